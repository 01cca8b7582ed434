import Browser
import Journal
import Screen
import Testing

/// Bookmarks, notes, tags, what is read and saved searches, as the reader makes and finds them.
@Suite struct NotebookTests {
    private func search(_ browser: Harness, _ text: String) {
        browser.press("/ ^U")
        browser.type(text)
        browser.press("Enter")
    }

    private func answer(_ browser: Harness, _ key: String, _ text: String) {
        browser.press(key)
        browser.press("^U")
        browser.type(text)
        browser.press("Enter")
    }

    @Test func `Bookmarked articles are found, and undoing takes the bookmark back`() throws {
        let browser = try Harness()
        browser.press("j B j j B")
        #expect(browser.status.hasPrefix("article bookmarked"))
        search(browser, "is:bookmarked")
        #expect(browser.listed == ["bachmoet.txt", "wijd.md"])
        browser.press("u")
        #expect(browser.status.hasPrefix("taken back: bookmark on"))
        #expect(browser.listed == ["bachmoet.txt"], "the list follows")
        browser.press("g g B")
        #expect(browser.status.hasPrefix("bookmark removed"))
        browser.press("u u u")
        #expect(browser.status.hasPrefix("nothing to take back"))
    }

    @Test func `A note on a passage is there when the article has changed`() throws {
        let browser = try Harness()
        browser.press("Enter ] ] ] ]")
        answer(browser, "a", "welke steun precies?")
        #expect(browser.status.hasPrefix("noted"))
        #expect(browser.state.sidebar.rows.first == .heading("NOTES", count: 1))
        var changed = Fixture.vilnius
        changed.marked = "Een nieuwe eerste alinea.\n\n" + changed.marked
        try browser.desk.put(changed)
        let again = try Harness(desk: browser.desk, width: 100, height: 30, at: nil)
        let noted = try #require(again.state.reader.article?.notes.first)
        #expect(noted.item.note == "welke steun precies?")
        let passage = again.state.reader.article!.open.article.string(noted.range!)
        #expect(passage.hasPrefix("Zelensky bedankte Litouwen") && passage.hasSuffix("aan steun."))
        search(again, "has:note")
        #expect(again.listed == ["vilnius.md"])
        // The note is written on, and removed by leaving nothing.
        again.press("Tab Tab g g Enter")
        again.press("a")
        #expect(again.status.hasPrefix("note: welke steun precies?"))
        again.press("Esc")
        answer(again, "a", "")
        #expect(again.status.hasPrefix("note removed"))
        #expect(again.listed.isEmpty)
        again.press("u")
        #expect(again.listed == ["vilnius.md"])
    }

    @Test func `The notebook lists them, and Enter goes there`() throws {
        let browser = try Harness()
        browser.press("Enter ] B h j j")
        answer(browser, "a", "over tanks")
        browser.press("G ;")
        #expect(browser.screen.text(ofRow: 1).hasPrefix(" NOTEBOOK"))
        #expect(browser.screen.text(ofRow: 2).contains("over tanks"))
        browser.press("Down Enter")
        #expect(browser.headline == Fixture.vilnius.title)
        browser.press("^O")
        #expect(browser.headline == "")
    }

    @Test func `Tags are written on one line`() throws {
        let browser = try Harness()
        answer(browser, "T", "navo #kabinet, navo")
        #expect(browser.screen.text(ofRow: 2).contains("#navo #kabinet"))
        browser.press("T")
        #expect(browser.status.hasPrefix("tags: navo kabinet"))
        browser.press("Esc")
        answer(browser, "T", "kabinet 2024")
        search(browser, "tag:2024 -tag:navo")
        #expect(browser.listed == ["vilnius.md"])
        browser.press("u u")
        #expect(browser.listed.isEmpty)
    }

    @Test func `What was read is known from the first article on`() throws {
        let browser = try Harness()
        #expect(browser.screen[0, 3].role == .text)
        browser.press("Enter h j j Enter h")
        // Only what is not read has a dot.
        let marks = (2..<10).map { browser.screen.text(ofRow: $0).first == "•" }
        #expect(marks == [false, true, false, true, true, true, true, true])
        search(browser, "is:unread date:2023..")
        #expect(browser.listed == ["bachmoet.txt"])
        search(browser, "is:read")
        #expect(browser.listed == ["vilnius.md", "tanks.md"])
        browser.press("r")
        #expect(browser.status.hasPrefix("marked as unread"))
        #expect(browser.listed == ["tanks.md"])
        browser.press("u")
        #expect(browser.listed == ["vilnius.md", "tanks.md"])
    }

    @Test func `Reading does not take articles out of a list of unread ones`() throws {
        let browser = try Harness()
        search(browser, "is:unread")
        browser.press("Enter J J")
        #expect(browser.listed.count == 8)
        #expect(browser.state.notebook.contents.isRead(browser.desk.path(Fixture.tanks)))
    }

    @Test func `Saved searches stand above the list with what they find`() throws {
        let browser = try Harness()
        search(browser, "luchtafweer")
        answer(browser, "S", "lucht")
        search(browser, "navo")
        browser.press("S Enter F")
        #expect(browser.screen.text(ofRow: 2).hasPrefix(" 1 lucht"))
        #expect(browser.screen.text(ofRow: 2).prefix(29).hasSuffix("3"))
        #expect(browser.screen.text(ofRow: 3).hasPrefix(" 2 navo"))
        #expect(browser.listed.count == 8)
        browser.press("1")
        #expect(browser.state.list.text == "luchtafweer")
        browser.press(":")
        browser.type("saved-search na")
        browser.press("Enter")
        #expect(browser.state.list.text == "navo")
        browser.press("9")
        #expect(browser.status.hasPrefix("no search is saved there"))
        // They are counted anew when the index has changed.
        try browser.desk.put(
            Fixture(name: "nu.txt", headline: "Nu", date: "2025", marked: "Over luchtafweer."))
        browser.send(.index(.changed))
        #expect(browser.state.notebook.searchCounts["luchtafweer"] == 4)
        answer(browser, "S", "")
        #expect(browser.state.notebook.contents.searches.map(\.name) == ["lucht"])
        browser.press("u")
        #expect(browser.state.notebook.contents.searches.map(\.name) == ["lucht", "navo"])
    }

    @Test(arguments: ScreenshotTests.sizes) func `A notebook in use`(size: Size) throws {
        let browser = try Harness(width: size.width, height: size.height)
        search(browser, "luchtafweer")
        answer(browser, "S", "lucht")
        browser.press("F g g Enter ] ] ] ]")
        answer(browser, "a", "welke steun precies?")
        answer(browser, "T", "navo kabinet")
        browser.press("h j B k l")
        try Golden.expect(browser.screen)
    }

    @Test func `The list of notes shows what another dossier notes`() throws {
        let browser = try Harness()
        browser.press("B ;")
        #expect(browser.status.hasPrefix("1 of 1"))
        let path = browser.desk.path(Fixture.tanks)
        _ = try browser.desk.session.journal.note(.bookmark(path: path, headline: "Veertien tanks", nil))
        let notebook = Notebook(try browser.desk.session.journal.contents())
        browser.send(.notebook(.changed(notebook, after: nil, undone: nil)))
        #expect(browser.status.hasPrefix("1 of 2"))
        #expect(browser.screen.text(ofRow: 2).contains("Veertien tanks"))
    }
}
