import Foundation
import NewsExtraction
import NewsText
import Testing

/// Compares figures with examples from elsewhere, where the environment says where they are: `DOSSIER_DATA` is a
/// folder with `number-words.nl.jsonl`, `number-words.en.jsonl` and `duckling/NL.*.jsonl`.
private enum Data {
    static let folder = ProcessInfo.processInfo.environment["DOSSIER_DATA"]
    static let missing: Comment = "DOSSIER_DATA names no folder"

    static func objects(_ name: String) throws -> [[String: Any]] {
        let file = URL(fileURLWithPath: folder!).appending(path: name)
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
            try #require(try JSONSerialization.jsonObject(with: Foundation.Data(line.utf8)) as? [String: Any])
        }
    }
}

@Suite(.enabled(if: Data.folder != nil, Data.missing)) struct NumberDataTests {
    @Test(arguments: Language.allCases)
    func `Number words have their values`(language: Language) throws {
        let examples = try Data.objects("number-words.\(language.rawValue).jsonl")
        var wrong: [String] = []
        for example in examples {
            let text = try #require(example["text"] as? String)
            let value = (example["value"] as? NSNumber)?.doubleValue
            let kind: Figure.Kind = example["kind"] as? String == "ordinal" ? .ordinal : .count
            let found = Self.figures(text, language)
            let isRight =
                found.count == 1 && found[0].range.count == text.utf8.count && found[0].value == value
                && found[0].kind == kind
            if !isRight { wrong.append(text) }
        }
        #expect(Double(wrong.count) <= 0.005 * Double(examples.count), "\(wrong)")
    }

    @Test(arguments: dimensions)
    func `Duckling's quantities are those found, but for listed differences`(dimension: String) throws {
        let differences = Self.differences[dimension] ?? [:]
        var unused = Set(differences.keys)
        for example in try Data.objects("duckling/NL.\(dimension).jsonl") {
            let text = try #require(example["text"] as? String)
            let found = Self.figures(text, .nl)
            let isRight = Self.agrees(found, example)
            if differences[text] != nil {
                #expect(!isRight, "no difference any more: \(text)")
                unused.remove(text)
            } else {
                #expect(isRight, "\(text): \(found)")
            }
        }
        #expect(unused.isEmpty, "not in the data: \(unused)")
    }

    @Test func `Nine in ten of duckling's times are found`() throws {
        var unused = Set(Self.times.keys)
        var (found, all) = (0, 0)
        for example in try Data.objects("duckling/NL.Time.jsonl") {
            let text = try #require(example["text"] as? String)
            let figures = Self.figures(text, .nl, date: ArticleDate(year: 2013, month: 2, day: 12))
            let isFound = figures.contains { $0.kind == .date || $0.kind == .duration }
            if example["value"] is NSNull {
                #expect(!isFound, "no time: \(text)")
                continue
            }
            all += 1
            if isFound { found += 1 }
            if Self.times[text] != nil { unused.remove(text) }
            #expect(isFound != (Self.times[text] != nil), "\(text): \(figures)")
        }
        #expect(unused.isEmpty, "not in the data: \(unused)")
        #expect(found * 10 >= all * 9, "\(found) of \(all)")
    }

    // MARK: Comparing

    private static func figures(
        _ text: String, _ language: Language, date: ArticleDate? = nil
    ) -> [Figure] {
        let article = Article(text: Array(text.utf8), date: date)
        return FigureRecognizer().figures(in: TokenizedText(article, language: language))
    }

    /// Whether the one figure found has the value of the example, in whatever unit.
    private static func agrees(_ found: [Figure], _ example: [String: Any]) -> Bool {
        guard let value = example["value"], !(value is NSNull) else { return found.isEmpty }
        let ends = (value as? [NSNumber])?.map(\.doubleValue) ?? [(value as? NSNumber)?.doubleValue ?? .nan]
        guard found.count == 1, let figure = found.first else { return false }
        let unit = (example["unit"] as? String).flatMap { units[$0] }
        let base = ends.map { end in unit.map { $0.base.value(end) * $0.factor } ?? end }
        let values = [figure.baseValue, figure.baseValueTo].compactMap { $0 }
        guard values.count == base.count else { return false }
        let isEqual = zip(values, base).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
        return isEqual && (unit == nil || figure.unit.map { BaseUnit.of($0).id } == unit?.base.id)
    }

    /// Duckling's units; a cent is a hundredth of any currency.
    private static let units: [String: (base: BaseUnit, factor: Double)] = [
        "Dollar": (.of("USD"), 1), "USD": (.of("USD"), 1), "EUR": (.of("EUR"), 1), "GBP": (.of("GBP"), 1),
        "Kilometre": (.of("kilometer"), 1), "Metre": (.of("meter"), 1), "Centimetre": (.of("centimeter"), 1),
        "Mile": (.of("mile"), 1), "Litre": (.of("liter"), 1), "Millilitre": (.of("milliliter"), 1),
        "Hectolitre": (.of("hectoliter"), 1), "Gram": (.of("gram"), 1), "Cup": (.of("cup"), 1),
        "second": (.of("second"), 1), "minute": (.of("minute"), 1), "hour": (.of("hour"), 1),
        "day": (.of("day"), 1), "week": (.of("week"), 1), "month": (.of("month"), 1),
        "quarter": (.of("quarter"), 1), "year": (.of("year"), 1), "Cent": (.of("EUR"), 0.01),
    ]

    // MARK: What is decided otherwise

    private static let dimensions = [
        "Numeral", "Ordinal", "AmountOfMoney", "Distance", "Volume", "Duration", "Quantity",
    ]

    /// What dossier decides otherwise than duckling, with the reason.
    private static let differences: [String: [String: String]] = [
        "Numeral": [
            "geen": "nothing is counted", "niks": "nothing is counted", "een": "an article by itself",
            "3 en 30": "two numbers: words compose so, digits do not",
            "0033": "digits that begin with 0 are a code, here a telephone's",
            "01,10": "digits that begin with 0 are a code",
        ],
        "AmountOfMoney": [
            "10¢": "the sign is the dollar's, cents in letters are the euro's",
            "van 1,1$ en 1,3 dollars": "two sums: a range goes from … to",
            "3 GBP een penny": "een penny is no number",
            "tien pennies": "pennies are those of the pound",
        ],
        "Distance": ["3k": "3,000; a kilometer is 3 km"],
        "Duration": [
            "1\"": "a quotation mark in news", "2'": "a quotation mark in news", "2 m": "meters in news",
            "7 w": "watts, or nothing", "in enkele dagen": "a vague duration in news",
            "12 uurtje": "misspelt, but a duration",
        ],
        "Quantity": [
            "duizend gr": "an abbreviation stands behind digits",
            "2,0 pond": "pounds by themselves are money in news",
        ],
    ]

    /// Times that are not found, with the reason.
    private static let times: [String: String] = [
        "voor 8": "a number of anything", "nu": "no figure", "direct": "no figure", "zojuist": "no figure",
        "op deze dag": "in news the day that was told of", "na de lunch": "no figure",
        "ma.": "an abbreviation alone is a word", "di.": "an abbreviation alone is a word",
        "do.": "an abbreviation alone is a word", "vr.": "an abbreviation alone is a word",
        "za.": "an abbreviation alone is a word", "zat.": "an abbreviation alone is a word",
        "zo.": "an abbreviation alone is a word", "zon.": "an abbreviation alone is a word",
        "woe.": "an abbreviation alone is a word", "op de eerste": "a rank", "op de 15de": "a rank",
        "15-2": "a score", "10-12": "a score", "15 over 14": "hours from 13 on are not told so",
        "tot 11 am in de ochtend": "no Dutch", "14/10 - 15/10": "fractions without a preposition",
        "10/10": "a mark, or a fraction",
    ]
}
