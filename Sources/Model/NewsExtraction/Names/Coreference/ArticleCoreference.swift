import NewsText

/// Gives each find the canonical name of its entity.
struct ArticleCoreference {
    let reading: AnnotatedText
    /// The persons whose full names stand in the article, by family name: their names taken apart and their
    /// canonical names.
    private var people = WordTable<[(name: PersonName, entity: String)]>()

    /// The names of persons taken apart, by the key of their words.
    private var names = WordTable<PersonName>()
    /// The canonical names of those persons by first name.
    private var byGivenName = WordTable<Set<String>>()

    init(_ reading: AnnotatedText, _ finds: [NameSpan]) {
        self.reading = reading
        for find in finds where find.kind == .person {
            let key = key(find)
            if names[key] == nil { names[key] = takeApart(find) }
            guard isFullName(find), let name = names[key] else { continue }
            let entity = listed(find) ?? listed(name) ?? earlier(name) ?? reading.string(find.tokens)
            if let given = name.given { byGivenName[given, default: []].insert(entity) }
            guard let family = name.family else { continue }
            if people[family]?.contains(where: { $0.entity == entity && $0.name.given == name.given }) != true
            {
                people[family, default: []].append((name, entity))
            }
        }
    }

    /// The canonical name of a find's entity.
    func entity(of find: NameSpan) -> String {
        if let name = find.name { return reading.names[name] }
        if let stem = find.stem {
            var model = find
            (model.tokens, model.stem) = (stem, nil)
            return entity(of: model)
        }
        guard find.kind == .person else { return listed(find) ?? surface(find) }
        let name = personName(find)
        if isFullName(find) {
            return listed(find) ?? listed(name) ?? earlier(name) ?? reading.string(find.tokens)
        }
        // A family name alone: whoever has it in this article, if it is but one, else the one listed.
        let bearers = bearers(of: name)
        if let bearer = bearers.first {
            return bearers.allSatisfy { $0.entity == bearer.entity } ? bearer.entity : surface(find)
        }
        return listed(find) ?? listedByFamilyNameAlone(name) ?? bearer(ofGivenName: name) ?? surface(find)
    }

    /// The name of a find taken apart, which is done once for all finds of the same words.
    private func personName(_ find: NameSpan) -> PersonName { names[key(find)] ?? takeApart(find) }

    private func key(_ find: NameSpan) -> UInt64 {
        Gazetteer.phraseKey(reading.tokens[find.tokens].lazy.map(\.key))
    }

    /// Takes a name apart; a family name alone without the particles before it.
    private func takeApart(_ find: NameSpan) -> PersonName {
        if isFullName(find) { return PersonName(reading.string(find.tokens)) }
        let first = find.tokens.first { !reading.has(.particle, $0) } ?? find.tokens.lowerBound
        return PersonName(reading.string(first..<find.tokens.upperBound))
    }

    private func surface(_ find: NameSpan) -> String { reading.string(find.tokens) }

    private func listed(_ find: NameSpan) -> String? { find.entity.map { reading.gazetteer.name($0) } }

    /// The listed person whose name agrees in both parts, transliterated in whatever way.
    private func listed(_ name: PersonName) -> String? {
        guard let family = name.family, name.given != nil else { return nil }
        let agreeing = reading.gazetteer.persons(ofFamily: family).filter {
            reading.gazetteer.names(of: Int($0)).contains { $0.given != nil && $0.agrees(with: name) }
        }
        return agreeing.count == 1 ? reading.gazetteer.name(Int(agreeing[0])) : nil
    }

    private func listedByFamilyNameAlone(_ name: PersonName) -> String? {
        guard let family = name.family else { return nil }
        let agreeing = reading.gazetteer.persons(ofFamily: family).filter {
            reading.gazetteer.names(of: Int($0)).contains { $0.given == nil && $0.family == family }
        }
        return agreeing.count == 1 ? reading.gazetteer.name(Int(agreeing[0])) : nil
    }

    /// The person named earlier in the article whose name agrees.
    private func earlier(_ name: PersonName) -> String? {
        bearers(of: name).first { $0.name.given != nil }?.entity
    }

    /// The one person in the article whose first name a single word is.
    private func bearer(ofGivenName name: PersonName) -> String? {
        guard let people = name.family.flatMap({ byGivenName[$0] }), people.count == 1 else { return nil }
        return people.first
    }

    private func bearers(of name: PersonName) -> [(name: PersonName, entity: String)] {
        name.family.flatMap { people[$0] }?.filter { $0.name.agrees(with: name) } ?? []
    }

    /// Whether the find has more than a family name with its particles.
    private func isFullName(_ find: NameSpan) -> Bool {
        let first = find.tokens.lowerBound
        guard find.tokens.count > 1, find.form != .role else { return false }
        let isParticle = reading.has(.particle, first) && !reading.has(.givenName, first)
        return !isParticle && find.tokens.contains { $0 > first && !reading.touches($0) }
    }
}
