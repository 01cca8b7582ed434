/// The ordinary words of Dutch, to tell the first word of a sentence from a name.
///
/// The list is searched where it lies in the program: nothing is loaded.
enum Lexicon {
    /// Whether the word, given as its bytes in lower case, is in the list.
    static func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let list = EmbeddedTable.lexicon.bytes
        var (low, high) = (0, list.count)
        while low < high {
            // The line that the middle byte belongs to.
            var start = (low + high) / 2
            while start > low, list[start - 1] != 0x0A { start -= 1 }
            var end = start
            while end < high, list[end] != 0x0A { end += 1 }
            let line = UnsafeBufferPointer(rebasing: list[start..<end])
            if line.lexicographicallyPrecedes(word) {
                low = end + 1
            } else if word.lexicographicallyPrecedes(line) {
                high = start
            } else {
                return true
            }
        }
        return false
    }

    /// Whether the text of a token, in lower case, is in the list.
    static func contains(_ token: Token, of text: UnsafeBufferPointer<UInt8>) -> Bool {
        let bytes = UnsafeBufferPointer(rebasing: text[token.range.bytes])
        if token.shape == .lower { return contains(bytes) }
        return String(decoding: bytes, as: UTF8.self).lowercased().withContiguousStorage { contains($0) }
    }
}

extension String {
    /// Calls `body` with the string's UTF-8.
    fileprivate func withContiguousStorage<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        var copy = self
        return copy.withUTF8(body)
    }
}
