import NewsText

extension AnnotationCodec {
    /// Encodes sentences as the distances between their starts: one or two bytes each.
    package static func encode(_ sentences: SentenceStarts) -> [UInt8] {
        var writer = ByteWriter()
        var offset = 0
        for start in sentences.offsets {
            writer.write(start - offset)
            offset = start
        }
        return writer.bytes
    }

    package static func decodeSentences(_ bytes: [UInt8]) throws -> SentenceStarts {
        var reader = ByteReader(bytes)
        var offsets: [Int] = []
        var offset = 0
        while !reader.isAtEnd {
            let distance = try reader.readInt()
            guard (0...(1 << 30) - offset).contains(distance) else { throw ByteReader.Damaged() }
            offset += distance
            offsets.append(offset)
        }
        return SentenceStarts(offsets)
    }
}
