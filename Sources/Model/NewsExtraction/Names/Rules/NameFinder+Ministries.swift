/// Ministries and the portfolios of ministers.
extension NameFinder {
    /// Takes *ministerie van Buitenlandse Zaken*; the country of an adjective before it goes into the canonical name.
    mutating func takeMinistry(at index: Int) -> Int? {
        let start = index + 2
        guard start < sentence.upperBound, text.isLower(index + 1), text.has(.connector, index + 1),
            text.isCapital(start), let end = portfolioEnd(at: start)
        else { return nil }
        // Every country has one: without an adjective it is the listed one.
        var foreign: String?
        if let before = spans.last, before.form == .adjective, before.tokens.upperBound == index {
            foreign = before.entity.map { text.gazetteer.name($0) }
        }
        let match = text.gazetteer.matches(in: text, at: index, before: sentence.upperBound).last
        if let match, match.end >= end, foreign == nil || foreign == "Nederland" {
            take(match, from: index)
            return match.end
        }
        let name = foreign.map { "\(text.string(index..<end)) (\($0))" }
        append(index..<end, .organization, .name, name: name)
        return end
    }

    /// The end of the portfolio at `start` in *minister van Buitenlandse Zaken*, nil if there is none.
    func portfolioEnd(at start: Int) -> Int? {
        guard start - 2 >= sentence.lowerBound, text.isLower(start - 1),
            text.has(.connector, start - 1),
            !text.facts[start - 2].traits.isDisjoint(with: [.title, .pluralTitle, .ministry])
        else { return nil }
        var index = start
        while index < min(sentence.upperBound, start + 12) {
            if text.isCapital(index), isPortfolioWord(index) {
                index += 1
            } else if index + 1 < sentence.upperBound, index > start, text.isCapital(index + 1),
                isPortfolioWord(index + 1),
                text.isMark(",", index) || text.string(text.tokens[index].range) == "en"
            {
                index += 2
            } else {
                break
            }
        }
        return index > start ? index : nil
    }

    func isPortfolioWord(_ index: Int) -> Bool {
        guard text.tokens[index].shape == .capitalized,
            text.facts[index].traits.isDisjoint(with: [.title, .functionWord])
        else { return false }
        let isName = text.has(.givenName, index) && text.isCapital(index + 1)
        return !isName && CompoundWords.isCommonWord(text, index)
    }
}
