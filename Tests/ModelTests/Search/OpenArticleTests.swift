import Articles
import Foundation
import NewsExtraction
import SQLiteStore
import Search
import Store
import Testing

/// Covers what opening an article shows when its file is not as it was indexed.
@Suite struct OpenArticleTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("a.txt", " date 2022 In 2021 kwam Joe Biden met 90 ton hulp naar Kiev in Oekraïne.")
    }

    private func open(_ collection: ArticleCollection, _ index: Index) throws -> OpenArticle? {
        let row = try #require(try index.row(path: folder.path("a.txt")))
        return try index.open(row.id, files: collection, extractor: Extractor())
    }

    @Test func showsWhatTheIndexHolds() throws {
        let (collection, index) = (ArticleCollection(paths: [folder.path]), try Index())
        try index.refresh(collection)
        let opened = try #require(try open(collection, index))
        let extraction = Extractor().extract(opened.article)
        #expect(opened.problem == nil)
        #expect(opened.figures == extraction.figures)
        #expect(opened.mentions.map(\.range) == extraction.mentions.map(\.range))
        #expect(Set(opened.actors.map(\.entity.name)) == Set(extraction.mentions.map(\.entity)))
        #expect(opened.actors.reduce(0) { $0 + $1.mentions } == extraction.mentions.count)
    }

    @Test(arguments: [false, true])
    func rangesFitTheTextAfterTheFileChanged(withInput: Bool) throws {
        let paths = [folder.path] + (withInput ? ["-"] : [])
        let collection = ArticleCollection(paths: paths, input: withInput ? Array("x".utf8) : nil)
        let index = try Index()
        // Stored as if the recognizers had found the whole text.
        let article = try ArticleFile.read(folder.path("a.txt"))
        let stamp = try #require(FileStamp.current(of: folder.path("a.txt")))
        try index.write(
            IndexBatch(added: [
                PreparedArticle(
                    path: folder.path("a.txt"), article: article,
                    figures: [Figure(range: article.body, kind: .count)], stamp: stamp)
            ]))
        #expect(try open(collection, index)?.figures.map(\.range) == [article.body])
        try folder.write("a.txt", "Kort.")
        let opened = try #require(try open(collection, index))
        #expect(opened.article.text.count == 5)
        #expect(opened.figures.allSatisfy { $0.range.end <= 5 })
    }

    @Test func tellsThatTheFileIsGone() throws {
        let (collection, index) = (ArticleCollection(paths: [folder.path]), try Index())
        try index.refresh(collection)
        try folder.remove("a.txt")
        let opened = try #require(try open(collection, index))
        #expect(opened.problem == .missing)
        #expect(opened.article.text.isEmpty && opened.mentions.isEmpty && opened.figures.isEmpty)
        #expect(try index.open(ArticleID(number: 1), files: collection, extractor: Extractor()) == nil)
    }
}
