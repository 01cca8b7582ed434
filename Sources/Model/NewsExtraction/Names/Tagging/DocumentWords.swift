import NewsText

/// How the capitalised words of an article are written elsewhere in it.
package struct DocumentWords {
    /// Bit 0 where the word stands with a capital within a sentence, bit 1 where it stands in lower case, bit 2 where
    /// it stands with a capital that any word would have there.
    private var words = WordTable<UInt8>(capacity: 64)
    private let hidden: Set<UInt64>

    /// Reads the article; `hidden` tells the words that training keeps from the model.
    init(_ reading: AnnotatedText, hidden: Set<UInt64> = []) {
        self.hidden = hidden
        // One bit for each of 4,096 groups of words keeps most lower-case ones from being looked up.
        var groups = [UInt64](repeating: 0, count: 64)
        for sentence in reading.sentences {
            for index in sentence where reading.tokens[index].shape != .lower {
                let token = reading.tokens[index]
                guard token.kind == .word, token.shape == .capitalized else { continue }
                if reading.isInitial(index, in: sentence) {
                    words[token.key, default: 0] |= 4
                    groups[Int(token.key >> 6 & 63)] |= 1 << (token.key & 63)
                } else {
                    words[token.key, default: 0] |= 1
                }
            }
        }
        for token in reading.tokens where token.shape == .lower && token.kind == .word {
            guard groups[Int(token.key >> 6 & 63)] & 1 << (token.key & 63) != 0 else { continue }
            if let seen = words[token.key], seen & 6 == 4 { words[token.key] = seen | 2 }
        }
    }

    /// Whether training hides the word.
    func isHidden(_ key: UInt64) -> Bool { !hidden.isEmpty && hidden.contains(key) }

    /// 1 where the word stands with a capital within a sentence, 2 where it stands in lower case, 3 both.
    func elsewhere(_ key: UInt64) -> UInt64 {
        UInt64((words[key] ?? 0) & 3)
    }
}
