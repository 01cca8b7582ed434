import Articles
import Testing

/// Covers the headline that lists show: the title, or the first sentence.
@Suite struct HeadlineTests {
    private func headline(_ text: String) -> String { PlainText.article(Array(text.utf8)).headline }

    @Test(arguments: [
        (" date 2022-01 Komen er vliegtuigen? Vandaag is de top.", "Komen er vliegtuigen?"),
        ("\n\n  Kop zonder punt\n\nTekst.", "Kop zonder punt"),
        ("‘Nee,’ zei hij. Toen ging hij.", "‘Nee,’ zei hij."),
        ("“Wij komen.” Dat zei hij.", "“Wij komen.”"),
        ("Twee  woorden\tén\u{A0}meer", "Twee woorden én meer"),
        ("zonder einde", "zonder einde"),
        ("", ""), ("  \n ", ""), (" date 2022-01 ", ""),
    ])
    func isTheFirstSentence(text: String, expected: String) {
        #expect(headline(text) == expected)
    }

    @Test func isTheTitleIfPresent() {
        #expect(Markdown.article(Array("# De kop\n\nDe tekst.".utf8)).headline == "De kop")
    }

    @Test func isCutAtAWord() {
        let text = String(repeating: "Oekraïne ", count: 40)
        let headline = headline(text)
        #expect(headline.hasSuffix("Oekraïne…"))
        #expect(headline.utf8.count <= 160 + "…".utf8.count)
        #expect(headline.utf8.count > 140)
    }

    @Test func isCutInsideAnOverlongWord() {
        let headline = headline(String(repeating: "é", count: 500))
        #expect(headline.hasSuffix("é…"))
        #expect(headline.utf8.count < 180)
    }

    @Test func isWholeIfItJustFits() {
        let text = String(repeating: "a", count: 79) + " " + String(repeating: "b", count: 79) + "."
        #expect(headline(text) == text)
        #expect(headline(text + " Meer.") == text)
    }
}
