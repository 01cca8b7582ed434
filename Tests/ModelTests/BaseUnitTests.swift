import NewsExtraction
import NewsText
import Testing

@Suite struct BaseUnitTests {
    private static let examples: [(String, Double, String, Double)] = [
        ("metric-ton", 90, "kilogram", 90_000), ("gram", 250, "kilogram", 0.25),
        ("kilometer-per-hour", 90, "meter-per-second", 25), ("knot", 10, "meter-per-second", 18_520 / 3_600),
        ("square-kilometer", 400, "square-meter", 400_000_000), ("hectare", 12, "square-meter", 120_000),
        ("cubic-meter", 30, "liter", 30_000), ("milliliter", 250, "liter", 0.25),
        ("fahrenheit", 212, "celsius", 100), ("kelvin", 0, "celsius", -273.15),
        ("minute", 15, "second", 900), ("year", 1, "second", 31_556_952),
        ("kilowatt-hour", 2, "joule", 7_200_000), ("megabit", 8, "byte", 1_000_000),
        ("permille", 5, "percent", 0.5), ("EUR", 12.5, "EUR", 12.5), ("parsec", 3, "parsec", 3),
    ]

    @Test(arguments: examples)
    func `Units of one dimension have one base unit`(
        unit: String, value: Double, base: String, inBase: Double
    ) {
        #expect(BaseUnit.of(unit).id == base)
        #expect(BaseUnit.of(unit).value(value) == inBase)
    }

    @Test func `Figures of one dimension sort together`() {
        func figure(_ value: Double, _ unit: String) -> Figure {
            Figure(range: TextRange(0, 1), kind: .mass, value: value, unit: unit)
        }
        let figures = [figure(2, "metric-ton"), figure(900, "gram"), figure(3, "kilogram")]
        let sorted = figures.sorted { $0.baseValue! < $1.baseValue! }
        #expect(sorted.map(\.unit) == ["gram", "kilogram", "metric-ton"])
    }
}
