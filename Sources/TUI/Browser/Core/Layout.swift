import Screen

/// The areas of header, panes and status line on a screen of some size.
package struct Layout: Sendable, Equatable {
    /// The line with the collection and the search.
    package let header: Rect
    /// The line with messages, position and prompt.
    package let status: Rect
    /// The panes shown, each with its area; a column is left between two of them.
    package let panes: [Pane: Rect]
    /// The columns between panes.
    package let separators: [Int]

    /// The least size that anything is shown in.
    static let least = Size(width: 20, height: 5)

    /// The layout: three panes from 100 columns on, two from 60 on, else the one with the focus; that one alone
    /// where `isLinear`. The table of figures takes the place of all.
    ///
    /// - Returns: nil where the screen is too small.
    package init?(_ size: Size, focus: Pane, isZen: Bool, isLinear: Bool = false) {
        guard size.width >= Self.least.width, size.height >= Self.least.height else { return nil }
        let whole = Rect(size)
        let (header, below) = whole.split(.top, 1)
        let (status, body) = below.split(.bottom, 1)
        self.header = header
        self.status = status

        var panes: [Pane: Rect] = [:]
        var separators: [Int] = []
        /// Cuts a pane off at an edge, and the column that separates it.
        func cut(_ pane: Pane, _ edge: Rect.Edge, _ columns: Int, from rest: Rect) -> Rect {
            let (piece, other) = rest.split(edge, columns)
            let (line, inner) = other.split(edge, 1)
            panes[pane] = piece
            separators.append(line.x)
            return inner
        }
        if focus == .figures {
            panes[.figures] = body
        } else if isZen || isLinear || size.width < 60 {
            let shown = isZen ? .text : focus
            panes[shown] = body
        } else if size.width < 100 {
            panes[.text] =
                focus == .sidebar
                ? cut(.sidebar, .right, max(24, size.width * 36 / 100), from: body)
                : cut(.articles, .left, max(24, size.width * 36 / 100), from: body)
        } else {
            let inner = cut(.articles, .left, max(30, size.width * 28 / 100), from: body)
            panes[.text] = cut(.sidebar, .right, max(26, size.width * 21 / 100), from: inner)
        }
        self.panes = panes
        self.separators = separators.sorted()
    }

    /// The rows above the contents of a pane of some height.
    static func headings(of pane: Pane, height: Int) -> Int {
        switch pane {
        case .articles, .sidebar: 1
        case .figures: height < 6 ? 1 : 2
        // In a low pane date and path make room for the text.
        case .text: height < 6 ? 1 : 3
        }
    }

    /// The number of rows that a pane has for its contents, 1 at least; 1 for a pane that is not shown.
    package func rows(of pane: Pane) -> Int {
        let height = panes[pane]?.height ?? 0
        return max(1, height - Self.headings(of: pane, height: height))
    }

    /// The widest that text is set, in columns: longer lines are hard to follow.
    package static let widestText = 90

    /// The columns left free before the text: where it has more room than it takes it stands in the middle of a
    /// pane that is shown alone.
    var textInset: Int {
        guard panes.count == 1, let area = panes[.text] else { return 1 }
        return max(1, (area.width - textWidth) / 2)
    }

    /// The columns that the text has.
    package var textWidth: Int { min(Self.widestText, max(1, (panes[.text]?.width ?? 3) - 2)) }
}
