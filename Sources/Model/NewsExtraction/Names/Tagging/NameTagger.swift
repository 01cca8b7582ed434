import NewsText

/// Decides the names of an article with the model: first their boundaries, then their kinds.
final class NameTagger {
    private let text: AnnotatedText
    private let draft: NameDraft
    private let model: NameModel
    private let ruleSpans: [NameSpan]
    private let checks: SpanChecks

    init(_ text: AnnotatedText, _ draft: NameDraft, _ ruleSpans: [NameSpan], _ model: NameModel) {
        self.text = text
        self.draft = draft
        self.ruleSpans = ruleSpans
        checks = SpanChecks(text: text, rules: draft.rules, words: draft.words, ruleSpans: ruleSpans)
        self.model = model
    }

    /// The names in text order.
    var spans: [NameSpan] {
        var names: [NameDraft.DraftName] = []
        var decoder = SpanDecoder()
        for sentence in text.sentences {
            draft.forEachFixed(in: sentence) { names.append(draft.name($0, in: sentence)) }
            draft.forEachRegion(in: sentence) { region in
                // The checks would reject whatever the model says of such a word, as of most that open a sentence.
                if region.count == 1, !checks.canBeName(region, in: sentence) { return }
                decode(region, in: sentence, with: &decoder)
                checks.forEachName(decoder.names, of: region, in: sentence) {
                    names.append(draft.name($0, in: sentence))
                }
            }
        }
        names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        let scores = withFamilyNames(names, settled(names, classScores(names)))
        return names.indices.map { span(of: names[$0], scores[$0]) }
    }

    /// Decodes the boundaries of the names in a region.
    private func decode(_ region: Range<Int>, in sentence: Range<Int>, with decoder: inout SpanDecoder) {
        let features = draft.spanFeatures
        decoder.begin(region.lowerBound)
        for index in region {
            func step(from label: SpanLabel) -> SIMD4<Int32> {
                var scorer = model.spanScorer
                features.collectSteps(index, in: sentence, from: label, into: &scorer)
                return scorer.sum
            }
            var scorer = model.spanScorer
            features.collect(index, in: sentence, into: &scorer)
            var steps = SpanDecoder.Steps(outside: step(from: .outside))
            // No name continues into a region.
            if index > region.lowerBound {
                (steps.begins, steps.inside) = (step(from: .begins), step(from: .inside))
            }
            decoder.add(scorer.sum, steps)
        }
        decoder.end()
    }

    /// The class scores of each name by itself, from left to right.
    private func classScores(_ names: [NameDraft.DraftName]) -> [SIMD8<Int32>] {
        let features = draft.kindFeatures(names)
        var before: (name: Range<Int>, class: NameClass)?
        var sentence = 0..<0
        return names.map { name in
            if name.sentence != sentence { (before, sentence) = (nil, name.sentence) }
            if let rule = fixed(name) {
                // The model is not asked where the rules alone decide.
                let kind = NameClass(rule.kind, rule.form)
                var scores = SIMD8<Int32>.zero
                scores[kind.rawValue] = 1
                before = (name.tokens, kind)
                return scores
            }
            var scorer = model.kindScorer
            features.collect(name, before: before, into: &scorer)
            var scores = scorer.sum
            if name.matches.isEmpty, let rule = name.rule {
                scores[NameClass(ruleSpans[rule].kind, ruleSpans[rule].form).rawValue] += Self.ruleWeight
            }
            before = (name.tokens, Self.best(scores))
            return scores
        }
    }

    /// The rules' span, where they alone decide.
    private func fixed(_ name: NameDraft.DraftName) -> NameSpan? {
        draft.rules.isFixed(name.tokens.lowerBound) ? name.rule.map { ruleSpans[$0] } : nil
    }

