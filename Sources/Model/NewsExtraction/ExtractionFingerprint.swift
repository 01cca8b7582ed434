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
    /// It is computed from the digests in the headers of the compiled files and costs no pass over their megabytes.
    /// Two inputs count by a part of them: the model by the texts and tables it was trained on, the lexicon by its
    /// size.
    package static func fingerprint(of model: NameModel) -> UInt64 {
        NameModel.digest(numbers: [
            grammarVersion, NameModel.featureVersion, model.textDigest, model.tableDigest,
            Gazetteer.currentDigest, UInt64(EmbeddedTable.lexicon.bytes.count),
        ])
    }
}
