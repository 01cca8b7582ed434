import NewsText

extension FigureParser {
    /// Parses the figure that begins with a cardinal number; nil if there is none.
    ///
    /// `sign` is the currency of the sign at `first`, before the numeral.
    mutating func cardinal(_ numeral: Numeral, at first: Int, sign: Unit?) -> Step? {
        if numeral.value == nil || numeral.isVague && numeral.magnitude == 1, !isFew(at: first, numeral) {
            return nil
        }
        var draft = Draft(first..<numeral.end, .count, value: numeral.value)
        if numeral.isVague { draft.figure.modifiers.insert(.vague) }
        if numeral.isRound { draft.figure.modifiers.insert(.approx) }
        let range = upperEnd(of: numeral, from: first, sign: sign)
        if let range {
            (draft.figure.value, draft.figure.valueTo) = (range.from, range.to)
            draft.end = range.end
        } else if let end = orMore(draft.end) {
            draft.figure.modifiers.insert(.atLeast)
            draft.end = end
        } else if let end = skipOf(draft.end, numeral) {
            draft.end = end
        } else if view.mark(draft.end) == "+", view.touches(draft.end), !view.touches(draft.end + 1) {
            // *300+ doden*
            draft.figure.modifiers.insert(.atLeast)
            draft.end += 1
        }
        guard takeMeasure(&draft, numeral, range: range, sign: sign) else { return nil }
        if draft.figure.kind != .date {
            let before = FigureModifiers.before(first, in: view).modifiers
            draft.figure.modifiers.formUnion(before)
            draft.figure.modifiers.formUnion(FigureModifiers.after(draft.end, in: view))
        }
        // The *of* or the *+* was read on the way to a noun that is not there.
        if draft.end > numeral.end, draft.figure.of == nil, draft.figure.kind == .count, range == nil,
            draft.figure.outOf == nil, !draft.figure.modifiers.contains(.partitive)
        {
            draft.end = numeral.end
        }
        return .figure(draft)
    }

    /// Whether *enkele*, *paar* and *handvol* denote a number here.
    private func isFew(at first: Int, _ numeral: Numeral) -> Bool {
        guard numeral.isVague else { return true }
        // *a few* are some, *few* are hardly any.
        if view.isEnglish, view.key(first) == NumberKeys.few {
            return NumberKeys.beforeFew.contains(view.key(first - 1))
        }
        if numeral.end - first > 1 || numeral.value != nil { return true }
        return view.key(first) != NumberKeys.paar && view.key(first) != NumberKeys.handvol
            || NumberKeys.beforeFew.contains(view.key(first - 1))
    }

    /// *of meer* between the numeral and its noun: *één of meerdere elementen*.
    private func orMore(_ end: Int) -> Int? {
        let isMore =
            view.key(end) == WordKey.of
            && (view.key(end + 1) == WordKey.meer || view.key(end + 1) == WordKey.meerdere)
            || view.isEnglish && view.key(end) == NumberKeys.or && view.key(end + 1) == NumberKeys.more
        guard isMore else {
            return nil
        }
        return CountedNoun.read(view, at: end + 2, .plural) == nil ? nil : end + 2
    }

    /// *of* in *hundreds of soldiers*, which in English joins a round number to its noun.
    private func skipOf(_ end: Int, _ numeral: Numeral) -> Int? {
        guard view.isEnglish, numeral.isVague || NumberWords.isSet(view, end - 1),
            view.key(end) == WordKey.of,
            !ClosedClassWords.isDeterminer(view.key(end + 1))
        else { return nil }
        let isNoun =
            CountedNoun.read(view, at: end + 1, .plural) != nil
            || MeasuredUnit.read(view, at: end + 1, afterDigits: false) != nil
        return isNoun ? end + 1 : nil
    }

