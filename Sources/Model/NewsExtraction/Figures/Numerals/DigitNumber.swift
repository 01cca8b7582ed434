import NewsText

/// A number written in digits: its value, and how it is written.
struct DigitNumber {
    /// The index past its last token.
    var end: Int
    var value: Double
    /// Digits only, without separators: what a year may look like.
    var isPlain: Bool
    /// The letters that touch the last digits, as a key: *km* in *2,5km*, *ste* in *21ste*; 0 for none.
    var suffix: UInt64 = 0

    /// The possible outcomes at a token that begins with a digit.
    enum ParsedDigits {
        case number(DigitNumber)
        /// Dates, hours, telephone numbers, versions and scores: the marks between the digits say which.
        case other(end: Int)
    }

    /// Parses the digits that begin at a token: *255.000*, *1.234,56*, *2,5*, *10 000*, *40km*.
    ///
    /// The point groups and the comma divides, as Dutch has it; the other way round in an English article,
    /// and wherever the shape leaves no doubt (*1,234,567*, *2.5*).
    /// With `afterDivider` the digits are those after a comma that has none before it.
    static func read(_ view: SentenceView, at first: Int, afterDivider: Bool = false) -> ParsedDigits {
        var groups: [Group] = []
        var separators: [Unicode.Scalar] = []
        var index = first
        while let group = Group(view, index) {
            groups.append(group)
            index += 1
            guard !group.hasSuffix, view.touches(index), let mark = view.mark(index),
                mark == "." || mark == ",",
                view.touches(index + 1), Group(view, index + 1) != nil
            else { break }
            separators.append(mark)
            index += 1
            // Long enough for every number and too long for most else: the rest of the run is skipped.
            if groups.count > 7 { return .other(end: endOfRun(view, from: index)) }
        }
        guard let last = groups.last, !isPartOfMore(view, at: index) else {
            return .other(end: endOfRun(view, from: first + 1))
        }
        if view.touches(index), let mark = view.mark(index), mark == "," || mark == ".",
            view.touches(index + 1), view.kind(index + 1) == .mixed
        {
            // *7,62x39*
            return .other(end: endOfRun(view, from: index))
        }
        if afterDivider {
            guard groups.count == 1, last.suffix == 0 else { return .other(end: index) }
            return .number(DigitNumber(end: index, value: last.fraction, isPlain: false))
        }
        let digits = groups.map(\.digits)
        guard let value = value(of: groups, separators, english: view.isEnglish) else {
            return .other(end: index)
        }
        var number = DigitNumber(end: index, value: value, isPlain: groups.count == 1, suffix: last.suffix)
        if number.isPlain, number.suffix == 0, digits[0] <= 3, groups[0].leading != 0 {
            appendSpacedGroups(view, to: &number)
        }
        return .number(number)
    }

    /// The value, nil if the groups make no number.
    private static func value(of groups: [Group], _ separators: [Unicode.Scalar], english: Bool) -> Double? {
        let first = groups[0]
        if first.digits > 1, first.leading == 0 { return nil }
        guard groups.allSatisfy({ $0.digits <= 18 }) else { return nil }
        let tail = groups.dropFirst()
        guard let divider = separators.last else { return first.value }
        let threes = first.digits <= 3 && tail.allSatisfy { $0.digits == 3 }
        if separators.allSatisfy({ $0 == divider }) {
            // One kind of separator: it groups where all groups have three digits, else it divides.
            let groupsHere =
                threes && (tail.count > 1 || divider == (english ? "," : ".")) && first.leading != 0
            if groupsHere { return groups.reduce(0) { $0 * 1_000 + $1.value } }
            return tail.count == 1 ? first.value + tail.last!.fraction : nil
        }
        // Two kinds: the last one divides, all others group.
        let whole = groups.dropLast()
        guard separators.dropLast().allSatisfy({ $0 != divider }), first.digits <= 3,
            whole.dropFirst().allSatisfy({ $0.digits == 3 })
        else { return nil }
        return whole.reduce(0) { $0 * 1_000 + $1.value } + groups.last!.fraction
    }

    /// Takes groups of three after blanks: *10 000*.
    private static func appendSpacedGroups(_ view: SentenceView, to number: inout DigitNumber) {
        for _ in 0..<4 {
            guard view.range.contains(number.end), view.tokens[number.end].gap == .blank,
                let group = Group(view, number.end), group.digits == 3, !group.hasSuffix,
                !(view.touches(number.end + 1)
                    && view.mark(number.end + 1).map { ".,:-/".unicodeScalars.contains($0) } ?? false
                    && view.touches(number.end + 2))
            else { return }
            number.value = number.value * 1_000 + group.value
            number.end += 1
            number.isPlain = false
        }
    }

    /// Whether the digits go on with a mark that makes an hour, a fraction or a path of them.
    private static func isPartOfMore(_ view: SentenceView, at end: Int) -> Bool {
        guard view.touches(end), let mark = view.mark(end), view.touches(end + 1) else { return false }
        switch mark {
        case ":", "/", "_", "@", "=", "×": return view.kind(end + 1) != .mark
        default: return false
        }
    }

    /// The end of the digits and marks that touch each other, which has no use as a number.
    static func endOfRun(_ view: SentenceView, from index: Int) -> Int {
        var end = index
        while view.touches(end) {
            if let mark = view.mark(end), !".,:/-_@=".unicodeScalars.contains(mark) || !view.touches(end + 1)
            {
                break
            }
            end += 1
        }
        return end
    }
}

/// One token of digits, perhaps with letters after them.
private struct Group {
    var value = 0.0
    /// The digits as what stands after the divider.
    var fraction = 0.0
    var digits = 0
    var leading: UInt8 = 0
    var suffix: UInt64 = 0

    var hasSuffix: Bool { suffix != 0 }

    init?(_ view: SentenceView, _ index: Int) {
        guard let kind = view.kind(index), kind == .number || kind == .mixed else { return nil }
        let range = view.tokens[index].range
        var scale = 1.0
        var offset = range.start
        while offset < range.end, view.bytes[offset] &- 0x30 < 10 {
            let digit = view.bytes[offset] - 0x30
            if digits == 0 { leading = digit }
            value = value * 10 + Double(digit)
            scale *= 10
            digits += 1
            offset += 1
        }
        guard digits > 0 else { return nil }
        fraction = value / scale
        guard offset < range.end else { return }
        let letters = Tokenizer.tokens(of: view.bytes, in: TextRange(offset, range.end))
        guard letters.count == 1, letters[0].kind == .word else { return nil }
        suffix = letters[0].key
    }
}
