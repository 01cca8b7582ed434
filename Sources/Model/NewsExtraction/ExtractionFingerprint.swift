import NewsText

extension Extractor {
    /// The version of the rules: raise it with every change of code in NewsText or NewsExtraction, or of the way the
    /// model is trained, that can change an extraction. The fingerprint covers changes of tables and model by itself.
    package static let grammarVersion: UInt64 = 1

    /// A digest of everything an extraction depends on besides the article: the tables, the model and the rules.
    ///
    /// Two programs with different fingerprints may extract different mentions and figures from one text, so whatever
    /// stores extractions stores the fingerprint with them.
    package static let fingerprint = fingerprint(of: .embedded)

    /// The fingerprint of extractions with another model.
    ///
    /// The digests in the headers of the compiled files save a pass over them; the model counts by the texts and tables
    /// that it was trained on. Only the lexicon is read, eight bytes at a time, which takes about a millisecond.
    package static func fingerprint(of model: NameModel) -> UInt64 {
        NameModel.digest(numbers: [
            grammarVersion, NameModel.featureVersion, model.textDigest, model.tableDigest,
            Gazetteer.currentDigest, digest(of: .lexicon),
        ])
    }

    private static func digest(of table: EmbeddedTable) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(table.bytes)
        let words = stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).lazy.map {
            bytes.loadUnaligned(fromByteOffset: $0, as: UInt64.self)
        }
        let rest = bytes.suffix(bytes.count % 8).map(UInt64.init)
        return NameModel.digest(numbers: [NameModel.digest(numbers: words), NameModel.digest(numbers: rest)])
    }
}
