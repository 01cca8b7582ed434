import Browser
import Screen
import TestSupport
import Testing

/// Whatever is pressed at whatever size, the screen is whole and safe, and shows where the reader is.
@Suite struct AnyKeysTests {
    private static let keys: [Key] =
        KeyMap.bindings.flatMap(\.keys).flatMap(\.self)
        + "aelmnrtéZ岸 \"()-:.*\u{301}\u{202E}\u{7}".map(Key.character) + [
            .unknown, .delete, .insert, .control("w"), .pasted("geplakt \u{202E}woord"),
        ]
        + (0..<12).flatMap { step in
            let point = Point(x: step * 13 % 100, y: step * 7 % 32)
            return [Key.click(point), .wheel(point, down: step % 2 == 0)]
        }

    @Test(arguments: 0..<5) func `Any keys at any size`(seed: UInt64) throws {
        var random = Random(seed: seed)
        let browser = try Harness(width: 100, height: 30)
        var pressed: [String] = []
        for step in 0..<3000 {
            if Int.random(in: 0..<40, using: &random) == 0 {
                let isTiny = Int.random(in: 0..<4, using: &random) == 0
                browser.resize(
                    Int.random(in: 0...(isTiny ? 21 : 180), using: &random),
                    Int.random(in: 0...(isTiny ? 6 : 50), using: &random))
            }
            // Now and then answers wait while keys go on.
            if Int.random(in: 0..<50, using: &random) == 0 { browser.isHolding = true }
            let key = Self.keys.randomElement(using: &random)!
            pressed.append(KeyMap.name(key))
            browser.send(.key(key))
            if browser.isHolding, Int.random(in: 0..<6, using: &random) == 0 { browser.release() }
            if step % 4 == 0, let problem = problem(browser) {
                Issue.record(
                    "step \(step), \(browser.state.display.size): \(problem) after \(pressed.suffix(12).joined(separator: " "))"
                )
                return
            }
        }
    }

    /// What is wrong with the screen.
    private func problem(_ browser: Harness) -> String? {
        let (state, screen) = (browser.state, browser.screen)
        guard screen.size == state.display.size else { return "the screen has another size" }
        for y in 0..<screen.size.height {
            let row = screen.row(y)
            if row.reduce(0, { $0 + Int($1.width) }) != screen.size.width { return "row \(y) is not whole" }
            for cell in row where !isSafe(cell) { return "row \(y) holds \(cell.grapheme)" }
        }
        if state.display.layout != nil, screen.cursor == nil { return "the cursor is nowhere" }
        guard let layout = state.display.layout, case .browsing = state.mode, state.pages.shown == nil else {
            return nil
        }
        guard layout.panes[state.display.focus] != nil else { return "the focus is hidden" }
        return state.display.focus == .text ? nil : chosen(state, screen, layout)
    }

    /// What is wrong with the choice in a list.
    private func chosen(_ state: BrowserState, _ screen: Frame, _ layout: Layout) -> String? {
        let area = layout.panes[state.display.focus]!
        let rows = (area.y..<area.maxY).filter { screen[area.x, $0].role == .selection }
        let hasChoice =
            switch state.display.focus {
            case .articles: !state.list.ids.isEmpty
            case .figures: !state.figures.ids.isEmpty
            case .sidebar, .text: state.sidebar.selectedRow != nil
            }
        if rows.count != (hasChoice ? 1 : 0) {
            return "\(rows.count) rows are chosen in \(state.display.focus)"
        }
        if hasChoice, screen.cursor != Point(x: area.x, y: rows[0]) { return "the cursor is elsewhere" }
        return nil
    }

    private func isSafe(_ cell: Cell) -> Bool {
        let (base, marks) = cell.grapheme.scalars
        return [base, marks.0, marks.1].compactMap(\.self).allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
                false
            default: true
            }
        }
    }
}
