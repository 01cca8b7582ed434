import Screen

/// The screen's size, the focus, and the reader's choices about display.
package struct DisplayState: Sendable, Equatable {
    package var size: Size { didSet { updateLayout() } }
    /// The pane that keys go to.
    package var focus = Pane.articles { didSet { updateLayout() } }
    /// Whether the text is shown alone.
    package var isZen = false { didSet { updateLayout() } }
    /// Whether one pane is shown at a time, with the cursor always on the selected row: for screen readers and braille
    /// displays.
    package var isLinear = false { didSet { updateLayout() } }
    /// Whether nothing but ASCII is drawn.
    package var isASCII = false
    /// Whether clicks and the wheel come to the browser; otherwise the terminal has them.
    package var hasMouse = false
    /// The layout; nil where the screen is too small.
    package private(set) var layout: Layout?

    init(size: Size) {
        self.size = size
        updateLayout()
    }

    private mutating func updateLayout() { layout = layout(focus) }

    /// The layout with the focus on a pane.
    func layout(_ focus: Pane) -> Layout? { Layout(size, focus: focus, isZen: isZen, isLinear: isLinear) }

    /// The columns of the text; those of the text alone where its pane is hidden now.
    var textWidth: Int {
        guard let layout else { return 1 }
        return layout.panes[.text] != nil ? layout.textWidth : self.layout(.text)?.textWidth ?? 1
    }
}
