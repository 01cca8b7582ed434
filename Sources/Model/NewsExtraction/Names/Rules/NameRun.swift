/// A run of capitalised words that can form one name, with the lower-case words that names have inside.
struct NameRun {
    /// The index past the last token of the name.
    var end: Int
    /// The index of the lower-case noun after a hyphen, as in *Patriot-systeem*; nil if there is none.
    var tail: Int?

    /// The maximum number of tokens in a name, which keeps the time linear for any input.
    private static let longest = 24

    /// The run that begins with the capitalised word at `start`.
    init(_ text: AnnotatedText, from start: Int, before limit: Int) {
        end = start + 1
        let limit = min(limit, start + Self.longest)
        while end < limit, let next = step(text, from: start, before: limit) { end = next }
    }

    /// The end of the run extended by one step, nil if it ends.
    private mutating func step(_ text: AnnotatedText, from start: Int, before limit: Int) -> Int? {
        text.touches(end)
            ? joint(text, before: limit)
            : text.isCapital(end) ? end + 1 : bridge(text, from: start, before: limit)
    }

    /// The end of the run extended over a mark that touches it.
    private mutating func joint(_ text: AnnotatedText, before limit: Int) -> Int? {
        let next = end + 1
        guard next < limit else { return nil }
        if text.isMark(".", end) {
            // Initials: *J.P. Balkenende*, *George W. Bush*.
            let isInitial =
                text.tokens[end - 1].range.count <= 2 && text.tokens[end - 1].shape == .capitalized
            guard isInitial else { return nil }
            if text.isCapital(next) { return next + 1 }
            return Self.particles(text, at: next, before: limit)
        }
        guard text.touches(next) else { return nil }
        if text.isMark("-", end) {
            if text.isCapital(next) || text.tokens[next].kind == .number { return next + 1 }
            guard text.isLower(next) else { return nil }
            // *Surface-to-Air*
            if text.isMark("-", next + 1), text.touches(next + 1), text.touches(next + 2),
                text.isCapital(next + 2), next + 2 < limit
            {
                return next + 3
            }
            // *Jansen-de Vries*
            if text.has(.particle, next), text.isCapital(next + 1), next + 1 < limit { return next + 2 }
            // *Kim Jong-un*
            if text.tokens[next].range.count <= 4, !text.isCommonWord(next) { return next + 1 }
            tail = next
            return nil
        }
        // *O'Neill*, *CD&V*
        let joins = text.isMark("'", end) || text.isMark("&", end)
        return joins && text.isCapital(next) ? next + 1 : nil
    }

    /// The end of the run extended over lower-case words after it.
    private func bridge(_ text: AnnotatedText, from start: Int, before limit: Int) -> Int? {
        if text.isMark("&", end), text.isCapital(end + 1), end + 1 < limit { return end + 2 }
        if text.isMark("'", end), text.touches(end + 1), isPersonal(text, from: start) {
            return Self.particles(text, at: end, before: limit)
        }
        guard text.isLower(end) else { return nil }
        if text.has(.particle, end), isPersonal(text, from: start) || isForeign(text) {
            return Self.particles(text, at: end, before: limit)
        }
        if text.has(.connector, end), text.has(.suffix(.organization), start) {
            return connectors(text, from: start, before: limit)
        }
        return nil
    }

    /// Whether the run so far looks like the given names of a person.
    private func isPersonal(_ text: AnnotatedText, from start: Int) -> Bool {
        if text.isMark(".", end - 1) { return true }
        // *Van der Voort*: the particle in capitals is the first word of the name.
        if text.has(.particle, end - 1) { return true }
        if text.has(.functionWord, end - 1) { return false }
        if text.has(.givenName, end - 1) { return true }
        // *Oleta van Brakel*: two words that neither the tables nor the lexicon know.
        guard end - 1 == start, isUnknown(text, end - 1) else { return false }
        guard let last = Self.particles(text, at: end, before: text.tokens.count) else { return false }
        return isUnknown(text, last - 1)
    }

    private func isUnknown(_ text: AnnotatedText, _ index: Int) -> Bool {
        text.tokens[index].shape == .capitalized && text.facts[index].alias < 0
            && !text.isCommonWord(index)
    }

    /// Whether neither the particle after the run nor the word before it is Dutch: *Bashir al-Khatib*.
    private func isForeign(_ text: AnnotatedText) -> Bool {
        if text.isMark("-", end + 1), text.touches(end + 1) { return true }
        return !text.has(.functionWord, end) && !text.has(.connector, end)
            && !text.isCommonWord(end - 1)
    }

    /// The end of a family name with particles: *van der Berg*, *al-Assad*.
    private static func particles(_ text: AnnotatedText, at start: Int, before limit: Int) -> Int? {
        var index = start
        while index < min(limit, start + 4) {
            if text.isCapital(index) { return index > start ? index + 1 : nil }
            let isJoined = index > start && (text.isMark("-", index) || text.isMark("'", index))
            let isParticle = text.isLower(index) && text.has(.particle, index)
            guard isJoined || isParticle || text.isMark("'", index) else { return nil }
            index += 1
        }
        return nil
    }

    /// The end of an organization's name that continues after *van*, *voor* or *en*.
    private func connectors(_ text: AnnotatedText, from start: Int, before limit: Int) -> Int? {
        // *en* joins parts of the name only after a preposition inside it.
        let joinsParts = text.string(text.tokens[end].range) == "en"
        if joinsParts, !(start + 1..<end).contains(where: { text.isLower($0) }) { return nil }
        var index = end
        while index < min(limit, end + 3) {
            if text.isCapital(index) {
                let isOwnName = text.has(.givenName, index) || text.has(.suffix(.organization), index)
                return isOwnName ? nil : index + 1
            }
            guard text.isLower(index), text.has(.connector, index) else { return nil }
            index += 1
        }
        return nil
    }
}
