import NewsText

/// Parses the gazetteer's hand-written tables.
package struct GazetteerLoader {
    /// A listed entity.
    package struct ListedEntity {
        /// The canonical name.
        package let name: String
        package let kind: EntityKind
        /// Whether it is a country or continent.
        package let isCountry: Bool
        /// The place that it often stands for (metonymy): *Rusland* for *Kremlin*.
        package let standsFor: String?
        /// Its parsed names if it is a person.
        package var names: [PersonName] = []
    }

    /// A surface form of an entity.
    package struct ListedAlias {
        /// The index of the entity.
        package let entity: Int
        package let form: Mention.Form
        /// Its words and marks, as a range of indices into `elements`.
        package let elements: Range<Int>
        /// The next alias with the same first word, -1 for the last.
        package let next: Int32
    }

    /// A word or mark of an alias.
    package struct Element {
        package let key: UInt64
        package let shape: Token.Shape
        /// Whether it follows the previous element without white space.
        package let touches: Bool
    }

    package private(set) var entities: [ListedEntity] = []
    package private(set) var aliases: [ListedAlias] = []
    package private(set) var elements: [Element] = []
    private(set) var words = WordTable<WordFacts>()
    /// Titles of several words, by phrase key.
    private(set) var titlePhrases = Set<UInt64>()
    /// Listed persons, by the key of their folded family name.
    package private(set) var families = WordTable<[Int32]>()
    private(set) var offices = WordTable<[Offices.Term]>()

    /// Parses all tables.
    package init() {
        for (list, traits) in FunctionWords.lists {
            for word in list.split(whereSeparator: \.isWhitespace) { add(traits, toText: String(word)) }
        }
        loadNames(.givenNames, .givenName)
        loadNames(.surnames, .surname)
        loadTitles()
        loadPlaces()
        loadPeople()
        loadOrganizations()
        loadOthers(.products, .product)
        loadOthers(.events, .event)
        offices = Offices.terms(in: self)
    }

    private mutating func loadPlaces() {
        TableRows.forEach(of: .places) { bytes, fields in
            guard let entity = addEntity(bytes, fields, .place) else { return }
            addAliases(bytes, fields, 3, nil, entity)
            addAliases(bytes, fields, 4, .adjective, entity)
            addAliases(bytes, fields, 5, .demonym, entity)
        }
    }

    private mutating func loadPeople() {
        TableRows.forEach(of: .people) { bytes, fields in
            guard let entity = addEntity(bytes, fields, .person) else { return }
            addAliases(bytes, fields, 2, nil, entity)
            var names: [PersonName] = []
            func addName(_ item: Range<Int>) { names.append(PersonName(TableRows.string(bytes, item))) }
            addName(fields[0])
            if fields.count > 2 { TableRows.forEachItem(bytes, fields[2], addName) }
            for family in Set(names.compactMap(\.family)) {
                families[family, default: []].append(Int32(entity))
            }
            entities[entity].names = names
        }
    }

    private mutating func loadOrganizations() {
        TableRows.forEach(of: .organizations) { bytes, fields in
            guard let entity = addEntity(bytes, fields, .organization) else { return }
            addAliases(bytes, fields, 3, .acronym, entity)
            addAliases(bytes, fields, 4, nil, entity)
            addAliases(bytes, fields, 5, .role, entity)
        }
    }

    private mutating func loadOthers(_ table: EmbeddedTable, _ kind: EntityKind) {
        TableRows.forEach(of: table) { bytes, fields in
            guard let entity = addEntity(bytes, fields, kind) else { return }
            addAliases(bytes, fields, 4, nil, entity)
        }
    }

    private mutating func loadNames(_ table: EmbeddedTable, _ traits: WordTraits) {
        TableRows.forEach(of: table) { bytes, fields in
            let tokens = Tokenizer.tokens(
                of: bytes, in: TextRange(fields[0].lowerBound, fields[0].upperBound))
            // Of a name of several words (*Van den Broeck*) only the last counts: the others are particles.
            if let token = tokens.last { add(traits, to: token.key) }
        }
    }

    private mutating func loadTitles() {
        TableRows.forEach(of: .titles) { bytes, fields in
            guard fields.count >= 2 else { return }
            let form = fields.count > 2 ? TableRows.string(bytes, fields[2]) : ""
            guard let traits = Self.traits(TableRows.string(bytes, fields[1]), form) else { return }
            let tokens = Tokenizer.tokens(
                of: bytes, in: TextRange(fields[0].lowerBound, fields[0].upperBound))
            if tokens.count == 1 {
                add(traits, to: tokens[0].key)
            } else if traits == .title || traits == .pluralTitle {
                titlePhrases.insert(Gazetteer.phraseKey(tokens.map(\.key)))
                add(.endsTitlePhrase, to: tokens[tokens.count - 1].key)
            }
        }
    }

    private static let kinds = Dictionary(uniqueKeysWithValues: EntityKind.allCases.map { ($0.name, $0) })

    private static func traits(_ kind: String, _ form: String) -> WordTraits? {
        switch kind {
        case "title": return form == "plural" ? .pluralTitle : .title
        case "saying": return .saying
        case "particle": return .particle
        case "head": return kinds[form].map(WordTraits.head)
        case "suffix": return kinds[form].map(WordTraits.suffix)
        default: return kinds[kind].map(WordTraits.noun)
        }
    }

    private mutating func add(_ traits: WordTraits, toText word: String) {
        var word = word
        let tokens = word.withUTF8 { Tokenizer.tokens(of: $0, in: TextRange(0, $0.count)) }
        if tokens.count == 1 { add(traits, to: tokens[0].key) }
    }

    private mutating func add(_ traits: WordTraits, to key: UInt64) {
        var facts = words[key] ?? WordFacts()
        facts.traits.formUnion(traits)
        words[key] = facts
    }

    /// Adds the entity named in a row's first field, with that name as its first alias.
    private mutating func addEntity(
        _ bytes: UnsafeBufferPointer<UInt8>, _ fields: [Range<Int>], _ kind: EntityKind
    ) -> Int? {
        guard !fields[0].isEmpty else { return nil }
        let entity = entities.count
        let type = fields.count > 1 ? TableRows.string(bytes, fields[1]) : ""
        let isCountry = kind == .place && (type == "country" || type == "continent")
        let hasLink = kind == .organization && fields.count > 6 && !fields[6].isEmpty
        entities.append(
            ListedEntity(
                name: TableRows.string(bytes, fields[0]), kind: kind, isCountry: isCountry,
                standsFor: hasLink ? TableRows.string(bytes, fields[6]) : nil))
        addAlias(bytes, fields[0], nil, entity)
        return entity
    }

    private mutating func addAliases(
        _ bytes: UnsafeBufferPointer<UInt8>, _ fields: [Range<Int>], _ column: Int, _ form: Mention.Form?,
        _ entity: Int
    ) {
        guard column < fields.count else { return }
        TableRows.forEachItem(bytes, fields[column]) { addAlias(bytes, $0, form, entity) }
    }

    /// Adds an alias. Its form is inferred if not given: an acronym if it is all capitals, else a name.
    private mutating func addAlias(
        _ bytes: UnsafeBufferPointer<UInt8>, _ item: Range<Int>, _ form: Mention.Form?, _ entity: Int
    ) {
        var tokens = Tokenizer.tokens(of: bytes, in: TextRange(item.lowerBound, item.upperBound))
        // Articles are not part of names: *de Volkskrant*.
        if tokens.count > 1, tokens[0].shape == .lower, tokens[1].gap != .none,
            words[tokens[0].key]?.traits.contains(.definiteArticle) == true
        {
            tokens.removeFirst()
        }
        // A number alone (*747*) is not a name.
        guard tokens.contains(where: { $0.kind == .word || $0.kind == .mixed }) || tokens.count > 1 else {
            return
        }
        let isAcronym = tokens.count == 1 && tokens[0].kind == .word && tokens[0].shape == .upper
        let form = form ?? (isAcronym ? .acronym : .name)
        add(tokens, form, entity)
        if let folded = Self.withoutAccents(bytes, tokens) { add(folded, form, entity) }
    }

    /// The tokens without accents, nil if there are none.
    private static func withoutAccents(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token]) -> [Token]? {
        let range = tokens[0].range.start..<tokens[tokens.count - 1].range.end
        guard bytes[range].contains(where: { $0 >= 0x80 }) else { return nil }
        var folded: [UInt8] = []
        Folding.append(bytes, range, to: &folded)
        let plain = Tokenizer.tokens(of: folded, in: TextRange(0, folded.count))
        guard plain.count == tokens.count, !zip(plain, tokens).allSatisfy({ $0.key == $1.key }) else {
            return nil
        }
        return zip(plain, tokens).map { plain, token in
            Token(range: plain.range, key: plain.key, kind: plain.kind, shape: token.shape, gap: plain.gap)
        }
    }

    private mutating func add(_ tokens: [Token], _ form: Mention.Form, _ entity: Int) {
        guard let first = tokens.first else { return }
        let start = elements.count
        for (index, token) in tokens.enumerated() {
            elements.append(
                Element(
                    key: Gazetteer.plainKey(token), shape: token.shape,
                    touches: index > 0 && token.gap == .none))
        }
        var facts = words[first.key] ?? WordFacts()
        aliases.append(
            ListedAlias(entity: entity, form: form, elements: start..<elements.count, next: facts.alias)
        )
        facts.alias = Int32(aliases.count - 1)
        facts.traits.insert(.startsAlias(first.shape))
        words[first.key] = facts
    }
}
