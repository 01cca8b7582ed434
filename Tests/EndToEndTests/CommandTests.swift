import Foundation
import Testing

/// The output of the command and its exit status.
@Suite struct CommandTests {
    private let command: Command

    init() throws {
        command = try Command()
        try command.write("archief/navo.txt", " date 2023-02 De NAVO-top. Stoltenberg praat over Oekraïne.")
        try command.write("archief/stad.txt", "Bachmoet houdt stand.")
        try command.write("home/leeg/.keep", "")
    }

    // MARK: Status

    @Test(arguments: [
        ["search", "navo", "archief"], ["search", "nergens", "archief"],
        ["search", "", "archief", "--limit", "0"],
        ["index", "archief"], ["actors", "archief"], ["figures", "archief"], ["extract", "archief/navo.txt"],
        ["--help"],
        ["--version"], ["search", "--help"],
    ])
    func succeedsWithStatusZero(arguments: [String]) throws {
        #expect(try command.run(arguments).status == 0)
    }

    @Test(arguments: [
        ["search"], ["search", "a", "--limit", "-1", "archief"], ["search", "a", "--limit", "x", "archief"],
        ["search", "a", "--sort", "x", "archief"], ["index", "--nonsense"],
        ["extract", "--lines", "archief/navo.txt"],
        ["extract", "--language", "xx"], ["search", "a"], ["index", "home"],
    ])
    func rejectsInvalidArgumentsWithStatusTwo(arguments: [String]) throws {
        let result = try command.run(arguments)
        #expect(result.status == 2)
        #expect(result.output.isEmpty && !result.errors.isEmpty)
    }

    @Test func reportsAMissingRootOnceAndContinues() throws {
        let result = try command.run("search", "navo", "weg", "archief")
        #expect(result.status == 1)
        #expect(result.lines.count == 1)
        #expect(result.errors == "dossier: weg: no such file or folder\n")
    }

    @Test func failsIfAllRootsAreMissing() throws {
        let result = try command.run("search", "navo", "weg")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        #expect(result.errors == "dossier: weg: no such file or folder\n")
    }

