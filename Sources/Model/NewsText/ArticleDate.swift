/// A date in the Gregorian calendar, known to the year, the month or the day.
public struct ArticleDate: Hashable, Sendable {
    /// The year, 1...9999.
    public let year: Int
    /// The month 1...12, or nil if only the year is known.
    public let month: Int?
    /// The day 1...31, or nil if only the month is known.
    public let day: Int?

    /// The date with the parts given, nil if they make no calendar date.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year) else { return nil }
        if let month {
            guard (1...12).contains(month) else { return nil }
            if let day { guard day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil } }
        } else if day != nil {
            return nil
        }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601) and ignores the time after a full date (`T…` or a blank and
    /// anything); nil if the text is no date.
    public init?(_ text: some StringProtocol) {
        let head = text.prefix { $0.isNumber || $0 == "-" }
        let parts = head.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
        guard parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }) else { return nil }
        let rest = text.dropFirst(head.count).first
        guard rest == nil || (parts.count == 3 && (rest == "T" || rest == " ")) else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == parts.count else { return nil }
        self.init(
            year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
            day: numbers.count > 2 ? numbers[2] : nil)
    }

    /// The number of days of a month in the Gregorian calendar.
    package static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The date as a number that sorts chronologically: `year << 9 | month << 5 | day`, with 0 for an unknown part,
    /// so that a month sorts before its days.
    package var ordinal: Int { year << 9 | (month ?? 0) << 5 | (day ?? 0) }

    /// The date encoded by `ordinal`, nil if it encodes none.
    package init?(ordinal: Int) {
        let (month, day) = (ordinal >> 5 & 15, ordinal & 31)
        self.init(year: ordinal >> 9, month: month == 0 ? nil : month, day: day == 0 ? nil : day)
    }
}

extension ArticleDate: CustomStringConvertible {
    /// The date as ISO 8601 writes it: `2022`, `2022-01` or `2022-01-30`.
    public var description: String {
        func padded(_ number: Int, to width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        var text = padded(year, to: 4)
        if let month { text += "-" + padded(month, to: 2) }
        if let day { text += "-" + padded(day, to: 2) }
        return text
    }
}
