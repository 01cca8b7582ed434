import NewsExtraction
import NewsText
import Testing

/// Covers how figures read on one line; a bar stands where the decimal marks of several stand under each other.
@Suite struct FigureTextTests {
    private static func figure(
        _ kind: Figure.Kind, _ value: Double?, to end: Double? = nil, _ unit: String? = nil,
        of: String? = nil,
        _ modifiers: Figure.Modifiers = [], per: String? = nil, outOf: Double? = nil, date: String? = nil
    ) -> Figure {
        Figure(
            range: TextRange(0, 0), kind: kind, value: value, valueTo: end, unit: unit, of: of,
            modifiers: modifiers, per: per, outOf: outOf, date: date)
    }

    private static let dutch: [(Figure, String)] = [
        // Numbers
        (
            figure(.count, 255_000, of: "‘vechtklare’ militairen", .approx),
            "≈255.000| ‘vechtklare’ militairen"
        ),
        (figure(.count, 18, of: "raketten"), "18| raketten"),
        (figure(.count, 0, of: "doden"), "0| doden"),
        (figure(.count, 1000, of: "raketten"), "1.000| raketten"),
        (figure(.count, 999_999), "999.999|"),
        (figure(.count, 1_000_000, of: "stuks munitie"), "1| mln stuks munitie"),
        (figure(.count, 1_500_000, of: "mensen"), "1|,5 mln mensen"),
        (figure(.count, 1_234_567, of: "mensen"), "1.234.567| mensen"),
        (figure(.count, 17_811_000, of: "inwoners"), "17|,811 mln inwoners"),
        (figure(.count, 2.5, of: "ploegen"), "2|,5 ploegen"),
        (figure(.count, 0.1 + 0.2, of: "punten"), "0|,3 punten"),
        (figure(.count, 8e12, of: "sterren"), "8| bln sterren"),
        (figure(.count, 1e30), "1e+30|"),
        // Signs
        (figure(.percent, 60, "percent", of: "de huizen", .atLeast), "≥60| % de huizen"),
        (figure(.count, 3, of: "doelen", .atMost), "≤3| doelen"),
        (figure(.count, 10, of: "gewonden", .vague), "n|×10 gewonden"),
        (figure(.count, 1000, of: "doden", .vague), "n|×1.000 doden"),
        (figure(.money, 1e9, "EUR", of: "extra hulp", .vague), "€ n| mld extra hulp"),
        (figure(.count, nil, of: "afweersystemen", .vague), "n| afweersystemen"),
        (figure(.duration, nil, "day", .vague), "n| dagen"),
        (figure(.count, 1, of: "Turkse drones", .partitive), "1|/n Turkse drones"),
        (figure(.count, 18, of: "raketten", .partitive, outOf: 51), "18|/51 raketten"),
        (figure(.count, 18, of: "raketten", .atLeast, outOf: 51), "≥18|/51 raketten"),
        // Ranges and rates
        (figure(.count, 150, to: 200, of: "doden"), "150|–200 doden"),
        (figure(.money, 2e9, to: 3.5e9, "EUR"), "€ 2|–3,5 mld"),
        (figure(.money, 900e6, to: 2e9, "EUR"), "€ 900| mln–2 mld"),
        (figure(.count, 100, of: "raketten", .approx, per: "maand"), "≈100| raketten per maand"),
        (figure(.count, 40, per: "maand"), "40| per maand"),
        (figure(.ratio, 5, of: "Russen", per: "Oekraïense soldaat"), "5| Russen per Oekraïense soldaat"),
        // Money
        (figure(.money, 200e6, "USD"), "$ 200| mln"),
        (figure(.money, 2.5e9, "EUR"), "€ 2|,5 mld"),
        (figure(.money, 4.25, "EUR"), "€ 4|,25"),
        (figure(.money, 5.5, "EUR"), "€ 5|,50"),
        (figure(.money, 1200, "CHF", of: "boete"), "CHF 1.200| boete"),
        (figure(.money, 60e9, "USD", of: "oorlogstuig", .atLeast), "≥$ 60| mld oorlogstuig"),
        // Units
        (figure(.mass, 90, "metric-ton", of: "hulp"), "90| t hulp"),
        (figure(.speed, 800, "kilometer-per-hour"), "800| km/u"),
        (figure(.temperature, -12.5, "celsius"), "-12|,5 °C"),
        (figure(.area, 12, "square-kilometer"), "12| km²"),
        (figure(.percent, 3, "percentage-point"), "3| %-pt"),
        (figure(.duration, 1, "day"), "1| dag"),
        (figure(.duration, 75, "year"), "75| jaar"),
        (figure(.duration, 2, "decade"), "2| decennia"),
        (figure(.age, 44, "year"), "44| jaar"),
        (figure(.length, 3, "furlong-per-fortnight"), "3| furlong per fortnight"),
        // Ordinals and fractions
        (figure(.ordinal, 3, of: "keer"), "3|e keer"),
        (figure(.ratio, 1.0 / 3, of: "bevolking"), "1|/3 bevolking"),
        (figure(.ratio, 0.75, of: "bevolking"), "0|,75 bevolking"),
        // Dates
        (figure(.date, nil, date: "2021-08-20"), "2021-08-20| 20 augustus 2021"),
        (figure(.date, 3, "year"), "|20 augustus 2021"),
    ]

