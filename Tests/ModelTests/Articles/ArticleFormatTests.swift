import Articles
import Testing

/// The format of a file by its name.
@Suite struct ArticleFormatTests {
    @Test(arguments: [
        ("a.txt", "plain text", true), ("a.TEXT", "plain text", true), ("a.md", "Markdown", true),
        ("/x.md/a.Markdown", "Markdown", true), ("a", "plain text", false), ("a.md.log", "plain text", false),
        ("", "plain text", false), ("/x.md/a", "plain text", false),
    ])
    func isDeterminedByTheExtension(name: String, format: String, isKnown: Bool) {
        #expect(ArticleFormat.forFile(named: name).name == format)
        #expect(ArticleFormat.isKnown(fileNamed: name) == isKnown)
    }

    @Test func noTwoFormatsShareAnExtension() {
        let extensions = ArticleFormat.all.flatMap(\.extensions)
        #expect(Set(extensions).count == extensions.count)
        #expect(extensions.allSatisfy { $0 == $0.lowercased() })
    }
}
