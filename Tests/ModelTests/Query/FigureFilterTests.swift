import NewsExtraction
import NewsText
import Query
import Testing

/// Parsing conditions on figures, also incomplete ones, and matching figures.
@Suite struct FigureFilterTests {
    @Test(arguments: [
        ("militairen", "of militairen"), ("Oekraïense", "of oekraiense"), ("militair*", "of militair*"),
        ("lichte antitankwapens", "of lichte antitankwapens"), ("f-16", "of f 16"),
        ("money", "money"), ("Money", "money"), ("date", "date"), ("euro", "unit EUR"), ("€", "unit EUR"),
        ("km", "unit kilometer"), ("usd", "unit USD"), ("percent", "percent"), ("procent", "unit percent"),
        (">1000", "(1000.0, )"), (">=1000", "[1000.0, ]"), ("≥1000", "[1000.0, ]"), ("<5", "[, 5.0)"),
        ("<=5", "[, 5.0]"), ("=18", "[18.0, 18.0]"), ("18", "[18.0, 18.0]"), ("-5", "[-5.0, -5.0]"),
        ("150..200", "[150.0, 200.0]"), ("150..", "[150.0, ]"), ("..200", "[, 200.0]"),
        (">1.000", "(1000.0, )"), (">1,000", "(1000.0, )"), (">1.000.000", "(1000000.0, )"),
        (">1.234,5", "(1234.5, )"), (">1,234.5", "(1234.5, )"), (">2,5", "(2.5, )"), (">2.5", "(2.5, )"),
        (">0.125", "(0.125, )"), (">1e6", "(1000000.0, )"), (">1,5e3", "(1500.0, )"),
        (">1mld", "(1000000000.0, )"), (">2,5 mln", "(2500000.0, )"), (">3 miljoen", "(3000000.0, )"),
        (">10k", "(10000.0, )"), (">1 billion", "(1000000000.0, )"),
        ("money>=1mld", "money [1000000000.0, ]"), ("money:>=1mld", "money [1000000000.0, ]"),
        ("money:1mln..2mln", "money [1000000.0, 2000000.0]"), ("money: 5", "money [5.0, 5.0]"),
        ("militairen>1000", "of militairen (1000.0, )"), ("18 raketten", "of raketten [18.0, 18.0]"),
        (">€1mld", "unit EUR (1000000000.0, )"), (">1mld euro", "unit EUR (1000000000.0, )"),
        ("$>5", "unit USD (5.0, )"), ("euro:5..10", "unit EUR [5.0, 10.0]"),
        (">90 ton", "mass base (90000.0, )"), (">500kg", "mass base (500.0, )"),
        ("km>100", "length base (100000.0, )"), ("10km..20km", "length base [10000.0, 20000.0]"),
        ("10..20 km", "length base [10000.0, 20000.0]"), (">50%", "percent base (50.0, )"),
        ("temperature:>30", "temperature (30.0, )"), (">2 uur", "duration base (7200.0, )"),
    ]) func parses(text: String, expected: String) throws {
        #expect(description(try #require(FigureFilter(text))) == expected)
    }

    @Test(arguments: [
        "", " ", "!", ">", ">=", "money>", "money>=x", ">1mlx", "10km..5kg", "money>5km", "mass>$5", "..",
        "*", ":", "=", "><5",
    ])
    func rejects(text: String) {
        #expect(FigureFilter(text) == nil)
    }

    @Test(arguments: [
        ("mil", "of mil*"), ("m", "of m"), ("lichte anti", "of lichte anti*"), ("lichte ", "of lichte"),
        ("money", "money"), ("money>", "money"), ("money>=", "money"), ("money>=1", "money [1.0, ]"),
        ("money>=1m", "money"), ("money>=1ml", "money"),
        ("money>=1mln", "money [1000000.0, ]"), (">1.", "(1.0, )"), (">1.0", "(1.0, )"), ("5..", "[5.0, ]"),
        ("militairen>", "of militairen"), ("18 rak", "of rak* [18.0, 18.0]"), (">5 mil", "(5.0, )"),
    ]) func parsesIncompleteConditions(text: String, expected: String) throws {
        #expect(description(try #require(FigureFilter(text, isTyping: true))) == expected)
    }

