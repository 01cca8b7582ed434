import NewsText

/// Recognizes compounds of common words, which no word list can cover.
enum CompoundWords {
    /// Whether the word is common or a compound of common words: *Raketluchtafweer*.
    static func isCommonWord(_ text: AnnotatedText, _ index: Int) -> Bool {
        if text.isCommonWord(index) { return true }
        let token = text.tokens[index]
        guard token.kind == .word, (9...40).contains(token.range.count), token.shape != .upper else {
            return false
        }
        var word = text.string(token.range).lowercased()
        return word.withUTF8 { isCompound($0, depth: 2) }
    }

    /// Whether the word splits into common words of at least four letters, with or without a linking *s*
    /// (*beveiligings-dienst*): two of them, or more up to the recursion depth given.
    private static func isCompound(_ word: UnsafeBufferPointer<UInt8>, depth: Int) -> Bool {
        guard word.count >= 8 else { return false }
        for split in 4...(word.count - 4)
        where Lexicon.contains(UnsafeBufferPointer(rebasing: word[split...])) {
            let first = UnsafeBufferPointer(rebasing: word[..<split])
            if isPart(first, depth: depth - 1) { return true }
            guard first[split - 1] == UInt8(ascii: "s") else { continue }
            if isPart(UnsafeBufferPointer(rebasing: first.dropLast()), depth: depth - 1) { return true }
        }
        return false
    }

    private static func isPart(_ word: UnsafeBufferPointer<UInt8>, depth: Int) -> Bool {
        Lexicon.contains(word) || depth > 0 && isCompound(word, depth: depth)
    }
}
