import Articles
import Foundation
import GRDB
import NewsExtraction
import SQLiteStore
import Testing

/// Covers how an index follows the files of its collection.
@Suite struct RefreshTests {
    private let folder: TemporaryFolder
    private let collection: ArticleCollection
    private let index: Index

    init() throws {
        folder = try TemporaryFolder()
        collection = ArticleCollection(paths: [folder.path])
        index = try Index()
        try folder.write("a.txt", " date 2022-01 President Joe Biden belooft Oekraïne 90 ton hulp.")
        try folder.write(
            "b/b.md", "---\ntitle: De top\ndate: 2023-02-01\n---\nDe NAVO praat over 18 raketten.")
        try folder.write("c.txt", "De NAVO en Oekraïne. Stoltenberg spreekt.")
    }

    /// Brings the index up to date, and holds it against one that is made at once.
    @discardableResult
    private func refresh() throws -> RefreshSummary {
        let summary = try index.refresh(collection)
        let fresh = try Index()
        try fresh.refresh(collection)
        #expect(try dump(index) == dump(fresh))
        #expect(summary.isComplete)
        return summary
    }

    private func counts(_ summary: RefreshSummary) -> [Int] {
        [summary.added, summary.changed, summary.removed, summary.unchanged]
    }

    @Test func takesInAllFilesAndThenNoneAgain() throws {
        let first = try refresh()
        #expect(counts(first) == [3, 0, 0, 0])
        #expect(first.articles == 3 && first.changedAnything && first.problems.isEmpty)
        #expect(try index.paths("") == ["b/b.md", "a.txt", "c.txt"].map(folder.path))
        #expect(try index.row(path: folder.path("b/b.md"))?.headline == "De top")
        let revision = try index.revision()
        let second = try refresh()
        #expect(counts(second) == [0, 0, 0, 3])
        #expect(!second.changedAnything)
        #expect(try index.revision() == revision)
    }

    @Test func takesInANewFile() throws {
        try refresh()
        try folder.write("d.txt", "Bachmoet houdt stand.")
        #expect(counts(try refresh()) == [1, 0, 0, 3])
        #expect(try index.paths("bachmoet") == [folder.path("d.txt")])
    }

    @Test func takesInAChangedFileAnew() throws {
        try refresh()
        try folder.write("a.txt", " date 2024 Zelensky vraagt Duitsland om 5 tanks.")
        #expect(counts(try refresh()) == [0, 1, 0, 2])
        #expect(try index.paths("biden").isEmpty)
        #expect(try index.paths("date:2024") == [folder.path("a.txt")])
    }

    @Test func aFileThatWasOnlyTouchedKeepsItsNumber() throws {
        try refresh()
        let before = try #require(try index.row(path: folder.path("a.txt")))
        try folder.touch("a.txt", 1_000_000_000)
        #expect(counts(try refresh()) == [0, 0, 0, 3])
        let after = try #require(try index.row(path: folder.path("a.txt")))
        #expect(after.id == before.id)
        #expect(after.stamp.modified == 1_000_000_000_000_000_000)
    }

    @Test func leavesOutAFileThatIsGone() throws {
        try refresh()
        try folder.remove("a.txt")
        #expect(counts(try refresh()) == [0, 0, 1, 2])
        #expect(try index.paths("biden").isEmpty)
        try folder.remove("b")
        #expect(counts(try refresh()) == [0, 0, 1, 1])
    }

    @Test func followsARenamedFile() throws {
        try refresh()
        try FileManager.default.moveItem(atPath: folder.path("a.txt"), toPath: folder.path("z.txt"))
        #expect(counts(try refresh()) == [1, 0, 1, 2])
        #expect(try index.paths("biden") == [folder.path("z.txt")])
    }

    @Test func readsABinaryFileOnce() throws {
        try folder.write("beeld.txt", [0xFF, 0xD8, 0, 1])
        #expect(try refresh().binary == 1)
        // Other bytes with the same size and time are not looked at.
        let stamp = try #require(FileStamp.current(of: folder.path("beeld.txt")))
        try folder.touch("beeld.txt", 1_000_000_000)
        try index.refresh(collection)
        try folder.write("beeld.txt", "tekst")
        try folder.write("beeld.txt", "abcd")
        try folder.touch("beeld.txt", 1_000_000_000)
        #expect(stamp.size == 4)
        let summary = try index.refresh(collection)
        #expect((summary.binary, summary.added) == (1, 0))
        try folder.write("beeld.txt", "Nu tekst over Bachmoet.")
        #expect(counts(try refresh()) == [1, 0, 0, 3])
        #expect(try index.paths("bachmoet") == [folder.path("beeld.txt")])
    }

    @Test func anArticleThatBecomesBinaryIsGone() throws {
        try refresh()
        try folder.write("a.txt", [0, 1, 2])
        let summary = try refresh()
        #expect(counts(summary) == [0, 0, 1, 2])
        #expect(summary.binary == 1 && summary.changedAnything)
        #expect(try index.articleCount() == 2)
    }

