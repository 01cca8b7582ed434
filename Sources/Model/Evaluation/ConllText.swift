import NewsExtraction
import NewsText

/// A document in the columns of the shared task of CoNLL-2002 (Tjong Kim Sang, 2002).
///
/// A line has a token, optional columns, and the tag `O`, `B-KIND` or `I-KIND`. Empty lines separate sentences,
/// `-DOCSTART-` separates documents. The text is reassembled from the tokens.
package struct ConllText: Sendable {
    /// A sentence: its text, the ranges of its tokens, and its names as ranges of token indices.
    package struct Sentence: Sendable {
        /// The text of the sentence, UTF-8.
        package let text: [UInt8]
        /// The range of each token in the text.
        package let tokens: [TextRange]
        /// The names, as ranges of token indices with `PER`, `ORG`, `LOC` or `MISC`.
        package let names: [LabelledSpan]
    }

    /// The sentences in order.
    package let sentences: [Sentence]

    /// The documents of a file.
    package static func documents(inFile contents: some StringProtocol) -> [ConllText] {
        var documents: [ConllText] = []
        var sentences: [Sentence] = []
        var rows: [(token: Substring, tag: Substring)] = []
        func endSentence() {
            if !rows.isEmpty { sentences.append(Sentence(rows)) }
            rows = []
        }
        func endDocument() {
            endSentence()
            if !sentences.isEmpty { documents.append(ConllText(sentences: sentences)) }
            sentences = []
        }
        for line in contents.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let columns = Substring(line).split(whereSeparator: \.isWhitespace)
            guard let token = columns.first, let tag = columns.last else {
                endSentence()
                continue
            }
            if token == "-DOCSTART-" { endDocument() } else { rows.append((token, tag)) }
        }
        endDocument()
        return documents
    }

    /// The document as one text with a paragraph per sentence, and the offset of each sentence.
    package var joined: (text: [UInt8], offsets: [Int]) {
        var text: [UInt8] = []
        var offsets: [Int] = []
        for sentence in sentences {
            if !text.isEmpty { text += "\n\n".utf8 }
            offsets.append(text.count)
            text += sentence.text
        }
        return (text, offsets)
    }
}

extension ConllText.Sentence {
    fileprivate init(_ rows: [(token: Substring, tag: Substring)]) {
        var text: [UInt8] = []
        var tokens: [TextRange] = []
        var isOpen: Set<Substring> = []
        var touchesNext = true
        for (token, _) in rows {
            var touches = touchesNext
            touchesNext = false
            switch token {
            case ".", ",", ";", ":", "!", "?", ")", "]", "...", "%": touches = true
            case "(", "[": touchesNext = true
            case "\"", "'":
                // The first quote of a pair opens, the second closes.
                if isOpen.remove(token) != nil {
                    touches = true
                } else {
                    isOpen.insert(token)
                    touchesNext = true
                }
            default: break
            }
            if !touches { text.append(UInt8(ascii: " ")) }
            let start = text.count
            text += token.utf8
            tokens.append(TextRange(start, text.count))
        }
        self.text = text
        self.tokens = tokens
        names = Self.names(rows.map(\.tag))
    }

    /// The spans of tags; a name begins at `B-`, and at an `I-` after another kind or none.
    private static func names(_ tags: [Substring]) -> [LabelledSpan] {
        var names: [LabelledSpan] = []
        var start = 0
        var label = ""
        for (index, tag) in (tags + ["O"]).enumerated() {
            let goesOn = tag.hasPrefix("I-") && tag.dropFirst(2) == label
            if !goesOn {
                if !label.isEmpty { names.append(LabelledSpan(start..<index, label)) }
                (start, label) = (index, tag == "O" ? "" : String(tag.dropFirst(2)))
            }
        }
        return names
    }
}

extension Mention {
    /// The label under the CoNLL-2002 guidelines, nil for descriptions, which are not names there.
    ///
    /// Adjectives, demonyms and compounds are MISC there, as are products and events.
    package var conllLabel: String? {
        switch form {
        case .role: nil
        case .adjective, .demonym, .compound: "MISC"
        case .name, .acronym:
            switch kind {
            case .person: "PER"
            case .organization: "ORG"
            case .place: "LOC"
            case .product, .event: "MISC"
            }
        }
    }
}
