/// A name found in a text, before it is linked to its entity.
///
/// It holds numbers alone: finds are copied often, and each reference in them would have to be counted.
package struct NameSpan: Sendable {
    /// The tokens that the name takes.
    var tokens: Range<Int>
    /// The kind as far as it is known.
    var kind: EntityKind
    var form: Mention.Form
    /// The listed entity that the name stands for, nil where it is none.
    var entity: Int?
    /// The number among `AnnotatedText.names` of the canonical name, where it is neither a listed one nor the name as it
    /// is written.
    var name: Int?
    /// The tokens of the same name elsewhere without the ending that it has here: *Barak* for *Baraks*.
    var stem: Range<Int>?
    /// What speaks for which kind.
    var weights: KindWeights
}

/// A capitalised word that alone says nothing: a name if the article shows elsewhere that it is one.
package struct NameCandidate: Sendable {
    let tokens: Range<Int>
    let weights: KindWeights
}
