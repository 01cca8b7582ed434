import Browser
import Screen
import Testing

@testable import Model

/// Concordances, cards, and two actors together.
@Suite struct PagesTests {
    /// The rows of the screen as text.
    private func rows(_ browser: Harness) -> [String] {
        (0..<browser.screen.size.height).map { browser.screen.text(ofRow: $0) }
    }

    private func shows(_ text: String, _ browser: Harness) -> Bool {
        rows(browser).contains { $0.contains(text) }
    }

    /// The browser with Volodymyr Zelensky followed, at his first mention.
    private func following(width: Int = 160, height: Int = 45) throws -> Harness {
        let browser = try Harness(width: width, height: height)
        browser.press("Enter *")
        return browser
    }

    // MARK: Concordances

    @Test func `The mentions of the actor stand below each other, in the same column`() throws {
        let browser = try following()
        browser.press("C")
        #expect(browser.status.hasPrefix("mention 1 of 11, article 1 of 4"))
        let lines = rows(browser)[3..<14]
        let role = Role.person
        let columns = (3..<14).map { y in
            (0..<160).first { [role, .mentionCurrent].contains(browser.screen[$0, y].role) }
        }
        #expect(Set(columns).count == 1)
        #expect(lines.allSatisfy { $0.contains("Zelensky") })
        #expect(browser.screen.cursor == Point(x: 0, y: 3))
    }

    @Test func `Enter opens the article there, and the keys for mentions go along the lines`() throws {
        let browser = try following()
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
        let browser = try following()
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
        let browser = try following()
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
        let browser = try following()
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
        #expect(shows("CONCORDANCE luchtafweer", browser))
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
        let browser = try following()
        browser.isHolding = true
        browser.press("C j Enter")
        browser.release()
        #expect(browser.state.pages.shown == .concordance)
        browser.press("j Enter")
        #expect(browser.state.pages.shown == nil && browser.headline == Fixture.vilnius.title)
    }

    @Test func `When the index changes the concordance is asked for anew`() throws {
        let browser = try following()
        browser.press("C j j j j j")
        var changed = Fixture.vilnius
        changed.marked = "[Zelensky|person|Volodymyr Zelensky] zweeg."
        try browser.desk.put(changed)
        var summary = RefreshSummary()
        summary.changed = 1
        browser.send(.index(.refreshed(summary)))
        #expect(browser.state.concordance.view?.count == 9)
        browser.press("Enter")
        #expect(browser.headline == Fixture.wide.title)
    }

    // MARK: Cards

    @Test func `A card tells names, months, neighbours and articles`() throws {
        let browser = try following()
        browser.press("i")
        for text in [
            "11 in 4 articles", "ALSO NAMED", "IN THE SAME SENTENCE", "MENTIONS", "2024-01  3 mentions",
        ] {
            #expect(shows(text, browser), "\(text)")
        }
        #expect(!shows("so far from", browser))
    }

    @Test func `An article without a date is neither the first mention nor the last`() throws {
        let browser = try Harness(width: 160, height: 45)
        browser.press("Enter")
        for _ in 0..<20 where browser.word != "Tallinn" { browser.press("]") }
        browser.press("i")
        #expect(browser.screen.text(ofRow: 1).contains("Tallinn"))
        let ends = rows(browser).filter { $0.contains("first mention") || $0.contains("last mention") }
        #expect(ends.count == 2 && ends.allSatisfy { $0.contains("2024-01-11") })
        let undated = try Harness([Fixture.note])
        undated.press("Enter ] i")
        #expect(!shows("first mention", undated) && shows("no article has a month", undated))
    }

