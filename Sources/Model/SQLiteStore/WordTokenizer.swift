import GRDB
import NewsText
import Store

/// Gives FTS5 the words of articles and queries.
///
/// Articles come as lines of folded words with a blank behind each: the threads that read the files make
/// them, so that the one that writes has little left to do. Queries come as they are.
package final class WordTokenizer: FTS5CustomTokenizer {
    package static let name = "dossier"

    package init(db: Database, arguments: [String]) {}

    package func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?,
        nText: CInt, tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText, nText > 0 else { return 0 }
        return pText.withMemoryRebound(to: UInt8.self, capacity: Int(nText)) { start in
            let text = UnsafeBufferPointer(start: start, count: Int(nText))
            let isMark = text[0] == MentionTerm.mark || text[0] == FigureTerm.mark
            if isMark { return split(text, context, tokenCallback) { Self.markedWordEnd($0, from: $1) } }
            return tokenization.contains(.document)
                ? split(text, context, tokenCallback) { Self.wordEnd($0, from: $1) }
                : fold(text, context, tokenCallback)
        }
    }

    /// Gives the words of a line; `wordEnd` is the end of the word that begins at a place.
    @inline(__always)
    private func split(
        _ text: UnsafeBufferPointer<UInt8>, _ context: UnsafeMutableRawPointer?,
        _ callback: FTS5TokenCallback,
        _ wordEnd: (UnsafeBufferPointer<UInt8>, Int) -> Int
    ) -> CInt {
        text.withMemoryRebound(to: CChar.self) { line in
            guard let base = line.baseAddress else { return 0 }
            var start = 0
            // Words of figures may stand at one place: FTS5 then counts no new one (FTS5_TOKEN_COLOCATED).
            var flags: CInt = 0
            while start < text.count {
                let end = wordEnd(text, start)
                if end > start {
                    let result = callback(
                        context, flags, base + start, CInt(end - start), CInt(start), CInt(end))
                    if result != 0 { return result }
                }
                flags = end < text.count && text[end] == FigureTerm.separator ? 1 : 0
                start = end + 1
            }
            return 0
        }
    }

    /// The end of a word of a text, which a blank follows and nothing below one is in.
    @inline(__always)
    private static func wordEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end + 8 <= text.count {
            let bytes = UInt64(
                littleEndian: UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped)
                    .loadUnaligned(fromByteOffset: end, as: UInt64.self))
            // The highest bit of the first byte below 0x21, and perhaps of some behind it.
            let ends = (bytes &- 0x2121_2121_2121_2121) & ~bytes & 0x8080_8080_8080_8080
            if ends != 0 { return end + ends.trailingZeroBitCount / 8 }
            end += 8
        }
        while end < text.count, text[end] != 0x20 { end += 1 }
        return end
    }

    /// The end of a word of an alias or figure.
    @inline(__always)
    private static func markedWordEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var end = start
        while end < text.count, text[end] != 0x20, text[end] != FigureTerm.separator { end += 1 }
        return end
    }

    private func fold(
        _ text: UnsafeBufferPointer<UInt8>, _ context: UnsafeMutableRawPointer?, _ callback: FTS5TokenCallback
    ) -> CInt {
        var result: CInt = 0
        FoldedWords.forEach(in: text, range: 0..<text.count) { word, range in
            word.withMemoryRebound(to: CChar.self) { word in
                result = callback(
                    context, 0, word.baseAddress, CInt(word.count), CInt(range.lowerBound),
                    CInt(range.upperBound))
            }
            return result == 0
        }
        return result
    }
}
