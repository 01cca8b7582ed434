import Foundation
import Testing

/// Corrections of actors by command: their effect and their persistence.
@Suite struct EntityCommandTests {
    private let command: Command

    init() throws {
        command = try Command()
        try command.write("archief/1.txt", " date 2023-03 Minister Piet Klaver trad af. Het Kremlin zweeg.")
        try command.write("archief/2.txt", " date 2023-02 Minister Wim Klaver bleef aan.")
        try command.write("archief/3.txt", " date 2023-01 Volgens minister Klaver was er geen keus.")
    }

    private func actors() throws -> [String] { try command.run("actors", "--json", "archief").lines }

    private func names() throws -> [String] {
        try command.run("actors", "archief").lines.map { String($0.split(separator: "\t")[3]) }.sorted()
    }

    @Test func mergeSurvivesARebuildAndUndoRestoresBothActors() throws {
        let before = try actors()
        #expect(try names() == ["Klaver", "Kremlin", "Piet Klaver", "Wim Klaver"])
        #expect(
            before.contains { $0.contains(#""name": "Kremlin""#) && $0.contains(#""standsFor": "Rusland""#) })
        let merge = try command.run("entity", "merge", "Klaver", "Wim Klaver", "archief")
        #expect(merge.output == "Klaver is now Wim Klaver\n")
        #expect(try names() == ["Kremlin", "Piet Klaver", "Wim Klaver"])
        #expect(
            try command.run("entity", "list", "archief").lines.contains("1\tperson\tWim Klaver\tKlaver"))

        let data = command.path("data/dossier")
        for file in try FileManager.default.contentsOfDirectory(atPath: data) where file.contains(".sqlite") {
            try FileManager.default.removeItem(atPath: data + "/" + file)
        }
        #expect(try names() == ["Kremlin", "Piet Klaver", "Wim Klaver"])
        let listed = try command.run("entity", "list", "--corrections", "archief").lines
        #expect(listed.count == 1 && listed[0].contains("\tmerge\tperson\tKlaver\t\tperson\tWim Klaver"))
        #expect(
            try command.run("entity", "undo", "archief").output
                == "taken back: merge Klaver into Wim Klaver\n")
        #expect(try actors() == before)
        #expect(try command.run("entity", "list", "--corrections", "archief").output.isEmpty)
        #expect(try command.run("entity", "undo", "archief").status == 1)
    }

    @Test func findsARenamedActor() throws {
        func found(_ query: String) throws -> Int {
            try command.run("search", query, "archief").lines.count
        }
        let before = try found("actor:\"wim klaver\"")
        #expect(before > 0)
        #expect(try found("actor:bestuurder") == 0)
        _ = try command.run("entity", "rename", "Wim Klaver", "De Bestuurder W.", "archief")
        for query in ["actor:\"de bestuurder w\"", "actor:bestuurder", "actor:best*", "actor:\"wim klaver\""]
        {
            #expect(try found(query) == before, "\(query)")
        }
        #expect(try found("actor:\"bestuurder de\"") == 0)
        #expect(try command.run("mentions", "bestuurder", "archief").lines.count >= before)
        _ = try command.run("entity", "undo", "archief")
        #expect(try found("actor:bestuurder") == 0)
    }

    @Test func rejectsAmbiguousAndUnknownNames() throws {
        let unknown = try command.run("entity", "hide", "Niemand", "archief")
        #expect((unknown.status, unknown.errors) == (1, "dossier: no actor is called Niemand\n"))
        _ = try command.run("entity", "rename", "Wim Klaver", "Piet Klaver", "archief")
        _ = try command.run("entity", "kind", "Kremlin", "place", "archief")
        let ambiguous = try command.run("entity", "hide", "Piet Klaver", "archief")
        #expect(ambiguous.status == 1)
        #expect(
            ambiguous.errors.contains("several actors are called Piet Klaver: Piet Klaver (person, 1), Piet"))
        #expect(try command.run("entity", "hide", "kremlin", "--kind", "place", "archief").status == 0)
        #expect(try !names().contains("Kremlin"))
        #expect(try command.run("entity", "show", "Kremlin", "archief").output == "Kremlin is shown\n")
        #expect(try command.run("entity", "kind", "Kremlin", "planet", "archief").status == 2)
        #expect(try command.run("entity", "merge", "Kremlin").status == 2)
    }

    @Test func aFullDiskRejectsTheCorrectionAndLosesNothing() throws {
        _ = try command.run("entity", "hide", "Kremlin", "archief")
        let before = try command.run("entity", "list", "--corrections", "archief").output
        // Limits the file size to zero, which has the same effect as a full disk.
        try command.write(
            "full", "#!/bin/sh\n(trap '' XFSZ; ulimit -f 0; exec \"$DOSSIER\" \"$@\") 2>&1 | cat >&2\n")
        chmod(command.path("full"), 0o700)
        let full = try command.run(
            ["entity", "hide", "Wim Klaver", "archief"], program: command.path("full"))
        #expect(full.errors.contains(".journal: "), "\(full.errors)")
        #expect(try command.run("entity", "list", "--corrections", "archief").output == before)
    }
}
