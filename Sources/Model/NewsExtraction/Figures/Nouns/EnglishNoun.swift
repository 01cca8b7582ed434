import NewsText

/// The noun phrase after a numeral in English.
///
/// English adjectives have no ending of their own, so that any word of an open class may stand before the head:
/// *three young Russian soldiers*. The head is the first plural, or one of the words that have none (*people*,
/// *police*); words of closed classes and verbs end the phrase. In the singular (*one*, an ordinal, *per*) it runs to
/// its end.
enum EnglishNoun {
    private static let longest = 6

    /// The phrase that begins at a token, without an *of* after its head.
    static func read(_ view: SentenceView, at first: Int, _ number: CountedNoun.Number) -> CountedNoun? {
        var index = first
        var openQuote = false
        var best: CountedNoun?
        for _ in 0..<longest {
            if let mark = view.mark(index), "'‘\"“".unicodeScalars.contains(mark), view.touches(index + 1),
                !openQuote, best == nil
            {
                openQuote = true
                index += 1
            }
            guard let chunk = view.chunk(at: index), view.kind(index) != .number,
                index == first || openQuote || view.tokens[index].gap != .none,
                !ends(view, chunk, isFirst: index == first, number)
            else { break }
            index = chunk.tokens.upperBound
            if openQuote, let mark = view.mark(index), "'’\"”".unicodeScalars.contains(mark),
                view.touches(index)
            {
                openQuote = false
                index += 1
            }
            let head = CountedNoun(tokens: first..<index, head: chunk.last)
            switch number {
            case .any, .one:
                if number == .one, best != nil, isPlural(view, chunk), view.tokens[chunk.last].shape == .lower
                {
                    return best
                }
                best = head
                if view.mark(index) != nil { return best }
                if isPlural(view, chunk), !modifiers.contains(view.key(chunk.last)) { return best }
            case .plural:
                guard isPlural(view, chunk) else { continue }
                // *arms deals*, *wounded civilians*, *Abrams tanks*: a plural that stands before another one.
                let mayModify =
                    modifiers.contains(view.key(chunk.last)) || irregular.contains(view.key(chunk.last))
                    || view.isCapital(index - 1)
                if mayModify, !view.touches(index), let next = view.chunk(at: index),
                    isPlural(view, next), !ends(view, next, isFirst: false, number)
                {
                    best = head
                    continue
                }
                return head
            }
        }
        return best
    }

    private static func ends(
        _ view: SentenceView, _ chunk: SentenceView.Chunk, isFirst: Bool, _ number: CountedNoun.Number
    ) -> Bool {
        guard chunk.tokens.count == 1 else { return false }
        let index = chunk.tokens.lowerBound
        let key = view.key(index)
        if ClosedClassWords.isCountedAsIs(key) || adjectives.contains(key) { return false }
        if ClosedClassWords.contains(key) || verbs.contains(key) { return true }
        if NumberWords.word(view, index) != nil || DateWords.isDate(view, index) { return true }
        // *three killed*, *12 wounded in*: a participle that no noun follows.
        guard view.ends(index, with: "ed"), view.tokens[index].shape == .lower else {
            return view.ends(index, with: "ly")
        }
        return CountedNoun.read(view, at: index + 1, number) == nil || !isFirst
    }

    private static func isPlural(_ view: SentenceView, _ chunk: SentenceView.Chunk) -> Bool {
        let key = view.key(chunk.last)
        if ClosedClassWords.isCountedAsIs(key) || irregular.contains(key) || chunk.hasApostropheS {
            return true
        }
        guard view.tokens[chunk.last].range.count >= 3, !singularInS.contains(key) else { return false }
        return view.ends(chunk.last, with: "s") && !view.ends(chunk.last, with: "ss")
            && !view.ends(chunk.last, with: "ous")
    }

    /// Plurals without *-s*.
    private static let irregular = WordTable<Void>(
        words: """
            people men women children police staff aircraft troops personnel dead wounded injured feet teeth mice
            geese sheep fish deer oxen criteria phenomena data media alumni nuclei fungi cacti servicemen
            servicewomen policemen policewomen firemen fishermen gunmen businessmen chairmen spokesmen craft
            spacecraft hovercraft helicopters cattle livestock crew youth elderly homeless poor series species
            Chinese Japanese Portuguese Vietnamese British French Dutch Irish Spanish Swiss congressmen horsemen
            grandchildren schoolchildren
            """)
    private static let singularInS = WordTable<Void>(
        words: "this his its was has is as us yes thus gas bus plus minus lens previous various")
    /// Plurals that stand before another noun.
    private static let modifiers = WordTable<Void>(
        words: "arms sports sales goods systems communications operations savings news human rights weapons")
    /// Words of closed classes that may stand before a noun after a number.
    private static let adjectives = WordTable<Void>(
        words:
            "more other different new old young dead wounded injured well under over more own long high low good"
    )
    /// Verbs that stand after a number without a noun: *ten died*, *two remain*.
    private static let verbs = WordTable<Void>(
        words: """
            died die dies killed injured wounded fell fall said say says told went go came come took take made
            make got get gave give found find left leave lost lose won win voted vote remain remained stay
            stayed became become began begin lived live worked work seen taken given known shown held hold ran
            run met meet sat stood stand kept keep brought bring rose rise grew grow sent send built bought
            sold paid spent led saw knew thought wrote spoke broke chose drove flew fought percent
            """)
}
