import Articles
import NewsExtraction
import NewsText
import SQLiteStore
import Store
import Testing

/// An index knows which tables, model and grammar made it, and brings itself up to date when they change.
@Suite struct GenerationTests {
    private let folder: TemporaryFolder
    private let collection: ArticleCollection
    private let index: Index

    init() throws {
        folder = try TemporaryFolder()
        collection = ArticleCollection(paths: [folder.path])
        index = try Index()
        try folder.write("a.txt", " date 2022-01 President Joe Biden belooft Oekraïne 90 ton hulp.")
        try folder.write("b.txt", "De NAVO praat over 18 raketten.")
    }

    private func refresh(
        _ fingerprint: UInt64, isCancelled: () -> Bool = { false }
    ) throws -> (summary: RefreshSummary, outdated: Int) {
        var outdated = 0
        let refresh = Refresh(
            of: index, collection: collection, extractor: Extractor(), fingerprint: fingerprint)
        let summary = try refresh.run(
            progress: { outdated = max(outdated, $0.outdated) }, isCancelled: isCancelled)
        return (summary, outdated)
    }

    private func articles() throws -> [ArticleID?] {
        try ["a.txt", "b.txt"].map { try index.row(path: folder.path($0))?.id }
    }

    @Test func `Another fingerprint extracts all articles again, and only once`() throws {
        #expect(try refresh(1).outdated == 0)
        let before = try (dump(index), articles())
        let again = try refresh(2)
        #expect((again.outdated, again.summary.extractedAgain, again.summary.changed) == (2, 2, 0))
        // What is found again is not written again.
        #expect(try dump(index) == before.0)
        #expect(try articles() == before.1)
        let third = try refresh(2)
        #expect((third.outdated, third.summary.extractedAgain, third.summary.unchanged) == (0, 0, 2))
    }

    @Test func `What another program did not find is found`() throws {
        let files = try ["a.txt", "b.txt"].map { name in
            let path = folder.path(name)
            let bytes = try ArticleFile.bytes(path)
            return PreparedArticle(
                path: path, stamp: try #require(FileStamp.current(of: path)),
                digest: ArticleFile.digest(bytes), article: try ArticleFile.article(bytes, named: path),
                headline: name, extraction: Extraction(mentions: [], figures: []), replaced: nil)
        }
        try index.write(IndexBatch(added: files))
        #expect(try index.allEntities().isEmpty)
        #expect(try refresh(2).summary.extractedAgain == 2)
        let fresh = try Index()
        try fresh.refresh(collection)
        #expect(try dump(index) == dump(fresh))
    }

    @Test func `A refresh that was broken off goes on with the next`() throws {
        for number in 0..<2300 { try folder.write("veel/\(number).txt", "De NAVO telt \(number) tanks.") }
        _ = try refresh(1)
        var asked = 0
        // Asked twice while looking, then after each batch.
        let broken = try refresh(2) {
            asked += 1
            return asked > 2
        }
        #expect(!broken.summary.isComplete)
        let rest = try refresh(2)
        #expect(rest.summary.isComplete)
        #expect(broken.summary.extractedAgain + rest.summary.extractedAgain == 2302)
    }

    @Test func `A changed article counts as changed`() throws {
        _ = try refresh(1)
        try folder.write("b.txt", "De NAVO praat over 20 raketten en 3 tanks.")
        let summary = try refresh(2).summary
        #expect((summary.changed, summary.extractedAgain) == (1, 1))
    }
}