    /// The scores, adjusted by those of the other mentions of the same name in the article.
    private func settled(_ names: [NameDraft.DraftName], _ scores: [SIMD8<Int32>]) -> [SIMD8<Int32>] {
        var sums = WordTable<(sum: SIMD8<Int32>, count: Int32)>(capacity: names.count)
        for index in names.indices {
            let sum = sums[names[index].key] ?? (.zero, 0)
            sums[names[index].key] = (sum.sum &+ scores[index], sum.count + 1)
        }
        return names.indices.map { index in
            let score = scores[index]
            guard let all = sums[names[index].key], all.count > 1 else { return score }
            return score &+ (all.sum &- score) / SIMD8(repeating: min(all.count - 1, 2))
        }
    }

    /// The scores, adjusted so that the family name of a person in the article is a person.
    private func withFamilyNames(
        _ names: [NameDraft.DraftName], _ scores: [SIMD8<Int32>]
    ) -> [SIMD8<Int32>] {
        var families = WordSet()
        for (name, score) in zip(names, scores) where name.tokens.count > 1 && Self.best(score) == .person {
            families.insert(text.tokens[name.tokens.upperBound - 1].key)
        }
        if families.isEmpty { return scores }
        return zip(names, scores).map { name, score in
            let last = name.tokens.upperBound - 1
            let isFamilyName =
                name.matches.isEmpty && families.contains(text.tokens[last].key)
                && name.tokens.allSatisfy { $0 == last || text.has(.particle, $0) }
            var score = score
            if isFamilyName { score[NameClass.person.rawValue] += Self.familyWeight }
            return score
        }
    }

    private static func best(_ scores: SIMD8<Int32>) -> NameClass {
        var best = NameClass.person
        for kind in 1..<NameClass.count where scores[kind] > scores[best.rawValue] {
            best = NameClass(rawValue: kind) ?? best
        }
        return best
    }

    /// The margin by which the model must prefer another class to overrule the tables.
    private static let lead: Int32 = 100
    /// The weight of the rules' class for an unlisted name.
    private static let ruleWeight: Int32 = 100
    /// The weight of being the family name of a person in the article: more than all else.
    private static let familyWeight: Int32 = 1_000

    private func span(of name: NameDraft.DraftName, _ scores: SIMD8<Int32>) -> NameSpan {
        if let rule = fixed(name) { return rule }
        let best = Self.best(scores)
        let rule = name.rule.map { ruleSpans[$0] }
        if let rule, isWholeCompound(name.tokens) { return rule }
        // The listed entity whose class scores best.
        let listed = draft.listed[name.matches].max { scores[$0.class.rawValue] < scores[$1.class.rawValue] }
        if let listed, scores[best.rawValue] - scores[listed.class.rawValue] < Self.lead {
            var span = NameSpan(
                tokens: name.tokens, kind: listed.class.kind, form: form(listed, name), entity: listed.entity,
                name: nil, weights: KindWeights())
            if let rule, rule.entity == listed.entity {
                (span.name, span.stem, span.form) = (rule.name, rule.stem, rule.form)
            }
            return span
        }
        let form: Mention.Form =
            switch best {
            case .adjective: .adjective
            case .demonym: .demonym
            case .person, .organization, .place, .product, .event:
                name.isInCompound ? .compound : draft.isAcronym(name.tokens) ? .acronym : .name
            }
        var span = NameSpan(
            tokens: name.tokens, kind: best.kind, form: form, entity: nil, name: nil, weights: KindWeights())
        if let rule, rule.entity == nil, rule.kind == best.kind {
            (span.name, span.stem, span.form) = (rule.name, rule.stem, rule.form)
        }
        return span
    }

    /// Whether the head of the compound makes it a name and decides its kind: *Normandië-formaat*.
    private func isWholeCompound(_ tokens: Range<Int>) -> Bool {
        tokens.count > 2 && text.isLower(tokens.upperBound - 1)
            && (text.has(.nameHead, tokens.upperBound - 1)
                || text.has(.unitHead, tokens.upperBound - 1))
    }

    private func form(_ listed: NameDraft.Listed, _ name: NameDraft.DraftName) -> Mention.Form {
        switch listed.form {
        case .adjective, .demonym, .role: listed.form
        case .name, .acronym, .compound: name.isInCompound ? .compound : listed.form
        }
    }
}
