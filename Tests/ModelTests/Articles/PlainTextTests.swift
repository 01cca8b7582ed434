import Articles
import NewsText
import Testing

/// The header ` date 2022-01 ` of plain text, and texts that resemble it.
@Suite struct PlainTextTests {
    @Test(arguments: [
        (" date 2022-01 Komen er", "2022-01", "Komen er"),
        ("date 2022-01-30 Komen er", "2022-01-30", "Komen er"),
        ("\tdate  2022\n\nKomen er", "2022", "Komen er"),
        ("date: 2022-01\r\nKomen er", "2022-01", "Komen er"),
        (" date 2022-01", "2022-01", ""),
        (" date 2022-01 \n", "2022-01", ""),
    ])
    func readsTheDateInTheHeader(text: String, date: String, body: String) {
        let article = PlainText.article(Array(text.utf8))
        #expect(article.date.map { "\($0)" } == date)
        #expect(article.string(article.body) == body)
        #expect(article.string(TextRange(0, article.text.count)) == text, "the whole text is kept")
    }

    @Test(arguments: [
        "", " ", "Komen er", "date", "date ", "dates 2022-01 zijn", "date of birth", "date 2022-13 x",
        "date 2022-01x", "date2022-01 x", "date:2022-01 x", "Date 2022-01 x", "\ndate 2022-01 x", "date 20 x",
        "date -- x",
    ])
    func treatsTextWithoutAHeaderAsBody(text: String) {
        let article = PlainText.article(Array(text.utf8))
        #expect(article.date == nil)
        #expect(article.body == TextRange(0, text.utf8.count))
    }
}