    private func description(_ filter: FigureFilter) -> String {
        var parts = filter.kinds.map(\.name).sorted()
        if let unit = filter.unit { parts.append("unit " + unit) }
        if !filter.of.isEmpty {
            parts.append("of " + filter.of.map { $0.text + ($0.isPrefix ? "*" : "") }.joined(separator: " "))
        }
        if let values = filter.values {
            if values.isBase { parts.append("base") }
            let (from, to) = (values.from.map { "\($0)" } ?? "", values.to.map { "\($0)" } ?? "")
            // An open bound has a bracket too.
            let isOpenAbove = values.to == nil ? !values.includesFrom : !values.includesTo
            parts.append((values.includesFrom ? "[" : "(") + from + ", " + to + (isOpenAbove ? ")" : "]"))
        }
        return parts.joined(separator: " ")
    }

    private static let soldiers = Figure(
        range: TextRange(0, 1), kind: .count, value: 255_000, of: "‘vechtklare’ militairen")
    private static let tons = Figure(
        range: TextRange(0, 1), kind: .mass, value: 90, unit: "metric-ton", of: "dodelijke hulp")
    private static let sum = Figure(
        range: TextRange(0, 1), kind: .money, value: 2e8, valueTo: 3e8, unit: "USD")
    private static let ago = Figure(range: TextRange(0, 1), kind: .date, value: 3, unit: "year", date: "2019")
    private static let few = Figure(
        range: TextRange(0, 1), kind: .count, of: "systemen", modifiers: .vague)

    @Test(arguments: [
        ("militairen", [soldiers]), ("vechtklare", [soldiers]), ("vechtklare militairen", [soldiers]),
        ("militair", []), ("militair*", [soldiers]), ("militairen hulp", []),
        (">1000", [soldiers, sum]), (">80", [soldiers, tons, sum]), ("90", [tons]), ("255.000", [soldiers]),
        (">80 ton", [tons]), (">80.000 kg", [tons]), ("90.000 kg", [tons]), (">91 ton", []),
        ("money", [sum]), ("date", [ago]), ("2,5mln..299 mln", [sum]), (">250mln", [sum]), (">€1", []),
        (">$1", [sum]), ("3", []), ("systemen", [few]), ("systemen>0", []), ("hulp>50 ton", [tons]),
    ]) func matches(text: String, expected: [Figure]) throws {
        let filter = try #require(FigureFilter(text))
        let all = [Self.soldiers, Self.tons, Self.sum, Self.ago, Self.few]
        #expect(all.filter(filter.matches) == expected)
    }

    @Test func combinesSeparateConditions() throws {
        let filter = try FigureFilter(kinds: [.money], of: "hulp", unit: "dollar", min: "1 mln", max: "2mld")
        #expect(description(filter) == "money unit USD of hulp [1000000.0, 2000000000.0]")
        #expect(
            description(try FigureFilter(min: "10 ton", max: "1 kiloton")) == "mass base [10000.0, 1000000.0]"
        )
        #expect(description(try FigureFilter(unit: "metric-ton")) == "unit metric-ton")
    }

    @Test(arguments: [
        ("min", "x"), ("min", "5 dingen"), ("unit", "blabla"), ("of", "!"), ("max", ""),
    ]) func rejectsInvalidConditions(option: String, text: String) {
        #expect(throws: FigureFilter.Problem.self) {
            switch option {
            case "min": _ = try FigureFilter(min: text)
            case "max": _ = try FigureFilter(max: text)
            case "unit": _ = try FigureFilter(unit: text)
            default: _ = try FigureFilter(of: text)
            }
        }
        #expect(throws: FigureFilter.Problem.self) { try FigureFilter(min: "5 km", max: "6 kg") }
        #expect(throws: FigureFilter.Problem.self) { try FigureFilter(kinds: [.money], min: "5 km") }
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func parsesAnyText(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            ">", "<", "=", "..", ":", " ", "1", "000", ".", ",", "e", "money", "€", "mln", "km", "-", "*",
            "é",
        ]
        let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
            pieces.randomElement(using: &random)!
        }
        .joined()
        for isTyping in [true, false] {
            if let filter = FigureFilter(text, isTyping: isTyping) { #expect(!filter.isEmpty) }
        }
    }
}
