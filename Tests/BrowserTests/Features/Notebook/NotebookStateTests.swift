import Browser
import Journal
import Testing

/// The notebook by itself: the changes that it asks for.
@Suite struct NotebookStateTests {
    private func changes(_ intents: [Intent]) -> [NotebookChange] {
        intents.compactMap { if case .effect(.notebook(.note(let change))) = $0 { change } else { nil } }
    }

    private func notices(_ intents: [Intent]) -> [String] {
        intents.compactMap { if case .notify(let notice) = $0 { notice.text } else { nil } }
    }

    @Test func `An article is taken as read once`() {
        var notebook = NotebookState()
        let first = notebook.update(.see(path: "a"))
        let again = notebook.update(.see(path: "a"))
        let other = notebook.update(.see(path: "b"))
        #expect(changes(first) == [.seen(path: "a")])
        #expect(again.isEmpty)
        #expect(changes(other) == [.seen(path: "b")])
    }

    @Test func `An article marked by hand stays so while it is open`() {
        var notebook = NotebookState()
        let toggled = notebook.update(.toggleRead(path: "a"))
        let seen = notebook.update(.see(path: "a"))
        #expect(changes(toggled) == [.read(path: "a")])
        #expect(seen.isEmpty)
    }

    @Test(arguments: [("", []), ("navo", ["navo"]), ("#navo, kabinet navo", ["navo", "kabinet"])])
    func `Tags are written with blanks or commas`(text: String, tags: [String]) {
        var notebook = NotebookState()
        let intents = notebook.update(.setTags(text, path: "a"))
        #expect(changes(intents) == tags.map { .tag(path: "a", $0) })
    }

    @Test func `A search is saved under a name on one line`() {
        var notebook = NotebookState()
        let saved = notebook.update(.saveSearch(name: " lucht  en zee ", query: "luchtafweer"))
        let removed = notebook.update(.saveSearch(name: " ", query: "luchtafweer"))
        #expect(changes(saved) == [.save(name: "lucht en zee", query: "luchtafweer")])
        #expect(removed.isEmpty, "none is saved to be removed")
    }

    @Test func `Without saved searches none is opened or counted`() {
        var notebook = NotebookState()
        let opened = notebook.update(.openSaved(0))
        let counted = notebook.update(.countSearches)
        #expect(notices(opened) == ["no search is saved there: S saves the one that is on"])
        #expect(counted.isEmpty)
    }
}
