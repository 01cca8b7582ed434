import Browser
import Screen
import Testing

/// The table of figures: what it shows, narrowing it, and going to where a figure stands.
@Suite struct FigureTableTests {
    /// The values and counted things shown, row by row.
    private func shown(_ browser: Harness) -> [String] {
        let height = browser.state.rows(of: .figures)
        return browser.state.figures.shown(height).map { browser.state.figures.rows[$0]?.text.line ?? "…" }
    }

    private func table(_ fixtures: [Fixture] = Fixture.archive, width: Int = 100, height: Int = 30) throws
        -> Harness
    {
        let browser = try Harness(fixtures, width: width, height: height)
        browser.press("t")
        return browser
    }

    @Test func `All figures but dates are listed, newest first`() throws {
        let browser = try table()
        #expect(
            shown(browser) == [
                "18/51 raketten", "€ 200 mln", "≈100 raketten per maand", "n doden", "≥60 %", "14 tanks",
                "3 helikopters", "2 batterijen",
            ])
        #expect(browser.state.display.focus == .figures)
        #expect(browser.screen.text(ofRow: 1).contains("all but dates · newest first · all articles"))
    }

    @Test func `s changes the order, greatest first within a kind`() throws {
        let browser = try table()
        browser.press("G s")
        #expect(browser.state.figures.selection.index == 0)
        #expect(shown(browser).prefix(3) == ["≈100 raketten per maand", "18/51 raketten", "14 tanks"])
        #expect(shown(browser).suffix(2) == ["€ 200 mln", "≥60 %"])
        browser.press("s")
        #expect(shown(browser).first == "18/51 raketten")
    }

    @Test func `Tab goes through the kinds`() throws {
        let browser = try table()
        browser.press("Tab Tab")
        #expect(shown(browser) == ["€ 200 mln"])
        #expect(browser.screen.text(ofRow: 1).contains("money · newest first"))
        browser.press("S-Tab S-Tab S-Tab")
        #expect(shown(browser) == ["2024-01-12 12 januari"])
        browser.press("l")
        #expect(shown(browser).count == 8)
        browser.press("h F")
        #expect(shown(browser).count == 8)
    }

    @Test func `Typing narrows it, Esc brings it back, F shows all`() throws {
        let browser = try table()
        browser.press("j j /")
        browser.type("rak")
        #expect(shown(browser) == ["18/51 raketten", "≈100 raketten per maand"])
        #expect(browser.status.hasSuffix("2 figures"))
        browser.type("etten>50")
        #expect(shown(browser) == ["≈100 raketten per maand"])
        browser.press("Esc")
        #expect(shown(browser).count == 8)
        #expect(browser.state.figures.selection.index == 2)
        browser.press("/")
        browser.type("date")
        browser.press("Enter")
        #expect(shown(browser) == ["2024-01-12 12 januari"])
        browser.press("f ^U")
        browser.type("zeppelin")
        browser.press("Enter")
        #expect(shown(browser) == [])
        #expect(browser.status.hasPrefix("no figures found; F shows all"))
        browser.press("F")
        #expect(shown(browser).count == 8)
    }

    @Test func `A whole word is asked for once it is typed`() throws {
        let browser = try table()
        browser.press("/")
        browser.type("raket")
        #expect(shown(browser).count == 2)
        browser.press("Enter")
        #expect(shown(browser) == [])
    }

    @Test func `Enter goes to the figure in the text, ^O back into the table`() throws {
        let browser = try table()
        browser.press("j j j j j Enter")
        #expect(browser.state.display.focus == .text)
        #expect(browser.headline == Fixture.tanks.title)
        #expect(browser.word == "14 tanks")
        #expect(browser.isInStep)
        browser.press("^O")
        #expect(browser.state.display.focus == .figures)
        #expect(browser.state.figures.selection.index == 5)
        #expect(browser.headline == Fixture.vilnius.title)
        browser.press("^P")
        #expect(browser.word == "14 tanks")
        #expect(browser.state.display.focus == .text)
        browser.press("^O q")
        #expect(browser.state.display.focus == .articles)
    }

    @Test func `A figure of the open article is gone to without opening it again`() throws {
        let browser = try table()
        browser.press("j j Enter")
        #expect(browser.word == "honderd raketten")
        #expect(browser.headline == Fixture.vilnius.title)
    }

    @Test(arguments: ["t", "q", "Esc"]) func `It closes and leaves all as it was`(key: String) throws {
        for (width, height) in [(160, 45), (100, 8), (60, 20), (40, 10)] {
            let browser = try Harness(width: width, height: height)
            browser.press("j j j j Tab ^D")
            let before = browser.screen
            browser.press("t j j " + key)
            #expect(browser.screen == before)
            #expect(browser.state.display.focus == .text)
        }
    }

    @Test func `It follows the search`() throws {
        let browser = try Harness()
        browser.press("/")
        browser.type("date:2023")
        browser.press("Enter t")
        #expect(shown(browser) == ["n doden", "≥60 %", "14 tanks"])
        #expect(browser.screen.text(ofRow: 1).contains("articles found"))
        browser.press("q F t")
        #expect(shown(browser).count == 8)
    }

    @Test func `It follows the index`() throws {
        let browser = try table()
        browser.press("j j j")
        try browser.desk.remove(Fixture.vilnius)
        browser.send(.index(.changed))
        #expect(shown(browser).first == "n doden")
        #expect(browser.state.figures.selection.index == 0)
    }

    @Test func `A figure whose article has gone is told of`() throws {
        let browser = try table()
        browser.press("j j j j j")
        try browser.desk.remove(Fixture.tanks)
        browser.press("Enter")
        #expect(browser.status.hasPrefix("this article is no longer in the collection"))
    }

    @Test func `An answer that was overtaken is thrown away`() throws {
        let browser = try table()
        browser.isHolding = true
        browser.press("s Tab")
        let held = browser.held
        browser.release()
        #expect(
            shown(browser) == [
                "≈100 raketten per maand", "18/51 raketten", "14 tanks", "3 helikopters", "2 batterijen",
                "n doden",
            ])
        guard
            case .figures(.find(let request))? = held.first(where: {
                if case .figures(.find) = $0 { true } else { false }
            })
        else { throw Missing() }
        browser.send(.figures(.found([], areAll: true, request)))
        #expect(shown(browser).count == 6)
    }

    private struct Missing: Error {}

    @Test func `Any number of rows scrolls`() throws {
        let numbers = (1...700).map { "[\($0) tanks|count \($0)|of tanks]" }.joined(separator: ", ")
        let many = Fixture(name: "veel.md", title: "Veel", date: "2020-01-01", marked: numbers)
        let browser = try table([many], height: 12)
        #expect(browser.screen.text(ofRow: 1).hasSuffix("1 of 700"))
        browser.press("G")
        #expect(shown(browser).last == "700 tanks")
        browser.press("k Space g g ^D")
        #expect(browser.state.figures.selection.index == 4)
        browser.press("G Enter")
        #expect(browser.word == "700 tanks")
    }

    @Test func `Searches ask for figures, and hits are figures`() throws {
        let browser = try Harness()
        browser.press("/")
        browser.type("figure:rak")
        #expect(browser.listed == ["vilnius.md"])
        #expect(browser.word == "18")
        browser.press("Enter")
        #expect(browser.status.hasPrefix("no such whole word"))
        browser.press("f ^U")
        browser.type("figure:>50 zelensky")
        #expect(browser.listed == ["vilnius.md"])
        browser.press("Enter n")
        #expect(browser.status.hasPrefix("hit 2 of "))
        browser.press("f ^U")
        browser.type("figure:percent OR figure:tanks")
        browser.press("Enter")
        #expect(browser.listed == ["bachmoet.txt", "tanks.md"])
        #expect(browser.word == "zeker 60 procent")
    }
}
