/// The parsed contents of a journal.
package struct JournalContents: Sendable {
    /// A line that is not an entry; it stays in the file.
    package struct BadLine: Sendable, Equatable {
        /// The line number, from 1.
        package let number: Int
        /// The text, with U+FFFD for invalid UTF-8.
        package let text: String
    }

    /// The verb of an entry that undoes the entry with the ID in its field; undoing an `undo` redoes that
    /// entry.
    package static let undo = "undo"

    /// All entries in chronological order.
    package private(set) var entries: [JournalEntry] = []
    /// The lines that are not entries.
    package private(set) var badLines: [BadLine] = []

    private var ids = Set<String>()
    private var lines = 0

    /// The time of the last entry, in milliseconds since 1970.
    package var lastTime: Int { entries.last?.milliseconds ?? 0 }

    /// The entries that have not been undone, without the `undo` entries, in chronological order.
    package var inForce: [JournalEntry] {
        var undone = Set<String>()
        var kept: [JournalEntry] = []
        for entry in entries.reversed() where !undone.contains(entry.id) {
            if entry.verb == Self.undo {
                undone.formUnion(entry.fields.prefix(1))
            } else {
                kept.append(entry)
            }
        }
        return kept.reversed()
    }

    /// Inserts an entry, unless it is a duplicate.
    package mutating func add(_ entry: JournalEntry) {
        guard ids.insert(entry.id).inserted else { return }
        // Nearly always it goes at the end.
        var index = entries.count
        while index > 0, entry.id < entries[index - 1].id { index -= 1 }
        entries.insert(entry, at: index)
    }

    /// Inserts the entries in complete lines of a journal. Skips empty lines, comments and duplicates.
    package mutating func add(lines bytes: ArraySlice<UInt8>) {
        var added: [JournalEntry] = []
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
            lines += 1
            let line = line.last == 0x0D ? line.dropLast() : line
            if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
            if let entry = JournalEntry(line: line) {
                if ids.insert(entry.id).inserted { added.append(entry) }
            } else {
                badLines.append(BadLine(number: lines, text: String(decoding: line, as: UTF8.self)))
            }
        }
        let isSorted = zip(added, added.dropFirst()).allSatisfy { $0.id < $1.id }
        let isAppended = added.first.map { first in entries.last.map { $0.id < first.id } ?? true } ?? true
        entries += added
        if !isSorted || !isAppended { entries.sort { $0.id < $1.id } }
    }
}
