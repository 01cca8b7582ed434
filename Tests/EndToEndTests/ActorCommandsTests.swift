import Foundation
import Testing

/// The commands about actors, on the sample articles and on unusual ones.
@Suite struct ActorCommandsTests {
    private let command: Command

    init() throws { command = try Command() }

    // MARK: Mentions

    @Test func listsMentionsInTheirSentences() throws {
        let result = try command.run("mentions", "stoltenberg", Command.seeds)
        #expect(result.status == 0)
        #expect(result.lines.count > 2)
        for line in result.lines {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(columns.count == 4)
            #expect(columns[0].hasSuffix(".txt") && (columns[1].isEmpty || columns[1].hasPrefix("202")))
            #expect(columns[3].contains("[") && columns[3].contains("]"))
        }
        func dates(_ lines: [String]) -> [Substring] {
            lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false)[1] }
        }
        #expect(dates(result.lines) == dates(result.lines).sorted(by: >))
        let oldest = try command.run("mentions", "stoltenberg", "--sort", "oldest", Command.seeds)
        #expect(dates(oldest.lines) == dates(result.lines).reversed())
        #expect(try command.run("mentions", "STOLTENBERG", "--limit", "1", Command.seeds).lines.count == 1)
    }

    @Test func restrictsMentionsToSentencesWithAnotherActor() throws {
        let alone = try command.run("mentions", "zelensky", Command.seeds).lines
        let pair = try command.run("mentions", "zelensky", "--with", "biden", Command.seeds).lines
        #expect(!pair.isEmpty && pair.count < alone.count)
        #expect(pair.allSatisfy { $0.contains("Biden") || $0.contains("president") })
        #expect(Set(pair).isSubset(of: Set(alone)))
    }

    @Test func printsJSONAndCSV() throws {
        try command.write("a/b.txt", " date 2023-02 \"Kyiv, zei Jan Jansen\", en Jan Jansen lachte.")
        let csv = try command.run("mentions", "jan jansen", "a", "--csv")
        let rows = csv.output.components(separatedBy: "\r\n")
        #expect(rows[0] == "path,date,title,mention,form,start,end,sentence")
        #expect(rows.count == 4 && rows[3].isEmpty)
        #expect(rows[1].hasPrefix("a/b.txt,2023-02,\"\"\"Kyiv, zei Jan Jansen\"\", en Jan Jansen lachte.\","))
        let json = try command.run("mentions", "jan jansen", "a", "--json")
        #expect(json.lines.count == 2)
        for line in json.lines {
            let object = try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            #expect(object["mention"] as? String == "Jan Jansen")
            let text = Array(" date 2023-02 \"Kyiv, zei Jan Jansen\", en Jan Jansen lachte.".unicodeScalars)
            let (start, end) = (object["start"] as? Int ?? 0, object["end"] as? Int ?? 0)
            #expect(String(String.UnicodeScalarView(text[start..<end])) == "Jan Jansen")
        }
    }

    @Test func reportsTheChosenActor() throws {
        try command.write("a/1.txt", "Premier Jan Jansen komt. Jan Jansen gaat. Jan Jansen blijft.")
        try command.write("a/2.txt", "Minister Kees Jansen komt. Kees Jansen gaat.")
        let result = try command.run("mentions", "jan*", "a")
        #expect(result.status == 0)
        let taken = try command.run("timeline", "jansen*", "a")
        #expect(
            taken.errors.contains(
                "is taken for Jan Jansen (person, 3); there are also Kees Jansen (person, 2)"))
        let none = try command.run("mentions", "\u{1B}[1mniemand", "a")
        #expect(none.status == 1 && none.output.isEmpty)
        #expect(none.errors == "dossier: no article mentions an actor of this name: ^[[1mniemand\n")
    }

    @Test(arguments: [
        ["mentions"], ["mentions", "x", "--limit", "-1", "a"], ["mentions", "x", "--json", "--csv", "a"],
        ["timeline", "x", "--chart", "--csv", "a"], ["actors", "--json", "--csv", "a"],
        ["actors", "--kind", "p", "a"], ["actors", "--sort", "x", "a"],
    ])
    func rejectsInvalidArguments(arguments: [String]) throws {
        try command.write("a/1.txt", "Niets.")
        #expect(try command.run(arguments).status == 2)
    }

    // MARK: Actors and timelines

    @Test func sortsActorsAndPrintsDates() throws {
        let all = try command.run("actors", Command.seeds).lines
        let columns = all.map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(columns.allSatisfy { $0.count == 6 && $0[4] <= $0[5] })
        let people = try command.run("actors", "--kind", "person", Command.seeds).lines
        #expect(people == all.filter { $0.contains("\tperson\t") })
        let last = try command.run("actors", "--sort", "last", "--limit", "3", Command.seeds).lines
        #expect(last.count == 3 && last.allSatisfy { $0.hasSuffix("\t2024-01") })
        let first = try command.run("actors", "--sort", "first", Command.seeds).lines
        let dates = first.map { $0.split(separator: "\t", omittingEmptySubsequences: false)[4] }
        // Actors without a dated article come last.
        let dated = dates.prefix { !$0.isEmpty }
        #expect(
            !dated.isEmpty && Array(dated) == dated.sorted()
                && dates.dropFirst(dated.count).allSatisfy(\.isEmpty))
        let csv = try command.run("actors", "--csv", "--sort", "name", Command.seeds).output
        #expect(csv.hasPrefix("name,kind,mentions,articles,first,last\r\n"))
    }

    @Test func printsTheTimelineAsATableOrAChart() throws {
        try command.write("a/1.txt", " date 2023-01 Premier Jan Jansen komt. Jan Jansen gaat.")
        try command.write("a/2.txt", " date 2023-03-04 Premier Jan Jansen komt.")
        try command.write("a/3.txt", " date 2021 Premier Jan Jansen komt.")
        let table = try command.run("timeline", "jan jansen", "a")
        #expect(
            table.output == "month,mentions,articles\r\n2023-01,2,1\r\n2023-02,0,0\r\n2023-03,1,1\r\n,1,1\r\n"
        )
        let chart = try command.run("timeline", "jan jansen", "--chart", "a").lines
        #expect(chart.count == 4)
        #expect(chart[0].hasPrefix("2023-01  2 #####") && chart[1] == "2023-02  0")
        #expect(chart[0].count == 80 && chart[2].count < 50 && chart[3].hasPrefix("no month 1 #"))
    }

    @Test(arguments: [
        ["mentions", "navo"], ["mentions", "navo", "--json"], ["mentions", "navo", "--csv"],
        ["actors", "--csv"],
        ["timeline", "navo"], ["timeline", "navo", "--chart"],
    ])
    func printsNoControlCharacters(arguments: [String]) throws {
        try command.write(
            "a/\u{1B}[31m\u{7}.txt", "De NAVO \u{1B}[31m en\u{9B}1m de NAVO \u{202E}om\u{202C}\u{8}.")
        let result = try command.run(arguments + ["a"])
        #expect(!result.output.isEmpty)
        let controls = result.output.unicodeScalars.filter {
            !"\r\n\t".unicodeScalars.contains($0)
                && [.control, .format].contains($0.properties.generalCategory)
        }
        #expect(controls.isEmpty, "\(result.output.debugDescription)")
    }

    @Test func endsQuietlyOnABrokenPipe() throws {
        for number in 0..<300 { try command.write("a/\(number).txt", "De NAVO \(number). De NAVO gaat.") }
        let result = try command.run("-c", #""$DOSSIER" mentions navo a | head -n 1"#, program: "/bin/sh")
        #expect(result.lines.count == 1)
        #expect(result.errors.isEmpty)
    }

    @Test(arguments: [
        ("actor:stoltenberg", 2), ("actor:zelensky with:biden", 1), ("kind:org", 4), ("actor:niemand", 0),
    ])
    func searchesByActors(query: String, least: Int) throws {
        let result = try command.run("search", query, Command.seeds)
        #expect(least == 0 ? result.lines.isEmpty : result.lines.count >= least)
        #expect(result.lines.allSatisfy { $0.split(separator: "\t")[3] != "0" })
    }
}
