import NewsText

/// A name as a reader types it: `zelensky`, `europese unie`, `zel*`.
///
/// It matches the actors that some article calls exactly this, ignoring case and accents. If there are none,
/// or if the name is a prefix, it matches the actors with a name that contains these words in a row.
package struct ActorName: Sendable, Hashable {
    /// The folded words; never empty.
    package let words: [String]
    /// Whether the last word is a prefix.
    package let isPrefix: Bool

    /// Parses a name; nil if it has no word.
    ///
    /// - Parameter isPrefix: whether the reader is still typing. A last word of one letter is then not taken as
    ///   a prefix: it would match most actors.
    package init?(_ text: String, isPrefix: Bool = false) {
        words = FoldedWords.list(of: text)
        guard let last = words.last else { return nil }
        self.isPrefix = text.hasSuffix("*") || isPrefix && last.count > 1
    }

    /// Whether the words occur consecutively in `others`, the last one perhaps as a prefix.
    package func isPart(of others: [String]) -> Bool {
        guard let last = words.last, others.count >= words.count else { return false }
        return (0...others.count - words.count).contains { start in
            let part = others[start..<start + words.count]
            let ends = isPrefix ? part.last!.hasPrefix(last) : part.last == last
            return ends && part.dropLast().elementsEqual(words.dropLast())
        }
    }
}