    @Test func skipsBinaryFilesQuietly() throws {
        try command.write("archief/beeld.jpg", [0xFF, 0xD8, 0, 1])
        let search = try command.run("search", "navo", "archief")
        #expect((search.status, search.errors) == (0, ""))
        let index = try command.run("index", "archief")
        #expect(index.status == 0)
        #expect(
            index.errors.hasPrefix("dossier: 1 files that are not text were passed over\n2 articles: 0 new"))
    }

    // MARK: Search

    @Test func printsTabSeparatedColumns() throws {
        let result = try command.run("search", "navo", "archief")
        let columns = [
            "archief/navo.txt", "2023-02", "De NAVO-top.", "1",
            "De NAVO-top. Stoltenberg praat over Oekraïne.",
        ]
        #expect(result.output == columns.joined(separator: "\t") + "\n")
        #expect(result.errors.isEmpty)
    }

    @Test func printsTheSameAsJSON() throws {
        let result = try command.run("search", "--json", "bachmoet", "archief")
        #expect(
            result.output
                == #"{"path": "archief/stad.txt", "date": null, "title": "Bachmoet houdt stand.", "hits": 1, "#
                + #""snippet": "Bachmoet houdt stand."}"# + "\n")
    }

    @Test(arguments: [
        ("oekraine", 5), ("\"dringend behoefte\"", 1), ("stoltenberg -bachmoet", 1),
        ("OEKRAÏNE date:2022", 2),
        ("lucht*", 4), ("date:2023-03", 1), ("", 5),
    ])
    func findsInTheSampleArticles(query: String, count: Int) throws {
        #expect(try command.run("search", query, Command.seeds).lines.count == count)
    }

    @Test func reportsIgnoredPartsOfAQuery() throws {
        let result = try command.run("search", "navo date:x", "archief")
        #expect((result.status, result.lines.count) == (0, 1))
        #expect(result.errors == "dossier: passed over in the query: date:x\n")
    }

    @Test func limitsAndSorts() throws {
        #expect(try command.run("search", "", "archief", "--limit", "1").lines.count == 1)
        let result = try command.run("search", "stand OR navo", "--sort", "relevance", "archief")
        #expect(result.lines.count == 2)
    }

    // MARK: Collections

    @Test func defaultsToTheCurrentFolderOrTheLastCollection() throws {
        #expect(try command.run("search", "navo").status == 2)
        #expect(try command.run("index", "archief").status == 0)
        #expect(try command.run("search", "navo").lines.count == 1, "the one opened last")
        try command.write("hier.txt", "De NAVO hier.")
        let result = try command.run("search", "navo")
        #expect(result.lines.contains { $0.hasPrefix("./hier.txt\t") })
    }

    @Test func readsStandardInput() throws {
        let result = try command.run("search", "navo", "-", input: " date 2021 De NAVO praat.")
        #expect(result.output.hasPrefix("standard input\t2021\tDe NAVO praat.\t1\t"))
        #expect(!FileManager.default.fileExists(atPath: command.path("data")))
    }

    @Test func asksBeforeIndexingAHomeFolder() throws {
        let refused = try command.run("index", "home")
        #expect(refused.status == 2 && refused.errors.contains("--yes"))
        #expect(try command.run("index", "--yes", "home").status == 0)
    }

    @Test func writesNothingIntoTheCollection() throws {
        _ = try command.run("index", "archief")
        let names = try FileManager.default.contentsOfDirectory(atPath: command.path("archief"))
        #expect(names.sorted() == ["navo.txt", "stad.txt"])
    }

    // MARK: Terminal control characters

    @Test(arguments: [
        ["search", "navo"], ["search", "--json", "navo"], ["actors"], ["actors", "--json"], ["figures"],
        ["figures", "--json"], ["figures", "--sort", "value"],
        ["index"], ["search", "\u{1B}[1m navo date:\u{1B}"],
    ])
    func printsNoControlCharacters(arguments: [String]) throws {
        try command.write(
            "archief/\u{1B}[31mrood\u{7}.txt", "De \u{1B}[31mNAVO\u{9B}1m \u{202E}om\u{202C} 18 tanks\u{8}.")
        try command.write("archief/k.md", "---\ntitle: \"NAVO \\e[2J\\0 \\u202E top\"\n---\nDe NAVO.")
        try command.write("archief/\u{1B}weg\u{7F}/groot.txt", "")
        truncate(command.path("archief/\u{1B}weg\u{7F}/groot.txt"), (64 << 20) + 1)
        let result = try command.run(arguments + ["archief", "\u{1B}c nergens"])
        for text in [result.output, result.errors] {
            let controls = text.unicodeScalars.filter {
                $0 != "\n" && $0 != "\t" && [.control, .format].contains($0.properties.generalCategory)
            }
            #expect(controls.isEmpty, "\(text.debugDescription)")
        }
    }

    @Test func makesControlCharactersInNamesVisible() throws {
        try command.write("vreemd/\u{1B}[31mrood\u{202E}.txt", "De NAVO.")
        #expect(
            try command.run("search", "navo", "vreemd").output.hasPrefix("vreemd/^[[31mrood<U+202E>.txt\t"))
        #expect(
            try command.run("search", "--json", "navo", "vreemd").output
                .hasPrefix(#"{"path": "vreemd/\u001b[31mrood\u202e.txt", "#))
    }

    @Test func opensAFileWhoseNameIsNotUTF8() throws {
        let script =
            #"name=$(printf 'caf\351.txt'); echo 'De NAVO.' > "$name"; "$DOSSIER" search navo "$name""#
        let result = try command.run("-c", script, program: "/bin/sh")
        #expect(result.status == 0)
        #expect(result.output == "caf<U+EFE9>.txt\t\tDe NAVO.\t1\tDe NAVO.\n")
    }

    @Test func endsQuietlyOnABrokenPipe() throws {
        for number in 0..<300 { try command.write("archief/\(number).txt", "De NAVO \(number).") }
        let result = try command.run("-c", #""$DOSSIER" search navo archief | head -n 1"#, program: "/bin/sh")
        #expect(result.lines.count == 1)
        #expect(result.errors.isEmpty)
    }
}
