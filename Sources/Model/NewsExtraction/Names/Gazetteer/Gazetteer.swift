import Algorithms
import NewsText

/// The listed entities, found by their aliases.
///
/// Each known word has one slot in `words`; an alias hangs at its first word, so a text costs one lookup per word. It
/// is a class because every step of the recognizer holds it.
package final class Gazetteer: @unchecked Sendable {
    // Sendable because the buffers' memory is never written to.

    /// An alias matched in a text.
    package struct Match: Sendable {
        package let entity: Int
        package let form: Mention.Form
        /// The index past its last token.
        package let end: Int
    }

    /// The gazetteer of the program: the compiled tables, or the source tables if they have changed since.
    package static let shared: Gazetteer = {
        let compiled = CompiledTables(UnsafeRawBufferPointer(EmbeddedTable.gazetteer.bytes))
        if let compiled, compiled.digest == currentDigest { return Gazetteer(compiled) }
        return Gazetteer(compiling: GazetteerLoader())
    }()

    /// The digest of the source tables and word lists that a gazetteer is compiled from.
    package static let currentDigest: UInt64 = {
        let tables = EmbeddedTable.gazetteerSources.map { Array($0.bytes) }
        let words = FunctionWords.lists.map { Array("\($0.traits.rawValue) \($0.words)".utf8) }
        return NameModel.digest(tables + words)
    }()

    private let strings: UnsafeBufferPointer<UInt8>
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
        strings = tables.records(.text)
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

    /// Compiles tables into memory that is never freed, as they are used for the life of the program.
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

    /// The number of entities, which are identified by their indices.
    package var count: Int { entities.count }

    /// The canonical name of an entity.
    package func name(_ entity: Int) -> String { string(entities[entity].name) }

    package func kind(_ entity: Int) -> EntityKind {
        EntityKind(rawValue: UInt8(entities[entity].kind)) ?? .organization
    }

    /// Whether it is a country or continent.
    package func isCountry(_ entity: Int) -> Bool { entities[entity].isCountry != 0 }

    /// The place that the entity often stands for (metonymy): *Rusland* for *Kremlin*.
    package func standsFor(_ entity: Int) -> String? {
        let record = entities[entity].standsFor
        return record.count == 0 ? nil : string(record)
    }

    /// The parsed names of a listed person.
    package func names(of person: Int) -> some Sequence<PersonName> {
        let entity = entities[person]
        return personNames[Int(entity.firstName)..<Int(entity.firstName + entity.nameCount)].lazy
            .map(PersonName.init)
    }

    /// The listed persons with a family name, by its folded key.
    package func persons(ofFamily key: UInt64) -> Slice<UnsafeBufferPointer<Int32>> {
        list(key, families, members)
    }

    private func string(_ record: CompiledTables.TextRecord) -> String {
        let range = Int(record.start)..<Int(record.start + record.count)
        return String(decoding: UnsafeBufferPointer(rebasing: strings[range]), as: UTF8.self)
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

    /// The facts of a word.
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

    /// Whether the phrase with a key is a title: *commandant der strijdkrachten*.
    package func isTitlePhrase(_ key: UInt64) -> Bool {
        let index = phrases.partitioningIndex { $0 >= key }
        return index < phrases.count && phrases[index] == key
    }

    /// The terms of an office of an entity, by the key of both.
    func terms(ofOffice key: UInt64) -> [Offices.Term] {
        list(key, officeLists, terms).map { term in
            Offices.Term(person: string(term.person), months: Int(term.from)...Int(term.to))
        }
    }

    /// The key of a phrase: a hash of its words' keys.
    package static func phraseKey(_ keys: some Sequence<UInt64>) -> UInt64 {
        let mixed = keys.reduce(0x9E37_79B9_7F4A_7C15 as UInt64) { hash, key in
            let hash = (hash ^ key) &* 0xD6E8_FEB8_6659_FD93
            return hash ^ (hash >> 32)
        }
        return mixed == 0 ? 1 : mixed
    }

    /// The mark to which all apostrophes are normalised.
    static var apostrophe: UInt64 { Token.key(ofMark: "'") }
    static var rightQuote: UInt64 { Token.key(ofMark: "’") }
    static var hyphen: UInt64 { Token.key(ofMark: "-") }
    static var nonBreakingHyphen: UInt64 { Token.key(ofMark: "\u{2011}") }

    /// The key of a token, with the variants of apostrophe and hyphen normalised.
    package static func plainKey(_ token: Token) -> UInt64 {
        if token.kind != .mark { return token.key }
        if token.key == rightQuote { return apostrophe }
        return token.key == nonBreakingHyphen ? hyphen : token.key
    }

    /// The longest aliases that begin at a token and end before `limit`; several if the alias is ambiguous.
    func matches(in text: AnnotatedText, at start: Int, before limit: Int) -> FirstInlineArray<Match> {
        var found = FirstInlineArray<Match>()
        let facts = text.facts[start]
        guard facts.alias >= 0 else { return found }
        var longest = 0
        var index = facts.alias
        while index >= 0 {
            let alias = aliases[Int(index)]
            index = alias.next
            let end = start + Int(alias.count)
            guard end <= limit, end >= longest,
                alias.second == 0 || alias.second == Self.plainKey(text.tokens[start + 1]),
                fits(alias, text, at: start)
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

    /// The entity whose name is this single word.
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

    private func fits(_ alias: CompiledTables.AliasRecord, _ text: AnnotatedText, at start: Int) -> Bool {
        let form = Self.form(alias)
        for offset in 0..<Int(alias.count) {
            let element = elements[Int(alias.firstElement) + offset]
            let token = text.tokens[start + offset]
            guard element.key == Self.plainKey(token) else { return false }
            guard offset == 0 || (element.touches != 0) == (token.gap == .none) else { return false }
            guard token.gap < .paragraph || offset == 0 else { return false }
            let shape = Token.Shape(rawValue: UInt8(truncatingIfNeeded: element.shape)) ?? .mixed
            guard fits(shape, token, form, text) else { return false }
        }
        return true
    }

    /// Whether a token's casing fits the alias.
    private func fits(
        _ shape: Token.Shape, _ token: Token, _ form: Mention.Form, _ text: AnnotatedText
    ) -> Bool {
        if shape == token.shape { return true }
        switch (shape, token.shape) {
        case (.lower, .capitalized):
            // *Ministerie van Defensie*; a role is a common noun and stays in lower case.
            return form != .role
        case (.capitalized, .upper):
            // *OEKRAÏNE* in a headline.
            return token.range.count >= 5 && form != .acronym && !text.isCommonWord(token)
        case (.upper, .capitalized):
            // *Unicef*: acronyms that are read as words.
            return token.kind == .word && token.range.count >= 4 && !text.isCommonWord(token)
        default:
            return false
        }
    }
}
