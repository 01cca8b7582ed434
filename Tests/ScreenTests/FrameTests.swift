import Screen
import Testing

@Suite struct FrameTests {
    @Test func `A snapshot has text, roles and the cursor`() {
        var canvas = Canvas(Size(width: 6, height: 3))
        canvas.draw("Kiev", at: .zero, role: .place)
        canvas.draw("世 x", at: Point(x: 0, y: 1))
        canvas.paint(.selection, over: Rect(x: 0, y: 2, width: 6, height: 1))
        canvas.placeCursor(at: Point(x: 0, y: 2))
        #expect(
            canvas.screen.snapshot() == """
                6×3 cursor 0,2
                Kiev
                aaaa
                世 x
                .. .

                SSSSSS

                """)
    }

    @Test func `Each role has a letter of its own`() {
        #expect(Set(Role.allCases.map(\.code)).count == Role.allCases.count)
        #expect(Role.text.code == ".")
    }

    @Test func `A cell is small`() {
        #expect(MemoryLayout<Cell>.stride <= 16)
        #expect(MemoryLayout<WrappedLine>.stride == 8)
    }

    @Test func `A rectangle is cut at its edges`() {
        let rect = Rect(x: 2, y: 1, width: 10, height: 5)
        #expect(rect.split(.left, 3).piece == Rect(x: 2, y: 1, width: 3, height: 5))
        #expect(rect.split(.left, 3).rest == Rect(x: 5, y: 1, width: 7, height: 5))
        #expect(rect.split(.right, 3).piece == Rect(x: 9, y: 1, width: 3, height: 5))
        #expect(rect.split(.top, 1).rest == Rect(x: 2, y: 2, width: 10, height: 4))
        #expect(rect.split(.bottom, 1).piece == Rect(x: 2, y: 5, width: 10, height: 1))
        #expect(rect.split(.bottom, 99).rest.isEmpty)
        #expect(rect.split(.left, -1).piece.isEmpty)
        #expect(rect.inset(x: 1, y: 1) == Rect(x: 3, y: 2, width: 8, height: 3))
        #expect(rect.inset(x: 6).isEmpty)
        #expect(
            rect.intersection(Rect(x: 0, y: 0, width: 3, height: 9)) == Rect(x: 2, y: 1, width: 1, height: 5))
        #expect(rect.intersection(Rect(x: 20, y: 0, width: 3, height: 9)).isEmpty)
        #expect(rect.contains(Point(x: 11, y: 5)))
        #expect(!rect.contains(Point(x: 12, y: 5)))
    }
}
