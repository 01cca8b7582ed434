import Testing

@testable import Model
@testable import TUI

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
                #expect(KeyMap.match(keys, in: pane) == .action(binding.action))
                #expect((1...2).contains(keys.count))
                if keys.count == 2 { #expect(KeyMap.match([keys[0]], in: pane) == .incomplete) }
            }
        }
        #expect(KeyMap.match([.unknown], in: pane) == .none)
    }

    @Test func `Every action has a key or a command, and help that fits a line`() throws {
        var explained: Set<String> = []
        for action in Action.allCases {
            #expect(!action.help.isEmpty)
            #expect(action.help.count <= 70)
            #expect(explained.insert(action.help).inserted, "\(action) is explained like another")
            // Commands are typed: lower case and hyphens, and none begins like a command with a word.
            #expect(action.rawValue.allSatisfy { $0.isLowercase || $0 == "-" })
        }
        // What has no key has a command, as all have.
        let browser = try Harness([])
        for action in Action.allCases where KeyMap.keys(for: action).isEmpty {
            browser.press(":")
            browser.type(action.rawValue)
            browser.press("Enter")
            #expect(!browser.status.hasPrefix("no command"))
            browser.press("Esc")
        }
    }

    @Test(arguments: Pane.allCases) func `Help lists all keys of a pane`(pane: Pane) throws {
        let browser = try Harness([], width: 100, height: 60)
        if pane == .figures { browser.press("t") }
        while browser.state.focus != pane { browser.press("Tab") }
        browser.press("?")
        let screen = browser.screen
        let shown = (0..<60).map(screen.text(ofRow:))
        #expect(shown[1].hasPrefix(" KEYS IN THE \(pane.name.uppercased())"))
        for binding in KeyMap.bindings where binding.panes.isEmpty || binding.panes.contains(pane) {
            let keys = KeyMap.keys(for: binding.action)
            #expect(shown.contains { $0.contains(keys) && $0.hasSuffix(binding.action.help) }, "\(keys)")
        }
        // Help and problems list what no key does.
        let named = Set(KeyMap.bindings.map(\.action))
        #expect(Set(Action.allCases).subtracting(named) == [.problems])
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
        #expect(KeyMap.keys(for: .top) == "g g, Home")
    }
}
