import NewsExtraction
import Resolution

/// The index terms for aliases and for kinds of entities.
///
/// They start with a character that occurs in no word. The entity of an alias may change; its term does not.
package enum MentionTerm {
    package static let mark: UInt8 = 1

    /// Distinguishes the terms of kinds from those of aliases: not a digit.
    private static let kindMark = UInt8(ascii: "w")

    /// The terms of an article's mentions as input for the tokenizer, with a space after each: one for the
    /// alias of each mention, then one for each kind that occurs.
    package static func line(_ mentions: some Collection<AnnotationCodec.StoredMention>) -> [UInt8] {
        var line: [UInt8] = []
        line.reserveCapacity(mentions.count * 8 + 24)
        var kinds = 0
        for mention in mentions {
            line.append(mark)
            append(mention.alias.number, to: &line)
            line.append(0x20)
            kinds |= 1 << Int(mention.kind.rawValue)
        }
        for kind in EntityKind.allCases where kinds & 1 << Int(kind.rawValue) != 0 {
            line += word(of: kind)
            line.append(0x20)
        }
        return line
    }

    private static func word(of kind: EntityKind) -> [UInt8] {
        [mark, kindMark, kind.rawValue + UInt8(ascii: "0")]
    }

    /// The term query for the articles with a mention of one of some kinds, as the articles have them.
    package static func termQuery(_ kinds: Set<EntityKind>) -> TermQuery {
        .any(kinds.sorted { $0.rawValue < $1.rawValue }.map { .term(word(of: $0)) })
    }

    /// The term query for the articles with one of some aliases.
    package static func termQuery(_ aliases: some Sequence<AliasID>) -> TermQuery {
        .any(
            aliases.map { alias in
                var word = [mark]
                append(alias.number, to: &word)
                return .term(word)
            })
    }

    /// Octal digits: FTS5 hashes a term by shifting three bits for each byte, so consecutive numbers get
    /// different slots.
    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(bitPattern: number)
        repeat {
            bytes.append(UInt8(rest & 7) + 0x30)
            rest >>= 3
        } while rest > 0
    }
}
