import Journal
import NewsText
import Query
import Testing

/// Reading the notebook from the journal, and undoing changes one by one.
@Suite struct NotebookTests {
    private let quote = TextQuote(TextRange(3, 12), in: Array("De stad houdt nog stand.".utf8))

    private func notebook(_ changes: NotebookChange...) throws -> Notebook {
        let journal = Journal()
        for change in changes { try journal.note(change) }
        return Notebook(try journal.contents())
    }

    @Test func `Bookmarks and notes are indexed by article`() throws {
        let notebook = try notebook(
            .bookmark(path: "/a", headline: "A", nil), .bookmark(path: "/a", headline: "A", quote),
            .note(path: "/b", headline: "B", quote, text: "nakijken\tmet tab", replacing: nil))
        #expect(notebook.items(of: "/a").map(\.quote) == [nil, quote])
        #expect(notebook.items(of: "/b").map(\.note) == ["nakijken\tmet tab"])
        #expect(notebook.items(of: "/b").map(\.quote) == [quote])
        #expect(notebook.isBookmarked("/a") && !notebook.isBookmarked("/b"))
        #expect(notebook.paths == ["/a", "/b"])
    }

    @Test func `A note can replace another, and items can be removed`() throws {
        let journal = Journal()
        try journal.note(.note(path: "/a", headline: "A", nil, text: "eerst", replacing: nil))
        let first = try #require(Notebook(journal.contents()).items.first)
        try journal.note(.note(path: "/a", headline: "A", nil, text: "daarna", replacing: first.id))
        let second = try #require(Notebook(journal.contents()).items.first)
        #expect(try Notebook(journal.contents()).items.map(\.note) == ["daarna"])
        try journal.note(.remove(id: second.id))
        #expect(try Notebook(journal.contents()).items.isEmpty)
        // Undoes, in this order, the removal, the second text and the first.
        #expect(try journal.note(.undo) == "removal")
        #expect(try Notebook(journal.contents()).items.map(\.note) == ["daarna"])
        #expect(try journal.note(.undo) == "note: daarna")
        #expect(try Notebook(journal.contents()).items.map(\.note) == ["eerst"])
        #expect(try journal.note(.undo) == "note: eerst")
        #expect(try journal.note(.undo) == nil)
        #expect(try Notebook(journal.contents()) == Notebook())
    }

    @Test func `The last change of a tag or mark wins`() throws {
        let notebook = try notebook(
            .tag(path: "/a", "navo"), .tag(path: "/a", "kabinet"), .tag(path: "/a", "navo"),
            .untag(path: "/a", "kabinet"), .read(path: "/a"), .seen(path: "/b"), .unread(path: "/b"))
        #expect(notebook.tags(of: "/a") == ["navo"])
        #expect(notebook.allTags == ["navo"])
        #expect(notebook.isRead("/a") && !notebook.isRead("/b") && notebook.hasRead)
        #expect(notebook.paths(with: .tagged("NAVO")) == ["/a"])
        #expect(notebook.paths(with: .tagged("kabinet")) == [])
    }

    @Test func `Undo skips articles that were marked as read automatically`() throws {
        let journal = Journal()
        try journal.note(.tag(path: "/a", "navo"))
        try journal.note(.seen(path: "/b"))
        #expect(try journal.note(.undo) == "tag navo")
        #expect(try Notebook(journal.contents()).isRead("/b"))
    }

    @Test func `Saving a search replaces the one with the same name`() throws {
        let notebook = try notebook(
            .save(name: "lucht", query: "luchtafweer"), .save(name: "top", query: "navo top"),
            .save(name: "lucht", query: "luchtafweer*"))
        #expect(notebook.searches.map(\.name) == ["top", "lucht"])
        #expect(notebook.searches.map(\.query) == ["navo top", "luchtafweer*"])
    }

    @Test func `Incomplete entries are ignored`() throws {
        let journal = Journal()
        for (verb, fields) in [
            ("bookmark", ["/a"]), ("note", ["/a", "A", "tekst"]), ("tag", ["/a"]), ("search", ["naam"]),
            ("merge", ["x", "y"]),
            ("bookmark", []), ("untag", ["/a", "b"]), ("unread", ["/z"]),
        ] { try journal.append(verb, fields) }
        #expect(try Notebook(journal.contents()) == Notebook())
        // An invalid passage leaves a bookmark on the article.
        try journal.append("bookmark", ["/a", "A", "-1", "99999999999", "x", "", ""])
        #expect(try Notebook(journal.contents()).items.map(\.quote) == [nil])
    }

    @Test(arguments: [
        ("tag:navo", Query.NotebookMark.tagged("navo")), ("is:unread", .unread), ("IS:Read", .read),
        ("is:bookmarked", .bookmarked),
        ("has:note", .noted), ("has:bookmark", .bookmarked), ("has:tag", .tagged("")),
        ("tag:\"het kabinet\"", .tagged("het kabinet")),
    ])
    func `Queries can ask for marks`(text: String, mark: Query.NotebookMark) {
        #expect(Query(text).expression == .marked(mark))
        #expect(Query("navo -" + text).asksForMarks)
        #expect(Query("navo -" + text).shownWords.count == 1)
    }

    @Test(arguments: ["tag:", "is:", "is:groen", "has:x"]) func `Invalid marks are ignored`(text: String) {
        #expect(Query("navo " + text).ignored == [text])
        #expect(!Query("navo " + text).asksForMarks)
    }
}
