import Evaluation
import NewsText
import SplitMix64

/// Augments a marked text, so that the model learns the context of names and not the names.
struct Variation {
    let names: Names
    var random: SplitMix64

    /// The text with some names replaced by others of the same kind and origin.
    mutating func varied(_ marked: MarkedText) -> MarkedText {
        let changesPersons = random.isTrue(percent: 60)
        let changesPlaces = random.isTrue(percent: 40)
        let changesAcronyms = random.isTrue(percent: 40)
        var words = changesPersons ? personWords(marked) : [:]
        var result: [UInt8] = []
        var mentions: [MarkedText.MarkedMention] = []
        var end = 0
        for mention in marked.mentions {
            result += marked.text[end..<mention.range.start]
            end = mention.range.end
            let surface = String(decoding: marked.text[mention.range.bytes], as: UTF8.self)
            var replacement = surface
            switch (mention.kind, mention.form) {
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
            mentions.append(
                MarkedText.MarkedMention(
                    range: TextRange(start, result.count), kind: mention.kind, form: mention.form,
                    entity: mention.entity))
        }
        result += marked.text[end...]
        return MarkedText(text: result, mentions: mentions)
    }

    private mutating func acronym() -> String {
        String((0..<2 + random.below(4)).map { _ in random.pick(Array("ABCDEFGHIKLMNOPRSTUVWZ")) })
    }

    /// A replacement for each capitalised word in the names of persons: given names for given names.
    private mutating func personWords(_ marked: MarkedText) -> [String: String] {
        let persons = marked.mentions.filter { $0.kind == .person }
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

    /// The whole text, or, for three in ten, each paragraph by itself: not all texts are whole articles.
    mutating func parts(_ marked: MarkedText) -> [MarkedText] {
        random.isTrue(percent: 30) ? marked.paragraphs : [marked]
    }

    /// A random part of the words in names, to be treated as unlisted: no table is complete.
    mutating func unlisted(in marked: MarkedText) -> Set<UInt64> {
        var chosen = Set<UInt64>()
        var seen = Set<UInt64>()
        for mention in marked.mentions {
            // The tables list nearly all places in newspapers, but hardly half of the companies.
            let percent =
                switch mention.kind {
                case .person: 30
                case .place: 3
                case .organization, .product, .event: 50
                }
            let isChosen = random.isTrue(percent: percent)
            for token in Tokenizer.tokens(of: marked.text, in: mention.range)
            where token.shape != .lower && seen.insert(token.key).inserted && isChosen {
                chosen.insert(token.key)
            }
        }
        return chosen
    }

    /// Two in five of the capitalised words, which the model must recognize by their look and context alone.
    mutating func hidden(in marked: MarkedText) -> Set<UInt64> {
        var chosen = Set<UInt64>()
        var seen = Set<UInt64>()
        for token in Tokenizer.tokens(of: marked.text, in: TextRange(0, marked.text.count))
        where token.kind != .mark && token.shape != .lower && seen.insert(token.key).inserted {
            if random.isTrue(percent: 40) { chosen.insert(token.key) }
        }
        return chosen
    }
}
