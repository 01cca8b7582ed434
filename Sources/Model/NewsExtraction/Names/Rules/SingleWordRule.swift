/// Rejects single capitalised words that are not names.
struct SingleWordRule {
    let text: AnnotatedText
    let sentence: Range<Int>

    /// Whether the word can be a name by itself: not a letter, a common abbreviation or a bracketed byline.
    func canBeName(_ index: Int) -> Bool {
        if text.tokens[index].range.count == 1 { return false }
        if !text.facts[index].traits.isDisjoint(with: [.abbreviation, .functionWord]) { return false }
        if isAdjective(index) { return false }
        // *Commissievoorzitter* is a title in capitals.
        if text.endTraits(index)?.contains(.title) == true, CompoundWords.isCommonWord(text, index) {
            return false
        }
        // *Nederlandstalig* is a common word, though no list has all languages.
        if ["talig", "talige", "taligen"].contains(where: { ends(index, with: $0) }) { return false }
        let isBracketed = text.isMark("(", index - 1) && text.isMark(")", index + 1)
        return !(isBracketed && sentence == index - 1..<index + 2)
    }

    /// Whether the word looks like the adjective of an unlisted name before its noun: *Aristotelische logica*.
    private func isAdjective(_ index: Int) -> Bool {
        guard text.tokens[index].shape == .capitalized, text.tokens[index].range.count >= 6,
            ends(index, with: "se") || ends(index, with: "sche"), !text.has(.givenName, index),
            !text.has(.surname, index),
            index + 1 < sentence.upperBound, text.isLower(index + 1)
        else { return false }
        return text.facts[index + 1].traits.isDisjoint(with: [.functionWord, .saying, .agentVerb])
    }

    private func ends(_ index: Int, with ending: String) -> Bool {
        text.bytes[text.tokens[index].range.bytes].suffix(ending.utf8.count).elementsEqual(ending.utf8)
    }
}
