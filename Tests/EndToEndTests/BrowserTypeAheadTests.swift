import Foundation
import Testing

/// Keys that arrive faster than articles can be opened.
@Suite(.serialized, .enabled(if: BrowserSession.isPossible)) struct BrowserTypeAheadTests {
    @Test func `Typed-ahead keys act on the chosen article`() throws {
        let session = try BrowserSession()
        try session.writeArchive()
        try session.open("archief")
        try session.wait(for: "article 1 of 3")
        // Opens the second article, selects its first mention and writes a note; then jumps to another
        // article and back.
        try session.pressAtOnce("j", "Enter", "]", "a", "h", "o", "e", "Enter")
        try session.wait(for: "» hoe") { $0.contains("│ De tweede") }
        try session.pressAtOnce("#", "*", "#", "B")
        try session.wait(for: "◆2024-01 De eerste")
        // Searches and opens a hit; the bookmark is at the hit, not in the previously open article.
        try session.pressAtOnce("/", "d", "e", "k", "e", "n", "s", "Enter", "Enter", "n", "B", "q", "F")
        try session.wait(for: "◆2022-01 De lange") { $0.contains("3 articles") && $0.contains("◆2022-01") }
        try session.press("Q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }
}
