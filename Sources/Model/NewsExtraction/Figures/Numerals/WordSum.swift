/// Adds up number words from left to right.
struct WordSum {
    private var total = 0.0
    /// The part below the next magnitude; nil if none was read since the last one.
    private var group: Double?
    private var last = Double.infinity
    private(set) var magnitude = 1.0

    var value: Double { total + (group ?? 0) }

    /// Takes a word, or returns false where it begins another number.
    mutating func add(_ word: NumberWord) -> Bool {
        switch word {
        case .cardinal(let value): addCardinal(value)
        case .magnitude(let value): multiply(by: value)
        case .set(let size): multiply(by: size, isSet: true)
        case .order, .round, .few, .ordinal, .part, .half, .article, .age, .lasting, .times: false
        }
    }

    private mutating func addCardinal(_ value: Double) -> Bool {
        guard value < last else { return false }
        guard let group else {
            self.group = value
            magnitude = 1
            return true
        }
        let hundreds = group.truncatingRemainder(dividingBy: 100)
        guard group >= 100, hundreds == 0, value < 100 else { return false }
        self.group = group + value
        return true
    }

    /// Adds the ones of *twenty-five*.
    mutating func addOnes(_ ones: Double) -> Bool {
        guard let group, ones < 10, (20..<100).contains(group.truncatingRemainder(dividingBy: 100)) else {
            return false
        }
        self.group = group + ones
        return true
    }

    /// Adds the tens of *twee en twintig*.
    mutating func addTens(_ tens: Double) -> Bool {
        guard let group else { return false }
        let ones = group.truncatingRemainder(dividingBy: 100)
        guard ones >= 1, ones < 10, ones == ones.rounded() else { return false }
        self.group = group + tens
        return true
    }

    private mutating func multiply(by value: Double, isSet: Bool = false) -> Bool {
        if value == 100 || isSet {
            let group = group ?? 1
            guard group < 100, value < last else { return false }
            self.group = group * value
            return true
        }
        if let group, value > last {
            // *honderd duizend miljoen*: what was read so far counts the larger magnitude.
            total = (total + group) * value
        } else if group == nil, total > 0 {
            guard value > last || value == last && value == 1e3 else { return false }
            total *= value
        } else {
            guard value < last else { return false }
            total += (group ?? 1) * value
        }
        group = nil
        last = value
        magnitude = value
        return true
    }
}
