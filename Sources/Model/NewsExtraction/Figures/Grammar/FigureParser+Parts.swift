import NewsText

extension FigureParser {
    // MARK: Parts of a whole

    /// *18 van de 51 raketten*, *twaalf van zijn drones*, *twee van hen*
    func takePart(_ draft: inout Draft) -> Bool {
        let key = view.key(draft.end)
        guard key == WordKey.van || key == WordKey.der || view.isEnglish && key == WordKey.of else {
            return false
        }
        var next = draft.end + 1
        if ClosedClassWords.isPronoun(view.key(next)), !view.isWord(next + 1) || !isNounPhrase(next + 1) {
            draft.end = next + 1
            draft.figure.modifiers.insert(.partitive)
            draft.figure.of = context.counted
            return true
        }
        let hasDeterminer = ClosedClassWords.isDeterminer(view.key(next))
        if hasDeterminer { next += 1 }
        if let whole = whole(at: next, above: draft.figure.value) {
            draft.figure.outOf = whole.value
            draft.end = whole.end
            takeNoun(&draft)
            return true
        }
        guard hasDeterminer || key == WordKey.der, dates.read(at: next) == nil,
            let noun = CountedNoun.readWithComplement(view, at: next, .plural)
        else { return false }
        draft.figure.modifiers.insert(.partitive)
        draft.figure.of = view.string(noun.tokens)
        draft.end = noun.tokens.upperBound
        return true
    }

    private func isNounPhrase(_ index: Int) -> Bool { CountedNoun.read(view, at: index, .plural) != nil }

    /// *een op de drie inwoners*
    func takeRatio(_ draft: inout Draft) -> Bool {
        guard draft.figure.valueTo == nil, let value = draft.figure.value, value == value.rounded() else {
            return false
        }
        var next = draft.end + 1
        switch view.key(draft.end) {
        case WordKey.op: break
        case WordKey.in_ where view.isEnglish: break
        case Self.out where view.key(next) == WordKey.of: next += 1
        default: return false
        }
        if view.key(next) == WordKey.de || view.key(next) == WordKey.every { next += 1 }
        guard dates.read(at: next) == nil, let whole = whole(at: next, above: draft.figure.value),
            MeasuredUnit.read(view, at: whole.end, afterDigits: true) == nil
        else { return false }
        draft.figure.kind = .ratio
        draft.figure.outOf = whole.value
        draft.end = whole.end
        takeNoun(&draft)
        return true
    }

    private static let out = Token.key(of: "out")

    /// The number of a whole, which is more than the part.
    private func whole(at index: Int, above part: Double?) -> (value: Double, end: Int)? {
        guard let part, case .numeral(let numeral) = Numeral.read(view, at: index), numeral.form == .cardinal,
            !numeral.isVague, numeral.suffix == 0, let value = numeral.value, value > part,
            !view.isHyphenated(before: numeral.end), dates.read(at: index) == nil
        else { return nil }
        return (value, numeral.end)
    }

    private func takeNoun(_ draft: inout Draft) {
        guard let noun = CountedNoun.readWithComplement(view, at: draft.end, .plural) else { return }
        draft.figure.of = view.string(noun.tokens)
        draft.end = noun.tokens.upperBound
    }

    /// The whole that stands later in the clause: *18 raketten werden neergehaald van de 51*.
    mutating func takeDistantWhole(_ draft: inout Draft) {
        guard draft.figure.of != nil, draft.figure.outOf == nil, draft.figure.valueTo == nil else { return }
        for index in draft.end..<draft.end + 8 {
            guard view.isWord(index) else { return }
            let key = view.key(index)
            if key == WordKey.van || view.isEnglish && key == WordKey.of,
                view.key(index + 1) == WordKey.de || view.key(index + 1) == WordKey.the
            {
                guard let whole = whole(at: index + 2, above: draft.figure.value),
                    MeasuredUnit.read(view, at: whole.end, afterDigits: true) == nil,
                    CountedNoun.read(view, at: whole.end, .plural) == nil
                else { return }
                draft.figure.outOf = whole.value
                taken = index + 2
                return
            }
        }
    }

    /// *20 procent van de bevolking*: the whole of the part.
    func takeWhole(_ draft: inout Draft) {
        // *half the city* goes without *of*.
        let isHalf = view.isEnglish && draft.figure.value == 0.5 && view.key(draft.end) == WordKey.the
        guard
            view.key(draft.end) == WordKey.van || view.isEnglish && view.key(draft.end) == WordKey.of
                || isHalf
        else {
            return
        }
        var next = draft.end + (isHalf ? 0 : 1)
        if ClosedClassWords.isDeterminer(view.key(next)) { next += 1 }
        guard dates.read(at: next) == nil, case .none = Numeral.read(view, at: next),
            let noun = CountedNoun.readWithComplement(view, at: next, .any)
        else { return }
        draft.figure.of = view.string(noun.tokens)
    }

    // MARK: Contents

