import NewsText

/// Checks the invariants of the spans found in a text.
enum SpanCheck {
    /// A violated invariant; nil if there is none. The spans must be in text order.
    static func problem(_ ranges: [TextRange], in text: [UInt8]) -> String? {
        var end = 0
        for range in ranges {
            if range.start >= range.end || range.end > text.count { return "\(range) is not inside the text" }
            if range.start < end { return "\(range) overlaps the one before it" }
            for offset in [range.start, range.end] where offset < text.count && text[offset] & 0xC0 == 0x80 {
                return "\(range) cuts a character"
            }
            end = range.end
        }
        return nil
    }
}
