/// Tells the capitalised words that are no names by themselves.
struct SingleWordRule {
    let reading: AnnotatedText
    let sentence: Range<Int>

    /// Whether the word can be a name by itself: no letter, no common abbreviation and no byline in brackets.
    func canBeName(_ index: Int) -> Bool {
        if reading.tokens[index].range.count == 1 { return false }
        if !reading.facts[index].traits.isDisjoint(with: [.abbreviation, .functionWord]) { return false }
        if isAdjective(index) { return false }
        // *Commissievoorzitter* is a title in capitals.
        if reading.endTraits(index)?.contains(.title) == true, CompoundWords.isOrdinary(reading, index) {
            return false
        }
        // *Nederlandstalig* is ordinary, though no list holds all languages.
        if ["talig", "talige", "taligen"].contains(where: { ends(index, with: $0) }) { return false }
        let isBracketed = reading.isMark("(", index - 1) && reading.isMark(")", index + 1)
        return !(isBracketed && sentence == index - 1..<index + 2)
    }

    /// Whether the word looks like the adjective of a name that no table lists, before its noun:
    /// *Aristotelische logica*.
    private func isAdjective(_ index: Int) -> Bool {
        guard reading.tokens[index].shape == .capitalized, reading.tokens[index].range.count >= 6,
            ends(index, with: "se") || ends(index, with: "sche"), !reading.has(.givenName, index),
            !reading.has(.surname, index),
            index + 1 < sentence.upperBound, reading.isLower(index + 1)
        else { return false }
        return reading.facts[index + 1].traits.isDisjoint(with: [.functionWord, .saying, .agentVerb])
    }

    private func ends(_ index: Int, with ending: String) -> Bool {
        reading.bytes[reading.tokens[index].range.bytes].suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
}
