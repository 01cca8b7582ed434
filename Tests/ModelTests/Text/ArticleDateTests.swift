import NewsText
import Testing

/// Covers reading, writing and sorting of dates that are known to a year, a month or a day.
@Suite struct ArticleDateTests {
    @Test(arguments: [
        ("2022", "2022"), ("2022-01", "2022-01"), ("2022-01-30", "2022-01-30"), ("0001", "0001"),
        ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"), ("2022-01-30T12:00:00Z", "2022-01-30"),
        ("2022-01-30 12:00", "2022-01-30"), ("9999-12-31", "9999-12-31"),
    ])
    func readsAndWrites(text: String, expected: String) throws {
        #expect(try "\(#require(ArticleDate(text)))" == expected)
    }

    @Test(arguments: [
        "", "22", "0000", "20222", "2022-", "2022-1", "2022-13", "2022-00", "2022-01-", "2022-01-32",
        "2022-01-00", "2023-02-29", "1900-02-29", "2022-04-31", "2022-01-30-1", "2022-01-30x", "2022 ",
        "2022-01 ", "-2022", "januari", "٢٠", "²022", "2022/01", "+202",
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(ArticleDate(text) == nil)
    }

    @Test func refusesADayWithoutItsMonth() {
        #expect(ArticleDate(year: 2022, day: 3) == nil)
    }

    @Test(arguments: ["2022", "2022-01", "2022-12-31", "0001", "9999-12-31"])
    func comesBackFromItsOrdinal(text: String) throws {
        let date = try #require(ArticleDate(text))
        #expect(ArticleDate(ordinal: date.ordinal) == date)
    }

    @Test(arguments: [0, 31, 1 << 9 | 13 << 5, 1 << 9 | 3, -1, 10_000 << 9])
    func noDateComesFromAnyOtherNumber(ordinal: Int) {
        #expect(ArticleDate(ordinal: ordinal) == nil)
    }

    @Test func ordinalsSortLikeDatesTheVaguerFirst() {
        let dates = [
            "2021-12-31", "2022", "2022-01", "2022-01-01", "2022-01-31", "2022-02", "2022-12-31", "2023",
        ]
        let ordinals = dates.compactMap { ArticleDate($0)?.ordinal }
        #expect(ordinals.count == dates.count)
        #expect(ordinals == ordinals.sorted())
    }
}
