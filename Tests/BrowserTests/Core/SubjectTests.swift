import Browser
import Testing

/// The keys about an actor are all about the same one.
@Suite struct SubjectTests {
    /// The actor that each key is about, from one and the same situation.
    private func subjects(_ keys: String, _ start: String) throws -> [String] {
        try keys.split(separator: " ").map { key in
            let browser = try Harness(width: 160, height: 45)
            browser.press(start)
            browser.press(key == "c" ? "c r" : String(key))
            return switch key {
            case "*": browser.state.reader.followed?.entity.name ?? ""
            case "&": browser.state.list.text.split(separator: "\"").last.map(String.init) ?? ""
            case "+": browser.state.list.actors.map(\.name).joined()
            case "C": browser.screen.text(ofRow: 1).split(separator: "  ")[0].dropFirst(13).description
            case "i": browser.screen.text(ofRow: 1).split(separator: "  ")[0].dropFirst().description
            default: browser.prompt?.text ?? ""
            }
        }
    }

    private func expect(
        _ name: String, after start: String, location: SourceLocation = #_sourceLocation
    ) throws {
        for found in try subjects("* & + C i c", start) {
            #expect(found == name, sourceLocation: location)
        }
    }

    @Test func `In the sidebar it is the selected actor`() throws {
        try expect("Volodymyr Zelensky", after: "Tab Tab")
        // Another one is followed, whom the article does not name.
        try expect("Jens Stoltenberg", after: "Enter ] ] J Tab")
    }

    @Test func `In the text it is the actor of the mention at the reader's place`() throws {
        try expect("Volodymyr Zelensky", after: "Enter ] ] ^O")
    }

    @Test func `Without a mention it is the followed actor`() throws {
        try expect("Volodymyr Zelensky", after: "Enter ] J")
    }
}
