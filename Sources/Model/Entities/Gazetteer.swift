/// The entities that the tables list, found by their aliases.
///
/// Every word that the tables know has one row in `words`; an alias hangs at its first word, so that a text
/// costs one look-up a word. It is a class because every step of the recognition holds it.
final class Gazetteer: Sendable {
    /// An entity that the tables list.
    struct Entity: Sendable {
        /// The canonical name.
        let name: String
        let kind: EntityKind
        /// Whether it is a country or continent.
        let isCountry: Bool
        /// The name of the place that it is often said in place of: *Rusland* for *Kremlin*.
        let standsFor: String?
    }

    /// A way of naming an entity.
    struct Alias: Sendable {
        /// The index of the entity.
        let entity: Int32
        let form: Mention.Form
        /// The words and marks, as a range of indices into `elements`.
        let elements: Range<Int32>
        /// The key of the second word or mark, 0 where there is none: most aliases are told apart by it.
        let second: UInt64
        /// The next alias with the same first word, -1 at the last.
        let next: Int32
    }

    /// A word or mark of an alias.
    struct Element: Sendable {
        let key: UInt64
        let shape: Token.Shape
        /// Whether it touches the element before it.
        let touches: Bool
    }

    /// An alias that stands in a text.
    struct Match: Sendable {
        let entity: Int
        let form: Mention.Form
        /// The index past its last token.
        let end: Int
    }

    /// The tables, loaded when first asked for.
    static let shared = Gazetteer(GazetteerLoader())

    let entities: [Entity]
    let words: WordTable<WordFacts>
    /// Titles of several words, by the combined keys of their words.
    let titlePhrases: Set<UInt64>
    /// Listed persons by the key of their folded family name.
    let families: WordTable<[Int32]>
    let offices: Offices
    private let aliases: [Alias]
    private let elements: [Element]
    /// The names of listed persons taken apart, by the index of the entity.
    private let personNames: [[PersonName]]

    private init(_ loaded: GazetteerLoader) {
        entities = loaded.entities
        words = loaded.words
        titlePhrases = loaded.titlePhrases
        families = loaded.families
        offices = loaded.offices
        aliases = loaded.aliases
        elements = loaded.elements
        personNames = loaded.personNames
    }

    /// The combined key of several words in a row.
    static func phraseKey(_ keys: some Sequence<UInt64>) -> UInt64 {
        let mixed = keys.reduce(0x9E37_79B9_7F4A_7C15 as UInt64) { hash, key in
            let hash = (hash ^ key) &* 0xD6E8_FEB8_6659_FD93
            return hash ^ (hash >> 32)
        }
        return mixed == 0 ? 1 : mixed
    }

    /// The mark that stands for all ways of writing an apostrophe.
    static let apostrophe = Token.key(of: "'")
    static let rightQuote = Token.key(of: "’")
    static let hyphen = Token.key(of: "-")
    static let nonBreakingHyphen = Token.key(of: "\u{2011}")

    /// The key of a token with the variants of apostrophe and hyphen taken together.
    static func plainKey(_ token: Token) -> UInt64 {
        if token.kind != .mark { return token.key }
        if token.key == rightQuote { return apostrophe }
        return token.key == nonBreakingHyphen ? hyphen : token.key
    }

    /// The names of a listed person, taken apart.
    func names(of person: Int32) -> [PersonName] { personNames[Int(person)] }

    /// The longest aliases that begin at a token and end before `limit`; several where one alias names
    /// several entities.
    func matches(in reading: Reading, at start: Int, before limit: Int) -> [Match] {
        let facts = reading.facts[start]
        guard facts.alias >= 0 else { return [] }
        var found: [Match] = []
        var longest = 0
        var index = facts.alias
        while index >= 0 {
            let alias = aliases[Int(index)]
            index = alias.next
            let end = start + alias.elements.count
            guard end <= limit, end >= longest,
                alias.second == 0 || alias.second == Self.plainKey(reading.tokens[start + 1]),
                fits(alias, reading, at: start)
            else {
                continue
            }
            if end > longest { found.removeAll() }
            longest = end
            if !found.contains(where: { $0.entity == Int(alias.entity) }) {
                found.append(Match(entity: Int(alias.entity), form: alias.form, end: end))
            }
        }
        return found
    }

    /// The entity that a word names alone.
    func singleWord(_ token: Token) -> Match? {
        var index = words[token.key]?.alias ?? -1
        while index >= 0 {
            let alias = aliases[Int(index)]
            if alias.elements.count == 1, alias.form == .name,
                elements[Int(alias.elements.lowerBound)].shape == token.shape
            {
                return Match(entity: Int(alias.entity), form: alias.form, end: 1)
            }
            index = alias.next
        }
        return nil
    }

    private func fits(_ alias: Alias, _ reading: Reading, at start: Int) -> Bool {
        for (offset, index) in alias.elements.enumerated() {
            let (element, token) = (elements[Int(index)], reading.tokens[start + offset])
            guard element.key == Self.plainKey(token) else { return false }
            guard offset == 0 || element.touches == (token.gap == .none) else { return false }
            guard token.gap < .paragraph || offset == 0 else { return false }
            guard fits(element.shape, token, alias.form, isFirst: offset == 0, reading) else { return false }
        }
        return true
    }

    /// Whether a token is cased as the alias asks.
    private func fits(
        _ shape: Token.Shape, _ token: Token, _ form: Mention.Form, isFirst: Bool, _ reading: Reading
    ) -> Bool {
        if shape == token.shape { return true }
        switch (shape, token.shape) {
        case (.lower, .capitalized):
            // *Ministerie van Defensie*; a role is a common noun and stays in lower case.
            return form != .role
        case (.capitalized, .upper):
            // *OEKRAÏNE* in a headline.
            return token.range.count >= 5 && form != .acronym && !reading.isOrdinary(token)
        case (.upper, .capitalized):
            // *Unicef*: acronyms that are read as words.
            return token.kind == .word && token.range.count >= 4 && !reading.isOrdinary(token)
        default:
            return false
        }
    }
}
