import Articles
import Foundation
import NewsText
import Testing

/// The front matter and first heading of Markdown.
@Suite struct MarkdownTests {
    private func article(_ text: String) -> Article { Markdown.article(Array(text.utf8)) }

    @Test(arguments: ["\n", "\r\n"])
    func readsFrontMatter(lineEnd: String) {
        let text = """
            ---
            title: "Komen er
              gevechtsvliegtuigen?"
            date: 2022-01-30
            source: De Krant
            tags: [navo, oekraïne]
            ---

            # Kop

            Tekst.
            """.replacing("\n", with: lineEnd)
        let article = article(text)
        #expect(article.title == "Komen er gevechtsvliegtuigen?")
        #expect(article.date == ArticleDate(year: 2022, month: 1, day: 30))
        #expect(article.source == "De Krant")
        #expect(article.tags == ["navo", "oekraïne"])
        #expect(article.string(article.body) == "# Kop\n\nTekst.".replacing("\n", with: lineEnd))
    }

    @Test(arguments: [
        ("2022-01-30", "2022-01-30"), ("2022-01-30 23:30:00 -05:00", "2022-01-30"),
        ("2022-01-30T08:00:00Z", "2022-01-30"),
        ("'2022-01'", "2022-01"), ("2022-01", "2022-01"), ("2022", "2022"), ("\"2022\"", "2022"),
    ])
    func readsADateAsWritten(yaml: String, expected: String) {
        #expect(article("---\ndate: \(yaml)\n---\nx").date.map { "\($0)" } == expected)
    }

    @Test(arguments: ["gisteren", "", "20220130", "[2022]", "12:30"])
    func rejectsInvalidDates(yaml: String) {
        let article = article("---\ndate: \(yaml)\n---\nx")
        #expect(article.date == nil)
        #expect(article.string(article.body) == "x")
    }

    @Test(arguments: [
        ("[navo, 2022, ja]", ["navo", "2022", "ja"]), ("navo, de top ,", ["navo", "de top"]), ("", []),
        ("\n  - navo\n  - top", ["navo", "top"]),
    ])
    func readsTagsAsAListOrAsText(yaml: String, expected: [String]) {
        #expect(article("---\ntags: \(yaml)\n---\nx").tags == expected)
    }

    @Test(arguments: [
        ("Nee", "Nee"), ("no", "no"), ("2022", "2022"), ("007", "007"), ("12:30", "12:30"), ("1.50", "1.50"),
        ("'null'", "null"),
    ])
    func readsATitleAsWritten(yaml: String, expected: String) {
        #expect(article("---\ntitle: \(yaml)\n---\nx").title == expected)
    }

    @Test(arguments: ["", "~", "null", "''", "\"  \""])
    func ignoresEmptyFields(yaml: String) {
        let article = article("---\ntitle: \(yaml)\nsource: \(yaml)\n---\nx")
        #expect(article.title == nil)
        #expect(article.source == nil)
    }

    @Test func fallsBackToTheFirstHeadingForTheTitle() {
        #expect(article("---\ndate: 2022\n---\n\n# De  kop\nx").title == "De kop")
        #expect(article("\n# De kop\r\nx").title == "De kop")
        #expect(article("# \nx").title == nil)
        #expect(article("## Onderkop\nx").title == nil)
        #expect(article("x\n# Kop").title == nil)
    }

    @Test(arguments: [
        "---\ntitle: [a\n---\nTekst", "---\ntitle: a\nTekst", "--- \nalleen tekst\n---\nTekst",
        "----\ntitle: a\n---\n",
        "title: a\n---\nTekst", "---", "", "---\ntitle: a: b: c\n---\nTekst",
    ])
    func treatsBrokenFrontMatterAsBody(text: String) {
        let article = article(text)
        #expect(article.title == nil)
        #expect(article.body == TextRange(0, text.utf8.count))
    }

    @Test(arguments: [(100_000, 0, "---\n"), (900, 900, "Tekst"), (5000, 5000, "---\n")])
    func deeplyNestedFrontMatterDoesNotOverflowTheStack(opened: Int, closed: Int, start: String) async {
        let brackets = String(repeating: "[", count: opened) + String(repeating: "]", count: closed)
        let text = "---\ntags: \(brackets)\n---\nTekst"
        let body = await withCheckedContinuation { done in
            DispatchQueue.global().async {
                let article = self.article(text)
                done.resume(returning: article.string(article.body))
            }
        }
        #expect(body.hasPrefix(start))
    }
}
