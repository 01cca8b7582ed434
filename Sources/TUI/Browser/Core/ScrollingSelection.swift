import Algorithms

/// The selected row of a list and the part of the list in its viewport.
///
/// The height of the viewport is a parameter, since it follows from the size of the screen.
package struct ScrollingSelection: Sendable, Equatable {
    /// The number of rows in the list.
    package private(set) var count: Int
    /// The index of the selected row, 0 in an empty list.
    package private(set) var index: Int
    /// The index of the first row in the viewport.
    package private(set) var top: Int

    package init(count: Int = 0, index: Int = 0, top: Int = 0) {
        (self.count, self.index, self.top) = (count, index, top)
    }

    /// Selects a row, or the nearest there is, and brings it into view.
    package mutating func select(_ index: Int, height: Int) {
        self.index = max(0, min(index, count - 1))
        keepInView(height: height)
    }

    /// Moves the selection by some rows.
    package mutating func move(_ steps: Int, height: Int) { select(index + steps, height: height) }

    /// Moves the selection by `steps` of the rows that can be selected, given in order.
    ///
    /// The caller brings the row into view. Gives whether there was a row to select.
    package mutating func move(_ steps: Int, among choices: [Int]) -> Bool {
        guard !choices.isEmpty else { return false }
        let position = choices.partitioningIndex { $0 >= index }
        let start = position < choices.count ? position : 0
        index = choices[min(max(start + steps, 0), choices.count - 1)]
        return true
    }

    /// Moves the selection by some rows, around the ends of the list.
    package mutating func cycle(_ steps: Int) {
        guard count > 0 else { return }
        index = (index + steps + count) % count
    }

    /// Moves the viewport by some rows; the selection comes along where it would be left behind.
    package mutating func roll(_ rows: Int, height: Int) {
        top = max(0, min(top + rows, count - height))
        index = max(0, min(max(top, min(index, top + height - 1)), count - 1))
    }

    /// Moves the viewport so that it is full and holds the selection.
    ///
    /// - Parameter first: a row above the selection to show too, such as its heading.
    package mutating func keepInView(height: Int, from first: Int? = nil) {
        top = min(max(top, index - height + 1), first ?? index)
        top = max(0, min(top, count - height))
    }

    /// Takes over a new number of rows; the selection stays within them.
    package mutating func resize(to count: Int) {
        self.count = count
        index = max(0, min(index, count - 1))
    }

    /// The rows in the viewport, and `margin` more on both sides.
    package func visible(height: Int, margin: Int = 0) -> Range<Int> {
        let first = max(0, min(top - margin, count))
        return first..<max(first, min(count, top + height + margin))
    }
}
