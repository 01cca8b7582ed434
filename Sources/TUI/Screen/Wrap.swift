import Algorithms
import NewsText

/// A line of a wrapped text, as the range of its bytes.
package struct WrappedLine: Hashable, Sendable {
    private let start: UInt32
    /// The length, and whether the line is broken in the highest bit.
    private let packed: UInt32

    init(_ start: Int, _ end: Int, isBroken: Bool) {
        self.start = UInt32(start)
        packed = UInt32(end - start) | (isBroken ? 1 << 31 : 0)
    }

    /// The bytes to show: without line end, without the blanks before it.
    package var range: TextRange { TextRange(Int(start), Int(start) + Int(packed & ~(1 << 31))) }
    /// Whether the line was broken to fit and goes on in the next one.
    package var isBroken: Bool { packed >> 31 == 1 }
    /// Whether there is nothing to show.
    package var isBlank: Bool { packed & ~(1 << 31) == 0 }
}

/// An article's text broken into lines of at most a number of columns.
///
/// Lines are broken at blanks and after hyphens, longer words at the edge. Line ends of the text (LF, CRLF, CR,
/// and what Unicode adds to them) are kept, so blank lines part paragraphs as they do in the text. The blanks
/// where a line is broken, and those before a line end, belong to no line.
package struct WrappedText: Sendable {
    /// The text that the lines point into.
    package let text: [UInt8]
    /// The columns that no line exceeds.
    package let width: Int
    /// The lines in order; none for an empty text.
    package let lines: [WrappedLine]

    /// Wraps a range of `text`, UTF-8, in lines of `width` columns; less than one column counts as one.
    ///
    /// Takes time linear in the length, a good second for a gigabyte of ASCII.
    package init(_ text: [UInt8], in range: TextRange? = nil, width: Int) {
        let range = range ?? TextRange(0, text.count)
        precondition(range.end <= text.count)
        self.text = text
        self.width = max(width, 1)
        lines = text.withUnsafeBufferPointer { bytes in
            var breaker = LineBreaker(bytes, in: range, width: max(width, 1))
            return breaker.run()
        }
    }

    /// The line that holds the byte at `offset`, or the last one that starts before it; 0 where there is none.
    package func line(containing offset: Int) -> Int {
        max(lines.partitioningIndex { $0.range.start > offset } - 1, 0)
    }

    /// The column, and the line as row, in which the byte at `offset` is shown.
    package func place(of offset: Int) -> Point {
        let line = line(containing: offset)
        guard line < lines.count else { return .zero }
        var column = 0
        text.withUnsafeBufferPointer { bytes in
            let range = lines[line].range
            var place = range.start
            while place < min(offset, range.end) {
                let unit = DisplayUnit.read(bytes, at: place, end: range.end)
                if unit.end > offset { break }
                column += unit.width(atColumn: column)
                place = unit.end
            }
        }
        return Point(x: min(column, width - 1), y: line)
    }

    /// The offset of the byte shown at `column` of a line, or of the line's end where it is shorter.
    package func offset(ofColumn column: Int, inLine line: Int) -> Int {
        let range = lines[line].range
        return text.withUnsafeBufferPointer { bytes in
            var (place, reached) = (range.start, 0)
            while place < range.end {
                let unit = DisplayUnit.read(bytes, at: place, end: range.end)
                reached += unit.width(atColumn: reached)
                if reached > column { return place }
                place = unit.end
            }
            return range.end
        }
    }
}

/// Finds the lines of a text, in one pass over its bytes.
private struct LineBreaker {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private let width: Int
    private var lines: [WrappedLine] = []

    /// Where the line and, in it, the reading is.
    private var lineStart: Int
    private var offset: Int
    /// The columns from the start of the line to `offset`.
    private var column = 0
    /// The last place where the line may be broken: the end of this line, the start of the next one, and the
    /// columns up to there.
    private var chance: (end: Int, next: Int, column: Int)

