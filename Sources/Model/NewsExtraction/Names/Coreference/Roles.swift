import NewsText

/// Finds the definite descriptions that stand for the holder of an office: *de Oekraïense president*.
struct Roles {
    let reading: AnnotatedText
    private let finds: [NameSpan]
    /// The indices behind the persons whom the article names.
    private var personEnds = WordSet()

    init(_ reading: AnnotatedText, _ finds: [NameSpan]) {
        self.reading = reading
        self.finds = finds
        for find in finds where find.kind == .person { personEnds.insert(UInt64(find.tokens.upperBound)) }
    }

    private static let van = Token.key(of: "van")

    /// The finds with those descriptions in place of the names of places and organizations inside.
    func applied() -> [NameSpan] {
        finds.map { find in
            guard let entity = find.entity else { return find }
            switch find.form {
            case .adjective: return behind(find, entity) ?? find
            case .name, .acronym: return before(find, entity) ?? find
            case .compound, .demonym, .role: return find
            }
        }
    }

    /// *Oekraïense president*: the office behind an adjective.
    private func behind(_ find: NameSpan, _ entity: Int) -> NameSpan? {
        let start = find.tokens.upperBound
        guard isDefinite(find.tokens.lowerBound), !isApposition(find.tokens.lowerBound) else { return nil }
        var end = min(start + 5, reading.tokens.count)
        while end > start {
            if isBoundary(end), let holder = holder(start..<end, entity) {
                return role(find.tokens.lowerBound..<end, holder)
            }
            end -= 1
        }
        return nil
    }

    /// *president van Oekraïne*: the office before a name.
    private func before(_ find: NameSpan, _ entity: Int) -> NameSpan? {
        var of = find.tokens.lowerBound - 1
        if of > 0, reading.has(.definiteArticle, of) { of -= 1 }
        guard of > 0, reading.isLower(of), reading.tokens[of].key == Self.van,
            isBoundary(find.tokens.upperBound)
        else { return nil }
        for length in 1...5 where of - length > 0 && reading.has(.definiteArticle, of - length - 1) {
            if let holder = holder(of - length..<of, entity) {
                return role(of - length..<find.tokens.upperBound, holder)
            }
        }
        return nil
    }

    private func role(_ tokens: Range<Int>, _ holder: String) -> NameSpan {
        NameSpan(
            tokens: tokens, kind: .person, form: .role, entity: nil, name: reading.number(ofName: holder),
            weights: KindWeights())
    }

    private func holder(_ role: Range<Int>, _ entity: Int) -> String? {
        let keys = role.map { Gazetteer.plainKey(reading.tokens[$0]) }
        return Offices.holder(of: keys, in: entity, at: reading.date, reading.gazetteer) { name in
            finds.contains { find in
                find.kind == .person && find.entity.map { reading.gazetteer.name($0) } == name
            }
        }
    }

    /// Whether the description only tells more of a person: *Liz Truss, de Britse premier*.
    private func isApposition(_ index: Int) -> Bool {
        let comma = reading.has(.definiteArticle, max(index - 1, 0)) ? index - 2 : index - 1
        return comma > 0 && reading.isMark(",", comma) && personEnds.contains(UInt64(comma))
    }

    /// Whether *de* stands before, or nothing as in a headline.
    private func isDefinite(_ index: Int) -> Bool {
        guard index > 0, reading.tokens[index].gap < .line else { return true }
        return reading.has(.definiteArticle, index - 1)
    }

    /// Whether the description ends before `index`: no name, no further noun and no *van* follows.
    private func isBoundary(_ index: Int) -> Bool {
        guard index < reading.tokens.count, reading.tokens[index].gap < .paragraph else { return true }
        if reading.isCapital(index) || reading.isMark("-", index) && reading.touches(index) { return false }
        // *de secretaris-generaal van de NAVO, Jens Stoltenberg*
        if reading.isMark(",", index), reading.isCapital(index + 1) { return false }
        return !(reading.isLower(index) && reading.tokens[index].key == Self.van)
    }
}
