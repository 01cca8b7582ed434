/// The words of a text in the form that search compares.
enum FoldedWords {
    /// Calls `body` with the folded bytes and the range of each word or number in turn, until it returns false.
    ///
    /// The words are the tokens that `Tokenizer` makes, marks left out.
    static func forEach(
        in text: UnsafeBufferPointer<UInt8>, range: Range<Int>,
        _ body: (_ word: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool
    ) {
        var folded: [UInt8] = []
        folded.reserveCapacity(64)
        var offset = range.lowerBound
        Scalars.table.withUnsafeBufferPointer { classes in
            @inline(__always) func isWord(at offset: Int) -> (Bool, Int) {
                let (scalar, length) = Scalars.decode(text, at: offset)
                let kind = scalar.value < 0x250 ? classes[Int(scalar.value)] : Scalars.classOf(scalar)
                return (kind.rawValue <= Scalars.Class.digit.rawValue, length)
            }
            while offset < range.upperBound {
                let (isStart, skip) = isWord(at: offset)
                guard isStart else {
                    offset += skip
                    continue
                }
                let start = offset
                offset += skip
                while offset < range.upperBound {
                    let (goesOn, length) = isWord(at: offset)
                    guard goesOn else { break }
                    offset += length
                }
                folded.removeAll(keepingCapacity: true)
                Folding.append(text, start..<offset, to: &folded)
                if !folded.isEmpty, !folded.withUnsafeBufferPointer({ body($0, start..<offset) }) { return }
            }
        }
    }
}
