import Browser
import Screen
import Testing

/// The mouse does what keys do, where it is pointed; pasted text does nothing.
@Suite struct MouseTests {
    private func click(_ browser: Harness, _ x: Int, _ y: Int) {
        browser.send(.key(.click(Point(x: x, y: y))))
    }

    @Test func `A key and a command take the mouse and give it back`() throws {
        let browser = try Harness()
        browser.press("M")
        #expect(browser.asked == [.terminal(.mouse(true))])
        #expect(browser.status.hasPrefix("mouse on: "))
        browser.press("M")
        #expect(browser.asked == [.terminal(.mouse(true)), .terminal(.mouse(false))])
        #expect(browser.status.hasPrefix("mouse off"))
    }

    @Test func `A click chooses an article, another opens it`() throws {
        let browser = try Harness()
        browser.press("Tab")
        click(browser, 3, 4)
        #expect(browser.state.display.focus == .articles)
        #expect(browser.headline == Fixture.tanks.title)
        click(browser, 3, 4)
        #expect(browser.state.display.focus == .text)
        // Below the last article there is nothing to choose.
        click(browser, 3, 25)
        #expect(browser.headline == Fixture.tanks.title)
    }

    @Test func `A click on a mention follows its actor`() throws {
        let browser = try Harness()
        let text = browser.state.display.layout!.panes[.text]!
        let place = browser.state.reader.article!.wrapped.place(
            of: browser.state.reader.article!.open.mentions[0].range.start)
        click(browser, text.x + 1 + place.x + 3, text.y + 3 + place.y)
        #expect(browser.state.display.focus == .text)
        #expect(browser.word == "Zelensky")
        #expect(browser.status.contains("mention 1 of 3 here"))
        browser.press("^O")
        #expect(browser.word == "")
    }

    @Test func `A click in the sidebar follows an actor, another goes there`() throws {
        let browser = try Harness()
        let sidebar = browser.state.display.layout!.panes[.sidebar]!
        let row = browser.state.sidebar.rows.firstIndex {
            if case .actor(let actor) = $0 { actor.entity.name == "Vilnius" } else { false }
        }!
        let y = sidebar.y + 1 + row - browser.state.sidebar.firstShown
        click(browser, sidebar.x + 4, y)
        #expect(browser.state.display.focus == .sidebar)
        #expect(browser.state.reader.followed?.entity.name == "Vilnius")
        click(browser, sidebar.x + 4, y)
        #expect(browser.word == "Vilnius")
    }

    @Test func `The wheel scrolls what lies under it and leaves the focus`() throws {
        let browser = try Harness(width: 100, height: 12)
        browser.press("j j j j")
        let text = browser.state.display.layout!.panes[.text]!
        browser.send(.key(.wheel(Point(x: text.x + 5, y: 6), down: true)))
        #expect(browser.state.reader.article?.top == 3)
        #expect(browser.state.display.focus == .articles)
        browser.send(.key(.wheel(Point(x: text.x + 5, y: 6), down: false)))
        #expect(browser.state.reader.article?.top == 0)
        browser.send(.key(.wheel(Point(x: 2, y: 5), down: false)))
        #expect(browser.state.list.selection.index == 4, "the choice stays while it is in view")
    }

    @Test func `A click in help chooses, another does it`() throws {
        let browser = try Harness()
        browser.press("?")
        click(browser, 5, 4)
        guard case .sheet(let help) = browser.state.mode else { return #expect(Bool(false)) }
        #expect(help.choices.selection.index == 2)
        click(browser, 5, 4)
        #expect(browser.state.mode == .browsing)
    }

    @Test func `Pasted text is text in a prompt and nothing elsewhere`() throws {
        let browser = try Harness()
        let before = browser.state.list.selection.index
        browser.send(.key(.pasted("qqjjQ rm -rf")))
        #expect(browser.state.list.selection.index == before)
        #expect(browser.asked == [])
        #expect(browser.status.hasPrefix("pasted text is not taken as keys"))
        browser.press("/")
        browser.send(.key(.pasted("tallinn")))
        #expect(browser.listed == ["vilnius.md", "notitie.txt"])
    }
}
