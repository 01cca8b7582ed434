import NewsText

/// Points in time told by their distance from the article's date.
extension FigureParser {
    /// *twee jaar geleden*: a point in time, of kind `date`, that keeps its distance as value and unit.
    func takeAgo(_ draft: inout Draft) -> Bool {
        switch view.key(draft.end) {
        case WordKey.geleden, WordKey.terug, WordKey.ago: break
        default: return false
        }
        draft.end += 1
        makePoint(&draft, inFuture: false)
        return true
    }

    /// *over twee weken*: a point in time to come, with its distance as value and unit.
    func takeAhead(_ draft: inout Draft) -> Bool {
        let first = draft.tokens.lowerBound
        guard view.key(first - 1) == WordKey.over, first > done, !view.isEnglish,
            draft.figure.modifiers.isEmpty,
            // At the beginning of a sentence the verb follows: *over twee weken beslist de rechter*.
            first - 1 == view.range.lowerBound || CountedNoun.read(view, at: draft.end, .any) == nil,
            !Self.about.contains(view.key(first - 2))
        else { return false }
        draft.tokens = first - 1..<draft.end
        makePoint(&draft, inFuture: true)
        return true
    }

    /// Turns a duration into the point in time at that distance from the article's date.
    private func makePoint(_ draft: inout Draft, inFuture: Bool) {
        draft.figure.kind = .date
        guard let value = draft.figure.value, draft.figure.valueTo == nil, let unit = draft.figure.unit else {
            return
        }
        draft.figure.date = dates.resolution.ago(inFuture ? -value : value, unit)
    }

    /// Words that govern *over* themselves: *verspreid over tien jaar*, *praten over tien jaar*.
    private static let about = WordTable<Void>(
        words: """
            verspreid uitgesmeerd gespreid verdeeld uitgespreid praten praat praatte spreken spreekt sprak
            gaat ging gaan beschikt beschikken deed doet gedaan lang gesmeerd gerekend gemeten periode
            """)
}
