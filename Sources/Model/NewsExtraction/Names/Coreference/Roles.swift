import NewsText

/// Finds definite descriptions of the holder of an office: *de Oekraïense president*.
struct Roles {
    let text: AnnotatedText
    private let spans: [NameSpan]
    /// The end indices of the article's persons.
    private var personEnds = WordSet()

    init(_ text: AnnotatedText, _ spans: [NameSpan]) {
        self.text = text
        self.spans = spans
        for span in spans where span.kind == .person { personEnds.insert(UInt64(span.tokens.upperBound)) }
    }

    private static let van = Token.key(of: "van")

    /// The spans, with such descriptions in place of the place or organization inside them.
    func applied() -> [NameSpan] {
        spans.map { span in
            guard let entity = span.entity else { return span }
            switch span.form {
            case .adjective: return description(afterAdjective: span, entity) ?? span
            case .name, .acronym: return description(beforeName: span, entity) ?? span
            case .compound, .demonym, .role: return span
            }
        }
    }

    /// *Oekraïense president*: the office after an adjective.
    private func description(afterAdjective span: NameSpan, _ entity: Int) -> NameSpan? {
        let start = span.tokens.upperBound
        guard isDefinite(span.tokens.lowerBound), !isApposition(span.tokens.lowerBound) else { return nil }
        var end = min(start + 5, text.tokens.count)
        while end > start {
            if isBoundary(end), let holder = holder(start..<end, entity) {
                return role(span.tokens.lowerBound..<end, holder)
            }
            end -= 1
        }
        return nil
    }

    /// *president van Oekraïne*: the office before a name.
    private func description(beforeName span: NameSpan, _ entity: Int) -> NameSpan? {
        var of = span.tokens.lowerBound - 1
        if of > 0, text.has(.definiteArticle, of) { of -= 1 }
        guard of > 0, text.isLower(of), text.tokens[of].key == Self.van,
            isBoundary(span.tokens.upperBound)
        else { return nil }
        for length in 1...5 where of - length > 0 && text.has(.definiteArticle, of - length - 1) {
            if let holder = holder(of - length..<of, entity) {
                return role(of - length..<span.tokens.upperBound, holder)
            }
        }
        return nil
    }

    private func role(_ tokens: Range<Int>, _ holder: String) -> NameSpan {
        NameSpan(
            tokens: tokens, kind: .person, form: .role, entity: nil, name: text.number(ofName: holder),
            weights: KindWeights())
    }

    private func holder(_ role: Range<Int>, _ entity: Int) -> String? {
        let keys = role.map { Gazetteer.plainKey(text.tokens[$0]) }
        return Offices.holder(of: keys, in: entity, at: text.date, text.gazetteer) { name in
            spans.contains { span in
                span.kind == .person && span.entity.map { text.gazetteer.name($0) } == name
            }
        }
    }

    /// Whether the description is an apposition to a person: *Liz Truss, de Britse premier*.
    private func isApposition(_ index: Int) -> Bool {
        let comma = text.has(.definiteArticle, max(index - 1, 0)) ? index - 2 : index - 1
        return comma > 0 && text.isMark(",", comma) && personEnds.contains(UInt64(comma))
    }

    /// Whether *de* precedes, or nothing, as in a headline.
    private func isDefinite(_ index: Int) -> Bool {
        guard index > 0, text.tokens[index].gap < .line else { return true }
        return text.has(.definiteArticle, index - 1)
    }

    /// Whether the description ends before `index`: no name, noun or *van* continues it.
    private func isBoundary(_ index: Int) -> Bool {
        guard index < text.tokens.count, text.tokens[index].gap < .paragraph else { return true }
        if text.isCapital(index) || text.isMark("-", index) && text.touches(index) { return false }
        // *de secretaris-generaal van de NAVO, Jens Stoltenberg*
        if text.isMark(",", index), text.isCapital(index + 1) { return false }
        return !(text.isLower(index) && text.tokens[index].key == Self.van)
    }
}
