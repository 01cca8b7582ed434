import NewsText

/// A quantity or date in a text: a numeral with its unit, the thing counted, and its value.
public struct Figure: Sendable, Equatable {
    /// The quantity that a figure measures. Stored by raw value, so new kinds go to the end.
    public enum Kind: UInt8, CaseIterable, Sendable {
        /// A number of things: *18 raketten*.
        case count
        /// A sum in a currency; the unit is its ISO 4217 code.
        case money
        /// A percentage or a number of percentage points.
        case percent
        /// A mass, weights included.
        case mass
        /// A length or distance, calibres included.
        case length
        /// An area.
        case area
        /// A volume.
        case volume
        /// A speed.
        case speed
        /// A temperature.
        case temperature
        /// A length of time: *drie jaar*.
        case duration
        /// The age of a person or thing: *44-jarige*.
        case age
        /// A part of a whole as a fraction, 0 to 1: *een derde*.
        case ratio
        /// A rank: *18e eeuw*.
        case ordinal
        /// A date, time of day or period.
        case date
        /// An amount of energy.
        case energy
        /// A power.
        case power
        /// An amount of data.
        case data

        /// The kind's name as `dossier extract` writes it: `money`.
        public var name: String { "\(self)" }
    }

    /// The exactness of a figure, as the words around its numeral tell it.
    public struct Modifiers: OptionSet, Hashable, Sendable {
        /// One bit for each modifier.
        public let rawValue: UInt8
        /// The set that the bits stand for.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// About that much: *zo'n*, *ongeveer*.
        public static let approx = Modifiers(rawValue: 1)
        /// That much or more: *zeker*, *meer dan*.
        public static let atLeast = Modifiers(rawValue: 2)
        /// That much or less: *hooguit*, *maximaal*.
        public static let atMost = Modifiers(rawValue: 4)
        /// An order of magnitude: *tientallen*, *enkele*.
        public static let vague = Modifiers(rawValue: 8)
        /// Some out of a known whole: *een van de*.
        public static let partitive = Modifiers(rawValue: 16)

        /// All modifiers with their names as `dossier extract` writes them, in its order.
        public static let names: [(modifier: Modifiers, name: String)] = [
            (.approx, "approx"), (.atLeast, "at-least"), (.atMost, "at-most"), (.vague, "vague"),
            (.partitive, "partitive"),
        ]
    }

    /// The range of the figure in the text, from its numeral to its unit or noun, without its modifiers.
    public var range: TextRange
    /// The quantity that it measures.
    public var kind: Kind
    /// The value in ``unit``; nil if the words give none. For a vague figure the magnitude its words name:
    /// 10 for *tientallen*.
    public var value: Double?
    /// The upper end, in the same unit, where the figure is a range.
    public var valueTo: Double?
    /// The unit: an ISO 4217 code for money, else a CLDR unit identifier such as `metric-ton`, or `percentage-point`.
    public var unit: String?
    /// The thing counted, as the text has it without its article: `lichte antitankwapens`.
    public var of: String?
    /// The exactness of the figure.
    public var modifiers: Modifiers
    /// The noun after *per*: `maand`.
    public var per: String?
    /// The whole that the figure is a part of: 51 in *18 van de 51*.
    public var outOf: Double?
    /// The date or period as ISO 8601 writes it (`2021-08-20`, `2014-06`, `2022-W03`, `2022-07/2022-09`); nil if the
    /// figure is no date, or one that cannot be resolved.
    public var date: String?

    /// A figure with the parts given.
    public init(
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
