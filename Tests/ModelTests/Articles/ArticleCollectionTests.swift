import Articles
import Foundation
import NewsText
import Testing

/// The names of a collection and its files.
@Suite struct ArticleCollectionTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["archief/2023/a.txt", "archief2/b.txt", "\u{E9}.txt", "e\u{301}.txt"] {
            try folder.write(name)
        }
    }

    private func collection(_ names: String...) -> ArticleCollection {
        ArticleCollection(paths: names.map(folder.path))
    }

    @Test func showsPathsRelativeToTheRootAsTyped() {
        let file = folder.path("archief/2023/a.txt")
        let given = folder.path + "/archief2/../archief"
        #expect(ArticleCollection(paths: [given]).shownPath(file) == given + "/2023/a.txt")
        #expect(ArticleCollection(paths: [given + "/"]).shownPath(file) == given + "/2023/a.txt")
        #expect(ArticleCollection(paths: [given + "/2023/a.txt"]).shownPath(file) == given + "/2023/a.txt")
        #expect(collection("archief").shortPath(file) == "archief/2023/a.txt")
        #expect(ArticleCollection(paths: ["/"]).shownPath(file) == file)
    }

    @Test func leavesOtherPathsUnchanged() {
        let other = folder.path("archief2/b.txt")
        #expect(collection("archief").shownPath(other) == other)
        #expect(collection("archief").shownPath("-") == "standard input")
    }

    @Test func handlesNamesThatStartWithACombiningMark() {
        let path = folder.path("archief/\u{301}a.txt")
        #expect(Array(collection("archief").shortPath(path).utf8) == Array("archief/\u{301}a.txt".utf8))
    }

    @Test func ignoresDuplicateRoots() {
        let given = [folder.path("archief"), folder.path("archief/"), folder.path("archief/../archief")]
        #expect(ArticleCollection(paths: given).roots.map(\.given) == [given[0]])
    }

    @Test func distinguishesRootsByBytes() {
        #expect(collection("\u{E9}.txt", "e\u{301}.txt").roots.count == 2)
    }

    @Test func isNamedAfterItsRoots() {
        #expect(collection("archief").name == "archief")
        #expect(collection("archief", "archief2").name == "archief, archief2")
        #expect(collection("archief", "archief2", "\u{E9}.txt", "weg").name == "archief and 3 more")
        #expect(ArticleCollection(paths: ["-"], input: []).name == "standard input")
    }

    @Test func keyIsIndependentOfTheOrderOfRoots() {
        let key = collection("archief", "archief2").key
        #expect(key.hasPrefix("archief-"))
        #expect(Set([key, collection("archief").key, collection("archief2").key]).count == 3)
        #expect(collection("archief2", "archief").key == key)
    }

    @Test func keyIsAlwaysAValidFileName() {
        let key = ArticleCollection(paths: [
            "/nergens/\u{1B}[1m \u{E9}/..\0" + String(repeating: "x", count: 300)
        ]).key
        #expect(key.utf8.count < 64)
        #expect(key.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") })
    }

    @Test func readsStandardInputAndFiles() throws {
        let collection = ArticleCollection(
            paths: ["-", folder.path("archief")], input: Array(" date 2022 x".utf8))
        #expect(try collection.read("-").date == ArticleDate(year: 2022))
        #expect(try collection.read(folder.path("archief/2023/a.txt")).text == Array("tekst".utf8))
    }
}
