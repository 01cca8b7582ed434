import Testing

@testable import Model

@Suite struct FigureTests {
    @Test(arguments: FigureExample.load("figures.nl.txt"))
    func dutch(example: FigureExample) { check(example) }

    @Test(arguments: FigureExample.load("figures.en.txt"))
    func english(example: FigureExample) { check(example) }

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
        "1", "1.", "1-", "miljard ", "een ", "tien van de ", "1 grote ", "zes tot ", "1km ", "'9",
    ])
    func `Long runs take linear time`(run: String) {
        func seconds(_ count: Int) -> Double {
            let text = TokenizedText(Article(text: Array(String(repeating: run, count: count).utf8)))
            let clock = ContinuousClock()
            let time = clock.measure { _ = FigureRecognizer().figures(in: text) }
            return Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
        }
        // Fifty times the text takes some fifty times as long; in quadratic time it would be 2,500 times.
        let short = (0..<3).map { _ in seconds(500) }.min()!
        #expect(seconds(25_000) < max(short * 400, 0.1))
    }

    private func check(_ example: FigureExample) {
        let found = FigureRecognizer().figures(in: TokenizedText(example.article))
        #expect(example.marked(found) == example.marked(example.figures))
        #expect(found == example.figures)
    }
}
