import NewsText

/// The entities that the tables list, found by their aliases.
///
/// Every word that the tables know has one slot in `words`; an alias hangs at its first word, so that a text
/// costs one look-up a word. It is a class because every step of the recognition holds it.
package final class Gazetteer: @unchecked Sendable {
    // What the buffers point to is never written to: sharing it is safe.

    /// An alias that stands in a text.
    package struct Match: Sendable {
        package let entity: Int
        package let form: Mention.Form
        /// The index past its last token.
        package let end: Int
    }

    /// The tables of the program; those that people write where no one has compiled them since.
    package static let shared: Gazetteer = {
        let compiled = CompiledTables(UnsafeRawBufferPointer(EmbeddedTable.gazetteer.bytes))
        if let compiled, compiled.digest == currentDigest { return Gazetteer(compiled) }
        return Gazetteer(compiling: GazetteerLoader())
    }()

    /// The digest of the readable tables that a gazetteer is made from.
    package static let currentDigest: UInt64 = {
        let tables = EmbeddedTable.gazetteerSources.map { Array($0.bytes) }
        let words = FunctionWords.lists.map { Array("\($0.traits.rawValue) \($0.words)".utf8) }
        return NameModel.digest(tables + words)
    }()

    private let text: UnsafeBufferPointer<UInt8>
    private let entities: UnsafeBufferPointer<CompiledTables.EntityRecord>
    private let aliases: UnsafeBufferPointer<CompiledTables.AliasRecord>
    private let elements: UnsafeBufferPointer<CompiledTables.ElementRecord>
    private let words: UnsafeBufferPointer<CompiledTables.WordRecord>
    private let slots: UnsafeBufferPointer<CompiledTables.SlotRecord>
    private let phrases: UnsafeBufferPointer<UInt64>
    private let families: UnsafeBufferPointer<CompiledTables.ListRecord>
    private let members: UnsafeBufferPointer<Int32>
    private let personNames: UnsafeBufferPointer<CompiledTables.NameRecord>
    private let officeLists: UnsafeBufferPointer<CompiledTables.ListRecord>
    private let terms: UnsafeBufferPointer<CompiledTables.TermRecord>

    package init(_ tables: CompiledTables) {
        text = tables.records(.text)
        entities = tables.records(.entities)
        aliases = tables.records(.aliases)
        elements = tables.records(.elements)
        words = tables.records(.words)
        slots = tables.records(.slots)
        phrases = tables.records(.titlePhrases)
        families = tables.records(.families)
        members = tables.records(.members)
        personNames = tables.records(.names)
        officeLists = tables.records(.offices)
        terms = tables.records(.terms)
    }

    /// Compiles tables into memory that is never given back: they are used to the end of the program.
    package convenience init(compiling loaded: GazetteerLoader) {
        let bytes = loaded.compiled(digest: 0)
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 8)
        copy.copyBytes(from: bytes)
        guard let tables = CompiledTables(UnsafeRawBufferPointer(copy)) else {
            preconditionFailure("tables that were just compiled can be read")
        }
        self.init(tables)
    }

    // MARK: Entities

    /// The number of entities; they are known by their indices.
    package var count: Int { entities.count }

    /// The canonical name of an entity.
    package func name(_ entity: Int) -> String { string(entities[entity].name) }

    package func kind(_ entity: Int) -> EntityKind {
        EntityKind(rawValue: UInt8(entities[entity].kind)) ?? .organization
    }

    /// Whether it is a country or continent.
    package func isCountry(_ entity: Int) -> Bool { entities[entity].isCountry != 0 }

    /// The name of the place that an entity is often said in place of: *Rusland* for *Kremlin*.
    package func standsFor(_ entity: Int) -> String? {
        let record = entities[entity].standsFor
        return record.count == 0 ? nil : string(record)
    }

    /// The names of a listed person, taken apart.
    package func names(of person: Int) -> some Sequence<PersonName> {
        let entity = entities[person]
        return personNames[Int(entity.firstName)..<Int(entity.firstName + entity.nameCount)].lazy
            .map(PersonName.init)
    }

    /// The listed persons with the key of a folded family name.
    package func persons(ofFamily key: UInt64) -> Slice<UnsafeBufferPointer<Int32>> {
        list(key, families, members)
    }

    private func string(_ record: CompiledTables.TextRecord) -> String {
        let range = Int(record.start)..<Int(record.start + record.count)
        return String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
    }

    private func list<Member>(
        _ key: UInt64, _ lists: UnsafeBufferPointer<CompiledTables.ListRecord>,
        _ members: UnsafeBufferPointer<Member>
    ) -> Slice<UnsafeBufferPointer<Member>> {
        var slot = Int(truncatingIfNeeded: key) & (lists.count - 1)
        while lists[slot].key != 0 {
            if lists[slot].key == key {
                return members[Int(lists[slot].start)..<Int(lists[slot].start + lists[slot].count)]
            }
            slot = (slot + 1) & (lists.count - 1)
        }
        return members[0..<0]
    }

    // MARK: Words

    /// What the tables say of a word.
    @inline(__always)
    package func facts(_ key: UInt64) -> WordFacts {
        var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
        while slots[slot].word != UInt32.max {
            if slots[slot].mark == UInt32(truncatingIfNeeded: key >> 32) {
                let word = words[Int(slots[slot].word)]
                if word.key == key {
                    return WordFacts(
                        traits: WordTraits(rawValue: word.traits),
                        alias: Int32(truncatingIfNeeded: word.alias))
                }
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        return WordFacts()
    }

    /// Whether several words, by their combined key, are a title: *commandant der strijdkrachten*.
    package func isTitlePhrase(_ key: UInt64) -> Bool {
        var (low, high) = (0, phrases.count)
        while low < high {
            let middle = (low + high) / 2
            if phrases[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < phrases.count && phrases[low] == key
    }

    /// The terms of an office of an entity, by the key of both.
    func terms(ofOffice key: UInt64) -> [Offices.Term] {
        list(key, officeLists, terms).map { term in
            Offices.Term(person: string(term.person), months: Int(term.from)...Int(term.to))
        }
    }

    /// The combined key of several words in a row.
    package static func phraseKey(_ keys: some Sequence<UInt64>) -> UInt64 {
        let mixed = keys.reduce(0x9E37_79B9_7F4A_7C15 as UInt64) { hash, key in
            let hash = (hash ^ key) &* 0xD6E8_FEB8_6659_FD93
            return hash ^ (hash >> 32)
        }
        return mixed == 0 ? 1 : mixed
    }

    /// The mark that stands for all ways of writing an apostrophe.
    static var apostrophe: UInt64 { Token.key(ofMark: "'") }
    static var rightQuote: UInt64 { Token.key(ofMark: "’") }
    static var hyphen: UInt64 { Token.key(ofMark: "-") }
    static var nonBreakingHyphen: UInt64 { Token.key(ofMark: "\u{2011}") }

    /// The key of a token with the variants of apostrophe and hyphen taken together.
    package static func plainKey(_ token: Token) -> UInt64 {
        if token.kind != .mark { return token.key }
        if token.key == rightQuote { return apostrophe }
        return token.key == nonBreakingHyphen ? hyphen : token.key
    }

    /// The longest aliases that begin at a token and end before `limit`; several where one alias names
    /// several entities.
    func matches(in reading: AnnotatedText, at start: Int, before limit: Int) -> FirstInlineArray<Match> {
        var found = FirstInlineArray<Match>()
        let facts = reading.facts[start]
        guard facts.alias >= 0 else { return found }
        var longest = 0
        var index = facts.alias
        while index >= 0 {
            let alias = aliases[Int(index)]
            index = alias.next
            let end = start + Int(alias.count)
            guard end <= limit, end >= longest,
                alias.second == 0 || alias.second == Self.plainKey(reading.tokens[start + 1]),
                fits(alias, reading, at: start)
            else {
                continue
            }
            if end > longest { found.removeAll() }
            longest = end
            if !found.contains(where: { $0.entity == Int(alias.entity) }) {
                found.append(Match(entity: Int(alias.entity), form: Self.form(alias), end: end))
            }
        }
        return found
    }

    /// The entity that a word names alone.
    func singleWord(_ token: Token) -> Match? {
        var index = facts(token.key).alias
        while index >= 0 {
            let alias = aliases[Int(index)]
            if alias.count == 1, Self.form(alias) == .name,
                elements[Int(alias.firstElement)].shape == token.shape.rawValue
            {
                return Match(entity: Int(alias.entity), form: .name, end: 1)
            }
            index = alias.next
        }
        return nil
    }

    private static func form(_ alias: CompiledTables.AliasRecord) -> Mention.Form {
        Mention.Form(rawValue: UInt8(truncatingIfNeeded: alias.form)) ?? .name
    }

    private func fits(_ alias: CompiledTables.AliasRecord, _ reading: AnnotatedText, at start: Int) -> Bool {
        let form = Self.form(alias)
        for offset in 0..<Int(alias.count) {
            let element = elements[Int(alias.firstElement) + offset]
            let token = reading.tokens[start + offset]
            guard element.key == Self.plainKey(token) else { return false }
            guard offset == 0 || (element.touches != 0) == (token.gap == .none) else { return false }
            guard token.gap < .paragraph || offset == 0 else { return false }
            let shape = Token.Shape(rawValue: UInt8(truncatingIfNeeded: element.shape)) ?? .mixed
            guard fits(shape, token, form, reading) else { return false }
        }
        return true
    }

    /// Whether a token is cased as the alias asks.
    private func fits(
        _ shape: Token.Shape, _ token: Token, _ form: Mention.Form, _ reading: AnnotatedText
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
