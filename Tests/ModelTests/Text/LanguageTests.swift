import Articles
import NewsText
import Testing

/// Covers telling Dutch from English.
@Suite struct LanguageTests {
    @Test(arguments: [
        ("De minister zegt dat het niet kan.", Language.nl),
        ("The minister says that it is not possible.", .en),
        ("", .nl), ("Kiev", .nl), ("Hij las The Times of London en de krant van het dorp.", .nl),
        (" date 2022-01 The war goes on.", .en),
    ])
    func followsTheCommonWords(text: String, language: Language) {
        #expect(TokenizedText(PlainText.article(Array(text.utf8))).language == language)
    }

    @Test func looksAtTheBeginningOfALongText() {
        let rest = String(repeating: " 1", count: 400) + String(repeating: " the", count: 5000)
        #expect(TokenizedText(Article(text: Array(("the" + rest).utf8))).language == .en)
        #expect(TokenizedText(Article(text: Array(("de" + rest).utf8))).language == .nl)
    }

    @Test func leavesTheChoiceToTheReader() {
        #expect(TokenizedText(Article(text: Array("de man".utf8)), language: .en).language == .en)
    }
}
