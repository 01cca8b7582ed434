import Browser
import Screen
import Testing

/// Narrowing a sheet such as help, and choosing from it.
@Suite struct SheetTests {
    private func sheet() -> Sheet {
        Sheet(
            title: "T",
            lines: (1...20).map {
                ChoiceLine(
                    key: "k\($0)", text: $0 % 2 == 0 ? "Oekraïne \($0)" : "x \($0)", action: .travel(back: $0)
                )
            })
    }

    /// Gives keys to a page of 20 lines of which 5 are shown; nil once it is closed.
    private func taken(_ keys: [Key]) -> Sheet? {
        var sheet = sheet()
        for key in keys where sheet.update(.key(key), height: 5) == .close { return nil }
        return sheet
    }

    @Test func `Typing narrows a page, whatever the case and accents`() {
        let typed = "OEKRAINE 1".map(Key.character)
        #expect(taken(typed)?.choices.lines.map(\.key) == ["k10", "k12", "k14", "k16", "k18"])
        #expect(taken([.character("/")] + typed)?.choices.lines.count == 5, "/ begins it, as elsewhere")
        #expect(taken([.pasted("OEKRAINE 1")])?.choices.lines.count == 5)
        #expect(taken(typed + [.backspace, .backspace])?.choices.lines.count == 10)
        #expect(taken([.down, .down] + typed)?.choices.selection.index == 0)
        #expect(taken(typed + [.escape])?.filter == "")
        #expect(taken("zzz".map(Key.character))?.choices.lines == [])
    }

    @Test func `A page scrolls with its choice and stays full`() {
        #expect(taken([.up])?.choices.selection.index == 0)
        #expect(taken([.down, .down])?.choices.selection.index == 2)
        #expect(taken([.down, .down])?.choices.selection.top == 0)
        #expect(taken([.pageDown, .pageDown])?.choices.selection.top == 4)
        #expect(taken([.pageDown, .pageDown, .pageUp])?.choices.selection.index == 4)
        #expect(taken([.end])?.choices.selection.top == 15)
        #expect(taken([.end, .down])?.choices.selection.index == 19)
        #expect(taken([.end, .down, .home])?.choices.selection.top == 0)
    }

    @Test func `A page closes, or gives what is chosen`() {
        #expect(taken([.escape]) == nil)
        #expect(taken([.character("q")]) == nil)
        #expect(taken([.character("?")]) == nil)
        // While it is narrowed these are letters like any other.
        #expect(taken([.character("k"), .character("q")])?.filter == "kq")
        var sheet = sheet()
        _ = sheet.update(.key(.down), height: 5)
        #expect(sheet.update(.key(.enter), height: 5) == .choose(.travel(back: 2)))
    }
}
