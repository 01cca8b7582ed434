import GRDB

/// Gives FTS5 the words of articles and queries.
///
/// Articles come as lines of folded words with a blank behind each: the threads that read the files make
/// them, so that the one that writes has little left to do. Queries come as they are.
final class WordTokenizer: FTS5CustomTokenizer {
    static let name = "dossier"

    init(db: Database, arguments: [String]) {}

    func tokenize(
        context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?,
        nText: CInt, tokenCallback: @escaping FTS5TokenCallback
    ) -> CInt {
        guard let pText, nText > 0 else { return 0 }
        return pText.withMemoryRebound(to: UInt8.self, capacity: Int(nText)) { start in
            let text = UnsafeBufferPointer(start: start, count: Int(nText))
            let isMark = text[0] == AliasWord.mark || text[0] == FigureWord.mark
            let isLine = tokenization.contains(.document) || isMark
            return isLine ? split(text, context, tokenCallback) : fold(text, context, tokenCallback)
        }
    }

    private func split(
        _ text: UnsafeBufferPointer<UInt8>, _ context: UnsafeMutableRawPointer?, _ callback: FTS5TokenCallback
    ) -> CInt {
        text.withMemoryRebound(to: CChar.self) { line in
            guard let base = line.baseAddress else { return 0 }
            var start = 0
            // Words of figures may stand at one place: FTS5 then counts no new one (FTS5_TOKEN_COLOCATED).
            var flags: CInt = 0
            while start < text.count {
                var end = start
                while end < text.count, !Self.endsWord(text[end]) { end += 1 }
                if end > start {
                    let result = callback(
                        context, flags, base + start, CInt(end - start), CInt(start), CInt(end))
                    if result != 0 { return result }
                }
                flags = end < text.count && text[end] == FigureWord.separator ? 1 : 0
                start = end + 1
            }
            return 0
        }
    }

    @inline(__always)
    private static func endsWord(_ byte: UInt8) -> Bool { byte == 0x20 || byte == FigureWord.separator }

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
