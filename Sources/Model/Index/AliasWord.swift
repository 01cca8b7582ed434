/// The word that stands for an entity in the index of words.
///
/// It begins with a character that no word of a text has.
enum EntityWord {
    static let mark: UInt8 = 1

    /// The words of entities with a blank behind each, as `WordTokenizer` takes them.
    static func line(_ entities: [EntityID]) -> String {
        var line: [UInt8] = []
        line.reserveCapacity(entities.count * 6)
        for entity in entities {
            line.append(mark)
            append(entity.number, to: &line)
            line.append(0x20)
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// The question for the articles that name an entity, in FTS5's own language.
    static func pattern(_ entity: EntityID) -> String {
        var word = [mark]
        append(entity.number, to: &word)
        return "\"" + String(decoding: word, as: UTF8.self) + "\""
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
