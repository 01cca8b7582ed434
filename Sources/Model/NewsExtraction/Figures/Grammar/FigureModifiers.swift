import NewsText

/// The words around a numeral that tell its exactness.
enum FigureModifiers {
    /// The modifiers before the token at `start`, and the start of the first of them.
    static func before(_ start: Int, in view: SentenceView) -> (modifiers: Figure.Modifiers, start: Int) {
        var found: Figure.Modifiers = []
        var index = start
        // *naar schatting zeker de 200*: at most three.
        for _ in 0..<3 {
            var end = index
            if isArticle(view.key(end - 1)) { end -= 1 }
            guard let match = match(view, endingAt: end) ?? match(view, endingAt: index) else { break }
            found.formUnion(match.modifier)
            index = match.start
        }
        return (found, index)
    }

    /// *of meer*, *en ouder*, *maximaal* after a numeral or its noun.
    static func after(_ end: Int, in view: SentenceView) -> Figure.Modifiers {
        if joins.contains(view.key(end)) {
            let next = view.key(end + 1)
            if more.contains(next) { return .atLeast }
            if less.contains(next) { return view.isEnglish && next == plainLess ? .approx : .atMost }
            if soSo.contains(next), !view.isWord(end + 2) || view.isEnglish { return .approx }
            return []
        }
        // *dertig leerlingen maximaal*: only at the end of its clause; else it modifies what follows.
        guard view.isWord(end), !view.isWord(end + 1), view.kind(end + 1) != .number,
            mayFollow.contains(view.key(end)),
            let phrase = table[view.key(end)]?.first(where: { $0.words.count == 1 })
        else { return [] }
        return phrase.modifier
    }

    private static let mayFollow = WordTable<Void>(
        words: "hooguit hoogstens maximaal minimaal minstens maximum minimum ongeveer approximately")
    private static let joins = WordTable<Void>(words: "of en or and")
    private static let more = WordTable<Void>(
        words: "meer ouder hoger langer groter zwaarder more older higher over above")
    private static let less = WordTable<Void>(
        words: "minder jonger lager korter kleiner fewer younger under less")
    private static let soSo = WordTable<Void>(words: "zo so")
    private static let plainLess = Token.key(of: "less")

    /// Whether the word by itself makes a number approximate: *ongeveer*.
    static func isHedge(_ key: UInt64) -> Bool {
        table[key]?.contains { $0.words.count == 1 && $0.modifier == .approx } ?? false
    }

    private static func isArticle(_ key: UInt64) -> Bool {
        key == WordKey.de || key == WordKey.het || key == WordKey.er
    }

    private static func match(
        _ view: SentenceView, endingAt end: Int
    ) -> (modifier: Figure.Modifiers, start: Int)? {
        guard end > view.range.lowerBound, let phrases = table[view.key(end - 1)] else { return nil }
        for phrase in phrases {
            let start = end - phrase.words.count
            guard start >= view.range.lowerBound else { continue }
            guard zip(start..., phrase.words).allSatisfy({ view.matches($0, $1) }) else { continue }
            if phrase.isEnglish, !view.isEnglish { continue }
            if phrase.words == [WordKey.tot], !isLimit(view, start) { continue }
            if phrase.words.count == 1, isAmong(view, start) { continue }
            if phrase.words.last == WordKey.dan, isDifference(view, start) { continue }
            return (phrase.modifier, start)
        }
        return nil
    }

    /// Whether *tot* sets a limit; after *veroordeeld* or *leidde* it does not, nor where a value changed.
    private static func isLimit(_ view: SentenceView, _ index: Int) -> Bool {
        if view.kind(index - 1) == .number || view.mark(index - 1) == "%" { return false }
        // *won 3 procent tot 80 euro*
        if Units.unit(view.key(index - 1))?.kind == .percent { return false }
        if case .cardinal = NumberWords.word(view, index - 1) { return false }
        for before in 1...6 {
            // The comma of *2,50* does not end a clause.
            let isInside = view.touches(index - before) && view.touches(index - before + 1)
            guard view.isWord(index - before) || view.kind(index - before) == .number || isInside else {
                return true
            }
            if targets.contains(view.key(index - before)) { return false }
        }
        return true
    }

    /// Whether *rond* or *boven* is spatial: *rond de twee bruggen*.
    private static func isAmong(_ view: SentenceView, _ index: Int) -> Bool {
        // *werd er rond 200 …*: without an article the word always modifies the number.
        guard places.contains(view.key(index)), view.key(index + 1) == WordKey.de else { return false }
        guard case .numeral(let numeral) = Numeral.read(view, at: index + 2), let value = numeral.value else {
            return true
        }
        return value < 10 && MeasuredUnit.read(view, at: numeral.end, afterDigits: true) == nil
    }

    /// *12 procent meer dan een jaar eerder*: a difference, which belongs to the figure before it.
    private static func isDifference(_ view: SentenceView, _ index: Int) -> Bool {
        if view.mark(index - 1) == "%" || view.kind(index - 1) == .number && !isYear(view, index - 1) {
            return true
        }
        guard let unit = Units.unit(view.key(index - 1)), view.isWord(index - 1) else { return false }
        switch unit.kind {
        case .percent, .money, .mass, .length, .speed, .temperature, .volume, .area: return true
        case .count, .duration, .age, .ratio, .ordinal, .date, .energy, .power, .data: return false
        }
    }

