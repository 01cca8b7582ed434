import NewsExtraction
import NewsText

/// A person's name in parts, folded, for comparison across a collection.
package struct NameParts: Sendable {
    /// The first name; empty if there is only a family name.
    let given: String
    /// The names between first and family name.
    let middle: [String]
    /// The particles before the family name: *van der*.
    let particles: [String]
    /// The family name without particles; empty if there is none (*Karel II*).
    let family: String
    /// Whether the first name is an initial: *J.P. Balkenende*.
    let isInitial: Bool
    /// Phonetic keys of the first and family name: equal for spellings that differ in transliteration.
    let givenKey: [UInt8]
    let familyKey: [UInt8]
    /// The phonetic key of the last part of a double name: *Plasschaert* of *Hennis-Plasschaert*.
    let lastKey: [UInt8]
    /// Whether the gazetteer knows the spelling of the first name, and of the family name.
    let isKnownGiven: Bool
    let isKnownFamily: Bool

    /// Splits a name at its spaces.
    init(_ name: String) {
        let words = name.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
            .map { (folded: Folding.fold($0), traits: Self.traits($0)) }
            .filter { !PersonName.isAddition(Array($0.folded.utf8)[...]) }
        var rest = words[...]
        // A name that starts with a particle has no first name: *Van der Poel*. Some particles are also first
        // names: *Ben*.
        let first = rest.first.flatMap { word in
            let isParticle = word.traits.contains(.particle) && !word.traits.contains(.givenName)
            return rest.count > 1 && !isParticle ? word : nil
        }
        if first != nil { rest = rest.dropFirst() }
        let last = rest.popLast()
        let isNumeral = last.map { PersonName.isRomanNumeral(Array($0.folded.utf8)[...]) } ?? false
        let between = rest.firstIndex { $0.traits.contains(.particle) } ?? rest.endIndex
        given = first?.folded ?? ""
        middle = rest[..<between].map(\.folded)
        particles = rest[between...].map(\.folded)
        family = isNumeral ? "" : last?.folded ?? ""
        isInitial = given.utf8.contains(UInt8(ascii: ".")) || given.count == 1
        givenKey = PersonName.folded(Array(given.utf8)[...])
        familyKey = PersonName.folded(Array(family.utf8)[...])
        let part = family.utf8.split(separator: UInt8(ascii: "-")).last ?? ""[...].utf8
        lastKey = part.count == family.utf8.count ? familyKey : PersonName.folded(Array(part)[...])
        isKnownGiven = first?.traits.contains(.givenName) ?? false
        isKnownFamily = last?.traits.contains(.surname) ?? false
    }

    private static func traits(_ word: Substring) -> WordTraits {
        var word = String(word)
        let tokens = word.withUTF8 { Tokenizer.tokens(of: $0, in: TextRange(0, $0.count)) }
        return tokens.count == 1 ? Gazetteer.shared.facts(tokens[0].key).traits : []
    }

    /// Whether two first names can be spellings of one name. Two known spellings are different names.
    func sharesGiven(with other: NameParts) -> Bool {
        givenKey == other.givenKey && (given == other.given || !isKnownGiven || !other.isKnownGiven)
    }

    /// The same for family names; one of them may be the last part of a double name.
    func sharesFamily(with other: NameParts) -> Bool {
        guard !family.isEmpty, lastKey == other.lastKey else { return false }
        return family == other.family || !isKnownFamily || !other.isKnownFamily
    }

    /// Whether this family name can be that of a full name.
    func isFamilyName(of other: NameParts) -> Bool {
        guard sharesFamily(with: other) else { return false }
        // Lower-case particles are often omitted: [Berg]. But *De Wever* always has his.
        return particles.isEmpty || particles == other.particles
    }
}
