import Articles
import Foundation
import GRDB
import NewsExtraction
import SQLiteStore
import Testing

/// Covers where an index is kept, who may read and write it, and what becomes of a file that is of no use.
@Suite struct IndexStorageTests {
    private let folder: TemporaryFolder
    private let storage: IndexStorage
    private let collection: ArticleCollection
    private var file: String { storage.file(of: collection) }

    init() throws {
        folder = try TemporaryFolder()
        storage = IndexStorage(folder: folder.path("data/dossier"))
        collection = ArticleCollection(paths: [folder.path("archief")])
        try folder.write("archief/a.txt", "De NAVO praat.")
        try folder.write("archief/b.txt", "Bachmoet houdt stand.")
    }

    /// Opens the index, brings it up to date and lets go of it.
    private func refresh() throws -> (summary: RefreshSummary, notice: String?, paths: [String]) {
        let (index, notice) = try storage.open(collection)
        #expect(index.location == .file(file))
        let summary = try index.refresh(collection)
        let paths = try index.paths("navo")
        // The log too goes into the file: it would mend some damage.
        _ = try index.database.writeWithoutTransaction { try $0.checkpoint(.truncate) }
        try index.database.close()
        return (summary, notice, paths)
    }

    @Test func isKeptFromOneTimeToTheNext() throws {
        #expect(!storage.knows(collection))
        let first = try refresh()
        #expect(first.summary.added == 2 && first.notice == nil)
        #expect(storage.knows(collection))
        let second = try refresh()
        #expect(second.summary.unchanged == 2 && second.notice == nil)
        #expect(second.paths == [folder.path("archief/a.txt")])
    }

    @Test func remembersTheCollectionOpenedLast() throws {
        #expect(storage.lastPaths.isEmpty)
        _ = try storage.open(collection)
        #expect(storage.lastPaths == [folder.path("archief")])
        let both = ArticleCollection(paths: [folder.path("archief/b.txt"), folder.path("archief/a.txt")])
        _ = try storage.open(both)
        #expect(storage.lastPaths == both.roots.map(\.path))
    }

    @Test func isPrivate() throws {
        let (index, _) = try storage.open(collection)
        try index.refresh(collection)
        #expect(try folder.permissions("data/dossier") == 0o700)
        let names = try FileManager.default.contentsOfDirectory(atPath: storage.folder)
        #expect(names.count >= 4, "the index, its log, its lock and the collection opened last")
        for name in names { #expect(try folder.permissions("data/dossier/" + name) == 0o600, "\(name)") }
    }

    @Test func nothingIsWrittenIntoTheCollection() throws {
        _ = try refresh()
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path("archief")).sorted() == [
                "a.txt", "b.txt",
            ])
    }

    @Test(arguments: ["garbage", "cut", "overwritten", "other"])
    func aDamagedFileIsBuiltAnew(damage: String) throws {
        for number in 0..<300 {
            try folder.write("archief/veel/\(number).txt", "Bericht \(number) uit \(number * 7)")
        }
        _ = try refresh()
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        switch damage {
        case "garbage":
            var random = SeededGenerator(seed: 1)
            bytes = random.bytes(5000)
        case "cut": bytes.removeLast(bytes.count / 2)
        case "overwritten": for offset in 100..<min(bytes.count, 8192) { bytes[offset] = 0xAA }
        default: bytes.replaceSubrange(68..<72, with: [1, 2, 3, 4])
        }
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        let again = try refresh()
        #expect(again.notice == "the index was damaged and is built anew")
        #expect(again.summary.added == 302)
        #expect(again.paths == [folder.path("archief/a.txt")])
        #expect(try refresh().notice == nil)
    }

    @Test func anIndexOfAnotherVersionIsBuiltAnew() throws {
        _ = try refresh()
        let database = try DatabaseQueue(path: file)
        try database.write { try $0.execute(sql: "PRAGMA user_version = 9999") }
        try database.close()
        let again = try refresh()
        #expect(again.notice == "the index was made by another version and is built anew")
        #expect(again.summary.added == 2)
    }

    @Test func anEmptyFileIsAnIndexThatHasOnlyBegun() throws {
        try FileManager.default.createDirectory(atPath: storage.folder, withIntermediateDirectories: true)
        try Data().write(to: URL(fileURLWithPath: file))
        #expect(try refresh().notice == nil)
    }

    @Test func theSecondToOpenItReadsWhatTheFirstWrites() throws {
        let (writer, _) = try storage.open(collection)
        let (reader, notice) = try storage.open(collection)
        #expect(writer.isWriter && !reader.isWriter)
        #expect(reader.location == .file(file) && notice == nil)
        #expect(try reader.paths("").isEmpty)
        try writer.refresh(collection)
        #expect(try reader.paths("navo") == [folder.path("archief/a.txt")])
        #expect(try dump(reader) == dump(writer))
    }

    @Test func theRightToWriteGoesWithTheIndexThatHadIt() throws {
        do {
            let (writer, _) = try storage.open(collection)
            try writer.refresh(collection)
        }
        #expect(try storage.open(collection).index.isWriter)
    }

    @Test func isKeptInMemoryWhereTheFolderCannotBeMade() throws {
        try folder.write("bestand")
        let storage = IndexStorage(folder: folder.path("bestand/dossier"))
        let (index, notice) = try storage.open(collection)
        #expect(index.location == .memory && index.isWriter)
        #expect(try #require(notice).hasPrefix("the index cannot be kept in \(storage.folder) ("))
        #expect(try #require(notice).hasSuffix("); it is kept in memory this time"))
        try index.refresh(collection)
        #expect(try index.paths("navo") == [folder.path("archief/a.txt")])
    }

    @Test func standardInputIsNotKept() throws {
        let collection = ArticleCollection(paths: ["-"], input: Array("tekst".utf8))
        let (index, notice) = try storage.open(collection)
        #expect(index.location == .memory && notice == nil)
        #expect(!FileManager.default.fileExists(atPath: storage.folder))
    }

    @Test func aFileThatIsDamagedWhileOpenIsReplacedInMemory() throws {
        for number in 0..<300 {
            try folder.write("archief/veel/\(number).txt", "Bericht \(number) uit \(number * 7)")
        }
        _ = try refresh()
        var notices: [String] = []
        let keeper = try CollectionSession(collection, storage: storage) { notices.append($0) }
        let handle = try #require(FileHandle(forWritingAtPath: file))
        try handle.write(contentsOf: Data(repeating: 0xAA, count: 4096 * 20))
        try handle.close()
        try folder.write("archief/c.txt", "Nog een bericht van de NAVO.")
        let summary = try keeper.refresh(with: Extractor(), notify: { notices.append($0) })
        #expect(summary.added == 303)
        #expect(notices == ["the index was damaged and is built anew in memory"])
        #expect(try keeper.index.paths("navo").count == 2)
    }
}
