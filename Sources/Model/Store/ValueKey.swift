import Query

/// Numbers as index terms whose byte order is the numeric order.
///
/// A key consists of a sign, a letter for the power of ten, the decimal digits and an end mark; for negative
/// numbers the last three are inverted. Any interval of numbers is then the union of a few prefixes, as in
/// Lucene's numeric tries (Schindler and Diepenbroek, *Generic XML-based framework for metadata portals*,
/// 2008).
package enum ValueKey {
    /// The powers of ten; numbers outside are clamped.
    private static let exponents = -9...20
    private static let end = UInt8(ascii: "!")
    /// The end mark of negative numbers: more digits sort before it.
    private static let endBelow = UInt8(ascii: "z")
    private static let firstExponent = UInt8(ascii: "A")

    private static func exponentByte(_ exponent: Int) -> UInt8 {
        firstExponent + UInt8(exponent - exponents.lowerBound)
    }

    /// The key of a number.
    package static func bytes(_ number: Double) -> [UInt8] {
        var key: [UInt8] = []
        append(number, to: &key)
        return key
    }

    /// Appends the key of a number.
    package static func append(_ number: Double, to bytes: inout [UInt8]) {
        if number == 0 || number.isNaN {
            bytes.append(UInt8(ascii: "o"))
            bytes.append(end)
            return
        }
        let isBelow = number < 0
        bytes.append(UInt8(ascii: isBelow ? "n" : "p"))
        let position = bytes.count
        bytes.append(0)
        let exponent = appendDigits(min(max(number.magnitude, 1e-9), 9e20), to: &bytes)
        bytes[position] = exponentByte(
            isBelow ? exponents.upperBound - exponent + exponents.lowerBound : exponent)
        if isBelow {
            for index in position + 1..<bytes.count { bytes[index] = 0x69 - bytes[index] }
        }
        bytes.append(isBelow ? endBelow : end)
    }

    /// Appends the digits of a positive number, without trailing zeros.
    ///
    /// - Returns: the power of ten of the first digit.
    private static func appendDigits(_ number: Double, to bytes: inout [UInt8]) -> Int {
        let first = bytes.count
        var exponent: Int
        if let (whole, places) = decimal(number) {
            var rest = whole
            while rest > 0 {
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                bytes.append(0x30 + UInt8(digit))
                rest = quotient
            }
            bytes[first...].reverse()
            exponent = bytes.count - first - 1 - places
        } else {
            // Swift prints the shortest digits that round-trip, so that digits sort like numbers.
            let parts = "\(number)".utf8.split(separator: UInt8(ascii: "e"))
            exponent = parts.count > 1 ? Int(String(Substring(parts[1]))) ?? 0 : 0
            var point: Int?
            for byte in parts[0] {
                if byte == UInt8(ascii: ".") { point = bytes.count - first } else { bytes.append(byte) }
            }
            exponent += (point ?? bytes.count - first) - 1
            let zeros = bytes[first...].prefix { $0 == 0x30 }.count
            bytes.removeSubrange(first..<first + zeros)
            exponent -= zeros
        }
        while bytes.last == 0x30 { bytes.removeLast() }
        return exponent
    }

    /// A number with at most three decimal places as an integer and its number of places; nil for other
    /// numbers. With at most fifteen digits these are the shortest that round-trip.
    private static func decimal(_ number: Double) -> (whole: Int, places: Int)? {
        var scale = 1.0
        for places in 0...3 {
            let whole = (number * scale).rounded()
            guard whole < 1e15 else { return nil }
            if whole / scale == number { return (Int(whole), places) }
            scale *= 10
        }
        return nil
    }

    /// The length of the sign and power of ten, in bytes.
    static let powerLength = 2

    /// The possible bytes at each position of a key, in order.
    private static func alphabet(_ position: Int) -> [UInt8] {
        switch position {
        case 0: Array("nop".utf8)
        case 1: [end] + exponents.map(exponentByte)
        default: [end] + Array("0123456789".utf8) + [endBelow]
        }
    }

    /// The prefixes of the keys of all numbers in an interval, and of no others.
    package static func prefixes(of values: FigureFilter.Values) -> [[UInt8]] {
        if let from = values.from, let to = values.to, from >= to {
            return values.contains(from) && from == to ? [bytes(from)] : []
        }
        let low = values.from.map(bytes) ?? []
        let high = values.to.map(bytes) ?? []
        func powers(of sign: UInt8) -> [[UInt8]] {
            sign == UInt8(ascii: "o") ? [[sign, end]] : exponents.map { [sign, exponentByte($0)] }
        }
        var prefixes: [[UInt8]] = []
        let common = zip(low, high).prefix { $0 == $1 }.count
        /// Adds the prefixes that agree with `key` up to a position and then have a byte beyond it.
        func edge(_ key: [UInt8], from position: Int, _ isBeyond: (UInt8) -> Bool) {
            for next in alphabet(position) where isBeyond(next) {
                let prefix = key[..<position] + [next]
                // A sign alone expands to all its powers.
                prefixes += position > 0 ? [Array(prefix)] : powers(of: next)
            }
        }
        edge(low.isEmpty ? high : low, from: common) { next in
            (low.isEmpty || next > low[common]) && (high.isEmpty || next < high[common])
        }
        for position in stride(from: common + 1, to: low.count, by: 1) {
            edge(low, from: position) { $0 > low[position] }
        }
        for position in stride(from: common + 1, to: high.count, by: 1) {
            edge(high, from: position) { $0 < high[position] }
        }
        if !low.isEmpty, values.includesFrom { prefixes.append(low) }
        if !high.isEmpty, values.includesTo { prefixes.append(high) }
        return prefixes
    }
}
