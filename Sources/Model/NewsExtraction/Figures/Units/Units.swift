import NewsText

/// A unit of measure, time or money.
package struct Unit: Sendable, Equatable {
    package let kind: Figure.Kind
    /// The ISO 4217 code for money, else the CLDR identifier.
    package let id: String
    /// The factor to `id`: 0.01 for *cent*, 15 for *kwartier*.
    package var factor = 1.0
    /// Whether it is too short to be a word and counts only after digits.
    package var needsDigits = false

    /// A unit; its factor is 1 by default.
    package init(kind: Figure.Kind, id: String, factor: Double = 1, needsDigits: Bool = false) {
        self.kind = kind
        self.id = id
        self.factor = factor
        self.needsDigits = needsDigits
    }
}

/// The lookup tables of units; `UnitTable` and `Currencies` have the rows.
///
/// `percentage-point` is the one identifier that CLDR lacks.
package enum Units {
    /// The unit of a single word.
    package static func unit(_ key: UInt64, english: Bool = false) -> Unit? {
        if key == 0 { return nil }
        return english ? self.english[key] ?? table[key] : table[key]
    }

    /// The unit of a mark: `%`, `€`.
    package static func unit(_ mark: Unicode.Scalar) -> Unit? {
        switch mark {
        case "%": Unit(kind: .percent, id: "percent")
        case "‰": Unit(kind: .percent, id: "permille")
        case "¢": Unit(kind: .money, id: "USD", factor: 0.01)
        default: currency(mark)
        }
    }

    /// The currency of a sign.
    package static func currency(_ mark: Unicode.Scalar) -> Unit? {
        // Most marks are commas and points.
        guard mark == "$" || mark.value > 0x80 else { return nil }
        return Currencies.signs[mark].map { Unit(kind: .money, id: $0) }
    }

    /// The currency of a code or sign of letters before a number: *EUR 20*, *US$*.
    static func currencyCode(_ key: UInt64) -> Unit? {
        key == 0 ? nil : Currencies.codes[key].map { Unit(kind: .money, id: $0) }
    }

    /// The dollar, pound, crown… that an adjective chooses: *Canadese dollar*.
    package static func currency(_ adjective: UInt64, _ currency: UInt64) -> Unit? {
        guard adjective != 0, currency != 0, let country = Currencies.countries[adjective],
            let name = Currencies.names[currency]
        else { return nil }
        return Currencies.national[country + " " + name].map { Unit(kind: .money, id: $0) }
    }

    /// The keys of all unit words.
    package static var allKeys: [UInt64] { table.allKeys + english.allKeys }

    private static let table = table(of: UnitTable.rows)
    private static let english = table(of: UnitTable.english)

    private static func table(
        of rows: [(kind: Figure.Kind, id: String, factor: Double, words: String)]
    ) -> WordTable<Unit> {
        var table = WordTable<Unit>()
        for row in rows {
            for word in row.words.split(whereSeparator: \.isWhitespace) {
                let name = word.filter { $0 != "(" && $0 != ")" }
                table[Token.key(of: name)] = Unit(
                    kind: row.kind, id: row.id, factor: row.factor, needsDigits: word.hasPrefix("("))
            }
        }
        return table
    }
}
