import Browser
import Resolution
import Screen
import Testing

/// Cards of actors, and two actors together.
@Suite struct CardTests {
    @Test func `A card tells names, months, neighbours and articles`() throws {
        let browser = try Harness.following()
        browser.press("i")
        for text in [
            "11 in 4 articles", "ALSO NAMED", "IN THE SAME SENTENCE", "MENTIONS", "2024-01  3 mentions",
        ] {
            #expect(browser.shows(text), "\(text)")
        }
        #expect(!browser.shows("so far from"))
    }

    @Test func `An article without a date is neither the first mention nor the last`() throws {
        let browser = try Harness(width: 160, height: 45)
        browser.press("Enter")
        for _ in 0..<20 where browser.word != "Tallinn" { browser.press("]") }
        browser.press("i")
        #expect(browser.screen.text(ofRow: 1).contains("Tallinn"))
        let ends = browser.rows.filter { $0.contains("first mention") || $0.contains("last mention") }
        #expect(ends.count == 2 && ends.allSatisfy { $0.contains("2024-01-11") })
        let undated = try Harness([Fixture.note])
        undated.press("Enter ] i")
        #expect(!undated.shows("first mention") && undated.shows("no article has a month"))
    }

    @Test func `Each row of a card is a door`() throws {
        let browser = try Harness.following()
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
        #expect(browser.shows("Jens Stoltenberg"))
        browser.press("Esc")
        #expect(browser.state.pages.cards.count == 1)
        choose { $0 == .month }
        browser.press("l l l l Enter")
        #expect(browser.listed == ["tanks.md"])
        #expect(browser.rows[0].contains("/date:2023-02   +Volodymyr Zelensky"))
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
        let browser = try Harness.following()
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
        #expect(browser.shows("Bachmoet + Jens Stoltenberg"))
        #expect(browser.shows("1 sentence in 1 article with both"))
        #expect(browser.shows("ARTICLES WITH BOTH"))
        browser.press("C")
        #expect(browser.status.hasPrefix("mention 1 of 1, article 1 of 1"))
        browser.press("Esc F")
        #expect(browser.listed.count == Fixture.archive.count)
        #expect(browser.headline == Fixture.bakhmut.headline)
    }

    @Test func `On a card the second actor is the chosen one`() throws {
        let browser = try Harness.following()
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
        #expect(browser.rows[0].contains("+Volodymyr Zelensky +NAVO"))
        browser.press("Esc /")
        browser.type("tanks")
        browser.press("Enter")
        #expect(browser.listed == ["tanks.md"])
        browser.press("+")
        #expect(browser.state.list.actors.map(\.name) == ["NAVO"])
    }

    @Test func `Pages stay whole at any size`() throws {
        let browser = try Harness.following()
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
