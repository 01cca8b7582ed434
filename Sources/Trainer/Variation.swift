import Evaluation
import NewsText

/// Varies a marked text, so that the model learns what stands around names and not the names.
struct Variation {
    let names: Names
    var random: Randomness

    /// The text with other names of the same kind and origin for some of those that it has.
    mutating func varied(_ marked: MarkedText) -> MarkedText {
        let changesPersons = random.isTrue(60)
        let changesPlaces = random.isTrue(40)
        let changesAcronyms = random.isTrue(40)
        var words = changesPersons ? personWords(marked) : [:]
        var result: [UInt8] = []
        var marks: [MarkedText.Markup] = []
        var end = 0
        for mark in marked.marks {
            result += marked.text[end..<mark.range.start]
            end = mark.range.end
            let surface = String(decoding: marked.text[mark.range.bytes], as: UTF8.self)
            var replacement = surface
            switch (mark.kind, mark.form) {
            case (.person, _) where changesPersons:
                replacement = surface.split(separator: " ", omittingEmptySubsequences: false)
                    .map { words[String($0)] ?? String($0) }.joined(separator: " ")
            case (.place, .name) where changesPlaces:
                if words[surface] == nil { words[surface] = names.place(for: surface, &random) }
                replacement = words[surface] ?? surface
            case (.organization, .acronym) where changesAcronyms && surface.allSatisfy(\.isUppercase):
                if words[surface] == nil { words[surface] = acronym() }
                replacement = words[surface] ?? surface
            default: break
            }
            let start = result.count
            result += replacement.utf8
            marks.append(
                MarkedText.Markup(
                    range: TextRange(start, result.count), kind: mark.kind, form: mark.form,
                    entity: mark.entity))
        }
        result += marked.text[end...]
        return MarkedText(text: result, marks: marks)
    }

    private mutating func acronym() -> String {
        String((0..<2 + random.below(4)).map { _ in random.pick(Array("ABCDEFGHIKLMNOPRSTUVWZ")) })
    }

    /// Another word for each word with a capital in the names of persons: first names for first names.
    private mutating func personWords(_ marked: MarkedText) -> [String: String] {
        let persons = marked.marks.filter { $0.kind == .person }
            .map {
                String(decoding: marked.text[$0.range.bytes], as: UTF8.self).split(separator: " ").map(
                    String.init)
            }
        var words: [String: String] = [:]
        for name in persons.sorted(by: { $0.count > $1.count }) {
            let origin = names.origin(of: name)
            for (index, word) in name.enumerated() where words[word] == nil {
                guard word.count > 2, word.first?.isUppercase == true, !word.contains("."), word != "Van"
                else {
                    continue
                }
                if word.hasSuffix("s"), let stem = words[String(word.dropLast())] {
                    words[word] = stem + "s"
                    continue
                }
                var other =
                    index == 0 && name.count > 1
                    ? names.givenName(origin, &random) : names.familyName(origin, &random)
                if word == word.uppercased() { other = other.uppercased() }
                words[word] = other
            }
        }
        return words
    }

    /// The articles as they are, or, of some, each paragraph by itself: not all texts are whole articles.
    mutating func parts(_ marked: MarkedText) -> [MarkedText] {
        random.isTrue(30) ? marked.paragraphs : [marked]
    }

    /// Some of the words of names, which the tables are not to know: no table is ever whole.
    mutating func unlisted(in marked: MarkedText) -> Set<UInt64> {
        var chosen = Set<UInt64>()
        var seen = Set<UInt64>()
        for mark in marked.marks {
            // The tables know nearly all places that papers name, but hardly half of the companies.
            let percent =
                switch mark.kind {
                case .person: 30
                case .place: 3
                case .organization, .product, .event: 50
                }
            let isChosen = random.isTrue(percent)
            for token in Tokenizer.tokens(of: marked.text, in: mark.range)
            where token.shape != .lower && seen.insert(token.key).inserted && isChosen {
                chosen.insert(token.key)
            }
        }
        return chosen
    }

    /// Two in five of the capitalised words, which the model is to know by what they look like alone.
    mutating func hidden(in marked: MarkedText) -> Set<UInt64> {
        var chosen = Set<UInt64>()
        var seen = Set<UInt64>()
        for token in Tokenizer.tokens(of: marked.text, in: TextRange(0, marked.text.count))
        where token.kind != .mark && token.shape != .lower && seen.insert(token.key).inserted {
            if random.isTrue(40) { chosen.insert(token.key) }
        }
        return chosen
    }
}
