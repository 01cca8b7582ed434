import Browser
import Screen
import Testing

/// The sidebar: its rows lead into the text and into the search, and count mentions.
@Suite struct SidebarTests {
    @Test func `The sidebar leads to an actor's mentions and to figures`() throws {
        let browser = try Harness()
        browser.press("Tab Tab j Enter")
        #expect(browser.state.display.focus == .text)
        #expect(browser.word == "Gitanas Nauseda")
        browser.press("l G Enter")
        #expect(browser.word == "12 januari")
        #expect(browser.state.display.focus == .text)
        browser.press("l g g")
        #expect(browser.state.reader.followed?.entity.name == "Volodymyr Zelensky")
        browser.press("Enter l Enter")
        #expect(browser.status.contains("mention 1 of 3 here"))
    }

    @Test func `& adds the sidebar's actor to the search, and takes it out`() throws {
        let browser = try Harness(width: 160, height: 45)
        browser.press("Tab Tab")
        let all = browser.listed
        browser.press("&")
        #expect(browser.state.list.text == "actor:\"Volodymyr Zelensky\"")
        #expect(browser.listed.count < all.count)
        #expect(browser.headline == Fixture.vilnius.title)
        #expect(browser.state.display.focus == .sidebar)
        browser.press("&")
        #expect(browser.state.list.text == "")
        #expect(browser.listed == all)
    }

    @Test func `& on a figure asks for what it counts`() throws {
        let browser = try Harness(width: 160, height: 45)
        browser.press("Tab Tab")
        var asked: [String] = []
        for _ in 0..<30 {
            if case .figure = browser.state.sidebar.selectedRow {
                browser.press("&")
                asked.append(browser.state.list.text)
                #expect(browser.headline == Fixture.vilnius.title && browser.listed.contains("vilnius.md"))
                browser.press("&")
                #expect(browser.state.list.text.isEmpty)
            }
            browser.press("j")
        }
        #expect(Set(asked) == ["figure:raketten", "figure:EUR", "figure:date"])
    }

    @Test func `The sidebar counts the mentions in what was found`() throws {
        let browser = try Harness(width: 160, height: 45)
        func counted(_ name: String) -> Int? {
            let actor = browser.state.reader.article?.open.actors.first { $0.entity.name == name }
            return actor.flatMap { browser.state.sidebar.hitCounts.counts[$0.entity.id] }
        }
        #expect(!browser.screen.text(ofRow: 1).contains("in hits"))
        browser.press("/")
        browser.type("tanks")
        browser.press("Enter")
        #expect(browser.screen.text(ofRow: 1).contains("in hits"))
        #expect(counted("Volodymyr Zelensky") == 2)
        #expect(counted("NAVO") == 1)
        browser.press("F")
        #expect(!browser.screen.text(ofRow: 1).contains("in hits"))
    }
}
