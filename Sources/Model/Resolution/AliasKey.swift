import Foundation
import NewsExtraction
import NewsText

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

/// The aliases of one article and where they occur, before they have IDs.
package struct ArticleAliases: Sendable {
    package struct AliasOccurrence: Sendable {
        package let range: TextRange
        package let form: Mention.Form
        /// An index into `keys`.
        package let alias: Int
    }

    /// The distinct aliases.
    package private(set) var keys: [AliasKey] = []
    /// The mentions in text order.
    package private(set) var places: [AliasOccurrence] = []

    package init(_ mentions: [Mention], in article: Article) {
        var indices = [AliasKey: Int](minimumCapacity: 16)
        // Most mentions repeat the bytes of an earlier one: reuse its key.
        var earlier = WordTable<AliasOccurrence>(capacity: 32)
        places.reserveCapacity(mentions.count)
        for mention in mentions {
            let bytes = article.text[mention.range.bytes]
            let hash =
                bytes.reduce(UInt64(mention.kind.rawValue) + 1) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } | 1
            if let place = earlier[hash], keys[place.alias].kind == mention.kind,
                keys[place.alias].name == mention.entity, article.text[place.range.bytes] == bytes
            {
                places.append(AliasOccurrence(range: mention.range, form: mention.form, alias: place.alias))
                continue
            }
            let key = AliasKey(
                text: Self.composed(Self.line(bytes)), name: Self.composed(mention.entity), kind: mention.kind
            )
            let index = indices[key] ?? keys.count
            if index == keys.count {
                indices[key] = index
                keys.append(key)
            }
            places.append(AliasOccurrence(range: mention.range, form: mention.form, alias: index))
            earlier[hash] = places[places.count - 1]
        }
    }

    /// The text in normalization form C: strings compare equal regardless of form, but the index compares
    /// bytes.
    private static func composed(_ text: String) -> String {
        // Scalars before U+0300, the first combining mark, are already in that form.
        text.utf8.contains { $0 >= 0xCC } ? text.precomposedStringWithCanonicalMapping : text
    }

    /// The text with line breaks and runs of spaces collapsed.
    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        let isLine = !bytes.contains { $0 < 0x20 }
        if isLine { return String(decoding: bytes, as: UTF8.self) }
        let words = bytes.split { $0 <= 0x20 }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
