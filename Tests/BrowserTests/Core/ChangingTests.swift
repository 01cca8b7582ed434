import Browser
import Query
import Resolution
import SQLiteStore
import Screen
import Search
import Testing

/// The collection changes while it is read: nothing moves that the reader did not move.
@Suite struct ChangingTests {
    private func article(_ number: Int, date: String) -> Fixture {
        Fixture(
            name: "nieuw/\(number).txt", headline: "Nieuws \(number)", date: date, marked: "Nieuws \(number)."
        )
    }

    /// What is left of the screen when new articles have come in: the chosen row and the text.
    private func kept(_ browser: Harness) -> [String] {
        let screen = browser.screen
        let layout = browser.state.display.layout!
        let row = browser.chosenRow + 2
        let text = layout.panes[.text]!
        return [screen.text(ofRow: row)]
            + (text.y..<text.maxY).map { y in
                String(
                    screen.row(y)[
                        (screen.row(y).startIndex + text.x)..<(screen.row(y).startIndex + text.maxX)
                    ]
                    .map { "\($0.grapheme)" }.joined())
            }
    }

    @Test(arguments: [0, 3, 7]) func `A growing index moves nothing`(chosen: Int) throws {
        let browser = try Harness(width: 100, height: 12)
        for _ in 0..<chosen { browser.press("j") }
        browser.press("Tab j j")
        let (before, row) = (kept(browser), browser.chosenRow)
        for number in 0..<30 {
            try browser.desk.put(article(number, date: "20\(String(100 + number % 30).dropFirst())-06"))
            if number % 10 == 9 { browser.send(.index(.changed)) }
        }
        #expect(browser.state.list.ids.count == 38)
        #expect(browser.chosenRow == row)
        #expect(kept(browser) == before)
        #expect(browser.isInStep)
    }

    @Test func `The first articles are shown as soon as there are some`() throws {
        let browser = try Harness([])
        #expect(browser.status.hasPrefix("no articles"))
        try browser.desk.put(Fixture.note)
        browser.send(.index(.changed))
        #expect(browser.headline == Fixture.note.headline)
        #expect(browser.isInStep)
    }

    @Test func `A search goes on while the index grows`() throws {
        let browser = try Harness()
        browser.press("/")
        browser.type("luchtaf")
        try browser.desk.put(
            Fixture(name: "nu.txt", headline: "Nu", date: "2025", marked: "Over luchtafweer in de stad."))
        browser.send(.index(.changed))
        #expect(browser.listed == ["nu.txt", "vilnius.md", "tanks.md", "batterijen.md"])
        #expect(browser.headline == Fixture.vilnius.title)
        browser.press("Esc")
        #expect(browser.listed.count == 9)
        #expect(browser.headline == Fixture.vilnius.title)
        #expect(browser.isInStep)
    }

    @Test func `An article that has changed is read again where the reader was`() throws {
        let browser = try Harness(width: 100, height: 20)
        browser.press("j j j j Enter Space Space")
        let line = browser.topLine
        var changed = Fixture.long
        changed.marked += "\n\nMeer nieuws uit [Kiev|place]."
        try browser.desk.put(changed)
        var summary = RefreshSummary()
        summary.changed = 1
        browser.send(.index(.refreshed(summary)))
        #expect(browser.topLine == line)
        #expect(browser.state.list.selection.index == 4)
        #expect(browser.isInStep)
        #expect(browser.status.hasPrefix("articles: 1 changed"))
        browser.press("G")
        #expect(browser.screen.text(ofRow: 18).contains("Meer nieuws uit Kiev"))
    }

