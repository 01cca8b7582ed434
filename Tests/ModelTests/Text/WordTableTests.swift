import NewsText
import Testing

/// Covers the hash table of words.
@Suite struct WordTableTests {
    @Test func findsExactlyItsEntries() {
        var table = WordTable<Int>()
        #expect(table[1] == nil)
        // Keys that share their low bits fall on one slot.
        let keys = (1...2000).map { UInt64($0) << 32 | 5 }
        for (value, key) in keys.enumerated() { table[key] = value }
        #expect(table.count == keys.count)
        #expect(keys.enumerated().allSatisfy { table[$1] == $0 })
        #expect(table[5] == nil && table[3000 << 32 | 5] == nil)
    }

    @Test func laterEntriesWin() {
        let table = WordTable([(key: 7, value: "een"), (key: 7, value: "twee")])
        #expect(table[7] == "twee")
        #expect(table.count == 1)
    }
}
