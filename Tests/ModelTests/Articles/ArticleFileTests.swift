import Articles
import Foundation
import NewsText
import Testing

/// Files that yield no article, and the reason given to the reader.
@Suite struct ArticleFileTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func expectProblem(_ name: String, _ problem: ArticleProblem, _ words: String) {
        #expect(throws: problem) { try ArticleFile.read(folder.path(name)) }
        #expect("\(problem)" == words)
    }

    @Test func readsTextByItsFormat() throws {
        try folder.write("a.MD", "# Kop\n")
        try folder.write("a.txt", "# Kop\n")
        try folder.write("zonder", " date 2022 x")
        #expect(try ArticleFile.read(folder.path("a.MD")).title == "Kop")
        #expect(try ArticleFile.read(folder.path("a.txt")).title == nil)
        #expect(try ArticleFile.read(folder.path("zonder")).date == ArticleDate(year: 2022))
    }

    @Test func readsAFileLongerThanOneChunk() throws {
        let text = String(repeating: "Oekraïne ", count: 20_000)
        try folder.write("lang.txt", text)
        #expect(try ArticleFile.read(folder.path("lang.txt")).text == Array(text.utf8))
    }

    @Test func reportsAMissingFile() {
        expectProblem("weg.txt", .missing, "no such file")
    }

    @Test func reportsAFolder() throws {
        try folder.makeFolder("map")
        expectProblem("map", .unreadable(reason: "Is a directory"), "is a directory")
    }

    @Test func reportsBinaryData() throws {
        try folder.write("a.txt", [0, 1, 2])
        expectProblem("a.txt", .binary, "not text (binary data)")
    }

    @Test func reportsATooLargeFileWithoutReadingIt() throws {
        try folder.write("groot.txt", "")
        #expect(truncate(folder.path("groot.txt"), off_t(ArticleFile.largest + 1)) == 0)
        expectProblem(
            "groot.txt", .tooLarge(bytes: ArticleFile.largest + 1), "too large: 64 MiB, at most 64 MiB")
    }

    @Test(.timeLimit(.minutes(1))) func doesNotBlockOnAPipe() {
        mkfifo(folder.path("pijp"), 0o600)
        expectProblem("pijp", .notAFile, "not a file or folder")
    }

    @Test(.enabled(if: getuid() != 0, "root may read every file"))
    func reportsAnUnreadableFile() throws {
        try folder.write("dicht.txt")
        chmod(folder.path("dicht.txt"), 0)
        expectProblem("dicht.txt", .unreadable(reason: "Permission denied"), "permission denied")
    }

    @Test func stopsReadingATooLargePipe() throws {
        let zero = open("/dev/zero", O_RDONLY)
        defer { close(zero) }
        #expect {
            try ArticleFile.contents(of: zero, expecting: 16 << 20)
        } throws: { error in
            guard case .tooLarge(let bytes) = error as? ArticleProblem else { return false }
            return bytes < 2 * ArticleFile.largest
        }
    }

    @Test func digestsDiffer() {
        let digests = ["", "a", "b", "ab", "ba", "a\0"].map { ArticleFile.digest(Array($0.utf8)) }
        #expect(Set(digests).count == digests.count)
    }
}
