import Testing

@testable import Model

/// Covers telling Dutch from English.
@Suite struct LanguageTests {
    @Test(arguments: [
        ("De minister zegt dat het niet kan.", Language.nl),
        ("The minister says that it is not possible.", .en),
        ("", .nl), ("Kiev", .nl), ("Hij las The Times of London en de krant van het dorp.", .nl),
        (" date 2022-01 The war goes on.", .en),
    ])
    func followsTheCommonWords(text: String, language: Language) {
        #expect(Language.of(PlainText.article(Array(text.utf8))) == language)
    }

    @Test func looksAtTheBeginningOfALongText() {
        let text = " " + String(repeating: "é", count: 1999) + "a" + String(repeating: " the", count: 5000)
        #expect(Language.of(Article(text: Array((" the" + text).utf8))) == .en)
        #expect(Language.of(Article(text: Array((" de" + text).utf8))) == .nl)
    }
}
