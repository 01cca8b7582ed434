import Foundation
import Testing

/// The output of `dossier figures`.
@Suite struct FiguresCommandTests {
    private let command: Command

    init() throws {
        command = try Command()
        try command.write(
            "archief/hulp.md",
            "---\ntitle: \"Hulp, \\\"nu\\\"\"\ndate: 2022-03-01\n---\nEerst dit. Er komt 90 ton aan hulp, zo’n 200 miljoen dollar waard. En dan?"
        )
        try command.write(
            "archief/leger.txt",
            " date 2023-02 Bij de grens staan 255.000 militairen en 40 tanks. De hulp kost 2,5 miljard euro."
        )
    }

    private func columns(_ arguments: String...) throws -> [[String]] {
        let result = try command.run(["figures"] + arguments + ["archief"])
        #expect((result.status, result.errors) == (0, ""))
        return result.lines.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func printsTabSeparatedColumns() throws {
        #expect(
            try columns() == [
                [
                    "archief/leger.txt", "2023-02", "count", "255.000 militairen",
                    "Bij de grens staan 255.000 militairen en 40 tanks.",
                    "Bij de grens staan 255.000 militairen en 40 tanks.",
                ],
                [
                    "archief/leger.txt", "2023-02", "count", "40 tanks",
                    "Bij de grens staan 255.000 militairen en 40 tanks.",
                    "Bij de grens staan 255.000 militairen en 40 tanks.",
                ],
                [
                    "archief/leger.txt", "2023-02", "money", "€ 2,5 mld",
                    "Bij de grens staan 255.000 militairen en 40 tanks.", "De hulp kost 2,5 miljard euro.",
                ],
                [
                    "archief/hulp.md", "2022-03-01", "mass", "90 t hulp", "Hulp, \"nu\"",
                    "Er komt 90 ton aan hulp, zo’n 200 miljoen dollar waard.",
                ],
                [
                    "archief/hulp.md", "2022-03-01", "money", "≈$ 200 mln", "Hulp, \"nu\"",
                    "Er komt 90 ton aan hulp, zo’n 200 miljoen dollar waard.",
                ],
            ])
    }

    @Test(arguments: [
        (["--kind", "money"], ["€ 2,5 mld", "≈$ 200 mln"]),
        (["--kind", "money", "--sort", "value"], ["€ 2,5 mld", "≈$ 200 mln"]),
        (
            ["--kind", "mass", "--kind", "count", "--sort", "value"],
            ["255.000 militairen", "40 tanks", "90 t hulp"]
        ),
        (["--of", "Militairen"], ["255.000 militairen"]), (["--of", "militair*"], ["255.000 militairen"]),
        (["--of", "militair"], []), (["--unit", "USD"], ["≈$ 200 mln"]), (["--unit", "euro"], ["€ 2,5 mld"]),
        (["--min", "1mld"], ["€ 2,5 mld"]), (["--min", "1.000", "--max", "1e6"], ["255.000 militairen"]),
        (["--min", "0,2 mln", "--kind", "count"], ["255.000 militairen"]),
        (["--min", "80000 kg"], ["90 t hulp"]),
        (["--max", "$1mld"], ["≈$ 200 mln"]), (["--in", "figure:tanks", "--kind", "money"], ["€ 2,5 mld"]),
        (["--limit", "2"], ["255.000 militairen", "40 tanks"]), (["--limit", "0"], []),
    ]) func filtersFigures(arguments: [String], expected: [String]) throws {
        let result = try command.run(["figures"] + arguments + ["archief"])
        #expect((result.status, result.errors) == (0, ""))
        #expect(
            result.lines.map { String($0.split(separator: "\t", omittingEmptySubsequences: false)[3]) }
                == expected)
    }

    @Test(arguments: [
        ["--kind", "geld"], ["--min", "veel"], ["--unit", "blabla"], ["--of", "!"], ["--limit", "-1"],
        ["--sort", "x"],
        ["--json", "--csv"], ["--min", "5 km", "--max", "6 kg"],
    ]) func rejectsInvalidOptions(arguments: [String]) throws {
        let result = try command.run(["figures"] + arguments + ["archief"])
        #expect(result.status == 2)
        #expect(result.output.isEmpty && !result.errors.isEmpty)
    }

    @Test func printsTheSameAsJSON() throws {
        let result = try command.run("figures", "--json", "--kind", "mass", "archief")
        #expect(
            result.output
                == #"{"path": "archief/hulp.md", "date": "2022-03-01", "title": "Hulp, \"nu\"", "#
                + #""sentence": "Er komt 90 ton aan hulp, zo’n 200 miljoen dollar waard.", "#
                + #""figure": {"start": 66, "end": 72, "text": "90 ton", "kind": "mass", "value": 90, "#
                + #""unit": "metric-ton", "of": "hulp", "modifiers": [], "per": null, "outOf": null, "date": null}}"#
                + "\n")
    }

    @Test func printsCSVAccordingToRFC4180() throws {
        let result = try command.run("figures", "--csv", "--unit", "USD", "archief")
        let rows = result.output.components(separatedBy: "\r\n")
        #expect(
            rows == [
                "path,date,title,kind,value,valueTo,unit,of,modifiers,per,outOf,figureDate,text,sentence",
                "archief/hulp.md,2022-03-01,\"Hulp, \"\"nu\"\"\",money,200000000,,USD,,approx,,,,200 miljoen dollar,"
                    + "\"Er komt 90 ton aan hulp, zo’n 200 miljoen dollar waard.\"",
                "",
            ])
    }

    @Test func endsQuietlyOnABrokenPipe() throws {
        for number in 0..<3000 {
            try command.write("archief/\(number).txt", "Er zijn \(number) tanks en 5 ton hulp.")
        }
        let result = try command.run("-c", #""$DOSSIER" figures archief | head -n 1"#, program: "/bin/sh")
        #expect(result.lines.count == 1)
        #expect(result.errors.isEmpty)
    }
}
