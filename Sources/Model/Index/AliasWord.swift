/// The word that stands for an alias in the index of words.
///
/// It begins with a character that no word of a text has. What an alias stands for may change; its word does not.
enum AliasWord {
    static let mark: UInt8 = 1

    /// The words of aliases with a blank behind each, as `WordTokenizer` takes them.
    static func line(_ aliases: some Collection<AliasID>) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(aliases.count * 6)
        for alias in aliases {
            line.append(mark)
            append(alias.number, to: &line)
            line.append(0x20)
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// The question for the articles with any of the aliases given, in FTS5's own language; none is no question.
    static func pattern(_ aliases: [AliasID]) -> String {
        aliases.map { alias in
            var word = [mark]
            append(alias.number, to: &word)
            return "\"" + String(decoding: word, as: UTF8.self) + "\""
        }.joined(separator: " OR ")
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
        var rest = UInt(bitPattern: number)
        repeat {
            // Letters and digits, 32 of them: five bits each.
            let digit = UInt8(rest & 31)
            bytes.append(digit < 10 ? digit + 0x30 : digit + 0x57)
            rest >>= 5
        } while rest > 0
    }
}
