import NewsText

/// Parses Dutch number words written as one: *vijfenveertig*, *tweeduizendvijfhonderd*, *twintigste*.
///
/// The grammar, by hand over the bytes of the word:
///
///     ones     = een | twee | … | negen        teens = tien | elf | … | negentien
///     tens     = twintig | … | negentig
///     small    = ones [en tens | en half] | teens | tens
///     hundreds = [small] honderd [[en] small] | small
///     number   = [hundreds] duizend [[en] hundreds] | hundreds, then perhaps miljoen or miljard
///     word     = number [ste | de | jarige | tal | daags | maal | …]
enum CompoundNumber {
    /// The number of the word, nil if the word is not entirely a number.
    static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> NumberWord? {
        guard isPossible(bytes, TextRange(0, bytes.count)) else { return nil }
        var reader = Reader(bytes: bytes)
        guard let value = reader.number() else { return nil }
        if reader.isAtEnd { return .cardinal(value) }
        return suffixed(value, reader.rest)
    }

    /// Whether the text in `range` has the length and the first letters of such a word: most words are told
    /// apart here. The shortest word is *elf*, the longest real ones have some 60 letters.
    @inline(__always)
    static func isPossible(_ bytes: UnsafeBufferPointer<UInt8>, _ range: TextRange) -> Bool {
        guard range.count >= 3, range.count <= 120 else { return false }
        let start = range.start
        let (second, third) = (bytes[start + 1] | 0x20, bytes[start + 2] | 0x20)
        func goesOn(_ letters: StaticString) -> Bool {
            // Two letters for each way in which the word may go on.
            stride(from: 0, to: letters.utf8CodeUnitCount, by: 2).contains {
                second == letters.utf8Start[$0] && third == letters.utf8Start[$0 + 1]
            }
        }
        switch bytes[start] | 0x20 {
        case UInt8(ascii: "a"): return goesOn("ch")
        case UInt8(ascii: "d"): return goesOn("rierui")
        case UInt8(ascii: "e"): return goesOn("enlf")
        case UInt8(ascii: "h"): return goesOn("on")
        case UInt8(ascii: "n"): return goesOn("eg")
        case UInt8(ascii: "t"): return goesOn("wewawiieac")
        case UInt8(ascii: "v"): return goesOn("ieijee")
        case UInt8(ascii: "z"): return goesOn("esev")
        default: return bytes[start] == 0xC3
        }
    }

    /// A number with an ending that changes its class.
    private static func suffixed(_ value: Double, _ ending: UnsafeBufferPointer<UInt8>) -> NumberWord? {
        if let part = denominators.first(where: { ending.equals($0.name) }) {
            return value < part.value && value >= 1 ? .part(value / part.value) : nil
        }
        return endings.first { ending.equals($0.ending) }?.word(value)
    }

    private static let denominators: [(name: StaticString, value: Double)] = [
        ("derde", 3), ("kwart", 4), ("vierde", 4), ("vijfde", 5), ("tiende", 10),
    ]

    private static let endings: [(ending: StaticString, word: @Sendable (Double) -> NumberWord?)] = [
        ("de", { $0 > 1 && $0 < 20 ? .ordinal($0) : endsInTeen($0) ? .ordinal($0) : nil }),
        ("ste", { $0 > 1 ? .ordinal($0) : nil }),
        ("jarige", NumberWord.age), ("jarigen", NumberWord.age), ("jarig", NumberWord.age),
        ("tal", { $0 < 10 ? .cardinal($0) : .round($0) }),
        ("daags", { .lasting($0, unit: "day") }), ("daagse", { .lasting($0, unit: "day") }),
        ("weeks", { .lasting($0, unit: "week") }), ("weekse", { .lasting($0, unit: "week") }),
        ("urig", { .lasting($0, unit: "hour") }), ("urige", { .lasting($0, unit: "hour") }),
        ("maal", { $0 > 1 ? .times($0) : nil }),
    ]

    /// Whether an ordinal of the number ends in *-de*: *honderdtwaalfde*.
    private static func endsInTeen(_ value: Double) -> Bool {
        let last = value.truncatingRemainder(dividingBy: 100)
        return last >= 2 && last < 20
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether the bytes, ASCII letters in lower case, are those of `text`.
    fileprivate func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && starts(with: text, at: 0)
    }

    /// Whether `text` stands at `offset`, whatever the case of ASCII letters.
    fileprivate func starts(with text: StaticString, at offset: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard offset + length <= count else { return false }
        for index in 0..<length {
            let byte = self[offset + index]
            if (byte &- 0x41 < 26 ? byte | 0x20 : byte) != text.utf8Start[index] { return false }
        }
        return true
    }
}

/// Parses the parts of a compound from left to right; each part takes the longest word that fits.
private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var offset = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { offset == bytes.count }
    var rest: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[offset...]) }

    mutating func number() -> Double? {
        var value = hundreds()
        if take("duizend") {
            let rest = optional {
                $0.skipAnd(); return $0.hundreds()
            }
            value = (value ?? 1) * 1_000 + (rest ?? 0)
        }
        guard let value else { return nil }
        if take("miljoen") { return value * 1e6 }
        if take("miljard") { return value * 1e9 }
        return value
    }

    private mutating func hundreds() -> Double? {
        let first = small()
        let mark = offset
        guard take("honderd") else { return first }
        // *honderdste* and *honderden* leave their endings to others.
        guard first == nil || first! == first!.rounded() else {
            offset = mark
            return first
        }
        let rest = optional {
            $0.skipAnd(); return $0.small()
        }
        return (first ?? 1) * 100 + (rest ?? 0)
    }

    private mutating func small() -> Double? {
        if let value = match(Self.teensAndTens) { return value }
        guard let ones = match(Self.ones) else { return nil }
        let tens = optional { $0.takeAnd() ? $0.match(Self.tens) : nil }
        if let tens { return tens + ones }
        let half = optional { $0.takeAnd() && ($0.take("halve") || $0.take("half")) ? 0.5 : nil }
        return ones + (half ?? 0)
    }

    /// Parses an optional part.
    private mutating func optional(_ read: (inout Reader) -> Double?) -> Double? {
        let mark = offset
        if let value = read(&self) { return value }
        offset = mark
        return nil
    }

    private mutating func skipAnd() { _ = takeAnd() }

    private mutating func takeAnd() -> Bool { take("en") || take("ën") || take("Ën") }

    private mutating func take(_ text: StaticString) -> Bool {
        guard bytes.starts(with: text, at: offset) else { return false }
        offset += text.utf8CodeUnitCount
        return true
    }

    private mutating func match(_ words: [(StaticString, Double)]) -> Double? {
        guard offset < bytes.count else { return nil }
        for (word, value) in words where take(word) { return value }
        return nil
    }

    private static let ones: [(StaticString, Double)] = [
        ("één", 1), ("een", 1), ("twee", 2), ("drie", 3), ("vier", 4), ("vijf", 5), ("zes", 6), ("zeven", 7),
        ("acht", 8), ("negen", 9),
    ]

    private static let tens: [(StaticString, Double)] = [
        ("twintig", 20), ("dertig", 30), ("veertig", 40), ("vijftig", 50), ("zestig", 60), ("zeventig", 70),
        ("tachtig", 80), ("negentig", 90),
    ]

    private static let teensAndTens: [(StaticString, Double)] =
        [
            ("tien", 10), ("elf", 11), ("twaalf", 12), ("dertien", 13), ("veertien", 14), ("vijftien", 15),
            ("zestien", 16), ("zeventien", 17), ("achttien", 18), ("negentien", 19),
        ] + tens
}
