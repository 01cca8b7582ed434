import Browser
import Screen
import Testing

/// With one pane at a time the cursor sits on the row that the reader is on, whatever the reader does.
@Suite struct LinearTests {
    /// The row that the reader is on, found on the screen apart from the cursor.
    private func focusedRow(_ browser: Harness) -> Int {
        let (screen, state) = (browser.screen, browser.state)
        let last = state.display.size.height - 1
        if case .prompt = state.mode { return last }
        if let row = (1..<last).first(where: { screen[0, $0].role == .selection }) { return row }
        let mention = (1..<last).first { y in screen.row(y).contains { $0.role == .mentionCurrent } }
        // Without a mention in view it is the top line of the text.
        return mention ?? 4
    }

    @Test(arguments: [(100, 30), (60, 20), (40, 12)])
    func `The cursor is on the focused row after each key`(width: Int, height: Int) throws {
        let browser = try Harness(width: width, height: height)
        browser.state.display.isLinear = true
        browser.state.fit()
        let keys =
            "j j j k G k k Enter j ^D ] ] * Tab j j Enter l k ? Down Down Esc : n Down Down Esc H Down Esc / l Esc"
        for key in keys.split(separator: " ") {
            browser.press(String(key))
            #expect(browser.screen.cursor?.y == focusedRow(browser), "after \(key)")
            #expect(browser.state.display.layout?.panes.count == 1)
            let rows = (0..<height).map(browser.screen.text(ofRow:))
            #expect(!rows.contains { $0.contains("│") || $0.contains("─") }, "a line after \(key)")
        }
    }

    @Test func `Without Unicode nothing but ASCII is drawn`() throws {
        let browser = try Harness(width: 100, height: 30)
        browser.state.display.isASCII = true
        for key in "j j j Enter ] Tab ? Esc : Esc H Esc / é Esc".split(separator: " ") {
            browser.press(String(key))
            let screen = browser.screen
            let others = (0..<30).map(screen.text(ofRow:)).filter { row in !row.allSatisfy { $0.isASCII } }
            #expect(others == [], "after \(key)")
            for y in 0..<30 { #expect(screen.row(y).reduce(0) { $0 + Int($1.width) } == 100) }
        }
    }
}