    @Test(arguments: dutch) func `Dutch`(figure: Figure, expected: String) {
        let text = FigureText(figure, words: "20 augustus 2021", language: .nl)
        #expect(text.lead + "|" + text.line.dropFirst(text.lead.count) == expected)
    }

    private static let english: [(Figure, String)] = [
        (figure(.count, 255_000, of: "soldiers"), "255,000| soldiers"),
        (figure(.money, 2.5e9, "EUR"), "€2|.5 bn"),
        (figure(.money, 200e6, "USD"), "$200| m"),
        (figure(.money, 20, "CHF"), "CHF 20|"),
        (figure(.percent, 48, "percent", of: "voters"), "48|% voters"),
        (figure(.duration, 1, "century"), "1| century"),
        (figure(.duration, 2, "century"), "2| centuries"),
        (figure(.speed, 800, "kilometer-per-hour"), "800| km/h"),
        (figure(.ordinal, 1, of: "time"), "1|st time"), (figure(.ordinal, 2), "2|nd"),
        (figure(.ordinal, 3), "3|rd"), (figure(.ordinal, 11), "11|th"), (figure(.ordinal, 112), "112|th"),
        (figure(.ordinal, 21), "21|st"),
    ]

    @Test(arguments: english) func `English`(figure: Figure, expected: String) {
        let text = FigureText(figure, language: .en)
        #expect(text.lead + "|" + text.line.dropFirst(text.lead.count) == expected)
    }

    @Test(arguments: [
        (figure(.money, 2e9, to: 3e9, "EUR", .approx), "~EUR 2-3 mld"),
        (figure(.count, 10, of: "Søstrene", .vague), "nx10 Søstrene"),
        (figure(.temperature, 30, "celsius", .atLeast), ">=30 C"), (figure(.area, 5, "square-meter"), "5 m2"),
        (figure(.money, 5, "GBP", .atMost), "<=GBP 5"),
    ]) func `Signs can be spelled in ASCII`(figure: Figure, expected: String) {
        #expect(FigureText(figure, language: .nl).inASCII.line == expected)
    }

    @Test(arguments: 1...200 as ClosedRange<UInt64>)
    func `Any number can be written`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let value = Double(bitPattern: random.next())
        for language in Language.allCases {
            for kind in Figure.Kind.allCases {
                let figure = Self.figure(kind, value, to: -value, outOf: value)
                #expect(!FigureText(figure, words: "x", language: language).line.isEmpty)
            }
        }
    }
}
