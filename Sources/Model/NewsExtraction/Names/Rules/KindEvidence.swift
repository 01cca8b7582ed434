import NewsText

/// Scores the evidence in and around a name for each kind.
package struct KindEvidence {
    let text: AnnotatedText
    let sentence: Range<Int>

    /// The weights for the name at `tokens`; `afterTitle` means that a title phrase ends just before it.
    func weights(of tokens: Range<Int>, afterTitle: Bool = false) -> KindWeights {
        var weights = KindWeights()
        weighInside(tokens, &weights)
        weighBefore(tokens, afterTitle, &weights)
        weighAfter(tokens, &weights)
        return weights
    }

    private func weighInside(_ tokens: Range<Int>, _ weights: inout KindWeights) {
        let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
        let parts = NameComposition(text, tokens)
        if parts.words > 1 {
            if text.has(.givenName, first) { weights[.person] += 3 }
            if text.has(.surname, last) { weights[.person] += 2 }
            if parts.words <= 3, parts.areCapitalized,
                !tokens.contains(where: { text.tokens[$0].kind != .mark && text.isCommonWord($0) })
            {
                weights[.person] += 2
            }
            // *Van der Voort*, but *De Standaard*
            if text.has(.particle, first), !text.isCommonWord(last) {
                weights[.person] += text.has(.definiteArticle, first) ? 1 : 4
            }
            if tokens.dropFirst().contains(where: { text.isLower($0) && text.has(.particle, $0) }) {
                weights[.person] += 2
            }
        } else {
            if text.has(.givenName, first) { weights[.person] += 2 }
            if text.has(.surname, first) { weights[.person] += 2 }
            let token = text.tokens[first]
            if token.kind == .word, token.shape == .upper { weights[.organization] += 4 }
            if token.shape == .mixed { weights[.organization] += 2 }
        }
        if parts.hasPoint { weights[.person] += 3 }
        if parts.hasAmpersand { weights[.organization] += 4 }
        if parts.hasDigits { weights[.product] += 4 }
        for kind in EntityKind.all where text.has(.suffix(kind), last) {
            weights[kind] += parts.words > 1 ? 5 : 2
        }
        if parts.words > 1, text.has(.suffix(.organization), first) { weights[.organization] += 4 }
        weighEnding(text.tokens[last], &weights)
    }

    /// The composition of a name.
    private struct NameComposition {
        var words = 0
        var areCapitalized = true
        var hasDigits = false
        var hasPoint = false
        var hasAmpersand = false

        init(_ text: AnnotatedText, _ tokens: Range<Int>) {
            for index in tokens {
                let token = text.tokens[index]
                if token.kind == .mark {
                    if text.isMark(".", index) { hasPoint = true }
                    if text.isMark("&", index) { hasAmpersand = true }
                } else {
                    words += 1
                    if token.shape != .capitalized { areCapitalized = false }
                    if token.kind != .word { hasDigits = true }
                }
            }
        }
    }

    /// Scores the endings of place names, family names and nouns for events and organizations.
    private func weighEnding(_ token: Token, _ weights: inout KindWeights) {
        guard token.kind == .word, token.range.count >= 6 else { return }
        let end = token.range.end
        scan: for (ending, kind) in Self.endings[Int(text.bytes[end - 1])]
        where ending.count <= token.range.count {
            for index in ending.indices where ending[index] != text.bytes[end - ending.count + index] {
                continue scan
            }
            weights[kind] += 3
            return
        }
    }

    /// The endings by their last byte.
    private static let endings: [[(ending: [UInt8], kind: EntityKind)]] = {
        var table = Array(repeating: [(ending: [UInt8], kind: EntityKind)](), count: 256)
        for (ending, kind) in allEndings { table[Int(ending[ending.count - 1])].append((ending, kind)) }
        return table
    }()

    private static let allEndings: [([UInt8], EntityKind)] =
        [
            "stan", "grad", "burg", "burgh", "straat", "plein", "laan", "kerke", "gem", "beke", "ville",
            "stad",
            "dorp", "hoven", "kerk", "oblast", "meer", "eiland", "berg", "land", "weg", "shire", "ivka",
            "ivsk",
        ].map { (Array($0.utf8), .place) }
        + [
            "ski", "sky", "skij", "enko", "ov", "ev", "jev", "stra", "sson", "sen", "mans", "aert", "aerts",
            "vić",
            "escu", "oglu", "dze", "vili",
        ].map { (Array($0.utf8), .person) }
        + ["oorlog", "dag", "spelen", "festival", "ronde", "prijs", "cup"].map { (Array($0.utf8), .event) }
        + [
            "partij", "bank", "bond", "groep", "fonds", "raad", "dienst", "unie", "bataljon", "brigade",
            "ministerie", "beweging",
        ].map { (Array($0.utf8), .organization) }

    private func weighBefore(_ tokens: Range<Int>, _ afterTitle: Bool, _ weights: inout KindWeights) {
        if afterTitle { weights[.person] += 6 }
        let before = tokens.lowerBound - 1
        guard before >= sentence.lowerBound else { return }
        if !afterTitle, endsTitlePhrase(before) { weights[.person] += 6 }
        guard text.tokens[before].kind != .mark else {
            if text.isMark("(", before) { weights[.organization] += 1 }
            return
        }
        let traits = text.facts[before].traits
        if traits.contains(.title) { weights[.person] += 6 }
        if traits.contains(.pluralTitle) { weights[.person] += 3 }
        if !traits.isDisjoint(with: .anyNoun) {
            for kind in EntityKind.all where traits.contains(.noun(kind)) { weights[kind] += 6 }
        }
        if !afterTitle, traits.isDisjoint(with: [.title, .functionWord, .saying]) {
            weighNounBefore(before, &weights)
        }
        if traits.contains(.saying) { weights[.person] += 2 }
        if traits.contains(.saying) { weights[.organization] += 1 }
        if traits.contains(.locative) { weights[.place] += 4 }
        if traits.contains(.directional) { weights[.place] += 3 }
        if traits.contains(.definiteArticle) {
            weights[.organization] += 2
            weights[.product] += 1
            weights[.person] -= 2
        }
        // *ten noorden van Bachmoet*
        if before > sentence.lowerBound,
            text.has(.pointOfCompass, before - 1) || text.has(.noun(.place), before - 1),
            text.has(.connector, before)
        {
            weights[.place] += 2
        }
    }

    /// Whether a title of several words ends at `last`: *commandant der strijdkrachten*.
    private func endsTitlePhrase(_ last: Int) -> Bool {
        guard text.has(.endsTitlePhrase, last) else { return false }
        return (2...4).contains { length in
            let first = last - length + 1
            guard first >= sentence.lowerBound else { return false }
            let keys = text.tokens[first...last].lazy.map(\.key)
            return text.gazetteer.isTitlePhrase(Gazetteer.phraseKey(keys))
        }
    }

    /// Scores a noun before the name that ends in a title: *luchtmachtofficier*, *oud-minister*.
    private func weighNounBefore(_ index: Int, _ weights: inout KindWeights) {
        guard text.isLower(index) || index == sentence.lowerBound, let traits = text.endTraits(index)
        else { return }
        if traits.contains(.title) { weights[.person] += 4 }
        for kind in EntityKind.all where traits.contains(.noun(kind)) { weights[kind] += 4 }
    }

    private func weighAfter(_ tokens: Range<Int>, _ weights: inout KindWeights) {
        let after = tokens.upperBound
        guard after < sentence.upperBound else { return }
        if text.tokens[after].kind != .mark {
            if text.has(.saying, after) {
                weights[.person] += 3
                weights[.organization] += 1
            }
            return
        }
        guard after + 1 < sentence.upperBound else { return }
        if text.isMark("(", after) {
            // *Jan Jansen (43)*, *Armstrong (VS)*, *De Wever (N-VA)*
            let isAge = text.tokens[after + 1].kind == .number && text.isMark(")", after + 2)
            let isShort = text.tokens[after + 1].range.count <= 5 && text.isCapital(after + 1)
            if isAge, text.tokens[after + 1].range.count == 2 { weights[.person] += 5 }
            if isShort, text.isMark(")", after + 2), tokens.count > 1 { weights[.person] += 2 }
        }
        if text.isMark(",", after) {
            // *Jan Jansen, directeur van …*, *…, de president*
            let next = after + (text.has(.definiteArticle, after + 1) ? 2 : 1)
            if next < sentence.upperBound, text.has(.title, next) { weights[.person] += 4 }
            if next < sentence.upperBound {
                for kind in [EntityKind.organization, .place, .product, .event] {
                    if text.has(.noun(kind), next) { weights[kind] += 2 }
                }
            }
            if text.has(.saying, after + 1) { weights[.person] += 1 }
        }
    }
}
