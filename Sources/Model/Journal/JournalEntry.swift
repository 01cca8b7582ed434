import Glibc

/// A line of the journal.
///
/// It consists of `id`, `verb` and the fields, separated by tabs. In fields, tab, line feed, carriage return
/// and backslash are escaped as `\t`, `\n`, `\r` and `\\`.
package struct JournalEntry: Sendable, Equatable {
    /// The time in UTC to the millisecond, and a random part: `20240131T235959.123-9f3a07c1`. Entries sort by
    /// it, so that concatenating two journals merges them.
    package let id: String
    /// The action: `merge`.
    package let verb: String
    /// The arguments of the action; their meaning depends on the verb.
    package let fields: [String]

    package init(id: String, verb: String, fields: [String]) {
        self.id = id
        self.verb = verb
        self.fields = fields
    }

    /// A new entry that sorts after `last`, in milliseconds since 1970.
    package init(verb: String, fields: [String], after last: Int) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let time = max(now.tv_sec * 1000 + now.tv_nsec / 1_000_000, last + 1)
        let random = String(UInt32.random(in: 0...UInt32.max), radix: 16)
        let padded = String(repeating: "0", count: 8 - random.count) + random
        self.init(id: Self.text(ofTime: time) + "-" + padded, verb: verb, fields: fields)
    }

    /// The time, in milliseconds since 1970.
    package var milliseconds: Int { Self.time(of: Array(id.utf8)) ?? 0 }

    // MARK: Lines

    /// Parses a line; nil if it is not an entry.
    package init?(line: ArraySlice<UInt8>) {
        guard let text = String(validating: line, as: UTF8.self) else { return nil }
        let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
        guard parts.count >= 2, !parts[1].isEmpty, Self.time(of: Array(parts[0].utf8)) != nil else {
            return nil
        }
        self.init(
            id: String(parts[0]), verb: String(parts[1]), fields: parts.dropFirst(2).map(Self.unescaped))
    }

    /// The line without its terminator.
    package var line: String { ([id, verb] + fields.map(Self.escaped)).joined(separator: "\t") }

    private static func escaped(_ field: String) -> String {
        var text = ""
        for scalar in field.unicodeScalars {
            switch scalar {
            case "\t": text += "\\t"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\\": text += "\\\\"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static func unescaped(_ field: Substring) -> String {
        var text = String.UnicodeScalarView()
        var scalars = field.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\" else {
                text.append(scalar)
                continue
            }
            switch scalars.next() {
            case "t": text.append("\t")
            case "n": text.append("\n")
            case "r": text.append("\r")
            case let other?: text.append(other)
            case nil: text.append("\\")
            }
        }
        return String(text)
    }

    // MARK: Time

    /// The time in the basic format of ISO 8601, with milliseconds.
    private static func text(ofTime milliseconds: Int) -> String {
        var seconds = milliseconds / 1000
        var parts = tm()
        gmtime_r(&seconds, &parts)
        func digits(_ number: Int32, _ count: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return digits(parts.tm_year + 1900, 4) + digits(parts.tm_mon + 1, 2) + digits(parts.tm_mday, 2) + "T"
            + digits(parts.tm_hour, 2) + digits(parts.tm_min, 2) + digits(parts.tm_sec, 2) + "."
            + digits(Int32(milliseconds % 1000), 3)
    }

    /// The milliseconds since 1970 in an ID; nil if the ID is malformed.
    private static func time(of id: [UInt8]) -> Int? {
        let form = Array("00000000T000000.000-".utf8)
        guard id.count > form.count, id.count <= 40 else { return nil }
        for (byte, wanted) in zip(id, form) {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            guard wanted == UInt8(ascii: "0") ? isDigit : byte == wanted else { return nil }
        }
        let isHexadecimal = id.dropFirst(form.count).allSatisfy {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
        }
        guard isHexadecimal else { return nil }
        func number(_ range: Range<Int>) -> Int32 {
            id[range].reduce(0) { $0 * 10 + Int32($1 - UInt8(ascii: "0")) }
        }
        var parts = tm()
        parts.tm_year = number(0..<4) - 1900
        parts.tm_mon = number(4..<6) - 1
        parts.tm_mday = number(6..<8)
        parts.tm_hour = number(9..<11)
        parts.tm_min = number(11..<13)
        parts.tm_sec = number(13..<15)
        return timegm(&parts) * 1000 + Int(number(16..<19))
    }
}
