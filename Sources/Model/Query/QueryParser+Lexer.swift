extension QueryParser {
    static func lexemes(of text: String) -> [Lexeme] {
        var lexemes: [Lexeme] = []
        var rest = Substring(text)
        while let first = rest.first {
            switch first {
            case "(":
                lexemes.append(.open)
                rest.removeFirst()
            case ")":
                lexemes.append(.close)
                rest.removeFirst()
            case "-" where rest.dropFirst().first.map { !$0.isWhitespace && $0 != ")" } ?? false:
                lexemes.append(.minus)
                rest.removeFirst()
            case let quote where isQuote(quote):
                lexemes.append(.phrase(phrase(&rest)))
            case let blank where blank.isWhitespace:
                rest.removeFirst()
            default:
                lexemes.append(bareWord(&rest))
            }
        }
        return lexemes
    }

    static func isQuote(_ character: Character) -> Bool { "\"“”„".contains(character) }

    /// The text of a phrase; a missing closing quote is implied at the end.
    private static func phrase(_ rest: inout Substring) -> String {
        rest.removeFirst()
        let text = rest.prefix { !isQuote($0) }
        rest = rest.dropFirst(text.count + 1)
        return String(text)
    }

    private static func bareWord(_ rest: inout Substring) -> Lexeme {
        let word = rest.prefix { !$0.isWhitespace && $0 != "(" && $0 != ")" && !isQuote($0) }
        rest = rest.dropFirst(word.count)
        if word == "OR" { return .or }
        guard let colon = word.firstIndex(of: ":") else { return .word(String(word)) }
        guard let field = QueryField(rawValue: word[..<colon].lowercased()) else {
            return .word(String(word))
        }
        var value = String(word[word.index(after: colon)...])
        if value.isEmpty, let next = rest.first, isQuote(next) { value = phrase(&rest) }
        if field == .figure, value.last?.isNumber == true { value += units(&rest) }
        return .field(field, value)
    }

    /// The magnitude and unit after the number of a figure: `figure:>2,5 mln euro`.
    private static func units(_ rest: inout Substring) -> String {
        var units = ""
        for _ in 0..<2 {
            let behind = rest.drop(while: \.isWhitespace)
            let word = behind.prefix { !$0.isWhitespace && $0 != "(" && $0 != ")" && !isQuote($0) }
            guard !word.isEmpty, TypedNumber("1 " + word)?.rest.isEmpty == true else { break }
            units += " " + word
            rest = behind.dropFirst(word.count)
        }
        return units
    }
}
