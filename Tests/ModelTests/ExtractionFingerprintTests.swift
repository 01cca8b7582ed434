import NewsExtraction
import NewsText
import Testing

@Suite struct ExtractionFingerprintTests {
    /// A change of any part, or of their order, gives another digest.
    @Test func everyPartCounts() {
        let parts: [UInt64] = [1, 2, 3, 4]
        var digests: Set = [NameModel.digest(numbers: parts)]
        for index in parts.indices {
            var changed = parts
            changed[index] += 1
            digests.insert(NameModel.digest(numbers: changed))
        }
        digests.insert(NameModel.digest(numbers: parts.reversed()))
        #expect(digests.count == 6)
    }

    @Test func isThatOfTheModelAndTablesInUse() {
        #expect(Extractor.fingerprint != 0)
        #expect(Extractor.fingerprint == Extractor.fingerprint(of: .embedded))
        var bytes = Array(EmbeddedTable.names.bytes)
        bytes[24] &+= 1
        bytes.withUnsafeBytes { bytes in
            let other = NameModel(bytes)
            #expect(other.map(Extractor.fingerprint(of:)) != Extractor.fingerprint)
        }
    }
}
