import Browser
import Testing

/// The selection of a list and its viewport.
@Suite struct ScrollingSelectionTests {
    @Test(arguments: [(-3, 0, 0), (0, 0, 0), (4, 4, 0), (5, 5, 1), (19, 19, 15), (99, 19, 15)])
    func `The selection stays in the list and in view`(index: Int, selected: Int, top: Int) {
        var selection = ScrollingSelection(count: 20)
        selection.select(index, height: 5)
        #expect(selection.index == selected)
        #expect(selection.top == top)
    }

    @Test func `An empty list has its selection at 0`() {
        var selection = ScrollingSelection()
        selection.move(3, height: 5)
        selection.cycle(1)
        #expect(selection == ScrollingSelection())
        #expect(selection.visible(height: 5) == 0..<0)
    }

    @Test func `A moving viewport takes the selection along`() {
        var selection = ScrollingSelection(count: 20, index: 2)
        selection.roll(3, height: 5)
        #expect(selection.index == 3 && selection.top == 3)
        selection.roll(99, height: 5)
        #expect(selection.index == 15 && selection.top == 15)
        selection.roll(-10, height: 5)
        #expect(selection.index == 9 && selection.top == 5)
    }

    @Test(arguments: [(1, 4), (-1, 1), (9, 8), (-9, 1)])
    func `Rows that cannot be selected are passed over`(steps: Int, selected: Int) {
        var selection = ScrollingSelection(count: 9, index: 3)
        let hasMoved = selection.move(steps, among: [1, 3, 4, 8])
        #expect(hasMoved && selection.index == selected)
        let hasMovedAgain = selection.move(steps, among: [])
        #expect(!hasMovedAgain)
    }

    @Test func `A heading above the selection is shown with it`() {
        var selection = ScrollingSelection(count: 20, index: 7, top: 9)
        selection.keepInView(height: 5, from: 5)
        #expect(selection.top == 5)
    }

    @Test func `Cycling goes around the ends`() {
        var selection = ScrollingSelection(count: 3)
        selection.cycle(-1)
        #expect(selection.index == 2)
        selection.cycle(1)
        #expect(selection.index == 0)
    }

    @Test func `A shorter list keeps the selection in it`() {
        var selection = ScrollingSelection(count: 20, index: 19, top: 15)
        selection.resize(to: 4)
        selection.keepInView(height: 5)
        #expect(selection.index == 3 && selection.top == 0)
    }
}
