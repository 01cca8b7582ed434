import Browser
import Screen
import Testing

/// From mention to mention and from hit to hit, across articles and back.
@Suite struct HoppingTests {
    /// The headline and the words at the reader's place.
    private func place(_ browser: Harness) -> String { "\(browser.headline.prefix(8)) \(browser.word)" }

    @Test func `An actor is followed through all articles, and round again`() throws {
        let browser = try Harness()
        browser.press("Enter *")
        #expect(browser.state.reader.followed?.entity.name == "Volodymyr Zelensky")
        #expect(
            browser.status.hasPrefix(
                "Volodymyr Zelensky: mention 1 of 3 here · 1 of 11 · article 1 of 4"))
        browser.press("* *")
        #expect(browser.status.hasPrefix("Volodymyr Zelensky: mention 3 of 3 here · 3 of 11"))
        browser.press("*")
        #expect(place(browser) == "Veertien Volodymyr Zelensky")
        #expect(browser.isInStep)
        #expect(
            browser.status.hasPrefix("Volodymyr Zelensky: mention 1 of 2 here · 4 of 11 · article 2 of 4"))
        browser.press("* *")
        #expect(place(browser) == "東京 stuur Zelensky")
        for _ in 0..<5 { browser.press("*") }
        #expect(browser.headline == Fixture.long.title)
        #expect(browser.status.hasPrefix("Volodymyr Zelensky: mention 5 of 5 here · 11 of 11"))
        browser.press("*")
        #expect(browser.status.hasPrefix("from the last mention on to the first"))
        #expect(place(browser) == "Zelensky Zelensky")
        browser.press("#")
        #expect(browser.status.hasPrefix("from the first mention back to the last"))
        #expect(browser.headline == Fixture.long.title)
        #expect(
            browser.state.reader.article?.mentions(of: browser.state.reader.followed!.entity.id).last
                == browser.state.reader.article?.focus)
    }

    @Test func `Back and forward go through the places that hops left`() throws {
        let browser = try Harness()
        browser.press("Enter * * * *")
        let end = browser.state.reader.article?.place
        browser.press("^O")
        #expect(browser.headline == Fixture.vilnius.title)
        #expect(browser.status.hasPrefix("Volodymyr Zelensky: mention 3 of 3 here"))
        browser.press("Backspace Backspace Backspace")
        #expect(browser.state.reader.article?.focus == nil)
        browser.press("^O")
        #expect(browser.status.hasPrefix("nothing to go back to"))
        for _ in 0..<4 { browser.press("^P") }
        #expect(browser.state.reader.article?.place == end)
        #expect(browser.isInStep)
        browser.press("^P")
        #expect(browser.status.hasPrefix("nothing to go forward to"))
    }

    @Test func `Any actor's next mention is the one followed`() throws {
        let browser = try Harness()
        browser.press("Enter ]")
        #expect(browser.word == "Zelensky")
        browser.press("]")
        #expect(browser.word == "Vilnius")
        #expect(browser.state.reader.followed?.entity.name == "Vilnius")
        browser.press("[")
        #expect(browser.word == "Zelensky")
        #expect(browser.state.reader.followed?.entity.name == "Volodymyr Zelensky")
        browser.press("[")
        #expect(browser.status.hasPrefix("no mention before"))
        for _ in 0..<20 { browser.press("]") }
        #expect(browser.status.hasPrefix("no mention further on"))
        #expect(browser.word == "NAVO-top van Washington")
    }

    @Test func `Hits lead from article to article, and round again`() throws {
        let browser = try Harness()
        browser.press("n")
        #expect(browser.status.hasPrefix("nothing is searched"))
        browser.press("/")
        browser.type("luchtafweer")
        browser.press("Enter")
        #expect(browser.listed == ["vilnius.md", "tanks.md", "batterijen.md"])
        #expect(browser.status.hasPrefix("hit 1 of 2 here · article 1 of 3"))
        browser.press("n")
        #expect(browser.status.hasPrefix("hit 2 of 2 here"))
        browser.press("n")
        #expect(place(browser) == "Veertien luchtafweer")
        browser.press("n n n n n")
        #expect(browser.headline == Fixture.vilnius.title)
        #expect(browser.status.hasPrefix("from the last hit on to the first"))
        browser.press("N")
        #expect(browser.status.hasPrefix("from the first hit back to the last"))
        #expect(browser.headline == Fixture.long.title)
        #expect(browser.state.reader.article?.focus == browser.state.reader.article?.hits.last)
        browser.press("^O")
        #expect(browser.headline == Fixture.vilnius.title)
    }

    @Test func `A hit is told as one while an actor is followed`() throws {
        let browser = try Harness()
        browser.press("Enter ] /")
        browser.type("raketten")
        browser.press("Enter n")
        #expect(browser.status.hasPrefix("hit 2 of 2 here"))
        browser.press("*")
        #expect(browser.status.hasPrefix("Volodymyr Zelensky"))
    }

    @Test func `Esc ends following`() throws {
        let browser = try Harness()
        browser.press("Enter ] Esc")
        #expect(browser.state.reader.followed == nil)
        #expect(browser.status.hasPrefix("article 1 of 8"))
        browser.press("*")
        #expect(browser.status.hasPrefix("Volodymyr Zelensky: mention 2 of 3 here"))
    }

    @Test func `An actor that no article names any more is told of`() throws {
        let browser = try Harness([Fixture.note, Fixture.empty])
        browser.press("Enter ]")
        #expect(browser.state.reader.followed?.entity.name == "Tallinn")
        try browser.desk.remove(Fixture.note)
        browser.press("*")
        #expect(browser.status.hasPrefix("no article mentions this actor any more"))
    }

    @Test func `Going back while an opening is under way wins`() throws {
        let browser = try Harness()
        browser.press("Enter * * *")
        browser.isHolding = true
        browser.press("* ^O")
        browser.release()
        #expect(browser.headline == Fixture.vilnius.title)
        #expect(browser.isInStep)
    }
}
