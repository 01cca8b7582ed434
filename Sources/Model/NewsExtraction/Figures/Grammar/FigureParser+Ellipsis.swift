import NewsText

/// Figures without a noun of their own, whose noun is elsewhere in the sentence or in the discourse context.
extension FigureParser {
    /// The noun that the figure leaves out, from the context: *veertig per maand* (ellipsis).
    func impliedNoun(_ draft: Draft) -> String? {
        let first = draft.tokens.lowerBound
        let before = [first - 1, first - 2, first - 3].map { view.key($0) }
        let hasThere = before.contains(WordKey.er)
        let isAmong = before[0] == WordKey.waarvan || before[0] == WordKey.wie
        if let noun = nounBeforeComma(first, draft.end) { return noun }
        if let noun = nounOfNumber(before: first) { return noun }
        // *tien meer dan vorig jaar*
        let isCompared =
            (view.key(draft.end) == WordKey.meer || view.key(draft.end) == WordKey.minder)
            && view.key(draft.end + 1) == WordKey.dan
        guard draft.figure.per != nil || hasThere || isAmong || isCompared else { return nil }
        return context.counted ?? (hasThere ? nounBeforeVerb(draft.end) : nil)
    }

    /// *drones, twaalf in totaal*: the noun just before the comma.
    private func nounBeforeComma(_ first: Int, _ end: Int) -> String? {
        guard view.mark(first - 1) == "," else { return nil }
        let inAll =
            (view.key(end) == WordKey.in_ || view.key(end) == Self.at) && Self.all.contains(view.key(end + 1))
            || ClosedClassWords.isClassifier(view.key(end))
        guard inAll else { return nil }
        for start in first - 5..<first - 1 where start >= view.range.lowerBound {
            // *schoten drones neer, twaalf in totaal*: a particle of the verb may stand between.
            if let noun = CountedNoun.read(view, at: start, .plural), noun.tokens.upperBound >= first - 3,
                noun.tokens.upperBound < first, !ClosedClassWords.contains(view.key(start)),
                (noun.tokens.upperBound..<first - 1).allSatisfy({ ClosedClassWords.contains(view.key($0)) }),
                NumberWords.word(view, start) == nil
            {
                return view.string(noun.tokens)
            }
        }
        return nil
    }

    /// *het aantal doden liep op tot 45*: the noun after *aantal*, for the value it reached.
    private func nounOfNumber(before first: Int) -> String? {
        guard (1...3).contains(where: { Self.results.contains(view.key(first - $0)) }) else { return nil }
        for index in stride(from: first - 3, through: first - Self.reach, by: -1) {
            let of =
                view.isEnglish && view.key(index) == Self.number && view.key(index + 1) == WordKey.of ? 1 : 0
            guard of > 0 || view.key(index) == Self.aantal else { continue }
            let start = index + 1 + of
            guard let noun = CountedNoun.readWithComplement(view, at: start, .plural),
                noun.tokens.upperBound < first
            else { return nil }
            return view.string(noun.tokens)
        }
        return nil
    }

    private static let reach = 16
    private static let aantal = Token.key(of: "aantal"), number = Token.key(of: "number")
    /// Words before the number that a quantity reached, or changed by.
    private static let results = WordTable<Void>(words: "tot op naar van met to from by at")

    private static let at = Token.key(of: "at")
    private static let all = WordTable<Void>(words: "totaal all total getal")

    /// The noun of the number that this one changed into: *van 40 naar 100 raketten*.
    func lentNoun(_ draft: Draft) -> String? {
        let first = draft.tokens.lowerBound
        guard view.key(first - 1) == WordKey.van || view.isEnglish && view.key(first - 1) == Self.from,
            view.key(draft.end) == WordKey.naar || view.key(draft.end) == WordKey.tot
                || view.key(draft.end) == WordKey.to,
            case .numeral(let numeral) = Numeral.read(view, at: draft.end + 1), numeral.form == .cardinal
        else { return nil }
        return CountedNoun.readWithComplement(view, at: numeral.end, .plural).map { view.string($0.tokens) }
    }

    private static let from = Token.key(of: "from")

    /// The plural before the same verb in the last sentence: *raketten geleverd. … er honderden geleverd.*
    private func nounBeforeVerb(_ verb: Int) -> String? {
        guard view.isWord(verb), view.tokens[verb].range.count > 4 else { return nil }
        let previous = SentenceView(
            tokens: view.tokens, bytes: view.bytes, range: context.previous, isEnglish: view.isEnglish)
        for index in context.previous.suffix(64).dropFirst() where previous.key(index) == view.key(verb) {
            guard previous.ends(index - 1, with: "en") || previous.ends(index - 1, with: "s") else {
                continue
            }
            if !ClosedClassWords.contains(previous.key(index - 1)) {
                return previous.string(index - 1..<index)
            }
        }
        return nil
    }
}
