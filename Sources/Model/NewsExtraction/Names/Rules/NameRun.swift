/// A run of capitalised words that can make one name, with the lower-case words that names have inside.
struct NameRun {
    /// The index past the last token of the name.
    var end: Int
    /// The index of the lower-case noun behind a hyphen, as in *Patriot-systeem*; nil where there is none.
    var tail: Int?

    /// The most tokens that a name takes, so that no input costs more than linear time.
    private static let longest = 24

    /// The run that begins with the capitalised word at `start`.
    init(_ reading: AnnotatedText, from start: Int, before limit: Int) {
        end = start + 1
        let limit = min(limit, start + Self.longest)
        while end < limit, let next = step(reading, from: start, before: limit) { end = next }
    }

    /// The end of the run with the next word in it, nil where the run ends.
    private mutating func step(_ reading: AnnotatedText, from start: Int, before limit: Int) -> Int? {
        reading.touches(end)
            ? joint(reading, before: limit)
            : reading.isCapital(end) ? end + 1 : bridge(reading, from: start, before: limit)
    }

    /// What a mark that touches the run joins to it.
    private mutating func joint(_ reading: AnnotatedText, before limit: Int) -> Int? {
        let next = end + 1
        guard next < limit else { return nil }
        if reading.isMark(".", end) {
            // Initials: *J.P. Balkenende*, *George W. Bush*.
            let isInitial =
                reading.tokens[end - 1].range.count <= 2 && reading.tokens[end - 1].shape == .capitalized
            guard isInitial else { return nil }
            if reading.isCapital(next) { return next + 1 }
            return Self.particles(reading, at: next, before: limit)
        }
        guard reading.touches(next) else { return nil }
        if reading.isMark("-", end) {
            if reading.isCapital(next) || reading.tokens[next].kind == .number { return next + 1 }
            guard reading.isLower(next) else { return nil }
            // *Surface-to-Air*
            if reading.isMark("-", next + 1), reading.touches(next + 1), reading.touches(next + 2),
                reading.isCapital(next + 2), next + 2 < limit
            {
                return next + 3
            }
            // *Jansen-de Vries*
            if reading.has(.particle, next), reading.isCapital(next + 1), next + 1 < limit { return next + 2 }
            // *Kim Jong-un*
            if reading.tokens[next].range.count <= 4, !reading.isOrdinary(next) { return next + 1 }
            tail = next
            return nil
        }
        // *O'Neill*, *CD&V*
        let joins = reading.isMark("'", end) || reading.isMark("&", end)
        return joins && reading.isCapital(next) ? next + 1 : nil
    }

    /// What the lower-case words behind the run join to it.
    private func bridge(_ reading: AnnotatedText, from start: Int, before limit: Int) -> Int? {
        if reading.isMark("&", end), reading.isCapital(end + 1), end + 1 < limit { return end + 2 }
        if reading.isMark("'", end), reading.touches(end + 1), isPersonal(reading, from: start) {
            return Self.particles(reading, at: end, before: limit)
        }
        guard reading.isLower(end) else { return nil }
        if reading.has(.particle, end), isPersonal(reading, from: start) || isForeign(reading) {
            return Self.particles(reading, at: end, before: limit)
        }
        if reading.has(.connector, end), reading.has(.suffix(.organization), start) {
            return connectors(reading, from: start, before: limit)
        }
        return nil
    }

    /// Whether the run so far looks like the given names of a person.
    private func isPersonal(_ reading: AnnotatedText, from start: Int) -> Bool {
        if reading.isMark(".", end - 1) { return true }
        // *Van der Voort*: the particle in capitals is the first word of the name.
        if reading.has(.particle, end - 1) { return true }
        if reading.has(.functionWord, end - 1) { return false }
        if reading.has(.givenName, end - 1) { return true }
        // *Oleta van Brakel*: two words that neither the tables nor the lexicon know.
        guard end - 1 == start, isUnknown(reading, end - 1) else { return false }
        guard let last = Self.particles(reading, at: end, before: reading.tokens.count) else { return false }
        return isUnknown(reading, last - 1)
    }

    private func isUnknown(_ reading: AnnotatedText, _ index: Int) -> Bool {
        reading.tokens[index].shape == .capitalized && reading.facts[index].alias < 0
            && !reading.isOrdinary(index)
    }

    /// Whether the particle behind the run is no word of Dutch and neither is the word before it:
    /// *Bashir al-Khatib*.
    private func isForeign(_ reading: AnnotatedText) -> Bool {
        if reading.isMark("-", end + 1), reading.touches(end + 1) { return true }
        return !reading.has(.functionWord, end) && !reading.has(.connector, end)
            && !reading.isOrdinary(end - 1)
    }

    /// The end of a family name with particles: *van der Berg*, *al-Assad*.
    private static func particles(_ reading: AnnotatedText, at start: Int, before limit: Int) -> Int? {
        var index = start
        while index < min(limit, start + 4) {
            if reading.isCapital(index) { return index > start ? index + 1 : nil }
            let isJoined = index > start && (reading.isMark("-", index) || reading.isMark("'", index))
            let isParticle = reading.isLower(index) && reading.has(.particle, index)
            guard isJoined || isParticle || reading.isMark("'", index) else { return nil }
            index += 1
        }
        return nil
    }

    /// The end of an organization's name that goes on behind *van*, *voor*, *en*.
    private func connectors(_ reading: AnnotatedText, from start: Int, before limit: Int) -> Int? {
        // *en* joins parts of the name only within what a preposition began.
        let joinsParts = reading.string(reading.tokens[end].range) == "en"
        if joinsParts, !(start + 1..<end).contains(where: { reading.isLower($0) }) { return nil }
        var index = end
        while index < min(limit, end + 3) {
            if reading.isCapital(index) {
                let isOwnName = reading.has(.givenName, index) || reading.has(.suffix(.organization), index)
                return isOwnName ? nil : index + 1
            }
            guard reading.isLower(index), reading.has(.connector, index) else { return nil }
            index += 1
        }
        return nil
    }
}
