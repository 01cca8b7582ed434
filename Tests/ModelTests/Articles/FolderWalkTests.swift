import Articles
import Foundation
import Testing

/// The files of a folder that are articles, and their order.
@Suite struct FolderWalkTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func sortsFilesByBytes() throws {
        for name in ["b.txt", "a/z.txt", "a/b/c.txt", "B.txt", "é.txt", "a.txt", "10.txt", "9"] {
            try folder.write(name)
        }
        let expected = ["10.txt", "9", "B.txt", "a/b/c.txt", "a/z.txt", "a.txt", "b.txt", "é.txt"]
        #expect(folder.walk() == expected)
    }

    @Test func skipsHiddenFilesAndFolders() throws {
        for name in [".a.txt", ".git/a.txt", "b/.c.txt", "d.txt"] { try folder.write(name) }
        #expect(folder.walk() == ["d.txt"])
        #expect(folder.walk([".git"]) == [".git/a.txt"], "unless it is asked for")
    }

    @Test func skipsTheReadMeOfAFolder() throws {
        for name in ["README", "a/readme.md", "b/README.txt", "c/README-nl.txt"] { try folder.write(name) }
        #expect(folder.walk() == ["c/README-nl.txt"])
        #expect(
            folder.walk(["README", "a/readme.md"]) == ["README", "a/readme.md"], "unless it is asked for")
    }

    @Test func terminatesInALoopOfLinks() throws {
        try folder.write("a/b.txt")
        try folder.link("a/up", to: "..")
        try folder.link("a/itself", to: "itself")
        var walk = FolderWalk([folder.path])
        #expect(Array(IteratorSequence(walk)).count == 1)
        while walk.next() != nil {}
        #expect(walk.problems.map(\.path) == [folder.path("a/itself")])
    }

    @Test func findsEachFileOnce() throws {
        try folder.write("a/b.txt")
        try folder.link("a/c.txt", to: "b.txt")
        try folder.link("z", to: "a")
        #expect(folder.walk() == ["a/b.txt"])
        #expect(folder.walk(["a", "", "a/b.txt"]) == ["a/b.txt"], "by overlapping roots")
    }

    @Test func followsALinkOutOfTheFolder() throws {
        let other = try TemporaryFolder()
        try other.write("x.txt")
        try folder.link("l", to: other.path)
        #expect(folder.walk() == ["l/x.txt"])
    }

    @Test func reportsMissingRootsAndContinues() throws {
        try folder.write("a.txt")
        try folder.link("dangling", to: "nergens")
        var walk = FolderWalk([folder.path("weg"), folder.path])
        #expect(walk.next()?.path == folder.path("a.txt"))
        #expect(walk.next() == nil)
        #expect(walk.problems.map(\.path) == [folder.path("weg"), folder.path("dangling")])
        #expect(walk.problems.allSatisfy { $0.problem == .missing })
    }

    @Test(.enabled(if: getuid() != 0, "root may look into every folder"))
    func reportsAnUnreadableFolder() throws {
        try folder.write("dicht/a.txt")
        chmod(folder.path("dicht"), 0)
        defer { chmod(folder.path("dicht"), 0o700) }
        var walk = FolderWalk([folder.path])
        #expect(walk.next() == nil)
        #expect(
            walk.problems == [
                FileProblem(path: folder.path("dicht"), problem: .unreadable(reason: "Permission denied"))
            ])
    }

    @Test func skipsPipesUnlessTheyAreRoots() throws {
        mkfifo(folder.path("pijp"), 0o600)
        var walk = FolderWalk([folder.path])
        #expect(walk.next() == nil)
        #expect(walk.problems.isEmpty)
        walk = FolderWalk([folder.path("pijp")])
        #expect(walk.next() == nil)
        #expect(walk.problems.map(\.problem) == [.notAFile])
    }

    @Test func readsSizeAndModificationTime() throws {
        try folder.write("a.txt", "vijf!")
        try folder.touch("a.txt", 1_000_000_000)
        var walk = FolderWalk([folder.path])
        #expect(walk.next()?.stamp == FileStamp(size: 5, modified: 1_000_000_000_000_000_000))
        #expect(FileStamp.current(of: folder.path("a.txt"))?.size == 5)
        #expect(FileStamp.current(of: folder.path("b.txt")) == nil)
    }
}
