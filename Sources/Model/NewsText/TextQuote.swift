import Glibc

/// A passage of a text with the words around it, which find it again after the text has changed.
///
/// It follows the text quote selector of the W3C Web Annotation Data Model (2017), and adds the position.
package struct TextQuote: Sendable, Equatable, Codable {
    /// The offset of its first byte.
    package let start: Int
    /// Its length in bytes.
    package let length: Int
    /// The words of the passage, at most the first `most` bytes.
    package let text: String
    /// The text before it, at most `context` bytes.
    package let before: String
    /// The text after it, at most `context` bytes.
    package let after: String

    /// The most bytes that are kept of the passage, and of each side.
    package static let most = 240
    package static let context = 48
    /// The fewest bytes that are sought: fewer stand in any text.
    private static let fewest = 12

    /// The quote of a range, which must lie in the text.
    package init(_ range: TextRange, in text: [UInt8]) {
        start = range.start
        length = range.count
        self.text = Self.string(text, range.start, min(range.end, range.start + Self.most))
        before = Self.string(text, max(0, range.start - Self.context), range.start)
        after = Self.string(text, range.end, min(text.count, range.end + Self.context))
    }

    /// The quote of the passage that begins at an offset, as far as quotes go.
    package init(at offset: Int, in text: [UInt8]) {
        let start = min(offset, text.count)
        self.init(TextRange(start, min(text.count, start + Self.context)), in: text)
    }

    /// A quote with the parts given.
    package init(start: Int, length: Int, text: String, before: String = "", after: String = "") {
        self.start = start
        self.length = length
        self.text = text
        self.before = before
        self.after = after
    }

    /// The text between two offsets, without the scalars that they cut.
    private static func string(_ text: [UInt8], _ start: Int, _ end: Int) -> String {
        var (start, end) = (start, end)
        while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
        while end > start, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: text[start..<end], as: UTF8.self)
    }

    /// Finds the passage in a text that may have changed.
    ///
    /// It is sought as a whole, then by its beginning, then by what stood before it and after; of several places the
    /// one with the same surroundings is taken, then the nearest. Failing all it is the old offset.
    ///
    /// - Returns: the range, and whether it says what it did.
    package func find(in content: [UInt8]) -> (range: TextRange, isSame: Bool) {
        let words = Array(text.utf8)
        if start + words.count <= content.count, content[start..<start + words.count].elementsEqual(words),
            content[..<start].suffix(before.utf8.count).elementsEqual(before.utf8)
        {
            return (TextRange(start, min(content.count, start + length)), true)
        }
        if !words.isEmpty, let place = best(of: words, in: content) {
            return (TextRange(place, min(content.count, place + length)), true)
        }
        var size = words.count / 2
        while size >= Self.fewest {
            if let place = best(of: Array(words.prefix(size)), in: content) {
                return (TextRange(place, place), false)
            }
            size /= 2
        }
        let lead = Array(before.utf8)
        for size in [lead.count, lead.count / 2] where size >= Self.fewest {
            if let place = best(of: Array(lead.suffix(size)), in: content) {
                return (TextRange(place + size, place + size), false)
            }
        }
        let trail = Array(after.utf8)
        for size in [trail.count, trail.count / 2] where size >= Self.fewest {
            if let place = best(of: Array(trail.prefix(size)), in: content) {
                return (TextRange(place, place), false)
            }
        }
        var place = min(start, content.count)
        while place > 0, place < content.count, content[place] & 0xC0 == 0x80 { place -= 1 }
        return (TextRange(place, place), false)
    }

    /// The occurrence of some words whose surroundings agree most, the nearest of those; nil if there is none.
    private func best(of words: [UInt8], in content: [UInt8]) -> Int? {
        var best: (place: Int, agreement: Int)?
        for place in Self.occurrences(of: words, in: content) {
            let agreement = agreement(at: place, in: content)
            let isNearer = best.map { abs(place - start) < abs($0.place - start) } ?? true
            if best.map({ agreement > $0.agreement || agreement == $0.agreement && isNearer }) ?? true {
                best = (place, agreement)
            }
        }
        return best?.place
    }

    /// The number of bytes before a place that agree with those before the passage.
    private func agreement(at place: Int, in content: [UInt8]) -> Int {
        zip(content[..<place].reversed(), before.utf8.reversed()).prefix { $0 == $1 }.count
    }

    private static func occurrences(of words: [UInt8], in content: [UInt8]) -> [Int] {
        content.withUnsafeBytes { content in
            var places: [Int] = []
            guard let base = content.baseAddress, let first = words.first else { return [] }
            var offset = 0
            // Words that a text repeats without end need not be compared everywhere.
            while places.count < 10_000, offset + words.count <= content.count,
                let found = memchr(base + offset, Int32(first), content.count - words.count + 1 - offset)
            {
                let place = UnsafeRawPointer(found) - base
                if memcmp(found, words, words.count) == 0 { places.append(place) }
                offset = place + 1
            }
            return places
        }
    }
}
