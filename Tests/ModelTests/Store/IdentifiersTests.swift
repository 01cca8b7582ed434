import NewsText
import Store
import Testing

/// Covers the numbers of articles, which sort and select by date.
@Suite struct ArticleIDTests {
    private func id(_ date: String?, _ sequence: Int = 1) -> ArticleID {
        ArticleID(date: date.flatMap { ArticleDate($0) }, sequence: sequence)
    }

    @Test func sortByDateAndThenByArrival() {
        let ids = [
            id(nil, 9), id("2021-12-31", 8), id("2022", 7), id("2022-01", 3), id("2022-01", 4),
            id("2022-01-01", 1),
        ]
        #expect(ids == ids.sorted())
        #expect(Set(ids).count == ids.count)
    }

    @Test(
        arguments: [
            (nil, nil, "0001", true), (nil, nil, "9999-12-31", true), (nil, nil, nil, false),
            (nil, "2022", nil, false),
            ("2022", "2022", "2022", true), ("2022", "2022", "2022-12-31", true),
            ("2022", "2022", "2023", false),
            ("2022", "2022", "2021-12-31", false), ("2022-02", "2022-02", "2022-02-28", true),
            ("2022-02", "2022-02", "2022", false), ("2022-02", "2022-02", "2022-03", false),
            ("2022-02-03", "2022-02-03", "2022-02-03", true), ("2022-02-03", "2022-02-03", "2022-02", false),
            ("2023", "2022", "2022-06", false), ("2023", "2022", "2023", false),
            ("9999", "9999", "9999-12-31", true),
        ] as [(String?, String?, String?, Bool)])
    func rangesHoldTheDatesBetween(from: String?, to: String?, date: String?, isInside: Bool) {
        let range = ArticleID.range(
            from: from.flatMap { ArticleDate($0) }, to: to.flatMap { ArticleDate($0) })
        let last = ArticleID.lastSequence(ordinal: date.flatMap { ArticleDate($0) }?.ordinal ?? 0)
        for sequence in [1, last] { #expect(range.contains(id(date, sequence)) == isInside) }
    }
}
