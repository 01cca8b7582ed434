import Browser
import Foundation
import SQLiteStore
import Screen
import Testing

/// The thread is found again: after quitting and starting, in articles that have changed, in an index that is still
/// being filled.
@Suite struct SessionTests {
    /// A browser that starts where another one ended, as it is read back from a file.
    private func restarted(_ browser: Harness, width: Int = 100, height: Int = 30) throws -> Harness {
        let kept = try #require(SessionState(browser.state.sessionState.data))
        #expect(kept == browser.state.sessionState)
        return try Harness(desk: browser.desk, width: width, height: height, at: kept)
    }

    @Test func `All is as it was`() throws {
        let browser = try Harness()
        browser.press("/")
        browser.type("luchtafweer")
        browser.press("Enter Enter ] ] * m x * j")
        let again = try restarted(browser)
        #expect(again.headline == browser.headline)
        #expect(again.state.reader.article?.place == browser.state.reader.article?.place)
        #expect(again.state.reader.followed?.entity == browser.state.reader.followed?.entity)
        #expect(again.listed == browser.listed)
        #expect(again.isInStep)
        #expect(again.screen.snapshot() == browser.screen.snapshot())
        again.press("^O ^O")
        browser.press("^O ^O")
        #expect(again.state.reader.article?.place == browser.state.reader.article?.place)
        again.press("' x")
        browser.press("' x")
        #expect(again.screen == browser.screen)
    }

    @Test func `Two actors are together again`() throws {
        let browser = try Harness()
        browser.press("j Enter ] + ] + Esc")
        #expect(browser.state.list.actors.map(\.name) == ["Bachmoet", "Jens Stoltenberg"])
        let again = try restarted(browser)
        #expect(again.state.list.actors == browser.state.list.actors)
        #expect(again.listed == ["bachmoet.txt"] && again.isInStep)
        #expect(again.screen == browser.screen)
        again.press("F")
        #expect(try restarted(again).listed.count == Fixture.archive.count)
        // They are sought until the index has them.
        for fixture in Fixture.archive { try browser.desk.remove(fixture) }
        let late = try restarted(browser)
        #expect(late.state.sessionState.actors?.count == 2)
        try late.desk.put(Fixture.bakhmut)
        try late.desk.put(Fixture.tanks)
        late.send(.index(.changed))
        #expect(late.state.list.actors.count == 2 && late.listed == ["bachmoet.txt"])
    }

    @Test func `The text alone comes back, and any other size`() throws {
        let browser = try Harness()
        browser.press("j j j j z Space j")
        #expect(try restarted(browser).screen == browser.screen)
        let narrow = try restarted(browser, width: 44, height: 12)
        #expect(
            narrow.state.reader.article!.wrapped.line(containing: browser.state.reader.article!.anchor)
                == narrow.state.reader.article!.top)
    }

    @Test func `A changed article is at the same words`() throws {
        let browser = try Harness(width: 100, height: 20)
        browser.press("j j j j Enter ] ] ] ]")
        let (line, word) = (browser.topLine, browser.word)
        #expect(word == "Zelensky")
        var changed = Fixture.long
        changed.marked = "Eerst iets nieuws.\n\nEn nog een alinea over [Kiev|place].\n\n" + changed.marked
        try browser.desk.put(changed)
        let again = try restarted(browser, height: 20)
        #expect(again.topLine == line)
        #expect(again.word == word)
        #expect(again.state.reader.article?.mention?.range != nil)
        // A jump goes to the words too.
        again.press("^O")
        #expect(again.word == "Kiev")
    }

    @Test func `What the index has not yet is shown when it comes in`() throws {
        let browser = try Harness()
        browser.press("j j Enter ] j")
        let place = browser.state.reader.article?.place
        for fixture in Fixture.archive { try browser.desk.remove(fixture) }
        let again = try restarted(browser)
        #expect(again.state.reader.article == nil)
        try again.desk.put(Fixture.vilnius)
        again.send(.index(.changed))
        #expect(again.headline == Fixture.vilnius.title, "meanwhile there is something to read")
        try again.desk.put(Fixture.tanks)
        again.send(.index(.changed))
        #expect(again.state.reader.article?.place == place)
        #expect(again.isInStep)
        #expect(again.state.reader.followed?.entity.name == "Volodymyr Zelensky")
    }

    @Test func `A reader who goes on is not brought back`() throws {
        let browser = try Harness()
        browser.press("j j Enter")
        for fixture in Fixture.archive { try browser.desk.remove(fixture) }
        let again = try restarted(browser)
        try again.desk.put(Fixture.vilnius)
        again.send(.index(.changed))
        again.press("j")
        try again.desk.put(Fixture.tanks)
        again.send(.index(.changed))
        #expect(again.headline == Fixture.vilnius.title)
    }

    @Test func `An article that has gone is said so`() throws {
        let browser = try Harness()
        browser.press("j j Enter")
        try browser.desk.remove(Fixture.tanks)
        let again = try restarted(browser)
        again.send(.index(.refreshed(RefreshSummary())))
        #expect(again.status.hasPrefix("archief/2023/tanks.md is no longer in the collection"))
        #expect(again.headline == Fixture.vilnius.title)
    }

    @Test(arguments: ["", "{}", "[1]", "{\"pane\":99}", "\u{0}"]) func `A file that says nothing is no harm`(
        text: String
    ) throws {
        let kept = SessionState(Data(text.utf8))
        let browser = try Harness(desk: Desk(), width: 100, height: 30, at: kept)
        #expect(browser.headline == Fixture.vilnius.title)
    }
}
