/// The unit that all units of one dimension are computed in, so that figures in different units sort together.
///
/// The factors are exact where the unit is defined by one (SI brochure, 9th edition; NIST SP 811, appendix B):
/// numerator and denominator are kept apart, so that 250 milliliter is 0.25 liter and not nearly. Months and
/// years have the mean length that they have in the Gregorian calendar.
package struct BaseUnit: Sendable, Equatable {
    /// Its identifier, as `Figure.unit` has it: `kilogram`, `meter`, `second`; of money the currency itself.
    package let id: String
    fileprivate let numerator: Double
    fileprivate let denominator: Double
    /// The offset added to a value before multiplying, as temperature scales do not share a zero.
    fileprivate let offset: Double

    fileprivate init(_ id: String, _ numerator: Double, _ denominator: Double, offset: Double = 0) {
        self.id = id
        self.numerator = numerator
        self.denominator = denominator
        self.offset = offset
    }

    /// The base unit of `unit`; an unknown unit is its own base.
    package static func of(_ unit: String) -> BaseUnit {
        table[unit] ?? raised(unit, "square-", "square-meter", 2) ?? raised(unit, "cubic-", "liter", 3)
            ?? speed(unit) ?? BaseUnit(unit, 1, 1)
    }

    /// Converts a value to the base unit.
    package func value(_ value: Double) -> Double { (value + offset) * numerator / denominator }

    /// *square-kilometer* from *kilometer*; volumes count in liters, a thousandth of the cubic meter.
    private static func raised(_ unit: String, _ prefix: String, _ base: String, _ power: Int) -> BaseUnit? {
        guard unit.hasPrefix(prefix), let side = table[String(unit.dropFirst(prefix.count))],
            side.id == "meter"
        else { return nil }
        func raise(_ value: Double) -> Double { (1..<power).reduce(value) { product, _ in product * value } }
        return BaseUnit(base, raise(side.numerator) * (power == 3 ? 1000 : 1), raise(side.denominator))
    }

    /// *kilometer-per-hour* from *kilometer* and *hour*.
    private static func speed(_ unit: String) -> BaseUnit? {
        guard let per = unit.firstRange(of: "-per-"), let way = table[String(unit[..<per.lowerBound])],
            let time = table[String(unit[per.upperBound...])], way.id == "meter", time.id == "second"
        else { return nil }
        return BaseUnit(
            "meter-per-second", way.numerator * time.denominator, way.denominator * time.numerator)
    }

    private static let table: [String: BaseUnit] = {
        var table: [String: BaseUnit] = [:]
        for line in rows.split(separator: "\n") {
            let words = line.split(separator: " ")
            for unit in words.dropFirst() {
                let parts = unit.split(separator: "=")
                let factor = parts[1].split(separator: "/").map { Double($0)! }
                let base = BaseUnit(String(words[0]), factor[0], factor.count > 1 ? factor[1] : 1)
                table[String(parts[0])] = base
            }
        }
        table["celsius"] = BaseUnit("celsius", 1, 1)
        table["fahrenheit"] = BaseUnit("celsius", 5, 9, offset: -32)
        table["kelvin"] = BaseUnit("celsius", 1, 1, offset: -273.15)
        return table
    }()

    /// One base unit per line, followed by its multiples with their factors.
    private static let rows = """
        percent percent=1 permille=1/10 percentage-point=1
        kilogram kilogram=1 gram=1/1000 milligram=1/1000000 microgram=1/1000000000 metric-ton=1000
        kilogram pound=0.45359237 ounce=0.028349523125 stone=6.35029318 carat=1/5000
        meter meter=1 kilometer=1000 decimeter=1/10 centimeter=1/100 millimeter=1/1000
        meter micrometer=1/1000000 nanometer=1/1000000000 mile=1609.344 nautical-mile=1852
        meter yard=0.9144 foot=0.3048 inch=0.0254 light-year=9460730472580800 astronomical-unit=149597870700
        square-meter hectare=10000 are=100 acre=4046.8564224
        liter liter=1 hectoliter=100 deciliter=1/10 centiliter=1/100 milliliter=1/1000
        liter barrel=158.987294928 gallon=3.785411784 pint=0.473176473 cup=0.2365882365
        liter tablespoon=0.01478676478125 teaspoon=0.00492892159375
        meter-per-second knot=1852/3600
        second second=1 millisecond=1/1000 minute=60 hour=3600 day=86400 week=604800
        second month=2629746 quarter=7889238 year=31556952 decade=315569520 century=3155695200
        joule joule=1 kilojoule=1000 megajoule=1000000 gigajoule=1000000000 terajoule=1000000000000
        joule calorie=4.184 kilocalorie=4184 watt-hour=3600 kilowatt-hour=3600000 megawatt-hour=3600000000
        joule gigawatt-hour=3600000000000 terawatt-hour=3600000000000000
        watt watt=1 milliwatt=1/1000 kilowatt=1000 megawatt=1000000 gigawatt=1000000000
        watt terawatt=1000000000000 horsepower=735.49875
        byte byte=1 bit=1/8 kilobit=125 megabit=125000 gigabit=125000000 terabit=125000000000
        byte kilobyte=1000 megabyte=1000000 gigabyte=1000000000 terabyte=1000000000000
        byte petabyte=1000000000000000 exabyte=1000000000000000000
        """
}

extension Figure {
    /// The value in the base unit of its dimension (kilogram, meter, square-meter, liter, meter-per-second,
    /// celsius, second, joule, watt, byte), to sort figures of one kind by; nil if there is no value.
    ///
    /// Sums of money stay in their currency, counts, ratios and ordinals as they are.
    package var baseValue: Double? { value.map(inBaseUnit) }

    /// The upper end of a range in the base unit.
    package var baseValueTo: Double? { valueTo.map(inBaseUnit) }

    private func inBaseUnit(_ value: Double) -> Double {
        guard let unit, kind != .money else { return value }
        return BaseUnit.of(unit).value(value)
    }
}
