import NewsText

extension FigureParser {
    /// *eerste prioriteit*, *18e eeuw*
    func ordinal(_ numeral: Numeral, at first: Int) -> Step {
        // *de eerste twee maanden*: the cardinal after it counts.
        if case .numeral(let next) = Numeral.read(view, at: numeral.end), next.form != .article {
            return .pass(end: numeral.end)
        }
        // *achtste finale*: a round of a cup.
        if Idioms.isRound(view.key(numeral.end)), (numeral.value ?? 0) >= 4 {
            return .pass(end: numeral.end + 1)
        }
        if isCelebrated(at: first) { return .pass(end: numeral.end) }
        if view.isHyphenated(before: numeral.end) {
            return .pass(end: view.chunk(at: first)?.tokens.upperBound ?? numeral.end)
        }
        var draft = Draft(first..<numeral.end, .ordinal, value: numeral.value)
        if case .weekday = DateWords.word(view, numeral.end) {
            // *de eerste dinsdag van de maand* cannot be resolved against the article's date.
            draft.figure.of = view.string(numeral.end..<numeral.end + 1)
            draft.end += 1
            return .figure(draft)
        }
        if let noun = CountedNoun.readWithComplement(view, at: numeral.end, .one) {
            draft.figure.of = view.string(noun.tokens)
            draft.end = noun.tokens.upperBound
        }
        return .figure(draft)
    }

    /// *vierde* as the past of *vieren*: *de club vierde haar jubileum*.
    private func isCelebrated(at index: Int) -> Bool {
        view.key(index) == WordKey.vierde && ClosedClassWords.isDeterminer(view.key(index + 1))
            && !ClosedClassWords.isDeterminer(view.key(index - 1))
    }

    /// *een derde van de inwoners*, *driekwart*, *een kwart eeuw*
    func part(_ numeral: Numeral, at first: Int) -> Step {
        if let unit = MeasuredUnit.read(view, at: numeral.end, afterDigits: numeral.isDigits),
            unit.unit.kind != .percent
        {
            var draft = Draft(
                first..<unit.end, unit.unit.kind, value: numeral.value.map { $0 * unit.unit.factor },
                unit: unit.unit.id)
            draft.figure.modifiers = FigureModifiers.before(first, in: view).modifiers
            if unit.unit.kind != .duration { takeContents(&draft) }
            takePer(&draft)
            return .figure(draft)
        }
        if view.isEnglish, view.key(numeral.end) == WordKey.of,
            view.key(numeral.end + 1) == WordKey.a || view.key(numeral.end + 1) == WordKey.an,
            let unit = MeasuredUnit.read(view, at: numeral.end + 2, afterDigits: false),
            let value = numeral.value
        {
            // *a quarter of an hour*
            return .figure(
                Draft(first..<unit.end, unit.unit.kind, value: value * unit.unit.factor, unit: unit.unit.id))
        }
        let isLone = numeral.end == first + 1 && (numeral.value == 0.25 || numeral.value == 0.5)
        // *kwart over twee* is a time; *helft* without its whole is half a game or a year.
        if isLone, !view.isEnglish {
            if view.key(numeral.end) != WordKey.van, !isLoneHalf(first) { return .pass(end: numeral.end) }
            let before = view.key(first - 1)
            guard
                before == WordKey.de || before == WordKey.het || first == view.range.lowerBound
                    || FigureModifiers.isHedge(before)
            else { return .pass(end: numeral.end) }
        }
        // *quarter* and *half* by themselves are parts of a year or of a game.
        if isLone, view.isEnglish, view.key(numeral.end) != WordKey.of, view.key(numeral.end) != WordKey.the {
            return .pass(end: numeral.end)
        }
        var draft = Draft(first..<numeral.end, .ratio, value: numeral.value)
        draft.figure.modifiers = FigureModifiers.before(first, in: view).modifiers
        takeWhole(&draft)
        return .figure(draft)
    }

    /// *de helft stemde tegen*: half of a group mentioned before, not half of a game or a field.
    private func isLoneHalf(_ first: Int) -> Bool {
        view.key(first) == Self.helft && view.key(first - 1) == WordKey.de
            && !Self.places.contains(view.key(first - 2))
    }

    private static let helft = Token.key(of: "helft")
    private static let places = WordTable<Void>(words: "op over in rond voor bij")

    /// *44-jarige*: an age, or the duration of a thing: *driejarig plan*.
    func age(_ years: Double, at first: Int, end: Int) -> Step {
        var draft = Draft(first..<end, .age, value: years, unit: "year")
        let noun = view.ends(end - 1, with: "n") ? nil : CountedNoun.read(view, at: end, .one)
        let isInitial = noun.map { view.tokens[$0.head].range.count == 1 } ?? false
        if let noun, Self.lasting.contains(view.key(noun.head)) {
            draft.figure.kind = .duration
        } else if let noun, view.key(noun.head) != Self.age, !isInitial {
            draft.figure.of = view.string(noun.tokens)
        }
        return .figure(draft)
    }

    private static let age = Token.key(of: "leeftijd")
    private static let lasting = WordTable<Void>(
        words: """
            plan contract missie oorlog conflict periode overeenkomst akkoord looptijd project programma
            bestaan celstraf gevangenisstraf straf deal bestand studie opleiding jubileum regering bewind
            verbod
            """)
}
