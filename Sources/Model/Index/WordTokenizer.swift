import GRDB

/// Gives FTS5 the folded tokens that `Tokenizer` finds, so that search, highlighting and recognition agree on
/// what a word is.
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
            var result: CInt = 0
            FoldedWords.forEach(in: text, range: 0..<text.count) { word, range in
                word.withMemoryRebound(to: CChar.self) { word in
                    result = tokenCallback(
                        context, 0, word.baseAddress, CInt(word.count), CInt(range.lowerBound),
                        CInt(range.upperBound))
                }
                return result == 0
            }
            return result
        }
    }
}