    @Test func `An article that is gone stays on the screen until the reader leaves it`() throws {
        let browser = try Harness(width: 100, height: 20)
        browser.press("j j Enter")
        let text = (4..<19).map { browser.screen.text(ofRow: $0).split(separator: "│").dropFirst().first }
        try browser.desk.remove(Fixture.tanks)
        var summary = RefreshSummary()
        summary.removed = 1
        browser.send(.index(.refreshed(summary)))
        #expect(browser.headline == Fixture.tanks.title)
        #expect(browser.status.hasPrefix("this article is no longer in the collection"))
        #expect(
            (4..<19).map { browser.screen.text(ofRow: $0).split(separator: "│").dropFirst().first } == text)
        #expect(browser.listed.count == 7)
        browser.press("J K")
        #expect(browser.isInStep)
    }

    @Test func `Jumps find an article again that has got another number`() throws {
        let browser = try Harness()
        browser.press("Enter * * * *")
        var changed = Fixture.vilnius
        changed.marked += " Nog iets."
        try browser.desk.put(changed)
        browser.press("^O")
        #expect(browser.headline == Fixture.vilnius.title)
        #expect(browser.word == "Zelensky")
    }

    @Test func `A search that is going on when the index changes has its outcome all the same`() throws {
        let browser = try Harness()
        browser.press("/")
        browser.type("stand")
        browser.isHolding = true
        browser.press("Enter")
        browser.send(.index(.changed))
        browser.release()
        #expect(browser.headline == Fixture.bakhmut.headline && browser.word == "stand")
        browser.press("/ ^U")
        browser.isHolding = true
        browser.type("lucht")
        browser.press("Enter")
        browser.send(.index(.changed))
        browser.release()
        #expect(browser.status.hasPrefix("no such whole word"))
    }

    @Test func `An article that is being opened when the index changes is opened all the same`() throws {
        let browser = try Harness()
        browser.press("j")
        browser.isHolding = true
        browser.press("j")
        var summary = RefreshSummary()
        summary.changedActors = true
        browser.send(.index(.refreshed(summary)))
        browser.send(.corrections(.corrected("done")))
        browser.release()
        #expect(browser.headline == Fixture.tanks.title)
        #expect(browser.state.list.selection.index == 2)
        browser.press("Enter * *")
        browser.isHolding = true
        browser.press("*")
        browser.send(.index(.refreshed(summary)))
        browser.release()
        #expect(browser.headline == Fixture.wide.title && browser.word == "Zelensky")
    }

    @Test func `Answers to an earlier search or opening are thrown away`() throws {
        let browser = try Harness()
        let old = SearchRequest(
            text: "", query: Query(""), order: .date, generation: browser.state.list.generation,
            keepsSelection: false)
        let wrong = OpenRequest(
            target: .id(browser.state.list.ids[3]), goal: .top, number: browser.state.reader.opening.number,
            settings: browser.state.readerSettings)
        browser.press("/")
        browser.type("luchtafweer")
        browser.press("Enter j")
        let before = browser.screen
        browser.send(.list(.found([], HitFinder(old.query), generation: old.generation, old)))
        browser.send(.list(.rows([], HitFinder(old.query))))
        browser.send(.reader(.opened(nil, wrong)))
        browser.send(.reader(.lost(EntityID(number: 77), number: browser.state.reader.opening.number)))
        browser.send(
            .actors(.newer(EntityID(number: 77), browser.state.list.ids[0], articles: 9, mentions: 9)))
        #expect(browser.screen == before)
    }

    @Test func `Keys that come faster than answers end where the last one says`() throws {
        let browser = try Harness()
        browser.isHolding = true
        browser.press("j j j k")
        #expect(browser.headline == Fixture.vilnius.title)
        browser.release()
        #expect(browser.headline == Fixture.tanks.title)
        browser.isHolding = true
        browser.press("/")
        browser.type("trein")
        browser.press("Enter")
        browser.release()
        #expect(browser.listed == ["batterijen.md"])
        #expect(browser.headline == Fixture.long.title)
        #expect(browser.word == "trein")
    }

    @Test func `A jump that is typed ahead of a search's outcome is made`() throws {
        let browser = try Harness()
        browser.isHolding = true
        browser.press("/")
        browser.type("luchtafweer")
        browser.press("Enter Enter ] * * *")
        browser.release()
        #expect(browser.headline == Fixture.tanks.title)
        #expect(browser.word == "Volodymyr Zelensky")
        #expect(browser.isInStep)
        // A search that comes after a jump has the last word.
        browser.isHolding = true
        browser.press("^O /")
        browser.type("trein")
        browser.press("Enter")
        browser.release()
        #expect(browser.headline == Fixture.long.title)
    }

    @Test func `Work on the index is told at the right`() throws {
        let browser = try Harness()
        browser.send(.index(.progress(IndexProgress(phase: .looking(found: 12_345)))))
        #expect(browser.status.hasSuffix("looking: 12,345 files"))
        browser.send(.index(.progress(IndexProgress(phase: .merging))))
        #expect(browser.status.hasSuffix("putting the index in order"))
        browser.send(.index(.refreshed(RefreshSummary())))
        #expect(browser.status.hasSuffix("? help"))
    }

    @Test func `New articles are told of once the reader has begun`() throws {
        let browser = try Harness()
        var summary = RefreshSummary()
        (summary.added, summary.removed) = (8, 0)
        browser.press("j k")
        browser.send(.index(.refreshed(summary)))
        #expect(browser.status.hasPrefix("article 1 of 8"), "all of them are new: that needs no telling")
        (summary.added, summary.removed) = (1200, 3)
        browser.press("j")
        browser.send(.index(.refreshed(summary)))
        #expect(browser.status.hasPrefix("articles: 1,200 new, 3 gone"))
        browser.press("j")
        #expect(browser.status.hasPrefix("article 3 of 8"))
    }

    @Test func `The reader is told once why articles that have not changed are read again`() throws {
        let browser = try Harness()
        let progress = IndexProgress(phase: .reading, filesDone: 1, files: 8, outdated: 8)
        browser.send(.index(.progress(progress)))
        #expect(browser.status.hasPrefix("tables, model or grammar have changed"))
        browser.press("j")
        browser.send(.index(.progress(progress)))
        #expect(!browser.status.hasPrefix("tables, model or grammar have changed"))
        var summary = RefreshSummary()
        (summary.extractedAgain, summary.isComplete) = (8, true)
        browser.send(.index(.refreshed(summary)))
        #expect(browser.status.contains("8 extracted again"))
    }
}
