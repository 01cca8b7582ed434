import Browser
import Screen
import Testing

/// Where everything is, in every size.
@Suite struct LayoutTests {
    @Test func `Every size is filled without overlap`() {
        for width in 20...200 {
            for height in 5...60 {
                for (focus, isZen) in [
                    (Pane.articles, false), (.text, false), (.sidebar, false), (.text, true),
                    (.figures, false),
                ] {
                    let size = Size(width: width, height: height)
                    let problem = problem(of: Layout(size, focus: focus, isZen: isZen), size, focus)
                    if let problem { Issue.record("\(width)×\(height) \(focus): \(problem)") }
                }
            }
        }
    }

    /// What is wrong with a layout.
    private func problem(of layout: Layout?, _ size: Size, _ focus: Pane) -> String? {
        guard let layout else { return "nothing is shown" }
        if layout.header != Rect(x: 0, y: 0, width: size.width, height: 1) { return "header" }
        if layout.status != Rect(x: 0, y: size.height - 1, width: size.width, height: 1) { return "status" }
        guard layout.panes[focus] != nil else { return "the focus is hidden" }
        var x = 0
        for (number, pane) in Pane.allCases.filter({ layout.panes[$0] != nil }).enumerated() {
            if number > 0 {
                guard layout.separators.count >= number, layout.separators[number - 1] == x else {
                    return "no line before \(pane)"
                }
                x += 1
            }
            let area = layout.panes[pane]!
            if area.x != x || area.y != 1 || area.height != size.height - 2 { return "\(pane) at \(area)" }
            if area.width < 20 { return "\(pane) has \(area.width) columns" }
            x = area.maxX
            if layout.rows(of: pane) < 1 { return "\(pane) has no rows" }
        }
        if x != size.width || layout.separators.count != layout.panes.count - 1 { return "ends at \(x)" }
        return layout.textWidth < 1 || layout.textWidth > Layout.widestText ? "text" : nil
    }

    @Test(arguments: [(20, 1), (59, 1), (60, 2), (99, 2), (100, 3), (200, 3)])
    func `Panes are shown as far as there is room`(width: Int, count: Int) {
        for focus in Pane.columns {
            let layout = Layout(Size(width: width, height: 20), focus: focus, isZen: false)
            #expect(layout?.panes.count == count)
        }
    }

    @Test(arguments: [(19, 5), (20, 4), (0, 0), (1, 1), (200, 4), (19, 60)])
    func `Where there is too little room nothing is shown`(width: Int, height: Int) {
        #expect(Layout(Size(width: width, height: height), focus: .text, isZen: false) == nil)
    }
}
