import Browser
import Screen
import Testing

/// Typing in the prompt.
@Suite struct LineEditorTests {
    /// The text after some keys, the cursor as a bar.
    private func edited(_ text: String, _ keys: String, history: [String] = []) -> String {
        var prompt = LineEditor(text: text)
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
}
