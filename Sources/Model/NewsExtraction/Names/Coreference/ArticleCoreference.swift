import NewsText

/// Resolves each name span to a canonical name, using the article's other mentions (within-document coreference).
struct ArticleCoreference {
    let text: AnnotatedText
    /// The persons with a full name in the article, by family name: the parsed name and the canonical one.
    private var people = WordTable<[(name: PersonName, entity: String)]>()

    /// Parsed names of persons, by phrase key.
    private var names = WordTable<PersonName>()
    /// The canonical names of those persons, by given name.
    private var byGivenName = WordTable<Set<String>>()

    init(_ text: AnnotatedText, _ spans: [NameSpan]) {
        self.text = text
        for span in spans where span.kind == .person {
            let key = key(span)
            if names[key] == nil { names[key] = takeApart(span) }
            guard isFullName(span), let name = names[key] else { continue }
            let entity = listed(span) ?? listed(name) ?? earlier(name) ?? text.string(span.tokens)
            if let given = name.given { byGivenName[given, default: []].insert(entity) }
            guard let family = name.family else { continue }
            if people[family]?.contains(where: { $0.entity == entity && $0.name.given == name.given }) != true
            {
                people[family, default: []].append((name, entity))
            }
        }
    }

    /// The canonical name of the span's entity.
    func entity(of span: NameSpan) -> String {
        if let name = span.name { return text.names[name] }
        if let stem = span.stem {
            var model = span
            (model.tokens, model.stem) = (stem, nil)
            return entity(of: model)
        }
        guard span.kind == .person else { return listed(span) ?? surface(span) }
        let name = personName(span)
        if isFullName(span) {
            return listed(span) ?? listed(name) ?? earlier(name) ?? text.string(span.tokens)
        }
        // A family name alone: its only bearer in this article, else the listed one.
        let bearers = bearers(of: name)
        if let bearer = bearers.first {
            return bearers.allSatisfy { $0.entity == bearer.entity } ? bearer.entity : surface(span)
        }
        return listed(span) ?? listedByFamilyNameAlone(name) ?? bearer(ofGivenName: name) ?? surface(span)
    }

    /// The parsed name of a span, parsed once for all spans of the same words.
    private func personName(_ span: NameSpan) -> PersonName { names[key(span)] ?? takeApart(span) }

    private func key(_ span: NameSpan) -> UInt64 {
        Gazetteer.phraseKey(text.tokens[span.tokens].lazy.map(\.key))
    }

    /// Parses a name; of a family name alone the particles before it are dropped.
    private func takeApart(_ span: NameSpan) -> PersonName {
        if isFullName(span) { return PersonName(text.string(span.tokens)) }
        let first = span.tokens.first { !text.has(.particle, $0) } ?? span.tokens.lowerBound
        return PersonName(text.string(first..<span.tokens.upperBound))
    }

    private func surface(_ span: NameSpan) -> String { text.string(span.tokens) }

    private func listed(_ span: NameSpan) -> String? { span.entity.map { text.gazetteer.name($0) } }

    /// The listed person whose given and family names agree, in any transliteration.
    private func listed(_ name: PersonName) -> String? {
        guard let family = name.family, name.given != nil else { return nil }
        let agreeing = text.gazetteer.persons(ofFamily: family).filter {
            text.gazetteer.names(of: Int($0)).contains { $0.given != nil && $0.agrees(with: name) }
        }
        return agreeing.count == 1 ? text.gazetteer.name(Int(agreeing[0])) : nil
    }

    private func listedByFamilyNameAlone(_ name: PersonName) -> String? {
        guard let family = name.family else { return nil }
        let agreeing = text.gazetteer.persons(ofFamily: family).filter {
            text.gazetteer.names(of: Int($0)).contains { $0.given == nil && $0.family == family }
        }
        return agreeing.count == 1 ? text.gazetteer.name(Int(agreeing[0])) : nil
    }

    /// The person whose full name, earlier in the article, agrees.
    private func earlier(_ name: PersonName) -> String? {
        bearers(of: name).first { $0.name.given != nil }?.entity
    }

    /// The only person in the article with this given name.
    private func bearer(ofGivenName name: PersonName) -> String? {
        guard let people = name.family.flatMap({ byGivenName[$0] }), people.count == 1 else { return nil }
        return people.first
    }

    private func bearers(of name: PersonName) -> [(name: PersonName, entity: String)] {
        name.family.flatMap { people[$0] }?.filter { $0.name.agrees(with: name) } ?? []
    }

    /// Whether the span has more than a family name and its particles.
    private func isFullName(_ span: NameSpan) -> Bool {
        let first = span.tokens.lowerBound
        guard span.tokens.count > 1, span.form != .role else { return false }
        let isParticle = text.has(.particle, first) && !text.has(.givenName, first)
        return !isParticle && span.tokens.contains { $0 > first && !text.touches($0) }
    }
}