    @Test func `Each row of a card is a door`() throws {
        let browser = try following()
        browser.press("i Enter")
        #expect(browser.state.pages.shown == .concordance)
        browser.press("Esc i j Enter")
        #expect(browser.headline == Fixture.long.title)
        browser.press("i")
        func choose(_ isWanted: (CardRow) -> Bool) {
            browser.press("g g")
            for _ in 0..<200 {
                if let row = browser.state.pages.card?.selectedRow, isWanted(row) { return }
                browser.press("j")
            }
            Issue.record("no such row")
        }
        choose { if case .companion(let one) = $0 { one.entity.name == "Jens Stoltenberg" } else { false } }
        browser.press("Enter")
        #expect(browser.state.pages.cards.count == 2)
        #expect(shows("Jens Stoltenberg", browser))
        browser.press("Esc")
        #expect(browser.state.pages.cards.count == 1)
        choose { $0 == .month }
        browser.press("l l l l Enter")
        #expect(browser.listed == ["tanks.md"])
        #expect(rows(browser)[0].contains("/date:2023-02   +Volodymyr Zelensky"))
        browser.press("F")
        #expect(browser.listed.count == Fixture.archive.count)
        browser.press("i")
        choose { if case .figure = $0 { true } else { false } }
        browser.press("Enter")
        #expect(browser.state.pages.shown == nil && browser.word != "")
        browser.press("i")
        choose { if case .alias(let alias) = $0 { alias.text == "Volodymyr Zelensky" } else { false } }
        browser.press("Enter")
        #expect(browser.state.concordance.view?.concordance.narrowing == "Volodymyr Zelensky")
    }

    @Test func `An actor that is gone has no card`() throws {
        let browser = try following()
        let gone = EntityID(number: 9999)
        browser.press("i")
        browser.state.pages = PageStack([.card(CardState([gone], number: 77, currentMonth: nil))])
        browser.send(.card(CardResult(nil, isComplete: true, number: 77)))
        #expect(browser.state.pages.shown == nil)
        #expect(browser.status.hasPrefix("no article mentions this actor any more"))
    }

    // MARK: Two actors

    @Test func `Two actors leave the articles that name both, and F shows all`() throws {
        let browser = try Harness(width: 160, height: 45)
        browser.press("j Enter ]")
        #expect(browser.word == "Bachmoet")
        browser.press("+")
        #expect(browser.listed == ["bachmoet.txt"])
        #expect(browser.status.hasPrefix("articles that name Bachmoet; + on another"))
        browser.press("] +")
        #expect(shows("Bachmoet + Jens Stoltenberg", browser))
        #expect(shows("1 sentence in 1 article with both", browser))
        #expect(shows("ARTICLES WITH BOTH", browser))
        browser.press("C")
        #expect(browser.status.hasPrefix("mention 1 of 1, article 1 of 1"))
        browser.press("Esc F")
        #expect(browser.listed.count == Fixture.archive.count)
        #expect(browser.headline == Fixture.bakhmut.headline)
    }

    @Test func `On a card the second actor is the chosen one`() throws {
        let browser = try following()
        browser.press("i")
        for _ in 0..<100 {
            if case .companion(let one) = browser.state.pages.card?.selectedRow,
                one.entity.name == "NAVO"
            {
                break
            }
            browser.press("j")
        }
        browser.press("+")
        #expect(browser.listed == ["vilnius.md", "tanks.md"])
        #expect(rows(browser)[0].contains("+Volodymyr Zelensky +NAVO"))
        browser.press("Esc /")
        browser.type("tanks")
        browser.press("Enter")
        #expect(browser.listed == ["tanks.md"])
        browser.press("+")
        #expect(browser.state.list.actors.map(\.name) == ["NAVO"])
    }

    @Test func `Pages stay whole at any size`() throws {
        let browser = try following()
        for key in ["C", "i"] {
            browser.press(key)
            for (width, height) in [(160, 45), (60, 20), (40, 10), (20, 5), (19, 4), (1, 1), (100, 30)] {
                browser.resize(width, height)
                #expect(browser.screen.size == Size(width: width, height: height))
            }
            browser.press("Esc")
        }
    }
}
