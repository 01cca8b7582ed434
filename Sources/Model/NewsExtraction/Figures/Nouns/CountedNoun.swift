import NewsText

/// The noun phrase after a numeral, found by the forms of its words.
///
/// There is no part-of-speech tagger, so forms decide where the phrase ends. From left to right, at most eight words:
///
/// 1. A word of a closed class, a common verb, a date or a numeral ends it.
/// 2. A word in *-e* is an adjective (*lichte*, *Turkse*): no Dutch plural ends so. In the singular the last such word
///    before the end is the noun.
/// 3. A word with a plural ending (*-en*, *-s*, *’s*, *-ici*) is the head, and so is a noun that is invariant after
///    numbers (*man*, *keer*); the few adjectives with such an ending are listed.
/// 4. Names continue the phrase: *Bayraktar TB2 ‘killer-drones’*, *Leopard 2-tanks*.
/// 5. Any other word can only precede a head (*zwaar bewapende mannen*); in the singular it is the head.
///
/// After the head only *van* and its noun phrase belong to the thing counted. Without a head there is no counted noun:
/// *de twee spraken*.
struct CountedNoun {
    /// The phrase, as indices of tokens.
    let tokens: Range<Int>
    /// The head's token.
    let head: Int

    /// The form that the head must have.
    enum Number {
        /// The numeral is not one.
        case plural
        /// After *van* and measures: any noun.
        case any
        /// After *één*, an ordinal, an age and *per*: as `any`, but in English no plural after another word, which
        /// would be the verb.
        case one
    }

    private static let longest = 8

    /// The phrase that begins at a token, without a *van* after its head.
    static func read(_ view: SentenceView, at first: Int, _ number: Number) -> CountedNoun? {
        if view.isEnglish { return EnglishNoun.read(view, at: first, number) }
        var scan = PhraseScan(view: view, number: number == .one ? .any : number, first: first)
        for _ in 0..<longest {
            guard scan.step() else { break }
        }
        return scan.result
    }

    /// The phrase with the *van* after it: *batterijen van de Nasams*.
    static func readWithComplement(_ view: SentenceView, at first: Int, _ number: Number) -> CountedNoun? {
        guard let noun = read(view, at: first, number) else { return nil }
        return noun.withComplement(view)
    }

    /// The phrase with the *van* phrases that follow, at most two; after *stuks* with the noun that follows.
    func withComplement(_ view: SentenceView) -> CountedNoun {
        var end = tokens.upperBound
        if ClosedClassWords.isClassifier(view.key(head)), let noun = Self.read(view, at: end, .any) {
            return CountedNoun(tokens: tokens.lowerBound..<noun.tokens.upperBound, head: noun.head)
        }
        for depth in 0..<2 {
            guard view.key(end) == WordKey.van || view.isEnglish && view.key(end) == WordKey.of else { break }
            var start = end + 1
            // A second *van* belongs to the first noun only in a name: *ministerie van Defensie*.
            if depth == 1, !view.isCapital(start) { break }
            if ClosedClassWords.isDeterminer(view.key(start)) { start += 1 }
            guard !DateWords.isDate(view, start), let noun = Self.read(view, at: start, .any) else { break }
            end = noun.tokens.upperBound
        }
        return CountedNoun(tokens: tokens.lowerBound..<end, head: head)
    }
}
