import Browser
import Screen
import Testing

/// Conditions on actors in the search: typed and completed.
@Suite struct CompletionTests {
    private func typed(_ text: String, width: Int = 100, height: Int = 30) throws -> Harness {
        let browser = try Harness(width: width, height: height)
        browser.press("/")
        browser.type(text)
        return browser
    }

    @Test func `An actor in the search narrows the list to the articles that mention it`() throws {
        let browser = try typed("actor:stoltenberg")
        #expect(browser.listed == ["bachmoet.txt", "tanks.md"])
        browser.press("Enter")
        #expect(browser.word == "Stoltenberg")
        browser.press("n")
        #expect(browser.headline == Fixture.tanks.title)
        #expect(browser.word == "Jens Stoltenberg")
        #expect(browser.status.hasPrefix("hit 1 of 1 here"))
    }

    @Test func `Tab goes through the actors with such a name`() throws {
        let browser = try typed("actor:ze")
        browser.press("Tab")
        #expect(browser.status.hasPrefix("/actor:\"Volodymyr Zelensky\""))
        #expect(browser.listed.contains("tanks.md"))
        browser.press("Enter")
        #expect(browser.state.list.text == "actor:\"Volodymyr Zelensky\"")
        let several = try typed("raketten with:")
        several.press("Tab")
        let first = several.state.list.text
        several.press("Tab")
        #expect(several.state.list.text != first)
        several.press("S-Tab")
        #expect(several.state.list.text == first)
        #expect(first.hasPrefix("raketten with:"))
    }

    @Test func `Esc takes back what Tab has put, typing on keeps it`() throws {
        let browser = try typed("kind:or")
        browser.press("Tab")
        #expect(browser.status.hasPrefix("/kind:organization"))
        browser.press("Esc")
        #expect(browser.status.hasPrefix("/kind:or "))
        browser.press("Tab")
        browser.type(" raketten")
        #expect(browser.status.hasPrefix("/kind:organization raketten"))
        #expect(browser.listed.contains("vilnius.md"))
        browser.press("Esc")
        #expect(browser.state.mode == .browsing)
    }

    @Test func `Words are not completed`() throws {
        let browser = try typed("zel")
        let before = browser.screen
        browser.press("Tab")
        #expect(browser.screen == before)
    }

    @Test(arguments: ScreenshotTests.sizes) func `The ways to go on`(size: Size) throws {
        let browser = try typed("actor:", width: size.width, height: size.height)
        browser.press("Tab Tab")
        try Golden.expect(browser.screen)
    }

    @Test func `A name that nobody has`() throws {
        let browser = try typed("actor:qq", width: 60, height: 20)
        browser.press("Tab")
        #expect(browser.screen.text(ofRow: 18).contains("no actor is called so"))
    }

    @Test func `Only sentences with both are hits`() throws {
        let browser = try typed("actor:stoltenberg with:navo")
        browser.press("Enter")
        #expect(browser.listed == ["tanks.md"])
        #expect(browser.word == "Jens Stoltenberg")
        browser.press("n")
        #expect(browser.word == "NAVO")
    }
}