    /// Takes the unit or the noun of the numeral; false if it is not a figure without them.
    private mutating func takeMeasure(
        _ draft: inout Draft, _ numeral: Numeral, range: UpperEnd?, sign: Unit?
    ) -> Bool {
        let isArticle = numeral.form == .article && range == nil && !draft.figure.modifiers.contains(.atLeast)
        if let sign {
            takeMoney(&draft, sign)
            return true
        }
        if let unit = unit(after: numeral, range: range, at: draft.end) {
            // *een kilo* is any kilo, *een tientje* is ten euros.
            if isArticle, unit.unit.kind != .duration, unit.unit.factor != 10 { return false }
            // *once a week* is no week.
            if isArticle, NumberKeys.often.contains(view.key(draft.tokens.lowerBound - 1)) { return false }
            // *a second attempt* is a rank.
            if isArticle, NumberWords.word(view, draft.end) != nil { return false }
            takeUnit(&draft, unit)
            return true
        }
        if numeral.suffix != 0 { return false }
        if range != nil, view.isHyphenated(before: draft.end), view.begins(draft.end + 1, with: "jarig") {
            // *4 tot 19-jarigen*
            draft.end += 2
            (draft.figure.kind, draft.figure.unit) = (.age, "year")
            return true
        }
        if numeral.form == .half {
            guard let end = ClockTime.half(view, at: draft.tokens.lowerBound) else { return false }
            draft = Draft(draft.tokens.lowerBound..<end, .date)
            return true
        }
        if range?.needsNoun == true, CountedNoun.read(view, at: draft.end, .plural) == nil { return false }
        if isCalibre(at: draft.tokens.lowerBound), numeral.isDigits {
            (draft.figure.kind, draft.figure.unit) = (.length, "millimeter")
            return true
        }
        if takePart(&draft) || takeRatio(&draft) { return true }
        if isArticle, !view.isEnglish || view.key(draft.tokens.lowerBound) != WordKey.one { return false }
        if takeBareAge(&draft, numeral) { return true }
        count(&draft)
        // *one* by itself is a pronoun.
        if isArticle, draft.figure.of == nil { return false }
        if draft.figure.of == nil, numeral.isMillions, takeImpliedMoney(&draft) { return true }
        if draft.figure.of == nil, let unit = lentUnit(draft.end) {
            (draft.figure.kind, draft.figure.unit) = (unit.kind, unit.id)
            draft.figure.value = draft.figure.value.map { $0 * unit.factor }
            return true
        }
        takePer(&draft)
        if draft.figure.of == nil { draft.figure.of = lentNoun(draft) ?? impliedNoun(draft) }
        takeDistantWhole(&draft)
        return true
    }

    /// The noun counted by the numeral.
    private func count(_ draft: inout Draft) {
        let isOne =
            draft.figure.value == 1 && draft.figure.valueTo == nil
            && !draft.figure.modifiers.contains(.atLeast)
        guard let noun = CountedNoun.read(view, at: draft.end, isOne ? .one : .plural) else { return }
        let head = view.key(noun.head)
        if let unit = Units.unit(head), unit.kind == .duration, !unit.needsDigits, !view.touches(noun.head) {
            // *drie volle dagen*
            draft.end = noun.tokens.upperBound
            draft.figure.kind = .duration
            draft.figure.unit = unit.id
            return
        }
        let whole = NumberKeys.times.contains(head) ? noun : noun.withComplement(view)
        if NumberKeys.times.contains(head), NumberKeys.comparisons.contains(view.key(noun.tokens.upperBound))
        {
            draft.figure.kind = .ratio
        } else {
            draft.figure.of = view.string(whole.tokens)
        }
        draft.end = whole.tokens.upperBound
    }

    // MARK: Units

    private func unit(after numeral: Numeral, range: UpperEnd?, at end: Int) -> MeasuredUnit? {
        if let range {
            return range.unit ?? MeasuredUnit.read(view, at: range.end, afterDigits: range.isDigits)
        }
        if numeral.suffix != 0 { return MeasuredUnit.read(view, suffix: numeral.suffix, end: numeral.end) }
        return MeasuredUnit.read(view, at: end, afterDigits: numeral.isDigits)
    }

