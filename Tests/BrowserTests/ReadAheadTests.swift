import Foundation
import Screen
import Testing

@testable import Browser
@testable import Model

/// What is opened before it is asked for is what would be opened then.
@Suite struct ReadAheadTests {
    private let desk: Desk
    private let ahead = ReadAhead()
    private let note: ArticleID

    init() throws {
        desk = try Desk()
        note = try #require(try desk.id(Fixture.note))
    }

    private func read() throws {
        try ahead.read([note], isOvertaken: { false }, open: open)
    }

    private func open(_ id: ArticleID) throws -> Browser.Reading? {
        try desk.keeper.index.open(id, of: desk.keeper.collection, extractor: Extractor()).map {
            Browser.Reading($0, for: Browser.Reading.Setting(finder: HitFinder(Query("")), width: 60))
        }
    }

    @Test func `An article that was read ahead is there, another is not`() throws {
        #expect(ahead.reading(note) == nil)
        try read()
        #expect(ahead.reading(note)?.open.row.headline == Fixture.note.headline)
        ahead.read([], isOvertaken: { false }) { _ in nil }
        #expect(ahead.reading(note) == nil)
    }

    @Test func `A file that has changed since is not taken from what was read ahead`() throws {
        try read()
        try Data("Heel iets anders.".utf8).write(to: URL(fileURLWithPath: desk.path(Fixture.note)))
        #expect(ahead.reading(note) == nil)
    }

    @Test func `What is read while the index changes is not kept`() throws {
        try ahead.read([note], isOvertaken: { false }) { id in
            ahead.forget()
            return try open(id)
        }
        #expect(ahead.reading(note) == nil)
    }

    @Test func `Nothing is read once the reader has gone on`() {
        ahead.read([note], isOvertaken: { true }) { _ in
            Issue.record("it was read")
            return nil
        }
    }
}
