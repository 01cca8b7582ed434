import NewsText
import Screen
import TestSupport
import Testing

@Suite struct WrapTests {
    @Test(arguments: [
        ("", 10, []),
        ("een twee drie", 8, ["een twee", "drie"]),
        ("een twee drie", 7, ["een", "twee", "drie"]),
        ("een   twee", 4, ["een", "twee"]),
        ("een\ntwee\n", 10, ["een", "twee"]),
        ("een\r\n\r\ntwee\rdrie", 10, ["een", "", "twee", "drie"]),
        ("een\n\n\ntwee", 10, ["een", "", "", "twee"]),
        ("een  \n   \ntwee", 10, ["een", "", "twee"]),
        ("een\u{2028}twee\u{85}drie", 10, ["een", "twee", "drie"]),
        ("  een twee", 6, ["  een", "twee"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("ab cdefghij", 4, ["ab", "cdef", "ghij"]),
        ("    ab", 3, ["ab"]),
        ("  abcdef", 4, ["  ab", "cdef"]),
        ("NAVO-top in Vilnius", 6, ["NAVO-", "top in", "Vilniu", "s"]),
        ("18-20 of -5 - ja", 4, ["18-2", "0 of", "-5 -", "ja"]),
        ("世界世界 世", 5, ["世界", "世界", "世"]),
        ("世", 1, ["世"]),
        ("a世b", 1, ["a", "世", "b"]),
        ("één coördinatie", 9, ["één", "coördinat", "ie"]),
        ("5\u{A0}miljoen euro", 9, ["5\u{A0}miljoen", "euro"]),
        ("woord\u{200B}deel", 6, ["woord", "deel"]),
        ("a\tb\tc", 10, ["a\tb", "c"]),
        ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
        ("een  ", 3, ["een"]),
        ("een twee", 0, ["e", "e", "n", "t", "w", "e", "e"]),
    ])
    func `Lines are broken at words`(text: String, width: Int, lines: [String]) {
        let wrapped = WrappedText(Array(text.utf8), width: width)
        #expect(strings(wrapped).map { Array($0.unicodeScalars) } == lines.map { Array($0.unicodeScalars) })
    }

    @Test func `A line knows whether it was broken to fit`() {
        let wrapped = WrappedText(Array("een twee\n\ndrie".utf8), width: 4)
        #expect(wrapped.lines.map(\.isBroken) == [true, false, false, false])
        #expect(wrapped.lines.map(\.isBlank) == [false, false, true, false])
    }

    @Test func `Only the range is wrapped`() {
        let wrapped = WrappedText(Array("Titel\n\neen twee".utf8), in: TextRange(7, 15), width: 5)
        #expect(strings(wrapped) == ["een", "twee"])
    }

    @Test func `An offset has a line and a column, and back`() {
        let text = "Één ‘woord’\n\n世界\tx"
        let wrapped = WrappedText(Array(text.utf8), width: 80)
        #expect(wrapped.place(of: 0) == Point(x: 0, y: 0))
        #expect(wrapped.place(of: 2) == Point(x: 1, y: 0))
        #expect(wrapped.place(of: 3) == Point(x: 1, y: 0))
        #expect(wrapped.place(of: 9) == Point(x: 5, y: 0))
        #expect(wrapped.place(of: 18) == Point(x: 0, y: 1))
        #expect(wrapped.place(of: 25) == Point(x: 4, y: 2))
        #expect(wrapped.place(of: 26) == Point(x: 8, y: 2))
        #expect(wrapped.offset(ofColumn: 6, inLine: 2) == 25)
        #expect(wrapped.offset(ofColumn: 1, inLine: 2) == 19)
        #expect(wrapped.offset(ofColumn: 99, inLine: 2) == 27)
        #expect(WrappedText([], width: 5).line(containing: 0) == 0)
    }

    @Test(arguments: 0..<200)
    func `No line is too wide, none is lost, and offsets find their line`(seed: UInt64) {
        var random = Random(seed: seed)
        let bytes = random.text(scalars: 300)
        let wrapped = WrappedText(bytes, width: Int.random(in: 1...30, using: &random))
        var end = 0
        for (index, line) in wrapped.lines.enumerated() {
            let range = line.range
            #expect(range.start >= end)
            let between = String(decoding: bytes[end..<range.start], as: UTF8.self)
            for scalar in between.unicodeScalars {
                let properties = scalar.properties
                #expect(properties.isWhitespace || properties.isDefaultIgnorableCodePoint)
            }
            end = range.end
            var column = 0
            var units = 0
            bytes.withUnsafeBufferPointer { buffer in
                var offset = range.start
                while offset < range.end {
                    let unit = DisplayUnit.read(buffer, at: offset, end: range.end)
                    column += unit.width(atColumn: column)
                    offset = unit.end
                    units += unit.width > 0 ? 1 : 0
                }
                #expect(offset == range.end)
            }
            #expect(column <= wrapped.width || units == 1)
            if !range.isEmpty { #expect(wrapped.line(containing: range.end - 1) == index) }
            #expect(wrapped.lines[wrapped.line(containing: range.start)].range.start == range.start)
        }
    }

    private func strings(_ wrapped: WrappedText) -> [String] {
        wrapped.lines.map { String(decoding: wrapped.text[$0.range.bytes], as: UTF8.self) }
    }
}
