import NewsText

/// Tells the compounds of ordinary words, which no word list holds all of.
enum CompoundWords {
    /// Whether the word is ordinary or put together of ordinary words: *Raketluchtafweer*.
    static func isOrdinary(_ reading: AnnotatedText, _ index: Int) -> Bool {
        if reading.isOrdinary(index) { return true }
        let token = reading.tokens[index]
        guard token.kind == .word, (9...40).contains(token.range.count), token.shape != .upper else {
            return false
        }
        var word = reading.string(token.range).lowercased()
        return word.withUTF8 { isCompound($0, depth: 2) }
    }

    /// Whether the word has two or, to the depth given, more ordinary parts of four letters or more, with or
    /// without the *s* that joins them: *beveiligings-dienst*.
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
