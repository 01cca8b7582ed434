import NewsText

extension TextQuote {
    /// Decodes a quote from the fields of an entry; nil if there is none.
    init?(_ fields: ArraySlice<String>) {
        let fields = Array(fields)
        guard fields.count >= 5, let start = Int(fields[0]), let length = Int(fields[1]), start >= 0,
            length >= 0,
            start + length < Int(UInt32.max)
        else { return nil }
        self.init(start: start, length: length, text: fields[2], before: fields[3], after: fields[4])
    }

    /// The quote encoded as fields of an entry.
    var fields: [String] { [String(start), String(length), text, before, after] }
}
