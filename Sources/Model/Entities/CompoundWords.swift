/// Tells the compounds of ordinary words, which no word list holds all of.
enum CompoundWords {
    /// Whether the word is ordinary or put together of two ordinary words: *Raketluchtafweer*.
    static func isOrdinary(_ reading: Reading, _ index: Int) -> Bool {
        if reading.isOrdinary(index) { return true }
        let token = reading.tokens[index]
        guard token.kind == .word, token.range.count >= 9, token.shape != .upper else { return false }
        var word = reading.string(token.range).lowercased()
        return word.withUTF8 { word in
            for split in 4...(word.count - 4) {
                guard Lexicon.contains(UnsafeBufferPointer(rebasing: word[split...])) else { continue }
                if Lexicon.contains(UnsafeBufferPointer(rebasing: word[..<split])) { return true }
                // The *s* that joins two words: *beveiligings-dienst*.
                let hasJoint = word[split - 1] == UInt8(ascii: "s")
                if hasJoint, Lexicon.contains(UnsafeBufferPointer(rebasing: word[..<(split - 1)])) {
                    return true
                }
            }
            return false
        }
    }
}
