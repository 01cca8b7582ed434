import NewsText

/// The state of parsing a noun phrase.
struct PhraseScan {
    let view: SentenceView
    let number: CountedNoun.Number
    let first: Int
    var index: Int
    /// The last adjective in *-e*, which may turn out to be the noun.
    var lastInE: SentenceView.Chunk?
    /// Whether a word that is neither adjective nor plural was taken: one may precede the head.
    var hasBare = false
    var result: CountedNoun?
    /// Whether an opening quote stands in the phrase without its partner.
    var openQuote: Int?
    /// Whether the last words are a name.
    var inName = false

    init(view: SentenceView, number: CountedNoun.Number, first: Int) {
        self.view = view
        self.number = number
        self.first = first
        index = first
    }

    /// Takes one more word; false at the end of the phrase.
    mutating func step() -> Bool {
        takeConjunction()
        takeOpeningQuote()
        guard let chunk = view.chunk(at: index),
            view.tokens[index].gap != .none || index == first || openQuote == index - 1,
            !endsPhrase(chunk)
        else {
            return finish()
        }
        if takeName(chunk) { return true }
        if result != nil, !(inName && number == .plural && isPlural(chunk)) { return finish() }
        return takeWord(chunk)
    }

    /// Skips the words that join two adjectives: *gemotiveerde en getalenteerde zwemmers*.
    private mutating func takeConjunction() {
        guard result == nil, let before = lastInE, before.tokens.upperBound == index else { return }
        let joins = view.key(index) == WordKey.en || view.key(index) == WordKey.of || view.mark(index) == ","
        guard joins, view.isWord(index + 1), !view.touches(index + 1),
            view.ends(index + 1, with: "e") || ClosedClassWords.isAdjective(view.key(index + 1)),
            !ClosedClassWords.contains(view.key(index + 1)), !ClosedClassWords.isNounInE(view.key(index + 1)),
            number == .plural || hasNoun(at: index + 2), NumberWords.word(view, index + 1) == nil
        else { return }
        index += 1
    }

    private mutating func takeOpeningQuote() {
        guard openQuote == nil, let mark = view.mark(index), "'‘\"“„".unicodeScalars.contains(mark),
            !(view.touches(index) && index > first), view.touches(index + 1)
        else { return }
        openQuote = index
        index += 1
    }

    private func endsPhrase(_ chunk: SentenceView.Chunk) -> Bool {
        let token = view.tokens[index]
        if token.kind == .number { return !(inName && token.range.count <= 3) }
        guard chunk.tokens.count == 1 else { return false }
        if ClosedClassWords.isAdjective(token.key) || ClosedClassWords.isCountedAsIs(token.key) {
            return false
        }
        // Names of parties and media are written like pronouns: *de Standaard*, *IK*.
        if ClosedClassWords.contains(token.key) { return true }
        if isParticiple(chunk) || isStrongParticiple(chunk) || result == nil && isVerb() { return true }
        return NumberWords.word(view, index) != nil || DateWords.isDate(view, index)
    }

    /// A verb in the past has a plural's ending: *de twee belden*; so has one in the present at the beginning of a
    /// sentence, where a second word of its clause follows: *de twee kennen elkaar*.
    private func isVerb() -> Bool {
        // No verb follows an adjective.
        guard number == .plural, lastInE == nil else { return false }
        if VerbForms.isPast(view, index) { return true }
        return first == index && first <= view.range.lowerBound + 2 && view.ends(index, with: "en")
            && (Self.afterVerb.contains(view.key(index + 1)) || isOnlyVerb())
    }

    /// Whether the sentence, which begins with a determiner and the numeral, has no other word that could be its verb: *de drie
    /// wonen in Almere*.
    private func isOnlyVerb() -> Bool {
        guard ClosedClassWords.isDeterminer(view.key(view.range.lowerBound)),
            view.tokens[index].shape == .lower,
            view.range.upperBound - index <= Self.shortSentence,
            view.mark(view.range.upperBound - 1) == "."
        else { return false }
        return (index + 1..<view.range.upperBound).allSatisfy { next in
            guard view.isWord(next) else { return view.kind(next) != .mark || view.mark(next) == "." }
            guard view.tokens[next].shape == .lower, view.tokens[next].range.count > 2 else { return true }
            if ClosedClassWords.isVerb(view.key(next)) { return false }
            if ClosedClassWords.contains(view.key(next)) { return true }
            return !Self.verbEndings.contains { view.ends(next, with: $0) }
        }
    }

    /// *verscheen*, *steen*, *kampioen*, *seizoen*
    private static let singularEndings: [StaticString] = ["een", "oen"]
    private static let shortSentence = 12
    private static let verbEndings: [StaticString] = ["en", "t", "de", "te", "d"]

    private static let afterVerb = WordTable<Void>(
        words: """
            elkaar zich samen niet het hem haar hun ons ook nu al dit dat de een er geen allebei nog alles niets iets
            iedereen niemand iemand mij me jou je u jullie
            """)

    /// A participle ends the phrase: *vijf gedood*, *enkele honderden geleverd*.
    private func isParticiple(_ chunk: SentenceView.Chunk) -> Bool {
        guard view.tokens[index].shape == .lower, number == .plural else { return false }
        guard
            view.begins(index, with: "ge") || view.begins(index, with: "ver")
                || view.begins(index, with: "be")
        else { return false }
        guard view.ends(index, with: "d") || view.ends(index, with: "t") else { return false }
        let next = chunk.tokens.upperBound
        return !(view.isWord(next) && view.ends(next, with: "e") && !view.touches(next))
    }