    /// The unit that this numeral shares with the next one: *van 10 naar 20 procent*, *9 en 10 jaar*.
    private func lentUnit(_ end: Int) -> Unit? {
        var next = end
        for _ in 0..<3 {
            let joins = view.mark(next) == "," || NumberKeys.joins.contains(view.key(next))
            // *zowel de 100 als de 200 meter*
            if joins, view.key(next + 1) == WordKey.de { next += 1 }
            guard joins, dates.read(at: next + 1) == nil,
                case .numeral(let numeral) = Numeral.read(view, at: next + 1), numeral.form == .cardinal,
                numeral.suffix == 0
            else { return nil }
            if let unit = MeasuredUnit.read(view, at: numeral.end, afterDigits: numeral.isDigits) {
                return unit.unit
            }
            next = numeral.end
        }
        return nil
    }

    private mutating func takeUnit(_ draft: inout Draft, _ measured: MeasuredUnit) {
        let unit = measured.unit
        draft.end = max(draft.end, measured.end)
        if ClockTime.isHour(view, draft.figure.value, from: draft.tokens.lowerBound, end: draft.end) {
            draft = Draft(draft.tokens, .date)
            return
        }
        draft.figure.kind = isAge(draft, unit) ? .age : unit.kind
        draft.figure.unit = unit.id
        if unit.factor != 1 {
            draft.figure.value = draft.figure.value.map { $0 * unit.factor }
            draft.figure.valueTo = draft.figure.valueTo.map { $0 * unit.factor }
        }
        switch draft.figure.kind {
        case .duration:
            if takeAgo(&draft) || takeAhead(&draft) { return }
            takeSmallerUnits(&draft)
        case .money:
            takeCents(&draft, unit)
            takeContents(&draft)
        case .mass, .volume, .area:
            takeContents(&draft)
        case .percent:
            takeWhole(&draft)
        case .temperature:
            takeSign(&draft)
            return
        case .length:
            takeCentimeters(&draft)
        case .count, .speed, .age, .ratio, .ordinal, .date, .energy, .power, .data:
            break
        }
        takePer(&draft)
    }

    private mutating func takeMoney(_ draft: inout Draft, _ sign: Unit) {
        draft.figure.kind = .money
        draft.figure.unit = sign.id
        takeDash(&draft)
        takeCents(&draft, sign)
        takeContents(&draft)
        takePer(&draft)
    }

    /// *min 5 graden*, *-5 graden*, *5 graden onder nul*
    private func takeSign(_ draft: inout Draft) {
        let first = draft.tokens.lowerBound
        // *8 min*, of which the *min* is taken, are minutes.
        let isMinus =
            first > done
            && (view.key(first - 1) == WordKey.min || view.key(first - 1) == NumberKeys.minus
                || view.mark(first - 1).map { "-−".unicodeScalars.contains($0) } == true)
        if isMinus {
            draft.tokens = first - 1..<draft.end
            draft.figure.value = draft.figure.value.map { -$0 }
        } else if NumberKeys.below.contains(view.key(draft.end)),
            NumberWords.word(view, draft.end + 1) == .cardinal(0)
        {
            draft.end += 2
            draft.figure.value = draft.figure.value.map { -$0 }
        } else if view.key(draft.end) == NumberKeys.vorst {
            draft.end += 1
            draft.figure.value = draft.figure.value.map { -$0 }
        }
    }
}

/// Words in the rules for numerals.
enum NumberKeys {
    static let or = Token.key(of: "or"), more = Token.key(of: "more")
    /// Words before the period of a frequency.
    static let often = WordTable<Void>(words: "once twice thrice times")
    static let few = Token.key(of: "few")
    static let minus = Token.key(of: "minus")
    static let vorst = Token.key(of: "vorst")
    /// Words before *nul* in temperatures.
    static let below = WordTable<Void>(words: "onder below")
    static let paar = Token.key(of: "paar"), handvol = Token.key(of: "handvol")
    /// Words before *paar* other than *een*, which belongs to the numeral.
    static let beforeFew = WordTable<Void>(
        words: "de die deze komende afgelopen eerste laatste volgende the these last first next past")
    /// Words that join two numbers with one unit.
    static let joins = WordTable<Void>(words: "en of naar tot bij tegen als and or to by")
    static let times = WordTable<Void>(words: "keer maal times")
    /// Words that make *drie keer* a comparison.
    static let comparisons = WordTable<Void>(
        words: """
            zo zoveel groter kleiner hoger lager meer minder sneller langer duurder sterker
            goedkoper zwaarder lichter ouder jonger korter trager as
            """)
}
