import Browser
import Evaluation
import Screen
import Testing

/// Moving through the list, the text and the panes, and finding back.
@Suite struct MovingTests {
    @Test func `Moving in the list shows the article, Enter goes into it`() throws {
        let browser = try Harness()
        #expect(browser.headline == "Zelensky vraagt in Vilnius om luchtafweer")
        browser.press("j")
        #expect(browser.headline == Fixture.bakhmut.headline)
        #expect(browser.state.display.focus == .articles)
        browser.press("Down k j j")
        #expect(browser.headline == Fixture.wide.title)
        browser.press("Enter")
        #expect(browser.state.display.focus == .text)
        #expect(browser.headline == Fixture.wide.title)
        #expect(browser.isInStep)
    }

    @Test func `The list has a top and a bottom`() throws {
        let browser = try Harness(width: 100, height: 8)
        browser.press("G")
        #expect(browser.state.list.selection.index == 7)
        #expect(browser.chosenRow == 4)
        browser.press("j")
        #expect(browser.state.list.selection.index == 7)
        browser.press("g g k")
        #expect(browser.state.list.selection.index == 0)
        browser.press("Space")
        #expect(browser.state.list.selection.index == 4)
        browser.press("^U ^D ^D b b")
        #expect(browser.state.list.selection.index == 0)
    }

    @Test func `The first key of two counts for nothing, the second for itself`() throws {
        let browser = try Harness()
        browser.press("j j g j")
        #expect(browser.state.list.selection.index == 3)
        browser.press("g g")
        #expect(browser.state.list.selection.index == 0)
    }

    @Test func `J and K turn the page while reading, and stop at the ends`() throws {
        let browser = try Harness()
        browser.press("Enter K")
        #expect(browser.status.hasPrefix("this is the first article"))
        browser.press("J")
        #expect(browser.headline == Fixture.bakhmut.headline)
        #expect(browser.state.display.focus == .text)
        for _ in 0..<6 { browser.press("J") }
        #expect(browser.headline == "")
        #expect(!browser.status.hasPrefix("this is"))
        browser.press("J")
        #expect(browser.status.hasPrefix("this is the last article"))
    }

    @Test func `The text scrolls and stays full`() throws {
        let browser = try Harness(width: 100, height: 20)
        browser.press("j j j j Enter")
        let first = browser.topLine
        browser.press("j")
        #expect(browser.state.reader.article?.top == 1)
        browser.press("k k")
        #expect(browser.topLine == first)
        browser.press("Space")
        // A page leaves a line of the one before.
        #expect(browser.state.reader.article?.top == 14)
        browser.press("G Space j")
        let lines = browser.state.reader.article!.wrapped.lines.count
        #expect(browser.state.reader.article?.top == lines - 15)
        browser.press("g g")
        #expect(browser.topLine == first)
    }

    @Test func `Places are marked and found again in another article`() throws {
        let browser = try Harness()
        browser.press("j j j j Enter Space m a")
        #expect(browser.status.hasPrefix("marked as a"))
        let line = browser.topLine
        browser.press("h g g")
        #expect(browser.headline == Fixture.vilnius.title)
        browser.press("' a")
        #expect(browser.headline == Fixture.long.title)
        #expect(browser.topLine == line)
        #expect(browser.isInStep)
        browser.press("' b")
        #expect(browser.status.hasPrefix("nothing is marked as b"))
        browser.press("^O")
        #expect(browser.headline == Fixture.vilnius.title)
    }

    @Test func `q closes one thing after the other`() throws {
        let browser = try Harness()
        browser.press("/")
        browser.type("luchtafweer")
        browser.press("Enter Tab Tab")
        #expect(browser.state.display.focus == .sidebar)
        browser.press("z")
        #expect(browser.state.display.isZen)
        browser.press("q")
        #expect(!browser.state.display.isZen)
        #expect(browser.state.display.focus == .text)
        browser.press("q")
        #expect(browser.state.display.focus == .articles)
        browser.press("q")
        #expect(browser.state.list.text == "")
        #expect(browser.asked == [])
        browser.press("q")
        #expect(browser.asked == [.terminal(.quit)])
    }

    @Test func `Zen shows the text alone, and another pane ends it`() throws {
        let browser = try Harness()
        browser.press("z")
        #expect(browser.state.display.focus == .text)
        #expect(browser.state.display.layout?.panes.keys.sorted { $0.rawValue < $1.rawValue } == [.text])
        browser.press("Tab")
        #expect(!browser.state.display.isZen)
        #expect(browser.state.display.focus == .sidebar)
    }

