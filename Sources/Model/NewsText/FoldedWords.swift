/// The words of a text as search compares them: the tokens of `Tokenizer` without marks, folded.
package enum FoldedWords {
    /// Calls `body` with the folded bytes and the range of each word or number in turn, until it returns false.
    package static func forEach(
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
    package static func list(of text: String) -> [String] {
        var (text, words) = (text, [String]())
        text.withUTF8 { bytes in
            forEach(in: bytes, range: 0..<bytes.count) { word, _ in
                words.append(String(decoding: word, as: UTF8.self))
                return true
            }
        }
        return words
    }

    /// The folded words, each followed by a blank: the form in which the index takes them.
    package static func line(of text: UnsafeBufferPointer<UInt8>, range: Range<Int>) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(range.count + range.count / 8 + 1)
        // Bytes go through a buffer, because appending them one by one to the array costs more than folding them.
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 512) { part in
            asciiFolds.withUnsafeBufferPointer { folds in
                var filled = 0
                var isInWord = false
                var offset = range.lowerBound
                while offset < range.upperBound {
                    // An iteration adds at most two bytes, the end one more.
                    if filled + 4 > part.count { take(part, &filled, to: &line) }
                    let room = min(range.upperBound - offset, part.count - 3 - filled)
                    let read = fold(
                        text.baseAddress.unsafelyUnwrapped + offset, room, folds,
                        into: part.baseAddress.unsafelyUnwrapped, &filled, &isInWord)
                    offset += read
                    if read == room { continue }
                    let (scalar, length) = Scalars.decode(text, at: offset)
                    offset += length
                    if Scalars.classOf(scalar).rawValue <= Scalars.Class.digit.rawValue {
                        let before = line.count + filled
                        if let form = Folding.shortForm(of: scalar) {
                            part[filled] = UInt8(truncatingIfNeeded: form)
                            if form != 0 { filled += 1 }
                            part[filled] = UInt8(form >> 8)
                            if form > 0xFF { filled += 1 }
                        } else {
                            take(part, &filled, to: &line)
                            Folding.append(scalar, to: &line)
                        }
                        if line.count + filled > before { isInWord = true }
                    } else if isInWord {
                        part[filled] = noWord
                        filled += 1
                        isInWord = false
                    }
                }
                if isInWord {
                    part[filled] = noWord
                    filled += 1
                }
                take(part, &filled, to: &line)
            }
        }
        return line
    }

    /// Folds bytes up to the first that is not ASCII, with one blank after each word, and returns their number.
    ///
    /// The loop is branch-free within ASCII, since the ends of words cannot be predicted.
    private static func fold(
        _ text: UnsafePointer<UInt8>, _ count: Int, _ folds: UnsafeBufferPointer<UInt8>,
        into part: UnsafeMutablePointer<UInt8>, _ filled: inout Int, _ isInWord: inout Bool
    ) -> Int {
        var end = filled
        var before = isInWord ? 1 : 0
        defer { (filled, isInWord) = (end, before == 1) }
        var index = 0
        while index < count {
            let folded = folds[Int(text[index])]
            if folded == 0 { return index }
            part[end] = folded
            let isWord = folded == noWord ? 0 : 1
            end &+= isWord | before
            before = isWord
            index &+= 1
        }
        return count
    }

    private static func take(
        _ part: UnsafeMutableBufferPointer<UInt8>, _ filled: inout Int, to line: inout [UInt8]
    ) {
        line.append(contentsOf: UnsafeBufferPointer(rebasing: part[..<filled]))
        filled = 0
    }

    /// Appends the folded form of the scalar at `offset` if it belongs to a word.
    ///
    /// - Returns: the length of the scalar in bytes, nil if it belongs to none.
    @inline(__always)
    private static func append(
        _ text: UnsafeBufferPointer<UInt8>, at offset: Int, to folded: inout [UInt8]
    ) -> Int? {
        let fold = asciiFolds[Int(text[offset])]
        if fold == noWord { return nil }
        if fold != 0 {
            folded.append(fold)
            return 1
        }
        let (scalar, length) = Scalars.decode(text, at: offset)
        guard Scalars.classOf(scalar).rawValue <= Scalars.Class.digit.rawValue else { return nil }
        Folding.append(scalar, to: &folded)
        return length
    }

    /// The byte that stands for any run of non-word characters.
    private static let noWord: UInt8 = 0x20

    /// The folded form of each ASCII letter and digit, `noWord` for the rest of ASCII, 0 for all other bytes.
    private static let asciiFolds: [UInt8] = (0...0xFF as ClosedRange<UInt8>).map { byte in
        guard byte < 0x80 else { return 0 }
        guard Scalars.classOfASCII(byte).rawValue <= Scalars.Class.digit.rawValue else { return noWord }
        return byte &- 0x41 < 26 ? byte | 0x20 : byte
    }
}
