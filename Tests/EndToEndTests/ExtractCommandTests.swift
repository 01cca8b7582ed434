import Foundation
import Testing

/// The JSON output of `dossier extract`.
@Suite struct ExtractCommandTests {
    private let command: Command

    init() throws { command = try Command() }

    private func objects(_ result: Command.Result) throws -> [[String: Any]] {
        try result.lines.map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }

    private var sampleFiles: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: Command.seeds).filter { $0.hasSuffix(".txt") }
                .sorted()
                .map { Command.seeds + "/" + $0 }
        }
    }

    @Test func printsAnObjectForEachFileInOrder() throws {
        let files = try sampleFiles
        let result = try command.run(["extract"] + files)
        #expect(result.status == 0)
        let objects = try objects(result)
        #expect(objects.compactMap { $0["path"] as? String } == files)
        for object in objects {
            #expect(Set(object.keys) == ["path", "date", "title", "language", "mentions", "figures"])
            #expect(object["language"] as? String == "nl")
            #expect((object["title"] as? String)?.isEmpty == false)
        }
        #expect(objects.compactMap { $0["date"] as? String } == ["2023-03", "2022-10", "2022-01", "2024-01"])
        #expect(result.lines.allSatisfy { $0.hasPrefix(#"{"path": ""#) })
    }

    /// As in Python, where `text[start:end]` is the surface form.
    @Test func offsetsCountScalarsOfTheWholeText() throws {
        let samples = try sampleFiles.map { try String(contentsOfFile: $0, encoding: .utf8) }
        let texts =
            samples + [
                " date 2022 🚀🚀 e\u{301}\r\nOp 3 mei gaf Joe Biden €12,5 mld. en 18 raketten 🚀 aan Oekraïne."
            ]
        for text in texts {
            let object = try #require(try objects(command.run("extract", input: text)).first)
            let scalars = Array(text.unicodeScalars)
            for key in ["mentions", "figures"] {
                var end = 0
                for found in try #require(object[key] as? [[String: Any]]) {
                    let range = try (#require(found["start"] as? Int), #require(found["end"] as? Int))
                    try #require(end <= range.0 && range.0 < range.1 && range.1 <= scalars.count)
                    var surface = String.UnicodeScalarView()
                    surface.append(contentsOf: scalars[range.0..<range.1])
                    #expect(found["text"] as? String == String(surface))
                    end = range.1
                }
            }
        }
    }

    @Test func usesTheDocumentedKinds() throws {
        for object in try objects(command.run(["extract"] + sampleFiles)) {
            for mention in try #require(object["mentions"] as? [[String: Any]]) {
                #expect(Set(mention.keys) == ["start", "end", "text", "kind", "form", "entity"])
            }
            for figure in try #require(object["figures"] as? [[String: Any]]) {
                let keys: Set = [
                    "start", "end", "text", "kind", "value", "unit", "of", "modifiers", "per", "outOf",
                    "date",
                ]
                #expect(Set(figure.keys).subtracting(["valueTo"]) == keys)
            }
        }
    }

    @Test func readsEachLineAsAText() throws {
        let result = try command.run(
            "extract", "--lines", input: "De NAVO.\r\n\n date 2022 The war of the worlds.\nlaatste")
        let objects = try objects(result)
        #expect(
            objects.map { $0["title"] as? String } == ["De NAVO.", "", "The war of the worlds.", "laatste"])
        #expect(objects.map { $0["language"] as? String } == ["nl", "nl", "en", "nl"])
        #expect(objects.map { $0["date"] as? String } == [nil, nil, "2022", nil])
        #expect(result.status == 0)
    }

    @Test func reportsABinaryLineAndContinues() throws {
        let result = try command.run(
            ["extract", "--lines"], input: Array("een\n\0\n".utf8) + [0x80, 0x35, 0x0A])
        #expect(result.status == 1)
        #expect(try objects(result).map { $0["title"] as? String } == ["een", "€5"])
        #expect(result.errors == "dossier: line 2: not text (binary data)\n")
    }

    @Test func reportsAnUnreadableFileAndContinues() throws {
        try command.write("a.txt", "De NAVO.")
        try command.write("b.txt", [0, 1])
        try FileManager.default.createDirectory(
            atPath: command.path("map"), withIntermediateDirectories: true)
        let result = try command.run("extract", "weg\u{1B}.txt", "b.txt", "map", "a.txt")
        #expect(result.status == 1)
        #expect(try objects(result).map { $0["path"] as? String } == ["a.txt"])
        let errors = ["weg^[.txt: no such file", "b.txt: not text (binary data)", "map: is a directory"]
        #expect(result.errors == errors.map { "dossier: \($0)\n" }.joined())
    }

    @Test func usesTheGivenLanguage() throws {
        #expect(
            try objects(command.run("extract", "--language", "en", input: "De kat.")).first?["language"]
                as? String == "en")
    }

    @Test func escapesTerminalControlCharacters() throws {
        let text = "\u{1B}[31m \u{202E} \u{E0001} \"aan\\halen\" kop"
        let result = try command.run("extract", input: text)
        #expect(
            result.output.unicodeScalars.allSatisfy {
                $0 == "\n" || ![.control, .format].contains($0.properties.generalCategory)
            })
        #expect(try objects(result).first?["title"] as? String == text)
    }
}
