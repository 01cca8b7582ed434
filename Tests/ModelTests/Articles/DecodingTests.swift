import Articles
import Testing

/// Distinguishing text from binary data, and the encodings of text.
@Suite struct DecodingTests {
    private static let sample = "Oekraïne ‘zegt’ € 5 🚀\r\n"

    private func string(_ bytes: [UInt8]) -> String? {
        Decoding.text(bytes).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func keepsUTF8() {
        #expect(string(Array(Self.sample.utf8)) == Self.sample)
    }

    @Test func dropsTheByteOrderMarkOfUTF8() {
        #expect(string([0xEF, 0xBB, 0xBF] + Array(Self.sample.utf8)) == Self.sample)
    }

    @Test func repairsInvalidUTF8AfterAByteOrderMark() {
        #expect(string([0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
    }

    @Test(arguments: [true, false])
    func decodesUTF16WithAByteOrderMark(isBigEndian: Bool) {
        let bytes = "\u{FEFF}\(Self.sample)".utf16.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBigEndian ? [high, low] : [low, high]
        }
        #expect(string(bytes) == Self.sample)
        #expect(string(bytes + [0x20]) == Self.sample, "half a unit at the end is dropped")
    }

    @Test func decodesOtherTextAsWindows1252() {
        let bytes: [UInt8] = [
            0x91, 0x93, 0x45, 0xE9, 0x6E, 0x94, 0x92, 0x20, 0x80, 0x35, 0x85, 0x81, 0x0D, 0x0A,
        ]
        #expect(string(bytes) == "‘“Eén”’ €5…\u{81}\r\n")
    }

    @Test(arguments: [[0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], []] as [[UInt8]])
    func aLoneByteOrderMarkIsEmptyText(bytes: [UInt8]) {
        #expect(string(bytes) == "")
    }

    @Test(
        arguments: [
            Array("tekst\0".utf8), [0xFF, 0xFE, 0x61, 0, 0, 0], [0xEF, 0xBB, 0xBF, 0x61, 0],
            [0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0, 0],
        ] as [[UInt8]])
    func textContainsNoNUL(bytes: [UInt8]) {
        #expect(string(bytes) == nil)
    }

    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func randomBytesAreBinaryEvenWithoutNUL(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        #expect(string(random.bytes(2000).filter { $0 != 0 }) == nil)
    }

    @Test func escapeSequencesDoNotMakeTextBinary() {
        let text = String(repeating: "\u{1B}[1mNAVO\u{1B}[0m\u{7}\u{8} ", count: 50)
        #expect(string(Array(text.utf8)) == text)
    }

    /// The boundary cases of table 3-7 of the Unicode Standard.
    @Test(
        arguments: [
            [0xC2, 0x80], [0xDF, 0xBF], [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xEE, 0x80, 0x80],
            [0xF0, 0x90, 0x80, 0x80], [0xF4, 0x8F, 0xBF, 0xBF], [0xF1, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func acceptsWellFormedSequences(bytes: [UInt8]) {
        #expect(Decoding.isValidUTF8([0x61] + bytes + [0x62]))
        #expect(!Decoding.isValidUTF8(bytes.dropLast()), "cut off")
        #expect(!Decoding.isValidUTF8(bytes.dropLast() + [0x62]), "broken off")
    }

    @Test(
        arguments: [
            [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
            [0xED, 0xBF, 0xBF],
            [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
            [0xC2, 0x41],
            [0xE1, 0x80, 0x41], [0xF1, 0x80, 0x80, 0x41],
        ] as [[UInt8]])
    func rejectsIllFormedSequences(bytes: [UInt8]) {
        #expect(!Decoding.isValidUTF8(bytes))
        #expect(!Decoding.isValidUTF8([0x61] + bytes + [0x62]))
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func agreesWithTheStandardLibraryAboutUTF8(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes = Array(random.text(of: "aé€🚀", length: 12).utf8)
        if !bytes.isEmpty, seed % 2 == 0 { bytes[Int.random(in: bytes.indices, using: &random)] ^= 0x41 }
        #expect(Decoding.isValidUTF8(bytes) == (String(validating: bytes, as: UTF8.self) != nil))
    }
}
