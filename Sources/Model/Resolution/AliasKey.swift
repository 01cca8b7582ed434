import NewsExtraction

/// The identity of an alias: a surface form, with the canonical name and kind that its article gives it.
///
/// The index stores mentions as aliases; resolution decides, over all articles, which aliases denote the same
/// entity.
package struct AliasKey: Hashable, Sendable {
    /// The surface form, on one line: *Oekraïense president*.
    package let text: String
    /// The canonical name in the article (by coreference): *Volodymyr Zelensky*.
    package let name: String
    /// The kind of entity according to the article.
    package let kind: EntityKind

    package init(text: String, name: String, kind: EntityKind) {
        self.text = text
        self.name = name
        self.kind = kind
    }

    /// Hashes the bytes of the name and the length of the text, which distinguishes nearly all keys. Both are
    /// in normalization form C, so equal keys have equal bytes.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(text.utf8.count << 3 | Int(kind.rawValue))
        var name = name
        name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
