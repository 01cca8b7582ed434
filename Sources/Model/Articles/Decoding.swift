import Glibc

/// Decodes the bytes of a file to UTF-8.
///
/// In this order: a byte order mark decides (UTF-8, UTF-16); valid UTF-8 is kept; anything else is decoded as
/// Windows-1252 according to the WHATWG Encoding Standard, which maps every byte.
package enum Decoding {
    /// The text without byte order mark; nil if the bytes are not text.
    package static func text(_ bytes: [UInt8]) -> [UInt8]? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return looksBinary(bytes) ? nil : repaired(bytes.dropFirst(3))
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), bigEndian: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), bigEndian: true) }
        if looksBinary(bytes) { return nil }
        if isValidUTF8(bytes) { return bytes }
        return hasManyControls(bytes) ? nil : windows1252(bytes)
    }

    /// Text contains no NUL byte; nearly all binary files have one near the start.
    private static func looksBinary(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { $0.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
    }

    /// Whether more than 5 % of the bytes are control characters that do not occur in text: compressed or
    /// random data without a NUL. Only for bytes that are not UTF-8.
    private static func hasManyControls(_ bytes: [UInt8]) -> Bool {
        let controls = bytes.reduce(into: 0) { count, byte in
            if byte < 0x20, !(0x09...0x0D).contains(byte), byte != 0x1B { count += 1 }
        }
        return controls * 20 > bytes.count
    }

    package static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            // Most text is ASCII: skips eight bytes at a time if none has the high bit.
            var index = 0
            while index < buffer.count {
                if buffer[index] < 0x80 {
                    index += 1
                    while index + 8 <= buffer.count, isASCII(buffer, index) { index += 8 }
                    continue
                }
                let length = validSequenceLength(buffer, at: index)
                if length == 0 { return false }
                index += length
            }
            return true
        }
    }

    /// Whether all eight bytes at `index` are ASCII.
    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
            & 0x8080_8080_8080_8080 == 0
    }

    /// The length of the multi-byte sequence at `index`; 0 if it is ill-formed (Unicode 15, table 3-7).
    private static func validSequenceLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: length = 4
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// Text with a UTF-8 byte order mark, with U+FFFD for ill-formed sequences.
    private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8]? {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        if units.contains(0) { return nil }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 16)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else {
                let scalar = byte < 0xA0 ? windows1252Middle[Int(byte - 0x80)] : UInt16(byte)
                text.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar)!)!)
            }
        }
        return text
    }

    /// The code points of the bytes 0x80...0x9F.
    private static let windows1252Middle: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
        0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
