import NewsText

/// A quantity or date in a text: a numeral with its unit, what it counts, and its value.
package struct Figure: Sendable, Equatable {
    /// What a figure measures; calibres are lengths. Stored by raw value, so new kinds go to the end.
    package enum Kind: UInt8, CaseIterable, Sendable {
        case count, money, percent, mass, length, area, volume, speed, temperature, duration, age, ratio,
            ordinal
        case date
        case energy, power, data

        /// The kind's name as `dossier extract` writes it.
        package var name: String { "\(self)" }
    }

    /// What the words around a numeral say of its exactness.
    package struct Modifiers: OptionSet, Hashable, Sendable {
        /// One bit for each modifier.
        package let rawValue: UInt8
        /// The set that the bits stand for.
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// About that much: *zo'n*, *ongeveer*.
        package static let approx = Modifiers(rawValue: 1)
        /// That much or more: *zeker*, *meer dan*.
        package static let atLeast = Modifiers(rawValue: 2)
        /// That much or less: *hooguit*, *maximaal*.
        package static let atMost = Modifiers(rawValue: 4)
        /// An order of magnitude: *tientallen*, *enkele*.
        package static let vague = Modifiers(rawValue: 8)
        /// Some out of a known whole: *een van de*.
        package static let partitive = Modifiers(rawValue: 16)

        /// All modifiers with their names as `dossier extract` writes them, in its order.
        package static let names: [(modifier: Modifiers, name: String)] = [
            (.approx, "approx"), (.atLeast, "at-least"), (.atMost, "at-most"), (.vague, "vague"),
            (.partitive, "partitive"),
        ]
    }

    /// Where the figure stands in the text, without its modifiers.
    package var range: TextRange
    /// What it measures.
    package var kind: Kind
    /// The value in the unit named; nil where the words give none.
    package var value: Double?
    /// The upper end, in the same unit, where the figure is a range.
    package var valueTo: Double?
    /// The unit: an ISO 4217 code for money, else a CLDR unit identifier such as `metric-ton`.
    package var unit: String?
    /// What is counted, without its article.
    package var of: String?
    /// How exact the figure is.
    package var modifiers: Modifiers
    /// The noun behind *per*: `maand`.
    package var per: String?
    /// The whole that the figure is a part of: 51 in *18 van de 51*.
    package var outOf: Double?
    /// A date as ISO 8601 writes it, for a date that is known.
    package var date: String?

    /// A figure with the parts given.
    package init(
        range: TextRange, kind: Kind, value: Double? = nil, valueTo: Double? = nil, unit: String? = nil,
        of: String? = nil, modifiers: Modifiers = [], per: String? = nil, outOf: Double? = nil,
        date: String? = nil
    ) {
        self.range = range
        self.kind = kind
        self.value = value
        self.valueTo = valueTo
        self.unit = unit
        self.of = of
        self.modifiers = modifiers
        self.per = per
        self.outOf = outOf
        self.date = date
    }
}
