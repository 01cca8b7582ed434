import Foundation
import NewsExtraction
import NewsText

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
    package private(set) var occurrences: [AliasOccurrence] = []

    package init(_ mentions: [Mention], in article: Article) {
        var indices = [AliasKey: Int](minimumCapacity: 16)
        // Most mentions repeat the bytes of an earlier one: reuse its key.
        var earlier = WordTable<AliasOccurrence>(capacity: 32)
        occurrences.reserveCapacity(mentions.count)
        for mention in mentions {
            let bytes = article.text[mention.range.bytes]
            let hash =
                bytes.reduce(UInt64(mention.kind.rawValue) + 1) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } | 1
            if let occurrence = earlier[hash], keys[occurrence.alias].kind == mention.kind,
                keys[occurrence.alias].name == mention.entity, article.text[occurrence.range.bytes] == bytes
            {
                occurrences.append(
                    AliasOccurrence(range: mention.range, form: mention.form, alias: occurrence.alias))
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
            occurrences.append(AliasOccurrence(range: mention.range, form: mention.form, alias: index))
            earlier[hash] = occurrences[occurrences.count - 1]
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
