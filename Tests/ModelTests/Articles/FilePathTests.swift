import Articles
import Foundation
import Testing

/// Paths that are not valid UTF-8.
@Suite struct FilePathTests {
    @Test(
        arguments: [
            [0x61, 0x62], [0x63, 0x61, 0x66, 0xE9], [0x80, 0xFF], [0xC3, 0xA9, 0xC3],
            [0xF0, 0x9F, 0x9A, 0x80, 0xF0],
            [0xED, 0xA0, 0x80],
            // U+EFE9, the scalar that encodes the byte E9.
            [0xEE, 0xBF, 0xA9], [0xEE, 0xBF, 0xA9, 0xE9],
        ] as [[UInt8]])
    func bytesRoundTrip(bytes: [UInt8]) {
        #expect(FilePath.bytes(FilePath.string(bytes)) == bytes)
    }

    @Test func ordinaryPathsAreUnchanged() {
        #expect(FilePath.string(Array("/krant/Oekraïne 🚀.txt".utf8)) == "/krant/Oekraïne 🚀.txt")
    }

    @Test func findsAndOpensAFileWithSuchAName() throws {
        let folder = try TemporaryFolder()
        let name = FilePath.string([0x63, 0x61, 0x66, 0xE9, 0x2E, 0x74, 0x78, 0x74])
        let descriptor = FilePath.withSystemPath(folder.path(name)) { open($0, O_WRONLY | O_CREAT, 0o600) }
        try #require(descriptor >= 0)
        #expect(write(descriptor, "koffie", 6) == 6)
        close(descriptor)

        #expect(folder.walk() == [name])
        #expect(FilePath.canonical(folder.path(name)) == folder.path(name))
        #expect(try ArticleFile.read(folder.path(name)).text == Array("koffie".utf8))
    }

    @Test(arguments: [
        ("/a/b.txt", "b.txt"), ("/a/b/", "b"), ("b.txt", "b.txt"), ("/", "/"),
        ("/a/\u{301}b.txt", "\u{301}b.txt"),
    ])
    func nameIsTheLastComponent(path: String, expected: String) {
        #expect(Array(FilePath.name(path).utf8) == Array(expected.utf8))
    }

    @Test func aMissingFileHasNoCanonicalPath() throws {
        #expect(FilePath.canonical(try TemporaryFolder().path("nergens")) == nil)
    }
}
