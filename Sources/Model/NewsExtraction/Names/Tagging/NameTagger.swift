import NewsText

/// Settles the names of an article by the model: first where they begin and end, then their kinds.
final class NameTagger {
    private let reading: AnnotatedText
    private let draft: NameDraft
    private let model: NameModel
    private let ruleFinds: [NameSpan]
    private let checks: SpanChecks

    init(_ reading: AnnotatedText, _ draft: NameDraft, _ ruleFinds: [NameSpan], _ model: NameModel) {
        self.reading = reading
        self.draft = draft
        self.ruleFinds = ruleFinds
        checks = SpanChecks(reading: reading, rules: draft.rules, words: draft.words, ruleFinds: ruleFinds)
        self.model = model
    }

    /// The names in text order.
    var finds: [NameSpan] {
        var names: [NameDraft.DraftName] = []
        var decoder = SpanDecoder()
        for sentence in reading.sentences {
            draft.forEachFixed(in: sentence) { names.append(draft.name($0, in: sentence)) }
            draft.forEachRegion(in: sentence) { region in
                // Nothing that the model says of such a word would be taken, as of most words that open a sentence.
                if region.count == 1, !checks.canBeName(region, in: sentence) { return }
                decode(region, in: sentence, with: &decoder)
                checks.forEachName(decoder.names, of: region, in: sentence) {
                    names.append(draft.name($0, in: sentence))
                }
            }
        }
        names.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        let scores = withFamilyNames(names, settled(names, classScores(names)))
        return names.indices.map { find(names[$0], scores[$0]) }
    }

    /// Finds the boundaries of the names in a region.
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
            // No name goes on into a region.
            if index > region.lowerBound {
                (steps.begins, steps.inside) = (step(from: .begins), step(from: .inside))
            }
            decoder.add(scorer.sum, steps)
        }
        decoder.end()
    }

    /// The scores of each name by itself, from left to right.
    private func classScores(_ names: [NameDraft.DraftName]) -> [SIMD8<Int32>] {
        let features = draft.kindFeatures(names)
        var before: (name: Range<Int>, class: NameClass)?
        var sentence = 0..<0
        return names.map { name in
            if name.sentence != sentence { (before, sentence) = (nil, name.sentence) }
            if let rule = fixed(name) {
                // What the rules decide alone the model is not asked.
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
                scores[NameClass(ruleFinds[rule].kind, ruleFinds[rule].form).rawValue] += Self.ruleWeight
            }
            before = (name.tokens, Self.best(scores))
            return scores
        }
    }

    /// What the rules found, where they decide alone.
    private func fixed(_ name: NameDraft.DraftName) -> NameSpan? {
        draft.rules.isFixed(name.tokens.lowerBound) ? name.rule.map { ruleFinds[$0] } : nil
    }

    /// The scores with what the other occurrences of the same name in the article say.
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

    /// The scores with persons made of the words that are the family name of one in the article.
    private func withFamilyNames(
        _ names: [NameDraft.DraftName], _ scores: [SIMD8<Int32>]
    ) -> [SIMD8<Int32>] {
        var families = WordSet()
        for (name, score) in zip(names, scores) where name.tokens.count > 1 && Self.best(score) == .person {
            families.insert(reading.tokens[name.tokens.upperBound - 1].key)
        }
        if families.isEmpty { return scores }
        return zip(names, scores).map { name, score in
            let last = name.tokens.upperBound - 1
            let isFamilyName =
                name.matches.isEmpty && families.contains(reading.tokens[last].key)
                && name.tokens.allSatisfy { $0 == last || reading.has(.particle, $0) }
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

    /// How far the model must prefer another class to a listed one to overrule the tables.
    private static let lead: Int32 = 100
    /// What the opinion of the rules is worth where no table has the name.
    private static let ruleWeight: Int32 = 100
    /// What it is worth that the article has a person with the name as family name: more than all else.
    private static let familyWeight: Int32 = 1_000

    private func find(_ name: NameDraft.DraftName, _ scores: SIMD8<Int32>) -> NameSpan {
        if let rule = fixed(name) { return rule }
        let best = Self.best(scores)
        let rule = name.rule.map { ruleFinds[$0] }
        if let rule, isWholeCompound(name.tokens) { return rule }
        // Of what the tables list under the name, that which the surroundings speak for.
        let listed = draft.listed[name.matches].max { scores[$0.class.rawValue] < scores[$1.class.rawValue] }
        if let listed, scores[best.rawValue] - scores[listed.class.rawValue] < Self.lead {
            var find = NameSpan(
                tokens: name.tokens, kind: listed.class.kind, form: form(listed, name), entity: listed.entity,
                name: nil, weights: KindWeights())
            if let rule, rule.entity == listed.entity {
                (find.name, find.stem, find.form) = (rule.name, rule.stem, rule.form)
            }
            return find
        }
        let form: Mention.Form =
            switch best {
            case .adjective: .adjective
            case .demonym: .demonym
            case .person, .organization, .place, .product, .event:
                name.isInCompound ? .compound : draft.isAcronym(name.tokens) ? .acronym : .name
            }
        var find = NameSpan(
            tokens: name.tokens, kind: best.kind, form: form, entity: nil, name: nil, weights: KindWeights())
        if let rule, rule.entity == nil, rule.kind == best.kind {
            (find.name, find.stem, find.form) = (rule.name, rule.stem, rule.form)
        }
        return find
    }

    /// Whether the last part makes a name of the compound, which tells its kind: *Normandië-formaat*.
    private func isWholeCompound(_ tokens: Range<Int>) -> Bool {
        tokens.count > 2 && reading.isLower(tokens.upperBound - 1)
            && (reading.has(.nameHead, tokens.upperBound - 1)
                || reading.has(.unitHead, tokens.upperBound - 1))
    }

    private func form(_ listed: NameDraft.Listed, _ name: NameDraft.DraftName) -> Mention.Form {
        switch listed.form {
        case .adjective, .demonym, .role: listed.form
        case .name, .acronym, .compound: name.isInCompound ? .compound : listed.form
        }
    }
}
