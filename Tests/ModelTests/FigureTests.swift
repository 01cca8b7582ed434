import NewsExtraction
import NewsText
import Testing

@Suite struct FigureTests {
    @Test(arguments: MarkedExample.load("nl.txt"))
    func dutch(example: MarkedExample) { check(example) }

    @Test(arguments: MarkedExample.load("en.txt"))
    func english(example: MarkedExample) { check(example) }

    @Test(arguments: [
        ("1970-01-01", 4), ("2022-01-30", 7), ("2024-02-29", 4), ("2000-03-01", 3), ("1900-02-28", 3),
    ])
    func `Days know their weekday and come back as dates`(date: String, weekday: Int) throws {
        let day = try #require(CalendarDay(ArticleDate(date)!))
        #expect(day.weekday == weekday)
        #expect(day.date?.description == date)
    }

    @Test(arguments: [("2022-01-01", "2021-W52"), ("2022-01-03", "2022-W01"), ("2020-12-31", "2020-W53")])
    func `Weeks are those of ISO 8601`(date: String, week: String) throws {
        #expect(try #require(CalendarDay(ArticleDate(date)!)).week == week)
    }

    @Test(arguments: [
        (2000, "2000-04-23"), (2013, "2013-03-31"), (2022, "2022-04-17"), (2024, "2024-03-31"),
        (2038, "2038-04-25"),
    ])
    func `Easter is on its Sunday`(year: Int, date: String) {
        #expect(Holiday.easter(0).date(in: year)?.description == date)
    }

    @Test(arguments: [(2014, "2014-04-26"), (2018, "2018-04-27"), (2025, "2025-04-26")])
    func `The king's day is never a Sunday`(year: Int, date: String) {
        #expect(Holiday.kingsDay.date(in: year)?.description == date)
    }

    private func check(_ example: MarkedExample) {
        let found = FigureRecognizer().figures(in: TokenizedText(example.text.article))
        #expect(example.labels(of: found) == example.labels(of: example.text.figures))
        #expect(found == example.text.figures)
    }
}
