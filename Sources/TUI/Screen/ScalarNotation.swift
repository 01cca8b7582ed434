/// How characters that a terminal must not be sent are written out.
package enum ScalarNotation {
    /// `^[` for ESC, `^?` for DEL, else the number: `<U+202E>`.
    package static func of(_ scalar: Unicode.Scalar) -> String {
        if scalar.value < 0x20 || scalar.value == 0x7F {
            return "^" + String(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
        }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "<U+\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)>"
    }
}
