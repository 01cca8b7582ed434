import NewsExtraction
import NewsText
import Resolution
import Store
import Testing

/// Covers storing mentions, figures and the numbers and strings that they are made of.
@Suite struct AnnotationCodecTests {
    @Test(arguments: [0, 1, 127, 128, 16_383, 16_384, 1 << 40, Int.max, -1, Int.min])
    func numbersComeBack(number: Int) throws {
        var writer = ByteWriter()
        writer.write(number)
        var reader = ByteReader(writer.bytes)
        #expect(try reader.readInt() == number)
        #expect(reader.isAtEnd)
    }

    @Test(arguments: [(0, 1), (127, 1), (128, 2), (16_383, 2), (16_384, 3)])
    func smallNumbersTakeFewBytes(number: Int, bytes: Int) {
        var writer = ByteWriter()
        writer.write(number)
        #expect(writer.bytes.count == bytes)
    }

    @Test(arguments: [
        0, -0.0, 1, -1, 0.1, 2.5e9, 1e12, 1_099_511_627_775, 1_099_511_627_776, 1e300, -1e-300,
        Double.infinity,
    ])
    func floatingPointNumbersComeBack(number: Double) throws {
        var writer = ByteWriter()
        writer.write(number)
        var reader = ByteReader(writer.bytes)
        #expect(try reader.readDouble() == number)
        #expect(reader.isAtEnd)
    }

    @Test(arguments: ["", "raketten", "Oekraïne 🚀", "\0", String(repeating: "x", count: 300)])
    func stringsComeBack(string: String) throws {
        var writer = ByteWriter()
        writer.write(string)
        var reader = ByteReader(writer.bytes)
        #expect(try reader.readString() == string)
        #expect(reader.isAtEnd)
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func annotationsComeBack(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let (mentions, figures) = (Self.mentions(&random), Self.figures(&random))
        #expect(try AnnotationCodec.decodeMentions(AnnotationCodec.encode(mentions)) == mentions)
        #expect(try AnnotationCodec.decodeFigures(AnnotationCodec.encode(figures)) == figures)
        let sentences = SentenceStarts(Self.ranges(&random).map(\.end))
        #expect(try AnnotationCodec.decodeSentences(AnnotationCodec.encode(sentences)) == sentences)
    }

    @Test(arguments: 1...400 as ClosedRange<UInt64>)
    func damagedBytesAreAnErrorOrOtherRows(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var bytes = seed % 2 == 0 ? AnnotationCodec.encode(Self.figures(&random)) : random.bytes(60)
        if let index = bytes.indices.randomElement(using: &random) {
            bytes[index] = .random(in: 0...255, using: &random)
        }
        let read = try? AnnotationCodec.decodeFigures(bytes)
        #expect(read?.allSatisfy { $0.range.start <= $0.range.end } ?? true)
        _ = try? AnnotationCodec.decodeMentions(bytes)
        _ = try? AnnotationCodec.decodeSentences(bytes)
    }

    @Test(
        arguments: [
            [0x80], [0xFF], [UInt8](repeating: 0xFF, count: 11), [0, 1], [0, 1, 0xF0, 0x0F], [0, 1, 0x01],
            // A range beyond what a text can hold, twice the largest gap, and a length below nothing.
            [0xFF, 0xFF, 0xFF, 0xFF, 0x0F, 1, 1, 1],
            [
                0x80, 0x80, 0x80, 0x80, 0x04, 1, 0, 1, 0x80, 0x80, 0x80, 0x80, 0x04, 1, 0, 1, 0x80, 0x80,
                0x80, 0x80, 0x04, 1, 0, 1,
                0x80, 0x80, 0x80, 0x80, 0x04, 1, 0, 1,
            ],
            [0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01, 1, 1],
        ] as [[UInt8]])
    func damagedMentionsAreAnError(bytes: [UInt8]) {
        #expect(throws: ByteReader.Damaged.self) { try AnnotationCodec.decodeMentions(bytes) }
    }

    @Test(
        arguments: [
            [0], [0, 1], [0, 1, 99, 0, 0], [0, 1, 0, 0, 4], [0, 1, 0, 0, 4, 5, 0x61],
            [0, 1, 0, 0, 1, 0, 1, 2, 3],
            // The lowest number there is, where a whole value is expected, and a length below nothing.
            [0, 1, 0, 0, 1, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01],
            [0, 1, 0, 0, 4, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
        ] as [[UInt8]])
    func damagedFiguresAreAnError(bytes: [UInt8]) {
        #expect(throws: ByteReader.Damaged.self) { try AnnotationCodec.decodeFigures(bytes) }
    }

    private static func ranges(_ random: inout SeededGenerator) -> [TextRange] {
        var offset = 0
        return (0..<Int.random(in: 0...12, using: &random)).map { _ in
            let start = offset + Int.random(in: 0...300, using: &random)
            offset = start + Int.random(in: 1...200, using: &random)
            return TextRange(start, offset)
        }
    }

    private static func mentions(_ random: inout SeededGenerator) -> [AnnotationCodec.StoredMention] {
        ranges(&random).map {
            AnnotationCodec.StoredMention(
                range: $0, kind: EntityKind.allCases.randomElement(using: &random)!,
                form: Mention.Form.allCases.randomElement(using: &random)!,
                alias: AliasID(number: .random(in: 1...100_000, using: &random)))
        }
    }

    private static func figures(_ random: inout SeededGenerator) -> [Figure] {
        func text() -> String? { Bool.random(using: &random) ? random.text(of: "maand é", length: 8) : nil }
        func number() -> Double? {
            [nil, 0, 18, 2.5, 1e9, -4, 1e20, .random(in: 0...1, using: &random)].randomElement(
                using: &random)!
        }
        return ranges(&random).map {
            Figure(
                range: $0, kind: Figure.Kind.allCases.randomElement(using: &random)!, value: number(),
                valueTo: number(),
                unit: text(), of: text(),
                modifiers: Figure.Modifiers(rawValue: .random(in: 0...31, using: &random)),
                per: text(), outOf: number(), date: text())
        }
    }
}
