import Browser
import Screen
import Testing

/// Correcting actors in the browser: the screen shows it at once, and undo takes it back.
@Suite struct CorrectionsTests {
    private static let fixtures = [
        Fixture(
            name: "1.txt", date: "2023-03",
            marked:
                "Minister [Piet Klaver|person] trad af. [Klaver|person|entity Piet Klaver] was kort minister."
        ),
        Fixture(
            name: "2.txt", headline: "De ander", date: "2023-02",
            marked: "Minister [Wim Klaver|person] bleef aan."),
        Fixture(name: "3.txt", date: "2023-01", marked: "Volgens minister [Klaver|person] was er geen keus."),
    ]

    /// The browser with the third article open and *Klaver* followed, who may be either minister.
    private func browser() throws -> Harness {
        let browser = try Harness(Self.fixtures)
        browser.press("G Enter ]")
        #expect(browser.state.reader.followed?.entity.name == "Klaver")
        return browser
    }

    private func names(_ browser: Harness) -> [String] {
        browser.state.reader.article?.open.actors.map(\.entity.name) ?? []
    }

    @Test func `Merging joins the mentions, and undo parts them`() throws {
        let browser = try browser()
        browser.press("c m")
        browser.type("wim")
        #expect(browser.prompt?.suggestions.texts == ["Wim Klaver"])
        browser.press("Tab Enter")
        #expect(names(browser) == ["Wim Klaver"])
        #expect(browser.state.reader.followed?.entity.name == "Wim Klaver")
        #expect(browser.status.hasPrefix("Klaver is now Wim Klaver"))
        browser.press("#")
        #expect(browser.headline == "De ander")
        browser.press("* c u")
        #expect(names(browser) == ["Klaver"])
        #expect(browser.status.hasPrefix("taken back: merge Klaver into Wim Klaver"))
        browser.press("c u")
        #expect(browser.status.hasPrefix("no correction is left to take back"))
    }

    @Test func `Tab may be faster than the index`() throws {
        let browser = try browser()
        browser.press("c m")
        browser.isHolding = true
        browser.type("wim")
        browser.press("Tab")
        #expect(browser.status.hasPrefix("Klaver is the same as: wim"))
        browser.release()
        #expect(browser.status.hasPrefix("Klaver is the same as: Wim Klaver"))
    }

    @Test func `A text is split off, with the one at hand offered first`() throws {
        let browser = try Harness(Self.fixtures)
        browser.press("Enter ] ]")
        #expect(browser.word == "Klaver")
        browser.press("c s Enter")
        #expect(names(browser).sorted() == ["Klaver", "Piet Klaver"])
    }

    @Test func `Renaming, another kind and hiding show at once`() throws {
        let browser = try browser()
        browser.press("c r ^U")
        browser.type("Minister K.")
        browser.press("Enter")
        #expect(names(browser) == ["Minister K."])
        #expect(browser.state.reader.followed?.entity.name == "Minister K.")
        browser.press("c k")
        browser.type("org")
        browser.press("Enter")
        #expect(browser.state.reader.article?.open.actors.map(\.entity.kind) == [.organization])
        browser.press("c h")
        #expect(names(browser).isEmpty)
        #expect(browser.state.reader.followed == nil)
        browser.press("c u c u c u")
        #expect(names(browser) == ["Klaver"])
    }

    @Test func `A page shows what a correction has changed`() throws {
        let browser = try browser()
        browser.press("C")
        #expect(browser.state.concordance.view?.count == 1)
        browser.press("Esc c m")
        browser.type("wim")
        browser.press("Tab Enter C")
        #expect(browser.screen.text(ofRow: 1).contains("CONCORDANCE Wim Klaver"))
        #expect(browser.state.concordance.view?.count == 2)
        browser.press("Esc i")
        #expect(browser.screen.text(ofRow: 1).contains("Wim Klaver"))
        // One that is made elsewhere, with the card of another actor below.
        let wim = try #require(browser.state.reader.followed?.entity)
        browser.state.pages.push(.card(try #require(browser.state.pages.card)))
        browser.send(
            .corrections(.corrected(try browser.desk.session.correct(wim, .rename(to: "Minister W.")))))
        #expect(browser.screen.text(ofRow: 1).contains("Minister W."))
        #expect(browser.state.reader.followed?.entity.name == "Minister W.")
        browser.press("q")
        #expect(browser.state.pages.cards.count == 1 && browser.state.pages.cards[0].isComplete)
        #expect(browser.screen.text(ofRow: 1).contains("Minister W."))
        browser.press("C")
        browser.send(.corrections(.corrected(try browser.desk.session.undoCorrection())))
        browser.send(.corrections(.corrected(try browser.desk.session.undoCorrection())))
        #expect(browser.screen.text(ofRow: 1).contains("CONCORDANCE Klaver"))
        #expect(browser.state.concordance.view?.count == 1)
    }

    @Test func `A list narrowed to an actor follows the correction`() throws {
        let browser = try browser()
        browser.press("+")
        #expect(browser.listed == ["3.txt"])
        browser.press("c m")
        browser.type("wim")
        browser.press("Tab Enter")
        #expect(browser.listed == ["2.txt", "3.txt"])
        #expect(browser.screen.text(ofRow: 0).contains("+Wim Klaver"))
        browser.press("c h")
        #expect(browser.state.list.actors.isEmpty && browser.listed.count == 3)
    }

    @Test func `A name that the reader gave is found`() throws {
        let browser = try browser()
        browser.press("c r ^U")
        browser.type("De Bestuurder")
        browser.press("Enter /")
        browser.type("actor:best")
        #expect(browser.listed == ["3.txt"])
        browser.press("Tab")
        #expect(browser.status.hasPrefix("/actor:\"De Bestuurder\""))
        #expect(browser.listed == ["3.txt"])
    }

    @Test func `What cannot be done is said, and changes nothing`() throws {
        let browser = try browser()
        browser.press("c m")
        browser.type("niemand")
        browser.press("Enter")
        #expect(browser.status.hasPrefix("no actor is called niemand"))
        browser.press("c k")
        browser.type("x")
        browser.press("Enter")
        #expect(browser.status.hasPrefix("x is none of: person"))
        browser.press("c m Esc c r Enter")
        #expect(names(browser) == ["Klaver"])
    }

    @Test func `Without an actor the reader is told how to choose one`() throws {
        let browser = try Harness([Fixture(name: "1.txt", marked: "Niemand hier.")])
        browser.press("c m")
        #expect(browser.status.hasPrefix("choose an actor first"))
    }
}
