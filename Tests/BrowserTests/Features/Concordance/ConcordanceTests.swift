import Browser
import SQLiteStore
import Screen
import Testing

/// Concordances: their lines, narrowing them, and going along them from article to article.
@Suite struct ConcordanceTests {
    @Test func `The mentions of the actor stand below each other, in the same column`() throws {
        let browser = try Harness.following()
        browser.press("C")
        #expect(browser.status.hasPrefix("mention 1 of 11, article 1 of 4"))
        let lines = browser.rows[3..<14]
        let role = Role.person
        let columns = (3..<14).map { y in
            (0..<160).first { [role, .mentionCurrent].contains(browser.screen[$0, y].role) }
        }
        #expect(Set(columns).count == 1)
        #expect(lines.allSatisfy { $0.contains("Zelensky") })
        #expect(browser.screen.cursor == Point(x: 0, y: 3))
    }

    @Test func `Enter opens the article there, and the keys for mentions go along the lines`() throws {
        let browser = try Harness.following()
        browser.press("C j j j Enter")
        #expect(browser.headline == Fixture.tanks.title)
        #expect(browser.word == "Volodymyr Zelensky")
        #expect(browser.status.hasPrefix("Volodymyr Zelensky: mention 4 of 11, article 2 of 4"))
        browser.press("*")
        #expect(browser.status.hasPrefix("Volodymyr Zelensky: mention 5 of 11, article 2 of 4"))
        browser.press("* #")
        #expect(browser.headline == Fixture.tanks.title && browser.word == "Zelensky")
        browser.press("# # # # #")
        #expect(browser.headline == Fixture.long.title)
        #expect(browser.status.hasPrefix("Volodymyr Zelensky: mention 11 of 11, article 4 of 4"))
        browser.press("*")
        #expect(browser.status.hasPrefix("from the last line on to the first"))
    }

    @Test func `The way back leads to where the reader was, and to the concordance as it was left`() throws {
        let browser = try Harness.following()
        browser.press("C j j j Enter")
        browser.press("^O")
        #expect(browser.headline == Fixture.vilnius.title && browser.word == "Zelensky")
        browser.press("C")
        #expect(browser.status.hasPrefix("mention 4 of 11"))
        browser.press("Enter q")
        #expect(browser.state.pages.shown == .concordance)
        browser.press("q")
        #expect(browser.state.pages.shown == nil && browser.headline == Fixture.tanks.title)
    }

    @Test func `Typing narrows it, Esc takes that back, Enter keeps it`() throws {
        let browser = try Harness.following()
        browser.press("C /")
        browser.type("luchtaf")
        #expect(browser.status.contains("mention 1 of 6"))
        browser.press("Esc")
        #expect(browser.status.hasPrefix("mention 1 of 11"))
        browser.press("/")
        browser.type("luchtaf")
        browser.press("Enter j")
        #expect(browser.status.hasPrefix("mention 2 of 6"))
        browser.press("F")
        #expect(browser.status.hasPrefix("mention 1 of 11"))
        browser.press("/")
        browser.type("nergens")
        #expect(browser.status.hasSuffix("nothing found"))
        browser.press("Enter Enter * G")
        #expect(browser.state.pages.shown == .concordance)
    }

    @Test func `The order turns round and the chosen line stays chosen`() throws {
        let browser = try Harness.following()
        browser.press("C j j j s")
        #expect(browser.status.hasPrefix("oldest first"))
        browser.press("Enter")
        #expect(browser.headline == Fixture.tanks.title && browser.word == "Volodymyr Zelensky")
        #expect(browser.status.contains("mention 7 of 11, article 3 of 4"))
    }

    @Test func `Figures and searches have concordances too`() throws {
        let browser = try Harness(width: 160, height: 45)
        browser.press("Tab Tab")
        while browser.state.sidebar.selectedRow != nil {
            if case .figure(let figure, _) = browser.state.sidebar.selectedRow, figure.of == "raketten" {
                break
            }
            browser.press("j")
        }
        browser.press("C")
        #expect(browser.status.hasPrefix("figure 1 of 2, article 1 of 1"))
        browser.press("Esc Esc h h /")
        browser.type("luchtafweer")
        browser.press("Enter Esc C")
        #expect(browser.shows("CONCORDANCE luchtafweer"))
        #expect(browser.status.hasPrefix("hit 1 of "))
        let count = browser.state.concordance.view?.count ?? 0
        browser.press("G Enter")
        #expect(browser.word.lowercased() == "luchtafweer")
        #expect(browser.status.contains("hit \(count) of \(count)"))
    }

    @Test func `Without an actor or a search there is none`() throws {
        let browser = try Harness()
        browser.press("C")
        #expect(browser.state.pages.shown == nil)
        #expect(browser.status.hasPrefix("choose an actor or a figure first"))
    }

    @Test func `Keys pressed before the lines are read are not lost`() throws {
        let browser = try Harness.following()
        browser.isHolding = true
        browser.press("C j Enter")
        browser.release()
        #expect(browser.state.pages.shown == .concordance)
        browser.press("j Enter")
        #expect(browser.state.pages.shown == nil && browser.headline == Fixture.vilnius.title)
    }

    @Test func `When the index changes the concordance is asked for anew`() throws {
        let browser = try Harness.following()
        browser.press("C j j j j j")
        var changed = Fixture.vilnius
        changed.marked = "[Zelensky|person|entity Volodymyr Zelensky] zweeg."
        try browser.desk.put(changed)
        var summary = RefreshSummary()
        summary.changed = 1
        browser.send(.index(.refreshed(summary)))
        #expect(browser.state.concordance.view?.count == 9)
        browser.press("Enter")
        #expect(browser.headline == Fixture.wide.title)
    }
}
