import Browser
import Foundation
import NewsExtraction
import Query
import Screen
import Search
import Store
import Testing

/// What is opened before it is asked for is what would be opened then.
@Suite struct PrefetchTests {
    private let desk: Desk
    private let prefetch = Prefetch()
    private let note: ArticleID

    init() throws {
        desk = try Desk()
        note = try #require(try desk.id(Fixture.note))
    }

    private func load() throws {
        try prefetch.load([note], isOvertaken: { false }, open: open)
    }

    private func open(_ id: ArticleID) throws -> ArticleView? {
        try desk.session.index.open(id, files: desk.session.collection, extractor: Extractor()).map {
            ArticleView($0, for: ReaderSettings(finder: HitFinder(Query("")), width: 60))
        }
    }

    @Test func `An article that was read ahead is there, another is not`() throws {
        #expect(prefetch.article(note) == nil)
        try load()
        #expect(prefetch.article(note)?.open.row.headline == Fixture.note.headline)
        prefetch.load([], isOvertaken: { false }) { _ in nil }
        #expect(prefetch.article(note) == nil)
    }

    @Test func `A file that has changed since is not taken from what was read ahead`() throws {
        try load()
        try Data("Heel iets anders.".utf8).write(to: URL(fileURLWithPath: desk.path(Fixture.note)))
        #expect(prefetch.article(note) == nil)
    }

    @Test func `What is read while the index changes is not kept`() throws {
        try prefetch.load([note], isOvertaken: { false }) { id in
            prefetch.clear()
            return try open(id)
        }
        #expect(prefetch.article(note) == nil)
    }

    @Test func `Nothing is read once the reader has gone on`() {
        prefetch.load([note], isOvertaken: { true }) { _ in
            Issue.record("it was read")
            return nil
        }
    }
}
