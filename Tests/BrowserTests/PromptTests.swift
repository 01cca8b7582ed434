import Screen
import Testing

@testable import Browser

/// Typing in the prompt, and narrowing a page of help.
@Suite struct PromptTests {
    /// The text after some keys, the cursor as a bar.
    private func edited(_ text: String, _ keys: String, history: [String] = []) -> String {
        var prompt = Prompt(.search, text: text)
        for key in KeyMap.sequence(keys) { _ = prompt.edit(key, history: history) }
        return prompt.beforeCursor + "|" + prompt.text.dropFirst(prompt.cursor)
    }

    @Test(arguments: [
        ("", "a b c", "abc|"), ("abc", "Left Left x", "ax|bc"), ("abc", "Home x End y", "xabcy|"),
        ("abc", "^A ^F ^D", "a|c"), ("abc", "Left Left Del", "a|c"), ("abc", "Backspace", "ab|"),
        ("abc", "^A Backspace", "|abc"), ("abc", "Del", "abc|"), ("abc", "^B ^K", "ab|"),
        ("abc", "^B ^U", "|c"), ("een twee drie", "^W", "een twee |"), ("een twee  ", "^W", "een |"),
        ("een", "^W ^W", "|"), ("een twee drie", "Left Left ^W", "een twee |ie"),
        ("abc", "Left Left Left Left", "|abc"), ("abc", "Right", "abc|"),
    ])
    func `Keys edit`(text: String, keys: String, result: String) {
        #expect(edited(text, keys) == result)
    }

    @Test(arguments: [
        ("Oekrai\u{308}ne", "Left Left Backspace", "Oekra|ne"), ("東京", "Backspace", "東|"),
        ("a👩\u{200D}🚒b", "Left Backspace", "a|b"), ("🇳🇱🇧🇪", "Left", "🇳🇱|🇧🇪"), ("e", "\u{301} x", "e\u{301}x|"),
        ("é è", "^W", "é |"),
    ])
    func `Keys edit whole characters`(text: String, keys: String, result: String) {
        #expect(edited(text, keys) == result)
    }

    @Test(arguments: [
        ("Up", "c|"), ("Up Up", "b|"), ("Up Up Up Up Up", "a|"), ("Up Up Down", "c|"), ("Up Down", "own|"),
        ("Down", "own|"), ("^P ^P ^N", "c|"), ("Up x Up Down", "c|"),
    ])
    func `Up brings back what was typed before`(keys: String, result: String) {
        #expect(edited("own", keys, history: ["a", "b", "c"]) == result)
    }

    @Test func `The cursor stays in view in a narrow prompt`() throws {
        for width in 20...60 {
            let browser = try Harness([], width: width, height: 6)
            browser.press("/")
            browser.type("東京 en luchtafweer met een heel lange zoekopdracht")
            let cursor = try #require(browser.screen.cursor)
            #expect(cursor.y == 5)
            #expect(cursor.x > 2 && cursor.x < width)
            #expect(browser.screen[cursor.x - 1, 5].grapheme.scalars.base == "t")
        }
    }

    private func sheet() -> Sheet {
        Sheet(
            title: "T",
            lines: (1...20).map {
                Sheet.Line(key: "k\($0)", text: $0 % 2 == 0 ? "Oekraïne \($0)" : "x \($0)")
            })
    }

    /// Gives keys to a page of 20 lines of which 5 are shown; nil once it is closed.
    private func taken(_ keys: [Key]) -> Sheet? {
        var sheet = sheet()
        for key in keys where sheet.take(key, height: 5) == .closes { return nil }
        return sheet
    }

    @Test func `Typing narrows a page, whatever the case and accents`() {
        let typed = "OEKRAINE 1".map(Key.character)
        #expect(taken(typed)?.choices.lines.map(\.key) == ["k10", "k12", "k14", "k16", "k18"])
        #expect(taken([.character("/")] + typed)?.choices.lines.count == 5, "/ begins it, as elsewhere")
        #expect(taken([.pasted("OEKRAINE 1")])?.choices.lines.count == 5)
        #expect(taken(typed + [.backspace, .backspace])?.choices.lines.count == 10)
        #expect(taken([.down, .down] + typed)?.choices.selected == 0)
        #expect(taken(typed + [.escape])?.filter == "")
        #expect(taken("zzz".map(Key.character))?.choices.lines == [])
    }

    @Test func `A page scrolls with its choice and stays full`() {
        #expect(taken([.up])?.choices.selected == 0)
        #expect(taken([.down, .down])?.choices.selected == 2)
        #expect(taken([.down, .down])?.choices.top == 0)
        #expect(taken([.pageDown, .pageDown])?.choices.top == 4)
        #expect(taken([.pageDown, .pageDown, .pageUp])?.choices.selected == 4)
        #expect(taken([.end])?.choices.top == 15)
        #expect(taken([.end, .down])?.choices.selected == 19)
        #expect(taken([.end, .down, .home])?.choices.top == 0)
    }

    @Test func `A page closes, or gives what is chosen`() {
        #expect(taken([.escape]) == nil)
        #expect(taken([.character("q")]) == nil)
        #expect(taken([.character("?")]) == nil)
        // While it is narrowed these are letters like any other.
        #expect(taken([.character("k"), .character("q")])?.filter == "kq")
        var sheet = sheet()
        _ = sheet.take(.down, height: 5)
        #expect(sheet.take(.enter, height: 5) == .chosen(Sheet.Line(key: "k2", text: "Oekraïne 2")))
    }
}
