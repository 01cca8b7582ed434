import Foundation
import Testing

/// The pages in a real terminal: concordance, card, pair, table of figures, notebook; and the pair after a
/// restart.
@Suite(.serialized, .enabled(if: BrowserSession.isPossible)) struct BrowserPagesTests {
    /// Opens three articles, two of which mention the same actor.
    private func opened(_ arguments: String = "archief", width: Int = 120, height: Int = 40) throws
        -> BrowserSession
    {
        let session = try BrowserSession(width: width, height: height)
        try session.writeArchive()
        try session.write(
            "archief/a.md",
            "---\ntitle: De eerste\ndate: 2024-01-02\n---\nPresident Zelensky was in Kiev. "
                + "Daar sprak Zelensky met Stoltenberg over 18 raketten.\n")
        try session.open(arguments)
        try session.wait(for: "article 1 of 3")
        return session
    }

    @Test func `A concordance is narrowed, reversed and followed`() throws {
        let session = try opened()
        try session.press("Enter", "]", "C")
        try session.wait(for: "mention 1 of 3, article 1 of 2") { screen in
            screen.contains("CONCORDANCE Volodymyr Zelensky") && screen.contains("newest first")
        }
        try session.press("/")
        try session.type("parijs")
        try session.wait(for: "mention 1 of 1, article 1 of 1")
        try session.press("Enter", "Enter")
        try session.wait(for: "│ De tweede") { $0.contains("mention 1 of 1, article 1 of 1") }
        try session.press("q")
        try session.wait(for: "CONCORDANCE")
        try session.press("F", "s")
        try session.wait(for: "oldest first")
        try session.press("C-l", "G", "Enter")
        try session.wait(for: "│ De eerste") {
            $0.contains("Volodymyr Zelensky: mention 3 of 3, article 2 of 2")
        }
        try session.press("#", "#")
        try session.wait(for: "│ De tweede") { $0.contains("mention 1 of 3, article 1 of 2") }
        try session.press("Q")
        try session.wait(for: "status 0")
        try session.expectRestored()
    }

    @Test func `A card leads to others, and a pair is restored after a restart`() throws {
        let session = try opened()
        try session.press("Enter", "]", "i")
        try session.wait(for: "FIGURES IN THE SAME SENTENCE") { screen in
            ["ALSO NAMED", "first mention  2023-01-02  De tweede", "18 raketten", "3 in 2 articles"]
                .allSatisfy(screen.contains)
        }
        try session.press("j", "Enter")
        try session.wait(for: "│ De tweede")
        try session.press("+")
        try session.wait(for: "+Volodymyr Zelensky ") { $0.contains("2 articles") }
        try session.press("K", "]", "]", "]", "]")
        try session.wait(for: "Jens Stoltenberg: mention 1 of 1 here")
        try session.press("+")
        let pair = "Volodymyr Zelensky + Jens Stoltenberg"
        try session.wait(for: "1 sentence in 1 article with both") { $0.contains(pair) }
        try session.press("C")
        try session.wait(for: "mention 1 of 1, article 1 of 1") { $0.contains("CONCORDANCE \(pair)") }
        try session.press("Q")
        try session.wait(for: "status 0")

        try session.open("archief")
        try session.wait(for: "+Volodymyr Zelensky +Jens Stoltenberg") { screen in
            screen.contains("1 article") && screen.contains("▸Jens Stoltenberg")
        }
        try session.press("F")
        try session.wait(for: "3 articles")
        try session.press("Q")
        try session.wait(for: "status 0")
        try session.open("archief")
        try session.wait(for: "3 articles") { !$0.contains("+Jens") }
    }

    @Test func `The table of figures and the notebook lead into the text`() throws {
        let session = try opened()
        try session.press("j", "Enter", "]", "a")
        try session.type("waarover?")
        try session.press("Enter")
        try session.wait(for: "» waarover?")
        try session.press("t")
        try session.wait(for: "FIGURES  all but dates") { $0.contains(/18 +raketten/) }
        try session.press("Enter")
        try session.wait(for: "│ De eerste")
        try session.press("\\;")
        try session.wait(for: "NOTEBOOK") { $0.contains("waarover?") && $0.contains("1 of 1") }
        try session.press("Enter")
        try session.wait(for: "» waarover?") { $0.contains("│ De tweede") }
        // Adds the figure of the sidebar to the search.
        try session.press("K", "Tab", "G", "&")
        try session.wait(for: "/figure:raketten") { $0.contains("1 article") }
        try session.press("&")
        try session.wait(for: "3 articles")
        try session.press("Q")
        try session.wait(for: "status 0")
    }

    @Test func `With one pane at a time the cursor is on the focused row of a page`() throws {
        let session = try opened("--linear archief", width: 80, height: 24)
        // A key and the row on which the cursor must come to rest.
        let steps: [(key: String, row: String)] = [
            ("Enter", "President Zelensky"), ("]", "President Zelensky"), ("C", "was in Kiev"),
            ("j", "met Stoltenberg"), ("j", "sprak in Parijs"), ("k", "met Stoltenberg"),
            ("s", "met Stoltenberg"), ("k", "was in Kiev"), ("/", "narrow: "), ("Escape", "was in Kiev"),
            ("i", "all mentions"), ("j", "first mention"), ("j", "last mention"), ("k", "first mention"),
            ("g", "first mention"), ("g", "all mentions"), ("Escape", "President Zelensky"), ("t", "18 "),
            ("Tab", "18 "), ("Escape", "President Zelensky"), ("\\;", "nothing"), ("Escape", "President"),
            ("H", "here"), ("Escape", "President Zelensky"), (":", "down"), ("Escape", "President Zelensky"),
        ]
        for (key, row) in steps {
            try session.press(key)
            try session.wait(for: "cursor on \(row) after \(key)") { screen in
                guard let cursor = try? session.cursorRow() else { return false }
                let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
                return cursor < rows.count && (rows[cursor] + " ").contains(row)
            }
            #expect(try !session.screen().contains("│"))
        }
    }
}
