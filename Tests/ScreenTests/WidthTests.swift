import Screen
import Testing

@Suite struct WidthTests {
    @Test(arguments: [
        ("", 0), ("Kiev", 4), ("Oekraïne", 8), ("Oekrai\u{308}ne", 8), ("‘ja’ – “nee” …", 14), ("€ 5", 3),
        ("世界", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ﾊﾝ", 2), ("ＡＢ", 4), ("स्ते", 2),
        ("का", 2), ("กำ", 2), ("עִבְרִית", 5), ("Việt", 4), ("Vie\u{323}\u{302}t", 4), ("\u{3000}", 2),
    ])
    func `Text takes the columns that terminals give it`(text: String, columns: Int) {
        #expect(Width.columns(of: text) == columns)
    }

    @Test(arguments: [
        ("🚀", "🚀", 2), ("👍🏽", "👍", 2), ("👩‍🚀", "👩", 2), ("👨‍👩‍👧‍👦!", "👨!", 3), ("❤️", "❤", 1), ("❤️‍🔥", "❤", 1),
        ("1️⃣", "1", 1), ("🇳🇱", "NL", 2), ("🇳🇱🇧🇪", "NLBE", 4), ("🇳", "N", 1), ("⌚", "⌚", 2),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴", 2), ("🚀👍", "🚀👍", 4),
    ])
    func `Emoji are shown so that no terminal doubts their width`(text: String, shown: String, columns: Int) {
        #expect(Width.columns(of: text) == columns)
        #expect(drawn(text) == shown)
    }

    @Test(arguments: [
        ("\u{1B}[31m", "^[[31m"), ("\u{0}", "^@"), ("a\nb", "a^Jb"), ("\u{7F}", "^?"),
        ("\u{9B}2J", "<U+009B>2J"),
        ("\u{202E}gnp.exe", "<U+202E>gnp.exe"), ("\u{2066}", "<U+2066>"), ("\u{2028}", "<U+2028>"),
        ("\u{E0041}", "<U+E0041>"), ("\u{FFF9}", "<U+FFF9>"),
    ])
    func `Characters that must not be sent are spelled out`(text: String, shown: String) {
        #expect(drawn(text) == shown)
        #expect(Width.columns(of: text) == shown.count)
    }

    @Test(arguments: [
        ("ge\u{AD}woon", "gewoon"), ("a\u{200B}b", "ab"), ("\u{FEFF}x", "x"), ("נ\u{200F}!", "נ!"),
        ("a\u{A0}b", "a b"), ("a\u{2009}b", "a b"), ("a\tb", "a b"), ("\u{E000}", "\u{FFFD}"),
        ("\u{10FFFF}", "\u{FFFD}"), ("\u{301}", " \u{301}"), ("e\u{301}\u{302}\u{303}", "e\u{301}\u{302}"),
    ])
    func `Blanks are blanks and what has no looks is not shown`(text: String, shown: String) {
        #expect(Array(drawn(text).unicodeScalars) == Array(shown.unicodeScalars))
    }

    @Test func `Bytes that are not UTF-8 are replacement characters`() {
        let bytes: [UInt8] = [0x61, 0xFF, 0xC3, 0x28, 0xE2, 0x82, 0xED, 0xA0, 0x80, 0xC0, 0xAF, 0x62]
        var canvas = Canvas(Size(width: 20, height: 1))
        let columns = canvas.drawText(bytes, .init(0, bytes.count), at: .zero)
        #expect(canvas.screen.text(ofRow: 0) == "a��(�������b")
        #expect(columns == 12)
    }

    private func drawn(_ text: String) -> String {
        var canvas = Canvas(Size(width: 40, height: 1))
        canvas.draw(text, at: .zero)
        return canvas.screen.text(ofRow: 0)
    }
}