    /// Whether four digits stand by themselves: *in 2022 meer dan 300 doden*.
    private static func isYear(_ view: SentenceView, _ index: Int) -> Bool {
        view.tokens[index].range.count == 4 && !view.touches(index)
    }

    private static let places = WordTable<Void>(words: "rond rondom boven onder richting tegen")

    private static let targets = WordTable<Void>(
        words: """
            veroordeeld veroordeelt veroordeelde leidt leidde leidden geleid leiden opgelopen gestegen
            gedaald stijgt stijgen steeg stegen daalt dalen daalde daalden verhoogd verhoogt verhoogde
            verlaagd verlaagt verlaagde uitgebreid teruggebracht beperkt groeide groeien groeit gegroeid
            verdubbeld verdubbelt verdubbelde verdrievoudigd verdrievoudigde vertienvoudigd toegenomen nam
            neemt afgenomen gezakt zakt zakte zakken geklommen klom klimt teruggelopen teruggevallen
            terugvallen liep loopt lopen liepen opgevoerd opgeschroefd gekrompen kromp krimpt gehalveerd
            halveert halveerde aangegroeid uitgegroeid versneld verlengd verlengt verlengde ingekort
            halveren verdubbelen verhogen verlagen
            uitbreiden terugbrengen beperken verminderen inkrimpen opschroeven verlengen
            verkleind verminderd vermindert verminderde bijgesteld aangepast gekomen kwam kwamen komt
            bracht brengt brengen gebracht schroefde trok optrekken opgetrokken verkort gereduceerd
            """)

    private struct Phrase: Sendable {
        let words: [UInt64]
        let modifier: Figure.Modifiers
        /// Whether the phrase is a modifier in English only: *over* is another word in Dutch.
        let isEnglish: Bool
    }

    /// The phrases by their last word, longest first.
    private static let table: WordTable<[Phrase]> = {
        var table = WordTable<[Phrase]>()
        for (modifier, isEnglish, lines) in phrases {
            for line in lines.split(separator: ",") {
                let words = line.split(whereSeparator: \.isWhitespace).map { Token.key(of: $0) }
                let phrase = Phrase(words: words, modifier: modifier, isEnglish: isEnglish)
                let others = table[words.last!] ?? []
                table[words.last!] = (others + [phrase]).sorted { $0.words.count > $1.words.count }
            }
        }
        return table
    }()

    private static let phrases: [(Figure.Modifiers, isEnglish: Bool, String)] = [
        (
            .approx, false,
            """
            zo ' n, ongeveer, circa, ca, ca ., plusminus, plus minus, bijna, rond, rondom, naar schatting,
            geschat op, pakweg, grofweg, nagenoeg, vrijwel, zowat, omstreeks, om en nabij, om en bij, een stuk
            of, een kleine, een slordige, een goede, een dikke, een krappe, een magere, geschatte, ruwweg, om
            en rond, in de buurt van, richting, zo ongeveer, niet ver van, krap, net geen, amper, bij
            benadering, tegen de, net iets minder dan, zo rond, ergens rond, ~, ±,
            ≈, + / -
            """
        ),
        (
            .approx, true,
            """
            about, around, roughly, approximately, nearly, almost, some, an estimated, estimated, close to,
            more or less, in the region of, just under, just over, circa, virtually
            """
        ),
        (
            .atLeast, false,
            """
            zeker, minstens, minimaal, meer dan, ruim, tenminste, ten minste, op zijn minst, op z ' n
            minst, niet minder dan, boven, méér dan, hoger dan, groter dan, langer dan, ouder
            dan, zwaarder dan, meer als, dik, minimum, een minimum van, vanaf, >, ≥
            """
        ),
        (
            .atLeast, true,
            """
            at least, more than, over, no less than, no fewer than, upwards of, a minimum of, in excess of,
            above, not less than, older than, longer than, greater than, well over
            """
        ),
        (
            .atMost, false,
            """
            hooguit, hoogstens, maximaal, minder dan, tot, ten hoogste, niet meer dan, nog geen, tot wel,
            tot aan, lager dan, kleiner dan, jonger dan, korter dan, lichter dan, op zijn hoogst, op z ' n
            hoogst, maximum, een maximum van, maximaal tot, niet langer dan, niet ouder dan, onder de,
            niet hoger dan, <, ≤
            """
        ),
        (
            .atMost, true,
            """
            at most, less than, fewer than, up to, no more than, a maximum of, as many as, as much as, under,
            below, not more than, no longer than, younger than, shorter than, a maximum of
            """
        ),
    ]
}

extension SentenceView {
    /// Whether the token has the key; all apostrophes are equal.
    fileprivate func matches(_ index: Int, _ expected: UInt64) -> Bool {
        let key = key(index)
        return key == expected || expected == Self.apostrophe && Self.curly.contains(key)
    }

    private static let apostrophe = Token.key(of: "'")
    private static let curly = [Token.key(of: "’"), Token.key(of: "‘"), Token.key(of: "`")]
}
