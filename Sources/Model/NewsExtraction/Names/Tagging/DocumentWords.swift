import NewsText

/// The casings in which an article uses its capitalised words.
package struct DocumentWords {
    /// Bit 0: capitalised within a sentence. Bit 1: in lower case. Bit 2: capitalised by its position.
    private var words = WordTable<UInt8>(capacity: 64)
    private let hidden: Set<UInt64>

    /// Parses the article; `hidden` are the words that training hides from the model.
    init(_ text: AnnotatedText, hidden: Set<UInt64> = []) {
        self.hidden = hidden
        // A single-hash Bloom filter of 4,096 bits saves the lookup of most lower-case words.
        var groups = [UInt64](repeating: 0, count: 64)
        for sentence in text.sentences {
            for index in sentence where text.tokens[index].shape != .lower {
                let token = text.tokens[index]
                guard token.kind == .word, token.shape == .capitalized else { continue }
                if text.isInitial(index, in: sentence) {
                    words[token.key, default: 0] |= 4
                    groups[Int(token.key >> 6 & 63)] |= 1 << (token.key & 63)
                } else {
                    words[token.key, default: 0] |= 1
                }
            }
        }
        for token in text.tokens where token.shape == .lower && token.kind == .word {
            guard groups[Int(token.key >> 6 & 63)] & 1 << (token.key & 63) != 0 else { continue }
            if let seen = words[token.key], seen & 6 == 4 { words[token.key] = seen | 2 }
        }
    }

    /// Whether training hides the word.
    func isHidden(_ key: UInt64) -> Bool { !hidden.isEmpty && hidden.contains(key) }

    /// 1 if the word occurs capitalised within a sentence, 2 if in lower case, 3 if both.
    func elsewhere(_ key: UInt64) -> UInt64 {
        UInt64((words[key] ?? 0) & 3)
    }
}
