import NewsText
import Screen
import TestSupport
import Testing

@Suite struct CanvasTests {
    @Test(arguments: [
        ("Vilnius", 10, "Vilnius"), ("Vilnius", 7, "Vilnius"), ("Vilnius", 6, "Vilni…"), ("Vilnius", 1, "…"),
        ("Vilnius", 0, ""), ("om vrede", 4, "om…"), ("世界地図", 7, "世界地…"), ("世界地図", 6, "世界…"),
        ("世界", 3, "世…"), ("Oekrai\u{308}ne", 7, "Oekrai\u{308}…"), ("🇳🇱🇧🇪", 3, "NL…"), ("🇳🇱🇧🇪", 2, "…"),
        ("a\u{1B}[0m", 3, "a…"), ("👩‍🚀👩‍🚀", 3, "👩…"),
    ])
    func `Text that does not fit ends in an ellipsis`(text: String, width: Int, shown: String) {
        var canvas = Canvas(Size(width: 12, height: 1))
        let columns = canvas.drawTrimmed(text, at: .zero, maxWidth: width)
        #expect(canvas.screen.text(ofRow: 0) == shown)
        #expect(columns == Width.columns(of: shown))
    }

    @Test func `Numbers align right`() {
        var canvas = Canvas(Size(width: 6, height: 4))
        for (y, text) in ["9", "4 232", "世界", "Zelensky"].enumerated() {
            canvas.drawRight(text, endingAt: 6, y: y, role: .count, maxWidth: 5)
        }
        #expect((0..<4).map(canvas.screen.text(ofRow:)) == ["     9", " 4 232", "  世界", " Zele…"])
        #expect(canvas.screen.roles(ofRow: 3) == " nnnnn")
    }

    @Test func `Drawing keeps inside its area`() {
        var canvas = Canvas(Size(width: 8, height: 3))
        canvas.inside(Rect(x: 2, y: 1, width: 4, height: 1)) { pane in
            pane.draw("abcdefgh", at: Point(x: -1, y: 0))
            pane.draw("x", at: Point(x: 0, y: 1))
            pane.placeCursor(at: Point(x: 9, y: 0))
            #expect(pane.size == Size(width: 4, height: 1))
        }
        #expect((0..<3).map(canvas.screen.text(ofRow:)) == ["", "  bcde", ""])
        #expect(canvas.screen.cursor == nil)
        #expect(canvas.size == Size(width: 8, height: 3))
    }

    @Test func `A wide grapheme is never cut in half`() {
        var canvas = Canvas(Size(width: 6, height: 3))
        canvas.draw("世界世", at: .zero)
        canvas.draw("x", at: Point(x: 1, y: 0))
        canvas.draw("y", at: Point(x: 2, y: 0))
        canvas.inside(Rect(x: 1, y: 1, width: 3, height: 1)) { $0.draw("界世", at: Point(x: -1, y: 0)) }
        canvas.draw("世界世", at: Point(x: 0, y: 2))
        canvas.fill(Rect(x: 1, y: 2, width: 2, height: 1), role: .selection)
        #expect(canvas.screen.text(ofRow: 0) == " xy 世")
        #expect(canvas.screen.text(ofRow: 1) == "  世")
        #expect(canvas.screen.text(ofRow: 2) == "    世")
        #expect(canvas.screen.roles(ofRow: 2) == " SS ..")
    }

    @Test func `Lines part panes, in ASCII too`() {
        var drawn: [String] = []
        for isASCII in [false, true] {
            var canvas = Canvas(Size(width: 3, height: 2), isASCII: isASCII)
            canvas.horizontalSeparator(y: 0)
            canvas.verticalSeparator(x: 1)
            canvas.drawTrimmed("ab", at: Point(x: 2, y: 1))
            canvas.drawTrimmed("ab", at: Point(x: 0, y: 1), maxWidth: 1)
            drawn += (0..<2).map(canvas.screen.text(ofRow:))
        }
        #expect(drawn == ["─│─", "…│…", "-|-", "~|~"])
    }

    @Test func `Highlights give ranges of a wrapped text their roles`() {
        let text = "President Zelensky\nvroeg om 18 raketten"
        let highlights = [
            Highlight(TextRange(0, 18), .person), Highlight(TextRange(28, 30), .figure),
            Highlight(TextRange(31, 39), .hit),
        ]
        let wrapped = WrappedText(Array(text.utf8), width: 12)
        var canvas = Canvas(Size(width: 12, height: 3))
        canvas.draw(wrapped, from: 1, highlights: highlights)
        #expect(
            canvas.screen.snapshot() == """
                12×3
                Zelensky
                pppppppp
                vroeg om 18
                ..... .. ff
                raketten
                xxxxxxxx

                """)
    }

    @Test func `One layer of highlights lies over another`() {
        func layer(_ upper: [(Int, Int)], _ lower: [(Int, Int)]) -> String {
            let layered = Highlight.layer(
                upper.map { Highlight(TextRange($0, $1), .hit) },
                over: lower.map { Highlight(TextRange($0, $1), .person) })
            return layered.map { "\($0.range.start)-\($0.range.end)\($0.role.code)" }.joined(separator: " ")
        }
        #expect(layer([(2, 4)], [(0, 9)]) == "0-2p 2-4x 4-9p")
        #expect(layer([(0, 9)], [(2, 4), (5, 6)]) == "0-9x")
        #expect(layer([(3, 6)], [(0, 4), (5, 8)]) == "0-3p 3-6x 6-8p")
        #expect(layer([(0, 1), (9, 10)], [(4, 5)]) == "0-1x 4-5p 9-10x")
        #expect(layer([(1, 2), (3, 4)], [(0, 5), (6, 7)]) == "0-1p 1-2x 2-3p 3-4x 4-5p 6-7p")
        #expect(layer([(4, 5)], []) == "4-5x")
    }

    @Test(arguments: 0..<200)
    func `Whatever is drawn, cells are safe and rows are whole`(seed: UInt64) {
        var random = Random(seed: seed)
        var canvas = Canvas(Size(width: Int.random(in: 0...30, using: &random), height: 6))
        for _ in 0..<40 {
            let bytes = random.text(scalars: 12)
            let point = Point(
                x: Int.random(in: -8...30, using: &random), y: Int.random(in: -1...6, using: &random))
            let area = Rect(x: 0, y: 0, width: Int.random(in: 0...30, using: &random), height: 6)
            canvas.inside(area) { pane in
                switch Int.random(in: 0..<5, using: &random) {
                case 0: pane.draw(String(decoding: bytes, as: UTF8.self), at: point)
                case 1: pane.drawTrimmed(String(decoding: bytes, as: UTF8.self), at: point, maxWidth: 9)
                case 2: pane.drawText(bytes, TextRange(0, bytes.count), at: point)
                case 3: pane.fill(Rect(origin: point, size: Size(width: 3, height: 1)))
                default: pane.draw(WrappedText(bytes, width: 7), from: 0, at: point)
                }
            }
        }
        for y in 0..<canvas.screen.size.height { expectWhole(canvas.screen.row(y)) }
    }

    private func expectWhole(_ row: ArraySlice<Cell>) {
        #expect(row.reduce(0) { $0 + Int($1.width) } == row.count)
        var follows = false
        for cell in row {
            #expect(cell.isContinuation == follows)
            follows = cell.width == 2
            let (base, marks) = cell.grapheme.scalars
            for scalar in [base, marks.0, marks.1].compactMap(\.self) {
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
                    .unassigned:
                    Issue.record("a cell holds \(scalar.escaped(asASCII: true))")
                default: break
                }
            }
        }
        #expect(!follows)
    }
}
