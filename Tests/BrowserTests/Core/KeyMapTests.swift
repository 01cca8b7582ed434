import Browser
import Foundation
import Screen
import Testing

/// The table of keys: no key does two things, and everything can be reached.
@Suite struct KeyMapTests {
    @Test(arguments: Pane.allCases) func `No key does two things, nor begins another's`(pane: Pane) {
        let bindings = KeyMap.bindings.filter { $0.panes.isEmpty || $0.panes.contains(pane) }
        let sequences = bindings.flatMap(\.keys)
        for (index, sequence) in sequences.enumerated() {
            for (other, longer) in sequences.enumerated() where other != index {
                #expect(!longer.starts(with: sequence), "\(sequence) is or begins \(longer)")
            }
        }
        for binding in bindings {
            for keys in binding.keys {
                #expect(KeyMap.meaning(of: keys, in: pane) == .action(binding.action))
                #expect((1...2).contains(keys.count))
                if keys.count == 2 { #expect(KeyMap.meaning(of: [keys[0]], in: pane) == .incomplete) }
            }
        }
        #expect(KeyMap.meaning(of: [.unknown], in: pane) == .none)
    }

    @Test func `Every action stands in the table once, with help that fits a line`() {
        #expect(KeyMap.bindings.map(\.action.rawValue).sorted() == Action.allCases.map(\.rawValue).sorted())
        #expect(Set(KeyMap.bindings.map(\.help)).count == KeyMap.bindings.count)
        for binding in KeyMap.bindings {
            #expect(!binding.help.isEmpty && binding.help.count <= 75, "\(binding.help)")
            // Commands are typed: lower case and hyphens.
            #expect(binding.action.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
        }
    }

    @Test(arguments: Action.allCases) func `Every action is reached by name and from help`(action: Action)
        throws
    {
        let browser = try Harness([])
        browser.press(":")
        browser.type(action.rawValue)
        guard case .palette(let palette) = browser.state.mode else {
            Issue.record("no list of commands")
            return
        }
        #expect(palette.choices.selected?.action == .perform(action, argument: ""))
        browser.press("Esc")
        // Help has the keys of the pane it is asked for in.
        let panes = KeyMap.bindings.filter { $0.action == action }.map(\.panes)
        let pane = Pane.allCases.first { pane in panes.contains { $0.isEmpty || $0.contains(pane) } }
        if pane == .figures { browser.press("t") }
        while browser.state.display.focus != pane { browser.press("Tab") }
        browser.press("?")
        guard case .sheet(let help) = browser.state.mode else {
            Issue.record("no help")
            return
        }
        #expect(help.all.contains { $0.action == .perform(action, argument: "") })
    }

    @Test(arguments: Pane.allCases) func `Help lists all keys of a pane`(pane: Pane) throws {
        let browser = try Harness([], width: 120, height: 100)
        if pane == .figures { browser.press("t") }
        while browser.state.display.focus != pane { browser.press("Tab") }
        browser.press("?")
        let screen = browser.screen
        let shown = (0..<100).map(screen.text(ofRow:))
        #expect(shown[1].hasPrefix(" KEYS IN THE \(pane.name.uppercased())"))
        for binding in KeyMap.bindings where binding.panes.isEmpty || binding.panes.contains(pane) {
            let parts = [binding.keyNames, binding.help, ":" + binding.action.rawValue].filter { !$0.isEmpty }
            #expect(shown.contains { row in parts.allSatisfy(row.contains) }, "\(parts)")
        }
    }

    @Test func `The README names every key`() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../README.md").standardized
        let text = try String(contentsOf: file, encoding: .utf8)
        let section = try #require(text.components(separatedBy: "\n## Keys\n").last)
        let table = section.split(separator: "\n").filter { $0.hasPrefix("|") }.joined().replacing(
            "\\|", with: "|")
        // Arrows and pages are signs there, or go with a key that is named.
        let signs = ["Down": "↓", "Up": "↑", "S-Tab": "S-Tab"]
        for binding in KeyMap.bindings {
            let isNamed = binding.keys.map { $0.map(KeyMap.name).joined(separator: " ") }
                .contains { table.contains("`\($0)`") || table.contains(" \(signs[$0] ?? $0) ") }
            #expect(isNamed || binding.keys.isEmpty, "\(binding.keyNames)")
        }
    }

    @Test func `Names and keys stand for each other`() {
        for sequence in KeyMap.bindings.flatMap(\.keys) {
            let name = sequence.map(KeyMap.name).joined(separator: " ")
            #expect(KeyMap.sequence(name) == sequence)
            #expect(!name.contains("? ") || sequence.count == 1)
        }
        #expect(
            KeyMap.sequence("g g ^O S-Tab F5 Space F é") == [
                .character("g"), .character("g"), .control("o"), .backTab, .function(5), .character(" "),
                .character("F"), .character("é"),
            ])
        #expect(KeyMap.binding(for: .top)?.keyNames == "g g, Home")
    }
}