    @Test(arguments: [(160, 45), (99, 30), (60, 20), (59, 10), (20, 5)])
    func `Tab reaches every pane and shows it`(width: Int, height: Int) throws {
        let browser = try Harness(width: width, height: height)
        for pane in [Pane.text, .sidebar, .articles] {
            browser.press("Tab")
            #expect(browser.state.display.focus == pane)
            #expect(browser.state.display.layout?.panes[pane] != nil)
            #expect(
                browser.screen.cursor.map { browser.state.display.layout!.panes[pane]!.contains($0) } == true)
        }
        for pane in [Pane.sidebar, .text, .articles] {
            browser.press("S-Tab")
            #expect(browser.state.display.focus == pane)
        }
        browser.press("h l l l")
        #expect(browser.state.display.focus == .sidebar)
    }

    @Test func `A new size keeps the top line and what is chosen`() throws {
        let browser = try Harness()
        browser.press("j j j j Tab Tab j Tab Tab Space")
        let (anchor, chosen, row) = (
            browser.state.reader.article?.place, browser.state.list.selectedID,
            browser.state.sidebar.selectedRow
        )
        let before = browser.screen
        for (width, height) in [(160, 45), (60, 20), (1, 1), (20, 5), (500, 3), (40, 10), (0, 0), (100, 30)] {
            browser.resize(width, height)
            _ = browser.screen
            #expect(browser.state.reader.article?.place == anchor)
            #expect(browser.state.list.selectedID == chosen)
            #expect(browser.state.sidebar.selectedRow == row)
        }
        #expect(browser.screen == before)
    }

    @Test func `A screen too small for anything changes nothing`() throws {
        let browser = try Harness(width: 100, height: 10)
        browser.press("G k k")
        let before = browser.screen
        browser.resize(1, 1)
        browser.resize(100, 10)
        #expect(browser.screen == before)
    }

    @Test func `The passage is copied with where it comes from`() throws {
        let browser = try Harness()
        browser.press("Enter ] ] ] ] y")
        let paragraph = try MarkedText(Fixture.vilnius.marked).string.split(separator: "\n\n")[1]
        let source = "\(Fixture.vilnius.title!) · 2024-01-11 · archief/2024/vilnius.md\n"
        // The sentence of the mention; the paragraph at the top where there is none.
        let sentence = paragraph.prefix { $0 != "." } + "."
        #expect(browser.asked == [.terminal(.copy("\(sentence)\n\(source)"))])
        #expect(browser.status.hasPrefix("copied"))
    }

    @Test func `Without a mention the paragraph at the top is copied`() throws {
        let browser = try Harness(width: 100, height: 12)
        browser.press("j j j j Enter j j y")
        let paragraph = try MarkedText(Fixture.long.marked).string.split(separator: "\n\n")[1]
        #expect(
            browser.asked == [
                .terminal(
                    .copy(
                        "\(paragraph)\n\(Fixture.long.title!) · 2022-10-12 · archief/2022/batterijen.md\n"))
            ])
    }

    @Test func `The list of jumps goes to any of them, back and forward`() throws {
        let browser = try Harness()
        browser.press("Enter ] * * * * *")
        let last = browser.state.reader.article?.place
        browser.press("H")
        #expect(browser.screen.text(ofRow: 1).hasPrefix(" JUMPS"))
        #expect(browser.screen.cursor == Point(x: 0, y: 2))
        // The first jump left the beginning of the first article.
        browser.press("End Enter")
        #expect(browser.headline == Fixture.vilnius.title)
        #expect(browser.word == "")
        browser.press("H Home Enter")
        #expect(browser.state.reader.article?.place == last)
        browser.press("^O ^O H Up Up Enter")
        #expect(browser.state.reader.article?.place == last)
    }

    @Test func `The list of marks goes to one`() throws {
        let browser = try Harness()
        browser.press("j j m b j m a g g \" Down Enter")
        #expect(browser.headline == Fixture.tanks.title)
        browser.press("^O \" Enter")
        #expect(browser.headline == Fixture.wide.title)
    }

    @Test func `Files and commands are handed on`() throws {
        let browser = try Harness()
        let path = browser.desk.path(Fixture.vilnius)
        browser.press("o e ^Z ^L R |")
        browser.type("wc -w")
        browser.press("Enter !")
        browser.type("ls")
        browser.press("Enter Q")
        let text = try MarkedText(Fixture.vilnius.marked).text
        #expect(
            browser.asked == [
                .terminal(.openOutside(path)), .terminal(.edit(path)), .terminal(.suspend),
                .terminal(.redraw), .refresh,
                .terminal(.run("wc -w", input: text)),
                .terminal(.run("ls", input: nil)), .terminal(.quit),
            ])
    }
}
