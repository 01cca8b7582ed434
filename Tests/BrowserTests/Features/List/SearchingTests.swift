import Browser
import Screen
import Testing

/// Search as it is typed, done, changed and given up.
@Suite struct SearchingTests {
    private func searched(_ text: String, width: Int = 100, height: Int = 30) throws -> Harness {
        let browser = try Harness(width: width, height: height)
        browser.press("/")
        browser.type(text)
        browser.press("Enter")
        return browser
    }

    @Test func `The list narrows with each letter`() throws {
        let browser = try Harness()
        browser.press("/")
        browser.type("lu")
        #expect(browser.listed == ["vilnius.md", "tanks.md", "batterijen.md"])
        browser.type("chtm")
        #expect(browser.listed == ["vilnius.md"])
        #expect(browser.status.split(separator: " ") == ["/luchtm", "1", "of", "1"])
        browser.type("x")
        #expect(browser.listed == [])
        #expect(browser.status.hasSuffix("no articles"))
        browser.press("Backspace")
        #expect(browser.listed == ["vilnius.md"])
        #expect(browser.word == "luchtmacht")
    }

    @Test func `Esc brings back the list and the place`() throws {
        let browser = try Harness()
        browser.press("j j j j Enter Space")
        let before = browser.screen
        browser.press("/")
        browser.type("tanks")
        #expect(browser.headline == Fixture.tanks.title)
        browser.press("Esc")
        #expect(browser.screen == before)
        browser.press("/ Esc")
        #expect(browser.screen == before)
        browser.press("/")
        browser.type("a")
        browser.press("Backspace Backspace")
        #expect(browser.screen == before)
    }

    @Test func `Enter asks for the whole word`() throws {
        let browser = try Harness()
        browser.press("/")
        browser.type("vol")
        #expect(browser.listed == ["vilnius.md", "bachmoet.txt", "tanks.md"])
        browser.press("Enter")
        #expect(browser.listed == ["tanks.md"])
        #expect(browser.word == "vol")
    }

    @Test func `A word that stands nowhere whole finds words that begin so`() throws {
        let browser = try searched("luchtaf")
        #expect(browser.listed == ["vilnius.md", "tanks.md", "batterijen.md"])
        #expect(browser.status.hasPrefix("no such whole word; articles with words that begin so are shown"))
        #expect(browser.state.list.text == "luchtaf*")
        let nothing = try searched("zeppelin")
        #expect(nothing.listed == [])
        #expect(nothing.status.hasPrefix("no articles found; F shows all"))
    }

    @Test func `F shows all and keeps the chosen article where it is`() throws {
        let browser = try searched("tanks")
        #expect(browser.listed == ["tanks.md"])
        browser.press("F")
        #expect(browser.listed.count == 8)
        #expect(browser.state.list.selection.index == 2)
        #expect(browser.headline == Fixture.tanks.title)
        #expect(browser.isInStep)
        browser.press("F")
        #expect(browser.state.list.selection.index == 2)
    }

    @Test func `F after a search without hits chooses the article that is open`() throws {
        let browser = try Harness()
        browser.press("j j /")
        browser.type("xylofoon")
        browser.press("Enter F")
        #expect(browser.headline == Fixture.tanks.title)
        #expect(browser.state.list.selection.index == 2)
    }

    @Test func `f changes the search`() throws {
        let browser = try searched("luchtafweer")
        browser.press("f")
        browser.type(" date:2023")
        #expect(browser.listed == ["tanks.md"])
        browser.press("Enter")
        #expect(browser.state.list.text == "luchtafweer date:2023")
        browser.press("f ^W Enter")
        #expect(browser.listed.count == 3)
        #expect(browser.state.history.searches == ["luchtafweer", "luchtafweer date:2023", "luchtafweer "])
    }

    @Test func `An empty search shows all`() throws {
        let browser = try searched("tanks")
        browser.press("/ Enter")
        #expect(browser.listed.count == 8)
        #expect(browser.headline == Fixture.tanks.title)
        browser.press("/ Up Enter")
        #expect(browser.listed == ["tanks.md"])
        browser.press("f ^U Enter")
        #expect(browser.listed.count == 8)
    }

    @Test func `The searches before are found again`() throws {
        let browser = try searched("tanks")
        browser.press("/")
        browser.type("trein")
        browser.press("Enter / Up Up")
        #expect(browser.listed == ["tanks.md"])
        browser.press("Down Enter")
        #expect(browser.listed == ["batterijen.md"])
    }

    @Test func `What says nothing is passed over and told`() throws {
        let browser = try Harness()
        browser.press("/")
        browser.type("tanks date:gisteren")
        #expect(browser.status.hasSuffix("passed over: date:gisteren · 1 of 1"))
    }

    @Test func `The order changes and is told`() throws {
        let browser = try searched("luchtafweer")
        browser.press("s")
        #expect(browser.status.hasPrefix("most relevant first"))
        #expect(Set(browser.listed) == ["vilnius.md", "tanks.md", "batterijen.md"])
        #expect(browser.screen.text(ofRow: 0).contains("/luchtafweer by relevance"))
        browser.press(":")
        browser.type("sort date")
        browser.press("Enter")
        #expect(browser.state.list.order == .date)
        #expect(browser.listed == ["vilnius.md", "tanks.md", "batterijen.md"])
    }

    @Test func `Changing the order leaves all articles as they are where nothing is searched`() throws {
        let browser = try Harness()
        let before = browser.listed
        browser.press("s")
        #expect(browser.listed == before)
    }

    @Test func `A search shows its first hit`() throws {
        let browser = try Harness()
        browser.press("j j j j Enter /")
        browser.type("wacht")
        #expect(browser.word == "wacht")
        #expect(browser.state.reader.article!.top > 0)
        browser.press("Enter n")
        #expect(browser.status.hasPrefix("hit 2 of 4 here"))
    }
}
