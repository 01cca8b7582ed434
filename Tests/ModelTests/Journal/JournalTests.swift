import Foundation
import Journal
import Testing

struct JournalTests {
    private let folder: TemporaryFolder
    private var file: String { folder.path("notes.journal") }

    init() throws { folder = try TemporaryFolder() }

    private func opened() -> Journal { Journal.open(file: file).journal }

    private func text() throws -> String { try String(contentsOfFile: file, encoding: .utf8) }

    @Test func `entries with any contents are read back in order`() throws {
        let journal = opened()
        #expect(!FileManager.default.fileExists(atPath: file))
        let fields = ["een\ttab", "twee\nregels\r", #"\t en \"#, "", "é ☂", "# geen commentaar"]
        try journal.append("note", fields)
        try journal.append("merge", ["a", "b"])
        let entries = try opened().contents().entries
        #expect(entries.map(\.verb) == ["note", "merge"])
        #expect(entries.map(\.fields) == [fields, ["a", "b"]])
        #expect(try folder.permissions("notes.journal") == 0o600)
    }

    @Test func `undo can itself be undone`() throws {
        let journal = opened()
        let first = try journal.append("note", ["1"])
        let second = try journal.append("note", ["2"])
        let undo = try journal.undo(first.id)
        #expect(try journal.contents().inForce == [second])
        try journal.undo(undo.id)
        #expect(try opened().contents().inForce == [first, second])
    }

    @Test func `entries sort chronologically, even within a millisecond`() throws {
        let journal = Journal()
        let noted = try (0..<500).map { try journal.append("note", ["\($0)"]) }
        #expect(noted.map(\.id) == noted.map(\.id).sorted())
        #expect(Set(noted.map(\.id)).count == 500)
    }

    @Test func `concatenating two journals merges them`() throws {
        let (one, other) = (opened(), Journal.open(file: folder.path("other.journal")).journal)
        var noted: [JournalEntry] = []
        for number in 0..<20 {
            noted.append(try one.append("note", ["\(number)"]))
            noted.append(try other.append("note", ["\(number)"]))
            Thread.sleep(forTimeInterval: 0.002)
        }
        // The result of `cat a b > c`, with duplicates.
        let both = try text() + String(contentsOfFile: folder.path("other.journal"), encoding: .utf8)
        try folder.write("both.journal", both + both)
        let contents = try Journal.open(file: folder.path("both.journal")).journal.contents()
        #expect(contents.entries == noted.sorted { $0.id < $1.id })
        #expect(contents.badLines.isEmpty)
    }

    @Test func `damaged lines are reported and kept; the rest is read`() throws {
        try opened().append("note", ["1"])
        let damage =
            Array("geen regel\n".utf8) + [0xFF, 0xFE, 0x0A] + Array("20240131T235959.123-\tnote\n".utf8)
        try folder.write("notes.journal", Array(try text().utf8) + damage + Array("20240131T23".utf8))
        let journal = opened()
        try journal.append("note", ["2"])
        let contents = try journal.contents()
        #expect(contents.entries.map(\.fields) == [["1"], ["2"]])
        #expect(contents.badLines.map(\.number) == [3, 4, 5, 6])
        #expect(try opened().contents().entries == contents.entries)
        #expect(try Data(contentsOf: URL(filePath: file)).range(of: Data(damage)) != nil)
    }

    @Test func `two writers see the entries of each other`() throws {
        let (one, other) = (opened(), opened())
        DispatchQueue.concurrentPerform(iterations: 40) { number in
            _ = try? (number % 2 == 0 ? one : other).append("note", ["\(number)"])
        }
        #expect(try one.contents().entries.count == 40)
        #expect(try one.contents().entries == other.contents().entries)
        #expect(try opened().contents().badLines.isEmpty)
    }

    @Test func `a file edited by hand is read again`() throws {
        let journal = opened()
        for number in 0..<5 { try journal.append("note", ["\(number)"]) }
        let lines = try text().split(separator: "\n", omittingEmptySubsequences: false)
        try lines.filter { !$0.hasSuffix("\t3") }.joined(separator: "\n")
            .write(toFile: file, atomically: false, encoding: .utf8)
        #expect(try journal.contents().entries.map(\.fields) == [["0"], ["1"], ["2"], ["4"]])
        try FileManager.default.removeItem(atPath: file)
        #expect(try journal.contents().entries.isEmpty)
        try journal.append("note", ["5"])
        #expect(try opened().contents().entries.map(\.fields) == [["5"]])
    }

    @Test func `a journal that cannot be written is kept in memory, with the reason`() throws {
        try folder.write("file")
        let (journal, problem) = Journal.open(file: folder.path("file/notes.journal"))
        #expect(problem != nil)
        #expect(journal.file == nil)
        let entry = try journal.append("note", ["1"])
        #expect(try journal.contents().inForce == [entry])
    }

    @Test func `a device is rejected`() throws {
        try folder.link("notes.journal", to: "/dev/full")
        let (journal, problem) = Journal.open(file: file)
        #expect(problem?.problem == .notAFile)
        #expect(journal.file == nil)
    }
}
