import Foundation
import NewsExtraction
import NewsText

/// What an article says for an actor: a text, and what that article takes it for.
///
/// Aliases are what the index holds of mentions; which of them name one entity is decided from all articles.
package struct AliasKey: Hashable, Sendable {
    /// The text of the mention, on one line: *Oekraïense president*.
    package let text: String
    /// The canonical name that the article gives it: *Volodymyr Zelensky*.
    package let name: String
    /// What the article takes it for.
    package let kind: EntityKind

    /// A value with the parts given.
    package init(text: String, name: String, kind: EntityKind) {
        self.text = text
        self.name = name
        self.kind = kind
    }

    /// Hashes the bytes of the name and how long the text is: that tells nearly all apart. Both are in normalization
    /// form C, so that equal keys have the same bytes.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(text.utf8.count << 3 | Int(kind.rawValue))
        var name = name
        name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

/// The places of the aliases in an article, before they have numbers.
package struct ArticleAliases: Sendable {
    package struct AliasOccurrence: Sendable {
        package let range: TextRange
        package let form: Mention.Form
        /// The index of its alias among `keys`.
        package let alias: Int
    }

    /// The aliases, each once.
    package private(set) var keys: [AliasKey] = []
    /// The mentions in text order.
    package private(set) var places: [AliasOccurrence] = []

    package init(_ mentions: [Mention], in article: Article) {
        var indices = [AliasKey: Int](minimumCapacity: 16)
        // Most mentions have the very bytes of an earlier one: these need no key.
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

    /// A text in normalization form C: strings are equal however their accents are written, in the index they are bytes.
    private static func composed(_ text: String) -> String {
        // All scalars before the combining ones, U+0300, are in that form.
        text.utf8.contains { $0 >= 0xCC } ? text.precomposedStringWithCanonicalMapping : text
    }

    /// A text on one line: what breaks lines, and blanks in a row, become one blank.
    private static func line(_ bytes: ArraySlice<UInt8>) -> String {
        let isLine = !bytes.contains { $0 < 0x20 }
        if isLine { return String(decoding: bytes, as: UTF8.self) }
        let words = bytes.split { $0 <= 0x20 }
        return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
