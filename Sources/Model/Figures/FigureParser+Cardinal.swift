extension FigureParser {
    /// The figure that a cardinal number begins, nil where there is none.
    ///
    /// `sign` is the currency whose sign stands before it, at `first`.
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
        }
        guard let complete = measured(draft, numeral, range: range, sign: sign) else { return nil }
        draft = complete
        if draft.figure.kind != .date {
            let before = FigureModifiers.before(first, in: view).modifiers
            draft.figure.modifiers.formUnion(before)
            draft.figure.modifiers.formUnion(FigureModifiers.after(draft.end, in: view))
        }
        return .figure(draft)
    }

    /// Whether *enkele*, *paar* and *handvol* stand for a number here.
    private func isFew(at first: Int, _ numeral: Numeral) -> Bool {
        guard numeral.isVague else { return true }
        if numeral.end - first > 1 || numeral.value != nil { return true }
        return view.key(first) != NumberKeys.paar && view.key(first) != NumberKeys.handvol
            || NumberKeys.beforeFew.contains(view.key(first - 1))
    }

    /// *of meer* between the numeral and its noun: *één of meerdere elementen*.
    private func orMore(_ end: Int) -> Int? {
        guard view.key(end) == Key.of, view.key(end + 1) == Key.meer || view.key(end + 1) == Key.meerdere
        else {
            return nil
        }
        return CountedNoun.read(view, at: end + 2, .plural) == nil ? nil : end + 2
    }

    /// The numeral with its unit or noun.
    private mutating func measured(_ start: Draft, _ numeral: Numeral, range: UpperEnd?, sign: Unit?)
        -> Draft?
    {
        var draft = start
        let isArticle = numeral.form == .article && range == nil && !draft.figure.modifiers.contains(.atLeast)
        if let sign { return money(draft, sign) }
        if let unit = unit(behind: numeral, range: range) {
            if isArticle, unit.unit.kind != .duration { return nil }
            return self.unit(draft, unit)
        }
        if numeral.suffix != 0 { return nil }
        if range != nil, view.isHyphenated(before: draft.end), view.begins(draft.end + 1, with: "jarig") {
            // *4 tot 19-jarigen*
            draft.end += 2
            (draft.figure.kind, draft.figure.unit) = (.age, "year")
            return draft
        }
        if numeral.form == .half {
            guard let end = ClockTime.half(view, at: draft.tokens.lowerBound) else { return nil }
            return Draft(draft.tokens.lowerBound..<end, .date)
        }
        if range?.needsNoun == true, CountedNoun.read(view, at: draft.end, .plural) == nil { return nil }
        if let part = partOf(draft) ?? outOf(draft) { return part }
        if isArticle { return nil }
        count(&draft)
        if draft.figure.of == nil, numeral.isMillions, let money = impliedMoney(draft) { return money }
        if draft.figure.of == nil, let unit = lentUnit(draft.end) {
            (draft.figure.kind, draft.figure.unit) = (unit.kind, unit.id)
            draft.figure.value = draft.figure.value.map { $0 * unit.factor }
            return draft
        }
        takePer(&draft)
        if draft.figure.of == nil { draft.figure.of = impliedNoun(draft) }
        takeDistantWhole(&draft)
        return draft
    }

    /// The noun that the numeral counts.
    private func count(_ draft: inout Draft) {
        let isOne =
            draft.figure.value == 1 && draft.figure.valueTo == nil
            && !draft.figure.modifiers.contains(.atLeast)
        guard let noun = CountedNoun.read(view, at: draft.end, isOne ? .any : .plural) else { return }
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

    private func unit(behind numeral: Numeral, range: UpperEnd?) -> MeasuredUnit? {
        if let range {
            return range.unit ?? MeasuredUnit.read(view, at: range.end, behindDigits: range.isDigits)
        }
        if numeral.suffix != 0 { return MeasuredUnit.read(view, suffix: numeral.suffix, end: numeral.end) }
        return MeasuredUnit.read(view, at: numeral.end, behindDigits: numeral.isDigits)
    }

    /// The unit that the next number of a row has for this one too: *van 10 naar 20 procent*, *9 en 10 jaar*.
    private func lentUnit(_ end: Int) -> Unit? {
        var next = end
        for _ in 0..<3 {
            let joins = view.mark(next) == "," || NumberKeys.joins.contains(view.key(next))
            guard joins, dates.read(at: next + 1) == nil,
                case .numeral(let numeral) = Numeral.read(view, at: next + 1), numeral.form == .cardinal,
                numeral.suffix == 0
            else { return nil }
            if let unit = MeasuredUnit.read(view, at: numeral.end, behindDigits: numeral.isDigits) {
                return unit.unit
            }
            next = numeral.end
        }
        return nil
    }

    private mutating func unit(_ start: Draft, _ measured: MeasuredUnit) -> Draft {
        var draft = start
        let unit = measured.unit
        draft.end = max(draft.end, measured.end)
        if ClockTime.isHour(view, draft.figure.value, from: draft.tokens.lowerBound, end: draft.end) {
            return Draft(draft.tokens, .date)
        }
        draft.figure.kind = unit.kind
        draft.figure.unit = unit.id
        if unit.factor != 1 {
            draft.figure.value = draft.figure.value.map { $0 * unit.factor }
            draft.figure.valueTo = draft.figure.valueTo.map { $0 * unit.factor }
        }
        switch unit.kind {
        case .duration:
            return ago(draft) ?? with(draft) { takePer(&$0) }
        case .money, .mass, .volume, .area:
            return with(draft) {
                takeContents(&$0); takePer(&$0)
            }
        case .percent:
            return with(draft) {
                takeWhole(&$0); takePer(&$0)
            }
        case .temperature:
            return belowZero(draft)
        case .count, .length, .speed, .age, .ratio, .ordinal, .date, .energy, .power, .data:
            return with(draft) { takePer(&$0) }
        }
    }

    private mutating func money(_ start: Draft, _ sign: Unit) -> Draft {
        var draft = start
        draft.figure.kind = .money
        draft.figure.unit = sign.id
        takeContents(&draft)
        takePer(&draft)
        return draft
    }

    private func with(_ draft: Draft, _ change: (inout Draft) -> Void) -> Draft {
        var draft = draft
        change(&draft)
        return draft
    }

    /// *twee jaar geleden*: a point in time, of kind `date`, that keeps its distance as value and unit.
    private func ago(_ draft: Draft) -> Draft? {
        switch view.key(draft.end) {
        case Key.geleden, Key.terug, Key.ago: break
        default: return nil
        }
        var point = draft
        point.end += 1
        point.figure.kind = .date
        if let value = draft.figure.value, draft.figure.valueTo == nil, let unit = draft.figure.unit {
            point.figure.date = dates.resolution.ago(value, unit)
        }
        return point
    }

    /// *min 5 graden*, *-5 graden*, *5 graden onder nul*
    private func belowZero(_ start: Draft) -> Draft {
        var draft = start
        let first = draft.tokens.lowerBound
        let isMinus =
            view.key(first - 1) == Key.min
            || view.mark(first - 1).map { "-−".unicodeScalars.contains($0) } == true
        if isMinus {
            draft.tokens = first - 1..<draft.end
            draft.figure.value = draft.figure.value.map { -$0 }
        } else if view.key(draft.end) == Key.onder, NumberWords.word(view, draft.end + 1) == .cardinal(0) {
            draft.end += 2
            draft.figure.value = draft.figure.value.map { -$0 }
        }
        return draft
    }
}

/// Words that the rules of numerals name.
enum NumberKeys {
    static let paar = Token.key(of: "paar"), handvol = Token.key(of: "handvol")
    /// What may stand before *paar* besides *een*, which the numeral holds.
    static let beforeFew = WordTable<Void>(words: "de die deze komende afgelopen eerste laatste volgende")
    /// What joins two numbers of one unit.
    static let joins = WordTable<Void>(words: "en of naar tot and or to")
    static let times = WordTable<Void>(words: "keer maal times")
    /// What makes a comparison of *drie keer*.
    static let comparisons = WordTable<Void>(
        words: "zo zoveel groter kleiner hoger lager meer minder sneller langer duurder sterker as")
}
