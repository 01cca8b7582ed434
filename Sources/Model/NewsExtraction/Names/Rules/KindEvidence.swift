import NewsText

/// Weighs what stands in and around a name for the kinds that it can be.
package struct KindEvidence {
    let reading: AnnotatedText
    let sentence: Range<Int>

    /// The weights for the name at `tokens`; `afterTitle` tells that a title phrase ends right before it.
    func weights(of tokens: Range<Int>, afterTitle: Bool = false) -> KindWeights {
        var weights = KindWeights()
        weighInside(tokens, &weights)
        weighBefore(tokens, afterTitle, &weights)
        weighBehind(tokens, &weights)
        return weights
    }

    private func weighInside(_ tokens: Range<Int>, _ weights: inout KindWeights) {
        let (first, last) = (tokens.lowerBound, tokens.upperBound - 1)
        let parts = NameComposition(reading, tokens)
        if parts.words > 1 {
            if reading.has(.givenName, first) { weights[.person] += 3 }
            if reading.has(.surname, last) { weights[.person] += 2 }
            if parts.words <= 3, parts.areCapitalized,
                !tokens.contains(where: { reading.tokens[$0].kind != .mark && reading.isOrdinary($0) })
            {
                weights[.person] += 2
            }
            // *Van der Voort*, but *De Standaard*
            if reading.has(.particle, first), !reading.isOrdinary(last) {
                weights[.person] += reading.has(.definiteArticle, first) ? 1 : 4
            }
            if tokens.dropFirst().contains(where: { reading.isLower($0) && reading.has(.particle, $0) }) {
                weights[.person] += 2
            }
        } else {
            if reading.has(.givenName, first) { weights[.person] += 2 }
            if reading.has(.surname, first) { weights[.person] += 2 }
            let token = reading.tokens[first]
            if token.kind == .word, token.shape == .upper { weights[.organization] += 4 }
            if token.shape == .mixed { weights[.organization] += 2 }
        }
        if parts.hasPoint { weights[.person] += 3 }
        if parts.hasAmpersand { weights[.organization] += 4 }
        if parts.hasDigits { weights[.product] += 4 }
        for kind in EntityKind.all where reading.has(.suffix(kind), last) {
            weights[kind] += parts.words > 1 ? 5 : 2
        }
        if parts.words > 1, reading.has(.suffix(.organization), first) { weights[.organization] += 4 }
        weighEnding(reading.tokens[last], &weights)
    }

    /// What a name is made up of.
    private struct NameComposition {
        var words = 0
        var areCapitalized = true
        var hasDigits = false
        var hasPoint = false
        var hasAmpersand = false

        init(_ reading: AnnotatedText, _ tokens: Range<Int>) {
            for index in tokens {
                let token = reading.tokens[index]
                if token.kind == .mark {
                    if reading.isMark(".", index) { hasPoint = true }
                    if reading.isMark("&", index) { hasAmpersand = true }
                } else {
                    words += 1
                    if token.shape != .capitalized { areCapitalized = false }
                    if token.kind != .word { hasDigits = true }
                }
            }
        }
    }

    /// Endings of place names and of nouns that name events and organizations.
    private func weighEnding(_ token: Token, _ weights: inout KindWeights) {
        guard token.kind == .word, token.range.count >= 6 else { return }
        let end = token.range.end
        scan: for (ending, kind) in Self.endings[Int(reading.bytes[end - 1])]
        where ending.count <= token.range.count {
            for index in ending.indices where ending[index] != reading.bytes[end - ending.count + index] {
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
        guard reading.tokens[before].kind != .mark else {
            if reading.isMark("(", before) { weights[.organization] += 1 }
            return
        }
        let traits = reading.facts[before].traits
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
            reading.has(.pointOfCompass, before - 1) || reading.has(.noun(.place), before - 1),
            reading.has(.connector, before)
        {
            weights[.place] += 2
        }
    }

    /// Whether a title of several words ends at `last`: *commandant der strijdkrachten*.
    private func endsTitlePhrase(_ last: Int) -> Bool {
        guard reading.has(.endsTitlePhrase, last) else { return false }
        return (2...4).contains { length in
            let first = last - length + 1
            guard first >= sentence.lowerBound else { return false }
            let keys = reading.tokens[first...last].lazy.map(\.key)
            return reading.gazetteer.isTitlePhrase(Gazetteer.phraseKey(keys))
        }
    }

    /// A noun that ends like a title: *luchtmachtofficier*, *oud-minister*.
    private func weighNounBefore(_ index: Int, _ weights: inout KindWeights) {
        guard reading.isLower(index) || index == sentence.lowerBound, let traits = reading.endTraits(index)
        else { return }
        if traits.contains(.title) { weights[.person] += 4 }
        for kind in EntityKind.all where traits.contains(.noun(kind)) { weights[kind] += 4 }
    }

    private func weighBehind(_ tokens: Range<Int>, _ weights: inout KindWeights) {
        let behind = tokens.upperBound
        guard behind < sentence.upperBound else { return }
        if reading.tokens[behind].kind != .mark {
            if reading.has(.saying, behind) {
                weights[.person] += 3
                weights[.organization] += 1
            }
            return
        }
        guard behind + 1 < sentence.upperBound else { return }
        if reading.isMark("(", behind) {
            // *Jan Jansen (43)*, *Armstrong (VS)*, *De Wever (N-VA)*
            let isAge = reading.tokens[behind + 1].kind == .number && reading.isMark(")", behind + 2)
            let isShort = reading.tokens[behind + 1].range.count <= 5 && reading.isCapital(behind + 1)
            if isAge, reading.tokens[behind + 1].range.count == 2 { weights[.person] += 5 }
            if isShort, reading.isMark(")", behind + 2), tokens.count > 1 { weights[.person] += 2 }
        }
        if reading.isMark(",", behind) {
            // *Jan Jansen, directeur van …*, *…, de president*
            let next = behind + (reading.has(.definiteArticle, behind + 1) ? 2 : 1)
            if next < sentence.upperBound, reading.has(.title, next) { weights[.person] += 4 }
            if next < sentence.upperBound {
                for kind in [EntityKind.organization, .place, .product, .event] {
                    if reading.has(.noun(kind), next) { weights[kind] += 2 }
                }
            }
            if reading.has(.saying, behind + 1) { weights[.person] += 1 }
        }
    }
}