    init(_ bytes: UnsafeBufferPointer<UInt8>, in range: TextRange, width: Int) {
        self.bytes = bytes
        self.width = width
        end = range.end
        lineStart = range.start
        offset = range.start
        chance = (range.start, range.start, 0)
        lines.reserveCapacity(range.count / width + range.count / 64)
    }

    mutating func run() -> [WrappedLine] {
        while offset < end {
            let byte = bytes[offset]
            // A byte that is not ASCII may be a mark that belongs to the character before it.
            if 0x20..<0x7F ~= byte, offset + 1 == end || bytes[offset + 1] < 0x80 {
                if byte == 0x20 {
                    blank(to: offset + 1, columns: 1)
                } else {
                    place(to: offset + 1, columns: 1)
                    if byte == UInt8(ascii: "-") { breakAfterHyphen() }
                }
            } else if byte == 0x0A || byte == 0x0D {
                let isPair = byte == 0x0D && offset + 1 < end && bytes[offset + 1] == 0x0A
                endLine(next: offset + (isPair ? 2 : 1))
            } else {
                readUnit()
            }
        }
        if lineStart < end { endLine(next: end) }
        return lines
    }

    private mutating func readUnit() {
        let unit = DisplayUnit.read(bytes, at: offset, end: end)
        switch unit.shape {
        case .spelled("\u{85}"), .spelled("\u{2028}"), .spelled("\u{2029}"): endLine(next: unit.end)
        case .tab: blank(to: unit.end, columns: unit.width(atColumn: column))
        // A no-break space shows as a blank too.
        case .one(.blank) where !isNoBreakSpace: blank(to: unit.end, columns: 1)
        case .nothing where isZeroWidthSpace: blank(to: unit.end, columns: 0)
        case .one, .two, .spelled, .nothing: place(to: unit.end, columns: unit.width)
        }
    }

    /// Takes a unit into the line, or starts a new one with it.
    private mutating func place(to next: Int, columns: Int) {
        // After a break between words, the part read of the last one may leave no room for a wide unit.
        while column > 0, columns > 0, column + columns > width { breakLine() }
        column += columns
        offset = next
    }

    private mutating func blank(to next: Int, columns: Int) {
        // Blanks after blanks move on what comes next, not where the line ends.
        let end = chance.next == offset && chance.next > lineStart ? chance.end : offset
        column += columns
        offset = next
        chance = (end, next, column)
    }

    private mutating func breakAfterHyphen() {
        guard offset < end, offset - 2 >= lineStart else { return }
        if isLetter(bytes[offset]), isLetter(bytes[offset - 2]) { chance = (offset, offset, column) }
    }

    private mutating func breakLine() {
        if chance.end > lineStart {
            lines.append(.init(lineStart, chance.end, isBroken: true))
            lineStart = chance.next
            column -= chance.column
        } else if chance.next == offset {
            // Nothing but indentation, too much of it: better none than a line of blanks.
            lineStart = offset
            column = 0
        } else {
            lines.append(.init(lineStart, offset, isBroken: true))
            lineStart = offset
            column = 0
        }
        chance = (lineStart, lineStart, 0)
    }

    private mutating func endLine(next: Int) {
        let isAfterBlank = chance.next == offset && chance.next > lineStart
        lines.append(.init(lineStart, isAfterBlank ? chance.end : min(offset, end), isBroken: false))
        lineStart = next
        offset = next
        column = 0
        chance = (next, next, 0)
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || 0x61...0x7A ~= byte | 0x20 }

    private var isNoBreakSpace: Bool {
        bytes[offset] == 0xC2 || starts(with: (0xE2, 0x80, 0xAF)) || starts(with: (0xE2, 0x80, 0x87))
    }

    private var isZeroWidthSpace: Bool { starts(with: (0xE2, 0x80, 0x8B)) }

    private func starts(with sequence: (UInt8, UInt8, UInt8)) -> Bool {
        offset + 3 <= end && (bytes[offset], bytes[offset + 1], bytes[offset + 2]) == sequence
    }
}
