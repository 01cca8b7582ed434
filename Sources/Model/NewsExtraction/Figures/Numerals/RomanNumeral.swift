import NewsText

/// Parses Roman ordinals: *de XIXe eeuw*, *XX eeuw*.
///
/// Only ordinals are figures: after a name or label (*Lodewijk XIV*, *hoofdstuk IV*) the numeral belongs to it.
enum RomanNumeral {
    /// The rank of a word in capitals with the ending of a Dutch ordinal, nil for others.
    static func ordinal(_ view: SentenceView, _ index: Int) -> Double? {
        let token = view.tokens[index]
        guard isPossible(view.bytes, token) else { return nil }
        let bytes = view.bytes[token.range.bytes]
        let letters = bytes.prefix { digit($0) != nil }
        if letters.count == bytes.count {
            return letters.count > 1 && centuries.contains(view.key(index + 1)) ? value(letters) : nil
        }
        // *De* and *Me* are words, *Ve* is none.
        guard letters.count > 1 || digit(bytes[bytes.startIndex])! <= 10 else { return nil }
        let ending = bytes.dropFirst(letters.count)
        guard endings.contains(where: { $0.utf8.elementsEqual(ending) }), let rank = value(letters) else {
            return nil
        }
        // *Ide* is a name: the first is *Ie* or *Iste*.
        let takesSte = rank == 1 || rank == 8 || rank >= 20
        return ending.count == 1 || takesSte == (ending.count == 3) ? rank : nil
    }

    /// Whether the token is capitalized, as short as such numerals are, and begins with one of their letters.
    @inline(__always)
    static func isPossible(_ bytes: UnsafeBufferPointer<UInt8>, _ token: Token) -> Bool {
        token.shape != .lower && token.range.count <= 12 && digit(bytes[token.range.start]) != nil
    }

    private static let endings = ["e", "de", "ste"]
    private static let centuries = WordTable<Void>(words: "eeuw century")

    private static func digit(_ byte: UInt8) -> Double? {
        switch byte {
        case UInt8(ascii: "I"): 1
        case UInt8(ascii: "V"): 5
        case UInt8(ascii: "X"): 10
        case UInt8(ascii: "L"): 50
        case UInt8(ascii: "C"): 100
        case UInt8(ascii: "D"): 500
        case UInt8(ascii: "M"): 1000
        default: nil
        }
    }

    /// The value, nil if the letters are not in canonical order.
    private static func value(_ letters: Slice<UnsafeBufferPointer<UInt8>>) -> Double? {
        var total = 0.0
        var last = Double.infinity
        for letter in letters {
            guard let digit = digit(letter) else { return nil }
            if digit > last {
                // *IV*: one smaller digit before a larger one is taken off.
                guard digit == last * 5 || digit == last * 10 else { return nil }
                total += digit - 2 * last
            } else {
                total += digit
            }
            last = digit
        }
        return written(total).elementsEqual(letters) ? total : nil
    }

    private static func written(_ value: Double) -> [UInt8] {
        var rest = Int(value)
        var text = ""
        for (size, letters) in parts {
            while rest >= size {
                text += letters
                rest -= size
            }
        }
        return Array(text.utf8)
    }

    private static let parts = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
        (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
}
