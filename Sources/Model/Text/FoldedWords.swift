/// The words of a text in the form that search compares: the tokens that `Tokenizer` makes, marks left out.
enum FoldedWords {
    /// Calls `body` with the folded bytes and the range of each word or number in turn, until it returns false.
    static func forEach(
        in text: UnsafeBufferPointer<UInt8>, range: Range<Int>,
        _ body: (_ word: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool
    ) {
        var folded: [UInt8] = []
        folded.reserveCapacity(64)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let start = offset
            while offset < range.upperBound, let length = append(text, at: offset, to: &folded) {
                offset += length
            }
            if offset == start {
                offset += Scalars.decode(text, at: offset).1
            } else if !folded.isEmpty {
                guard folded.withUnsafeBufferPointer({ body($0, start..<offset) }) else { return }
                folded.removeAll(keepingCapacity: true)
            }
        }
    }

    /// The folded words of a text.
    static func list(of text: String) -> [String] {
        var (text, words) = (text, [String]())
        text.withUTF8 { bytes in
            forEach(in: bytes, range: 0..<bytes.count) { word, _ in
                words.append(String(decoding: word, as: UTF8.self))
                return true
            }
        }
        return words
    }

    /// The folded words with a blank behind each: the form in which the index takes them.
    static func line(of text: UnsafeBufferPointer<UInt8>, range: Range<Int>) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(range.count + range.count / 8 + 1)
        asciiFolds.withUnsafeBufferPointer { folds in
            var wordStart = 0
            var offset = range.lowerBound
            while offset < range.upperBound {
                let byte = text[offset]
                if byte < 0x80 {
                    let folded = folds[Int(byte)]
                    offset += 1
                    if folded != 0 {
                        line.append(folded)
                        continue
                    }
                } else if let length = append(text, at: offset, to: &line) {
                    offset += length
                    continue
                } else {
                    offset += Scalars.decode(text, at: offset).1
                }
                if line.count > wordStart {
                    line.append(0x20)
                    wordStart = line.count
                }
            }
            if line.count > wordStart { line.append(0x20) }
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// Appends the folded form of the scalar at `offset` if it is part of a word.
    ///
    /// - Returns: the length of the scalar, nil where it is part of none.
    @inline(__always)
    private static func append(
        _ text: UnsafeBufferPointer<UInt8>, at offset: Int, to folded: inout [UInt8]
    ) -> Int? {
        let byte = text[offset]
        if byte < 0x80 {
            let fold = asciiFolds[Int(byte)]
            guard fold != 0 else { return nil }
            folded.append(fold)
            return 1
        }
        let (scalar, length) = Scalars.decode(text, at: offset)
        guard Scalars.classOf(scalar).rawValue <= Scalars.Class.digit.rawValue else { return nil }
        Folding.append(scalar, to: &folded)
        return length
    }

    /// The folded form of each ASCII letter and digit, 0 for what is neither.
    private static let asciiFolds: [UInt8] = (0..<0x80 as Range<UInt8>).map { byte in
        guard Scalars.classOfASCII(byte).rawValue <= Scalars.Class.digit.rawValue else { return 0 }
        return byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
}
