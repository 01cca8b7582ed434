import Foundation
import Testing

/// Keys that come faster than articles can be opened.
@Suite(.serialized, .enabled(if: BrowserSession.isPossible)) struct BrowserTypeAheadTests {
    @Test func `Keys that come all at once act on the article that was chosen`() throws {
        let session = try BrowserSession()
        try session.writeArchive()
        try session.open("archief")
        try session.wait(for: "article 1 of 3")
        // To the second article, its first mention, and a note there; then a jump to another article and back.
        try session.pressAtOnce("j", "Enter", "]", "a", "h", "o", "e", "Enter")
        try session.wait(for: "» hoe") { $0.contains("│ De tweede") }
        try session.pressAtOnce("#", "*", "#", "B")
        try session.wait(for: "◆2024-01 De eerste")
        // A search, and its hit; the place is bookmarked, not the article that was open before.
        try session.pressAtOnce("/", "d", "e", "k", "e", "n", "s", "Enter", "Enter", "n", "B", "q", "F")
        try session.wait(for: "◆2022-01 De lange") { $0.contains("3 articles") && $0.contains("◆2022-01") }
        try session.press("Q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }
}