    /// So does one in *-en* that no noun follows: *er zijn er twaalf gevonden*.
    private func isStrongParticiple(_ chunk: SentenceView.Chunk) -> Bool {
        number == .plural && view.tokens[index].shape == .lower && VerbForms.isStrongParticiple(view, index)
            && !hasNoun(after: chunk)
    }

    /// Takes a capitalised word, or a number in a name; false if the word is neither.
    private mutating func takeName(_ chunk: SentenceView.Chunk) -> Bool {
        let token = view.tokens[index]
        let isName = view.isCapital(index) || (inName && token.kind != .word)
        guard isName else { return false }
        // After the noun only a name in apposition: *broers Klitsjko*; a plural ends the phrase.
        if let result, !(inName || view.isCapital(result.tokens.lowerBound)) { return false }
        if chunk.tokens.count == 1, !inName, result == nil,
            view.ends(chunk.last, with: "e") || isUninflectedOrigin(chunk),
            !(number == .any && !hasNoun(after: chunk))
        {
            lastInE = chunk
            pass(chunk)
            return true
        }
        accept(chunk)
        // *Russen* is a head of its own; a name that is no plural may go on.
        inName = !isPlural(chunk) || view.isCapital(index) || view.kind(index) == .number
        return true
    }

    /// An adjective of a place before a neuter noun: *Amerikaans oorlogstuig*.
    private func isUninflectedOrigin(_ chunk: SentenceView.Chunk) -> Bool {
        guard number == .any, !view.isCapital(chunk.tokens.upperBound) else { return false }
        return view.ends(chunk.last, with: "s") || view.ends(chunk.last, with: "sch")
    }

    private mutating func takeWord(_ chunk: SentenceView.Chunk) -> Bool {
        let key = view.tokens[chunk.last].key
        if chunk.tokens.count == 1, isAdjective(chunk) {
            pass(chunk)
        } else if ClosedClassWords.isCountedAsIs(key) || isPlural(chunk) {
            accept(chunk)
            inName = false
        } else if view.ends(chunk.last, with: "e"), !ClosedClassWords.isNounInE(key) {
            lastInE = chunk
            pass(chunk)
        } else if number == .any {
            accept(chunk)
        } else if !hasBare {
            hasBare = true
            pass(chunk)
        } else {
            return finish()
        }
        return true
    }

    /// Whether the word is a listed adjective here.
    private func isAdjective(_ chunk: SentenceView.Chunk) -> Bool {
        let key = view.tokens[chunk.last].key
        if ClosedClassWords.isAdjective(key) { return true }
        // *twaalf gevonden wapens*
        if number == .plural, VerbForms.isStrongParticiple(view, index) { return hasNoun(after: chunk) }
        if number == .any, Self.adjectiveEndings.contains(where: { view.ends(chunk.last, with: $0) }) {
            // *één federaal belastbaar inkomen*: before a neuter noun no *-e* tells an adjective.
            return hasNoun(after: chunk)
        }
        let end = chunk.tokens.upperBound
        let next = openQuote != nil && view.kind(end) == .mark && view.touches(end) ? end + 1 : end
        return ClosedClassWords.isAdjectiveOrPlural(key) && hasNoun(at: next)
    }

    private static let adjectiveEndings: [StaticString] = [
        "isch", "lijk", "ief", "baar", "loos", "ionaal", "ig",
    ]

    /// Skips a word before the head.
    private mutating func pass(_ chunk: SentenceView.Chunk) {
        index = chunk.tokens.upperBound
        takeClosingQuote()
    }

    /// Takes the chunk as the head.
    private mutating func accept(_ chunk: SentenceView.Chunk) {
        pass(chunk)
        // A quote that opens right before the phrase and closes after it later is not part of it.
        let start = openQuote == first ? first + 1 : first
        result = CountedNoun(tokens: start..<index, head: chunk.last)
    }

    /// Takes the quote that closes after a word: *‘vechtklare’ militairen*.
    private mutating func takeClosingQuote() {
        guard openQuote != nil, view.touches(index), let mark = view.mark(index),
            "'’\"”“".unicodeScalars.contains(mark)
        else { return }
        index += 1
        openQuote = nil
    }

    /// Ends the phrase. In the singular, a last word in *-e* is its noun: *de eerste fase*.
    private mutating func finish() -> Bool {
        if result == nil, number == .any, let noun = lastInE, noun.tokens.upperBound == index {
            accept(noun)
        }
        return false
    }

    /// Whether a possible noun follows.
    private func hasNoun(after chunk: SentenceView.Chunk) -> Bool { hasNoun(at: chunk.tokens.upperBound) }

    private func hasNoun(at next: Int) -> Bool {
        guard !view.touches(next), view.isWord(next) else { return false }
        let key = view.key(next)
        return !ClosedClassWords.contains(key) && !DateWords.isDate(view, next)
    }

    /// Whether the word has the ending of a plural.
    private func isPlural(_ chunk: SentenceView.Chunk) -> Bool {
        if chunk.hasApostropheS { return true }
        let last = chunk.last
        guard view.tokens[last].range.count >= 3 else { return false }
        if Self.singularEndings.contains(where: { view.ends(last, with: $0) }) { return false }
        return view.ends(last, with: "en") || view.ends(last, with: "ën")
            || view.ends(last, with: "s")
            || view.ends(last, with: "ici") || view.ends(last, with: "lui")
    }
}