    /// The contents of a sum or measure: *90 ton munitie*, *miljarden euro’s aan hulp*.
    func takeContents(_ draft: inout Draft) {
        var next = draft.end
        if let mark = view.mark(next), "'‘\"“".unicodeScalars.contains(mark), !view.touches(next) {
            next += 1
        }
        if view.key(next) == WordKey.aan || view.isEnglish && view.key(next) == WordKey.of {
            next += 1
            if ClosedClassWords.isDeterminer(view.key(next)) { return }
            if let noun = CountedNoun.readWithComplement(view, at: next, .any) { take(noun, &draft) }
            return
        }
        // *een 23 ton zware bom*
        if draft.figure.kind == .mass, Self.weighing.contains(view.key(next)) { return }
        guard draft.figure.kind != .area, next == draft.end, let noun = CountedNoun.read(view, at: next, .any)
        else {
            return
        }
        // After a sum of money most words are no nouns: *maakte 200 miljoen dollar vrij*.
        if draft.figure.kind == .money, !Self.paid.contains(view.key(noun.head)) { return }
        take(noun, &draft)
    }

    /// Takes the contents, and the rate after them if any: *20 liter regen per vierkante meter*.
    private func take(_ contents: CountedNoun, _ draft: inout Draft) {
        draft.figure.of = view.string(contents.tokens)
        let end = contents.tokens.upperBound
        if view.key(end) == WordKey.per, let (noun, _) = per(at: end) { draft.figure.per = view.string(noun) }
    }

    private static let weighing = WordTable<Void>(words: "zware zwaar zwaarder lichtere lichter heavy")

    private static let paid = WordTable<Void>(
        words: """
            steun hulp schade winst verlies omzet boete subsidie subsidies schuld schulden krediet losgeld
            belasting belastinggeld noodhulp spoedhulp oorlogsschade schadevergoeding dwangsom premie korting
            bonus loon salaris huur zakgeld statiegeld alimentatie smartengeld compensatie kosten kapitaal
            spaargeld staatssteun overheidssteun defensiesteun ontwikkelingshulp militaire humanitaire
            """)

    // MARK: Rates

    /// *per maand*, *voor elke soldaat*, after the figure or just before it.
    func takePer(_ draft: inout Draft) {
        if let (noun, end) = per(at: draft.end) ?? perPiece(draft) {
            draft.figure.per = view.string(noun)
            draft.end = end
            return
        }
        // *voor elke gesneuvelde soldaat vijf Russen*
        let first = draft.tokens.lowerBound
        let each = Self.each
        for start in stride(from: first - 3, through: first - 8, by: -1)
        where each.contains(view.key(start + 1)) {
            if let (noun, end) = per(at: start), end == first { draft.figure.per = view.string(noun) }
            return
        }
    }

    /// *$91 a barrel*: after a price, any noun in English.
    private func perPiece(_ draft: Draft) -> (noun: Range<Int>, end: Int)? {
        let next = draft.end + 1
        guard draft.figure.kind == .money, view.isEnglish,
            view.key(draft.end) == WordKey.a || view.key(draft.end) == WordKey.an,
            let noun = CountedNoun.read(view, at: next, .one), noun.tokens.count == 1,
            view.tokens[next].shape == .lower
        else { return nil }
        return (noun.tokens, noun.tokens.upperBound)
    }

    private func per(at index: Int) -> (noun: Range<Int>, end: Int)? {
        var next = index + 1
        switch view.key(index) {
        case WordKey.per:
            if view.key(next) == WordKey.se { return nil }
        case WordKey.a where view.isEnglish, WordKey.an where view.isEnglish:
            // *100 a month*
            guard let unit = Units.unit(view.key(next)), unit.kind == .duration, !unit.needsDigits,
                // *4 percent a month earlier*
                !Self.shifts.contains(view.key(next + 1))
            else { return nil }
            return (next..<next + 1, next + 1)
        case _ where view.mark(index) == "/" && view.touches(index) && view.touches(next):
            // *euro/kWh*
            guard Units.unit(view.key(next)) != nil else { return nil }
            return (next..<next + 1, next + 1)
        case WordKey.in_ where isOneTime(next):
            return (next + 1..<next + 2, next + 2)
        case WordKey.voor, WordKey.op, WordKey.for_:
            guard Self.each.contains(view.key(next)) else { return nil }
            next += 1
        default:
            return nil
        }
        if let unit = MeasuredUnit.read(view, at: next, afterDigits: false), unit.unit.kind != .money {
            return (next..<unit.end, unit.end)
        }
        if case .numeral(let numeral) = Numeral.read(view, at: next), numeral.form == .cardinal {
            let end =
                MeasuredUnit.read(view, at: numeral.end, afterDigits: numeral.isDigits)?.end
                ?? CountedNoun.read(view, at: numeral.end, .plural)?.tokens.upperBound ?? numeral.end
            return (next..<end, end)
        }
        guard let noun = CountedNoun.read(view, at: next, .one) else { return nil }
        return (noun.tokens, noun.tokens.upperBound)
    }

    private static let shifts = WordTable<Void>(words: "earlier later ago before after")

    /// *de week* in *twee keer in de week*.
    private func isOneTime(_ index: Int) -> Bool {
        guard view.key(index) == WordKey.de || view.key(index) == WordKey.het,
            NumberKeys.times.contains(view.key(index - 2))
        else { return false }
        return Units.unit(view.key(index + 1))?.kind == .duration
    }

    private static let each = WordTable<Void>(words: "elk elke ieder iedere every")

    // MARK: What the text before has said

    /// Millions without a noun are money if the context has a currency, or *aan* follows.
    func takeImpliedMoney(_ draft: inout Draft) -> Bool {
        guard view.key(draft.end) == WordKey.aan || context.currency != nil else { return false }
        draft.figure.kind = .money
        draft.figure.unit = context.currency
        takeContents(&draft)
        takePer(&draft)
        return true
    }
}
