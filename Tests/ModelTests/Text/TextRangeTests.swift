import NewsText
import Testing

/// Covers the arithmetic of ranges: what they hold, share and how they sort.
@Suite struct TextRangeTests {
    private let range = TextRange(3, 7)

    @Test func knowsItsBounds() {
        #expect((range.start, range.end, range.count) == (3, 7, 4))
        #expect(range.bytes == 3..<7)
        #expect(!range.isEmpty && TextRange(3, 3).isEmpty)
        #expect("\(range)" == "3..<7")
    }

    @Test(arguments: [(2, false), (3, true), (6, true), (7, false)])
    func holdsItsStartAndNotItsEnd(offset: Int, isInside: Bool) {
        #expect(range.contains(offset) == isInside)
    }

    @Test(arguments: [
        (TextRange(3, 7), true, true), (TextRange(4, 6), true, true), (TextRange(2, 4), false, true),
        (TextRange(6, 9), false, true), (TextRange(1, 9), false, true), (TextRange(0, 3), false, false),
        (TextRange(7, 9), false, false),
    ])
    func comparesWithAnother(other: TextRange, isInside: Bool, shares: Bool) {
        #expect(range.contains(other) == isInside)
        #expect(range.overlaps(other) == shares)
        #expect(other.overlaps(range) == shares)
    }

    @Test func sortsByStartAndThenByEnd() {
        let ranges = [TextRange(4, 5), TextRange(1, 9), TextRange(1, 2), TextRange(0, 12)]
        #expect(ranges.sorted() == [TextRange(0, 12), TextRange(1, 2), TextRange(1, 9), TextRange(4, 5)])
    }
}
