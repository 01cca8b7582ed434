import NewsText

/// Encodes numbers and strings compactly.
package struct ByteWriter {
    package private(set) var bytes: [UInt8] = []

    package init(bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    /// Appends a number in groups of 7 bits, lowest first (LEB128).
    package mutating func write(_ number: Int) {
        var rest = UInt(bitPattern: number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Appends the length of a string and its UTF-8.
    package mutating func write(_ string: String) {
        write(string.utf8.count)
        bytes.append(contentsOf: string.utf8)
    }

    /// Appends a floating-point number: integers of moderate size in two or more bytes, others in nine.
    package mutating func write(_ number: Double) {
        if let whole = Int(exactly: number), (0..<1 << 40).contains(whole) {
            write(whole + 1)
        } else {
            write(0)
            withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
        }
    }
}

/// Decodes the output of `ByteWriter`. Reading past the end, or ill-formed bytes, throws `Damaged`.
package struct ByteReader {
    package struct Damaged: Error {}

    private var rest: ArraySlice<UInt8>

    package var isAtEnd: Bool { rest.isEmpty }

    package init(_ bytes: [UInt8]) { rest = bytes[...] }

    package mutating func readInt() throws -> Int {
        var (value, shift): (UInt, UInt) = (0, 0)
        while true {
            guard shift < 64, let byte = rest.popFirst() else { throw Damaged() }
            value |= UInt(byte & 0x7F) << shift
            if byte < 0x80 { return Int(bitPattern: value) }
            shift += 7
        }
    }

    package mutating func readString() throws -> String {
        let count = try readInt()
        guard count >= 0, count <= rest.count else { throw Damaged() }
        defer { rest = rest.dropFirst(count) }
        return String(decoding: rest.prefix(count), as: UTF8.self)
    }

    package mutating func readDouble() throws -> Double {
        let whole = try readInt()
        guard whole >= 0 else { throw Damaged() }
        if whole != 0 { return Double(whole - 1) }
        guard rest.count >= 8 else { throw Damaged() }
        let pattern = rest.prefix(8).reversed().reduce(into: UInt64(0)) { $0 = $0 << 8 | UInt64($1) }
        rest = rest.dropFirst(8)
        return Double(bitPattern: pattern)
    }

    mutating func readRange(after offset: Int) throws -> TextRange {
        let gap = try readInt()
        let count = try readInt()
        guard gap >= 0, count >= 0, gap <= 1 << 30, count <= 1 << 30, offset + gap + count <= 1 << 30 else {
            throw Damaged()
        }
        return TextRange(offset + gap, offset + gap + count)
    }
}
