import NewsExtraction
import Resolution

/// The words that stand for an alias, and for a kind of actor, in the index of words.
///
/// They begin with a character that no word of a text has. What an alias stands for may change; its word does not.
package enum MentionTerm {
    package static let mark: UInt8 = 1

    /// What the words of kinds go on with: no digit of a number.
    private static let kindMark = UInt8(ascii: "w")

    /// The words of an article's mentions with a blank behind each, as `WordTokenizer` takes them: that of each
    /// mention's alias, then once that of each kind.
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

    /// The question for the articles that take something for one of some kinds.
    package static func question(_ kinds: Set<EntityKind>) -> Question {
        .any(kinds.sorted { $0.rawValue < $1.rawValue }.map { .term(word(of: $0)) })
    }

    /// The question for the articles with any of the aliases given.
    package static func question(_ aliases: some Sequence<AliasID>) -> Question {
        .any(
            aliases.map { alias in
                var word = [mark]
                append(alias.number, to: &word)
                return .term(word)
            })
    }

    /// Three bits a digit: FTS5 hashes a word by shifting three bits for each of its bytes, so that numbers one after
    /// the other all have slots of their own.
    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(bitPattern: number)
        repeat {
            bytes.append(UInt8(rest & 7) + 0x30)
            rest >>= 3
        } while rest > 0
    }
}