    @Test func anArticleThatCannotBeReadAnyMoreIsGoneAndToldOf() throws {
        try refresh()
        #expect(truncate(folder.path("a.txt"), off_t(ArticleFile.largest + 1)) == 0)
        let summary = try refresh()
        #expect(counts(summary) == [0, 0, 1, 2])
        #expect(
            summary.problems == [
                FileProblem(path: folder.path("a.txt"), problem: .tooLarge(bytes: ArticleFile.largest + 1))
            ])
    }

    @Test func keepsTheArticlesOfARootThatIsAwayForNow() throws {
        let collection = ArticleCollection(paths: [folder.path("b"), folder.path("c.txt")])
        try index.refresh(collection)
        try FileManager.default.moveItem(atPath: folder.path("b"), toPath: folder.path("elders"))
        let summary = try index.refresh(collection)
        #expect(counts(summary) == [0, 0, 0, 2])
        #expect(summary.problems == [FileProblem(path: folder.path("b"), problem: .missing)])
        #expect(try index.articleCount() == 2)
    }

    @Test(.enabled(if: getuid() != 0, "root may look into every folder"))
    func keepsTheArticlesOfAFolderThatItMayNotLookInto() throws {
        try refresh()
        chmod(folder.path("b"), 0)
        defer { chmod(folder.path("b"), 0o700) }
        #expect(counts(try index.refresh(collection)) == [0, 0, 0, 3])
    }

    @Test func readsStandardInputBesideFiles() throws {
        let input = ArticleCollection(paths: ["-", folder.path], input: Array(" date 2021 Bachmoet.".utf8))
        #expect(counts(try index.refresh(input)) == [4, 0, 0, 0])
        #expect(try index.paths("bachmoet date:2021") == ["-"])
        #expect(counts(try index.refresh(input)) == [0, 0, 0, 4])
    }

    @Test func aRefreshThatWasBrokenOffGoesOnWhereItWas() throws {
        for number in 0..<2300 {
            let text =
                " date 20\(10 + number % 13) De NAVO-top \(number) over Oekraïne: \(number) raketten voor Joe Biden."
            try folder.write("veel/\(number).txt", text)
        }
        var asked = 0
        // Asked twice while looking, then after each batch.
        let broken = try index.refresh(collection) {
            asked += 1
            return asked > 2
        }
        #expect(!broken.isComplete)
        #expect(try (500...2000).contains(index.articleCount()))
        #expect(try !index.needsCompaction())
        let rest = try refresh()
        #expect(rest.unchanged >= 500 && rest.added >= 300)
        #expect(rest.added + rest.unchanged == 2303)
    }

    @Test func aRefreshGivenUpWhileLookingChangesNothing() throws {
        for number in 0..<1000 { try folder.write("veel/\(number).txt", "x") }
        let summary = try index.refresh(collection, isCancelled: { true })
        #expect(!summary.isComplete && !summary.changedAnything)
        #expect(try index.articleCount() == 0)
    }

    @Test func tellsHowFarItIs() throws {
        var told: [IndexProgress] = []
        _ = try Refresh(of: index, collection: collection, extractor: Extractor()).run(progress: {
            told.append($0)
        })
        #expect(told.first?.files == 3)
        #expect(told.first?.filesDone == 0)
        #expect(told.last?.filesDone == 3)
        #expect(told.last?.fraction == 1)
        #expect(told.allSatisfy { $0.phase == .reading })
    }

    @Test func aFewRetiredArticlesStayInTheWordIndexUnseen() throws {
        for number in 0..<40 { try folder.write("veel/\(number).txt", "Bachmoet \(number)") }
        try refresh()
        try folder.write("veel/7.txt", "Anders 7")
        try folder.remove("veel/8.txt")
        try refresh()
        #expect(try retired() == 2)
        #expect(try index.paths("bachmoet").count == 38)
        #expect(try index.paths("bachmoet", order: .relevance).count == 38)
        #expect(try index.paths("anders") == [folder.path("veel/7.txt")])
    }

    @Test func beyondAFifthTheWordIndexIsBuiltAnew() throws {
        for number in 0..<40 { try folder.write("veel/\(number).txt", " date 2022 Bachmoet \(number)") }
        try refresh()
        for number in 0..<15 { try folder.write("veel/\(number).txt", "Anders \(number)") }
        try folder.remove("a.txt")
        let summary = try refresh()
        #expect((summary.changed, summary.removed) == (15, 1))
        #expect(try retired() == 0)
        #expect(try index.paths("bachmoet").count == 25)
        #expect(try index.paths("anders 7") == [folder.path("veel/7.txt")])
        #expect(try index.paths("title:top") == [folder.path("b/b.md")])
        #expect(
            try index.database.read {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM entity WHERE articles = 0")
            } == 0)
        try folder.write("veel/7.txt", "Weer Bachmoet 7")
        try refresh()
    }

    private func retired() throws -> Int? {
        try index.database.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM retired") }
    }
}
