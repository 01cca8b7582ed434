import Browser
import Screen
import Testing

/// The list of commands: narrowed as it is typed, completed, and run.
@Suite struct PaletteTests {
    private func opened(_ typed: String) throws -> Harness {
        let browser = try Harness()
        browser.press(":")
        browser.type(typed)
        return browser
    }

    private func shown(_ browser: Harness) -> [String] {
        guard case .palette(let palette) = browser.state.mode else { return [] }
        return palette.choices.lines.map(\.key)
    }

    @Test func `All commands are listed, then those that hold what is typed`() throws {
        #expect(try shown(opened("")).count == Action.allCases.count)
        // By name, by a word of the help, by a key; those that begin so come first.
        #expect(try shown(opened("next")).first == "next-pane")
        #expect(try shown(opened("clipboard")).isEmpty)
        #expect(try shown(opened("headline")) == ["copy"])
        #expect(try shown(opened("F5")) == ["reload"])
        #expect(try shown(opened("actor next")).contains("next-mention"))
    }

    @Test func `Tab completes what is chosen, Enter runs it`() throws {
        let browser = try opened("zoo")
        #expect(browser.status.hasSuffix("no command"))
        browser.press("^U")
        browser.type("ze")
        browser.press("Tab")
        #expect(browser.status.hasPrefix(":zen"))
        browser.press("Enter")
        #expect(browser.state.display.isZen)
        #expect(browser.state.mode == .browsing)
    }

    @Test func `Keys choose another line`() throws {
        let browser = try opened("next-")
        browser.press("Down Down Up Enter")
        #expect(shown(browser).isEmpty)
        #expect(browser.state.history.commands == ["next-kind"])
    }

    @Test func `A command takes what stands behind it`() throws {
        let browser = try opened("sort r")
        #expect(shown(browser) == ["sort relevance"])
        browser.press("Enter")
        #expect(browser.state.list.order == .relevance)
        browser.press(":")
        browser.type("search tallinn litouwen")
        browser.press("Enter")
        #expect(browser.listed == ["vilnius.md"])
        browser.press(":")
        browser.type("set-mark q")
        browser.press("Enter")
        #expect(browser.state.reader.marks.keys.sorted() == ["q"])
        browser.press(":")
        browser.type("shell ls -l")
        browser.press("Enter")
        #expect(browser.asked == [.terminal(.run("ls -l", input: nil))])
    }

    @Test func `What can stand behind a command is offered`() throws {
        let browser = try Harness()
        browser.press("Enter ] m x T")
        browser.type("kabinet kosten")
        browser.press("Enter /")
        browser.type("tanks")
        browser.press("Enter S Enter")
        func offered(_ typed: String) -> [String] {
            browser.press("Esc : ^U")
            browser.type(typed)
            return shown(browser)
        }
        #expect(offered("sort ") == ["sort date", "sort relevance"])
        #expect(
            offered("change-kind p") == ["change-kind person", "change-kind place", "change-kind product"])
        #expect(offered("go-to-mark ") == ["go-to-mark x"])
        #expect(offered("search t") == ["search t", "search tanks"])
        #expect(offered("saved-search TA") == ["saved-search tanks"])
        #expect(offered("tags oud k") == ["tags oud k", "tags oud kabinet", "tags oud kosten"])
        #expect(offered("merge-actor ") == ["merge-actor ACTOR"])
        #expect(offered("merge-actor stol").contains("merge-actor Jens Stoltenberg"))
        browser.press("Down Tab")
        #expect(browser.status.hasPrefix(":merge-actor Jens Stoltenberg"))
        #expect(offered("set-mark ") == ["set-mark LETTER"])
    }

    @Test func `A correction can be typed as a command`() throws {
        let browser = try Harness()
        browser.press("Enter ] :")
        browser.type("rename-actor De president")
        browser.press("Enter")
        #expect(browser.state.reader.followed?.entity.name == "De president")
        browser.press(":")
        browser.type("split-actor ")
        #expect(shown(browser).contains("split-actor Zelensky"))
        browser.press("Esc :")
        browser.type("change-kind prod")
        browser.press("Enter")
        #expect(browser.state.reader.followed?.entity.kind == .product)
    }

    @Test func `What was run last is offered first`() throws {
        let browser = try opened("sort relevance")
        browser.press("Enter :")
        browser.type("zen")
        browser.press("Enter z :")
        #expect(shown(browser).prefix(2) == ["zen", "sort relevance"])
        browser.press("Enter")
        #expect(browser.state.display.isZen)
    }

    @Test func `What is no command is said so`() throws {
        let browser = try opened("zeppelin")
        browser.press("Enter")
        #expect(browser.status.hasPrefix("no command: zeppelin"))
        browser.press(": Backspace")
        #expect(browser.state.mode == .browsing)
        browser.press(": Esc")
        #expect(browser.state.mode == .browsing)
    }

    @Test func `Enter in help does what the line says`() throws {
        let browser = try Harness()
        browser.press("?")
        browser.type("text alone")
        browser.press("Enter")
        #expect(browser.state.display.isZen)
    }
}
