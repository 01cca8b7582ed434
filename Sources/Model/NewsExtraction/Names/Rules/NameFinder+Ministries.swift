/// Ministries and the portfolios of ministers.
extension NameFinder {
    /// *ministerie van Buitenlandse Zaken*, with the country whose adjective stands before it in its name.
    mutating func takeMinistry(at index: Int) -> Int? {
        let start = index + 2
        guard start < sentence.upperBound, reading.isLower(index + 1), reading.has(.connector, index + 1),
            reading.isCapital(start), let end = portfolioEnd(at: start)
        else { return nil }
        // Every country has one: without its adjective it is the listed one.
        var foreign: String?
        if let before = finds.last, before.form == .adjective, before.tokens.upperBound == index {
            foreign = before.entity.map { reading.gazetteer.name($0) }
        }
        let match = reading.gazetteer.matches(in: reading, at: index, before: sentence.upperBound).last
        if let match, match.end >= end, foreign == nil || foreign == "Nederland" {
            take(match, from: index)
            return match.end
        }
        let name = foreign.map { "\(reading.string(index..<end)) (\($0))" }
        append(index..<end, .organization, .name, name: name)
        return end
    }

    /// The end of the portfolio at `start` in *minister van Buitenlandse Zaken*, nil where there is none.
    func portfolioEnd(at start: Int) -> Int? {
        guard start - 2 >= sentence.lowerBound, reading.isLower(start - 1),
            reading.has(.connector, start - 1),
            !reading.facts[start - 2].traits.isDisjoint(with: [.title, .pluralTitle, .ministry])
        else { return nil }
        var index = start
        while index < min(sentence.upperBound, start + 12) {
            if reading.isCapital(index), isPortfolioWord(index) {
                index += 1
            } else if index + 1 < sentence.upperBound, index > start, reading.isCapital(index + 1),
                isPortfolioWord(index + 1),
                reading.isMark(",", index) || reading.string(reading.tokens[index].range) == "en"
            {
                index += 2
            } else {
                break
            }
        }
        return index > start ? index : nil
    }

    func isPortfolioWord(_ index: Int) -> Bool {
        guard reading.tokens[index].shape == .capitalized,
            reading.facts[index].traits.isDisjoint(with: [.title, .functionWord])
        else { return false }
        let isName = reading.has(.givenName, index) && reading.isCapital(index + 1)
        return !isName && CompoundWords.isOrdinary(reading, index)
    }
}
