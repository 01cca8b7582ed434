import NewsExtraction

/// Edits the text of a query: finds, adds and removes conditions.
package enum QueryText {
    /// A condition that is being typed, such as `actor:zel` or `with:"europese un` before the cursor.
    package struct Condition: Sendable, Equatable {
        /// The field, in lower case: `actor`, `with` or `kind`.
        package let field: String
        /// The value after the colon, without quotes.
        package let value: String
        /// The number of characters before it.
        package let start: Int
    }

    /// The condition on actors that ends at the cursor; nil if there is none.
    ///
    /// - Parameter text: the text before the cursor.
    package static func condition(in text: some StringProtocol) -> Condition? {
        var (start, isQuoted) = (0, false)
        for (index, character) in text.enumerated() {
            if QueryParser.isQuote(character) {
                isQuoted.toggle()
            } else if !isQuoted,
                character.isWhitespace || "()".contains(character)
                    || (character == "-" && index == start)
            {
                start = index + 1
            }
        }
        let parts = text.dropFirst(start).split(
            separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, QueryField(rawValue: parts[0].lowercased())?.namesActors == true else {
            return nil
        }
        let value = parts[1].filter { !QueryParser.isQuote($0) }
        return Condition(field: parts[0].lowercased(), value: String(value), start: start)
    }

    /// A condition in query syntax: `actor:navo`, `actor:"europese unie"`.
    package static func written(_ field: String, _ value: String) -> String {
        let words = value.map { QueryParser.isQuote($0) || $0.isNewline ? " " : $0 }
        let isWord = words.allSatisfy { $0.isLetter || $0.isNumber }
        return isWord ? field + ":" + String(words) : "\(field):\"\(String(words))\""
    }

    /// The condition for figures like this one: by the noun that it counts, else by its currency, else by its
    /// kind.
    package static func condition(for figure: Figure) -> String {
        let currency = figure.kind == .money ? figure.unit : nil
        let subject = [figure.of, currency].compactMap(\.self).first { text in
            // The noun may parse as something else: a kind, a unit, a number.
            FigureFilter(text).map { $0.kinds.isEmpty && $0.values == nil && $0.matches(figure) } ?? false
        }
        return written("figure", subject ?? figure.kind.name)
    }

    /// Adds a condition to a query, or removes it if it is already there.
    package static func toggling(_ condition: String, in text: String) -> String {
        // An open quote would include the condition.
        let isOpen = !text.count(where: QueryParser.isQuote).isMultiple(of: 2)
        let pieces = pieces(isOpen ? text + "\"" : text)
        guard let index = pieces.firstIndex(of: condition) else {
            if pieces.isEmpty { return condition }
            // OR binds less tightly: the condition has to apply to both sides.
            let whole = pieces.joined(separator: " ")
            return (pieces.contains("OR") ? "(\(whole))" : whole) + " " + condition
        }
        var rest = pieces
        rest.remove(at: index)
        // Removes the parentheses that adding the condition introduced.
        if rest.count == 1, rest[0].hasPrefix("("), rest[0].hasSuffix(")") {
            let inner = String(rest[0].dropFirst().dropLast())
            if QueryText.pieces(inner).contains("OR") { return inner }
        }
        return rest.joined(separator: " ")
    }

    /// The parts of a query separated by spaces outside quotes and parentheses.
    private static func pieces(_ text: String) -> [String] {
        var (pieces, piece): ([String], String) = ([], "")
        var (isQuoted, depth) = (false, 0)
        for character in text {
            if QueryParser.isQuote(character) { isQuoted.toggle() }
            if !isQuoted, character == "(" { depth += 1 }
            if !isQuoted, character == ")" { depth -= 1 }
            if character.isWhitespace, !isQuoted, depth <= 0 {
                if !piece.isEmpty { pieces.append(piece) }
                piece = ""
            } else {
                piece.append(character)
            }
        }
        return piece.isEmpty ? pieces : pieces + [piece]
    }
}
