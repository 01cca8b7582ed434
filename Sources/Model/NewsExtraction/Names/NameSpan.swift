/// The span of a name in a text, before it is linked to its entity.
///
/// It holds no references: spans are copied often, and each copy would have to count them.
package struct NameSpan: Sendable {
    /// The tokens of the name.
    var tokens: Range<Int>
    /// The kind, as far as known.
    var kind: EntityKind
    var form: Mention.Form
    /// The listed entity, nil if the gazetteer has none.
    var entity: Int?
    /// The index in `AnnotatedText.names` of the canonical name, if that is neither listed nor the surface form.
    var name: Int?
    /// The tokens of another mention without the genitive ending of this one: *Barak* for *Baraks*.
    var stem: Range<Int>?
    /// The evidence for each kind.
    var weights: KindWeights
}

/// A capitalised word that is a name only if another mention in the article confirms it.
package struct NameCandidate: Sendable {
    let tokens: Range<Int>
    let weights: KindWeights
}
