import Browser
import Screen
import Testing

/// Keys that come while an article is being opened: those that are for it wait, and no others.
@Suite struct TypeAheadTests {
    private let start = ContinuousClock.now

    /// Presses keys as the loop of the program does, `seconds` after the start.
    private func press(
        _ names: String, _ typed: inout TypeAhead, _ browser: Harness, after seconds: Double = 0
    ) {
        for key in KeyMap.sequence(names) {
            typed.add(key)
            go(&typed, browser, after: seconds)
        }
    }

    private func go(_ typed: inout TypeAhead, _ browser: Harness, after seconds: Double = 0) {
        var rounds = 0
        repeat {
            browser.run(typed.release(to: &browser.state, at: start + .seconds(seconds)))
            rounds += 1
        } while !browser.isHolding && rounds < 20
    }

    /// Lets what was held back happen, and the keys that waited for it.
    private func release(_ typed: inout TypeAhead, _ browser: Harness, after seconds: Double = 0) {
        browser.release()
        go(&typed, browser, after: seconds)
    }

    @Test func `A key for the article that is being opened waits for it`() throws {
        let browser = try Harness()
        var typed = TypeAhead()
        browser.isHolding = true
        press("j j Enter ] ]", &typed, browser)
        #expect(browser.headline == Fixture.vilnius.title && browser.word.isEmpty)
        #expect(browser.state.display.focus == .text)
        release(&typed, browser)
        #expect(browser.headline == Fixture.tanks.title && browser.word == "Brussel")
        #expect(typed.patience(at: start) == nil)
    }

    @Test func `Behind one that waits all do, in order`() throws {
        let browser = try Harness()
        var typed = TypeAhead()
        browser.isHolding = true
        press("j j Enter ] h j : q", &typed, browser)
        #expect(browser.state.list.selection.index == 2 && browser.state.mode == .browsing)
        release(&typed, browser)
        #expect(browser.state.list.selection.index == 3 && browser.headline == Fixture.wide.title)
        guard case .palette(let palette) = browser.state.mode else {
            Issue.record("no list of commands")
            return
        }
        #expect(palette.prompt.text == "q")
        press("Esc ^O", &typed, browser)
        #expect(browser.headline == Fixture.tanks.title && browser.word.isEmpty)
    }

    @Test(arguments: [
        "j", "G", "J", "K", "Tab", "h", "z", "F", "s", "t", "u", "R", "M", "1", "^L", "^Z", "Esc", "^C", "q",
        "Q", "g g",
    ]) func `Keys that are for no article never wait`(keys: String) throws {
        let browser = try Harness()
        var typed = TypeAhead()
        browser.isHolding = true
        press("j", &typed, browser)
        press(keys, &typed, browser)
        #expect(typed.patience(at: start) == nil)
    }

    @Test(arguments: ["] w", "* w", "# w", "C w", "i w", "a w", "B w", "c m w", "^O w", "/ w", ": w", "m w"])
    func `Those that are for one do`(keys: String) throws {
        let browser = try Harness()
        var typed = TypeAhead()
        browser.isHolding = true
        press("j", &typed, browser)
        press(keys, &typed, browser)
        #expect(typed.patience(at: start + .seconds(0.25)) == .seconds(0.75))
        press("Q", &typed, browser)
        #expect(!browser.held.contains(.terminal(.quit)))
        // A new size is no key.
        browser.resize(60, 20)
        #expect(browser.screen.size == Size(width: 60, height: 20))
    }

    @Test func `Prompts and sheets take their keys at once`() throws {
        let browser = try Harness()
        var typed = TypeAhead()
        press("/", &typed, browser)
        browser.isHolding = true
        press("d e k e n s", &typed, browser)
        guard case .prompt(let prompt) = browser.state.mode else {
            Issue.record("no prompt")
            return
        }
        #expect(prompt.text == "dekens")
        // What is found is opened, so the next hit is one in that article.
        press("Enter n", &typed, browser)
        #expect(typed.patience(at: start) != nil)
        release(&typed, browser)
        #expect(browser.headline == Fixture.wide.title && browser.state.display.focus == .text)
    }

    @Test func `After a second they wait no longer, nor do those that follow`() throws {
        let browser = try Harness()
        var typed = TypeAhead()
        browser.isHolding = true
        press("j Enter ]", &typed, browser)
        press("]", &typed, browser, after: 0.9)
        #expect(browser.word.isEmpty)
        go(&typed, browser, after: 1)
        #expect(browser.headline == Fixture.vilnius.title && browser.word == "Vilnius")
        press("]", &typed, browser, after: 1.1)
        #expect(browser.word == "Oekraïne")
        // For another article they do again.
        press("J ]", &typed, browser, after: 1.2)
        #expect(browser.word == "Oekraïne")
    }

    @Test func `Ctrl-C is the end of keys that wait`() throws {
        let browser = try Harness()
        var typed = TypeAhead()
        press("Enter ]", &typed, browser)
        browser.isHolding = true
        press("J B a ^C", &typed, browser)
        #expect(typed.patience(at: start) == nil)
        release(&typed, browser)
        #expect(browser.headline == Fixture.bakhmut.headline && browser.state.mode == .browsing)
        #expect(browser.state.notebook.contents.items.isEmpty)
        #expect(browser.state.reader.followed != nil)
    }

    @Test func `On a page that is being read too`() throws {
        let browser = try Harness()
        var typed = TypeAhead()
        press("Enter *", &typed, browser)
        browser.isHolding = true
        press("C j j j Enter ]", &typed, browser)
        #expect(browser.state.pages.shown == .concordance)
        release(&typed, browser)
        #expect(browser.state.pages.shown == nil && browser.headline == Fixture.tanks.title)
        #expect(browser.word == "Brussel")
        browser.isHolding = true
        press("i j Enter", &typed, browser)
        release(&typed, browser)
        #expect(browser.state.pages.shown == nil)
    }

    @Test func `An actor that is gone keeps nothing waiting`() throws {
        let browser = try Harness([Fixture.note, Fixture.empty])
        var typed = TypeAhead()
        press("Enter ]", &typed, browser)
        try browser.desk.remove(Fixture.note)
        browser.isHolding = true
        press("* ]", &typed, browser)
        release(&typed, browser)
        #expect(typed.patience(at: start) == nil)
        #expect(browser.state.awaited == nil)
    }
}
