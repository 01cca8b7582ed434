/// A move of a selection, or of text.
package enum ScrollMove: Sendable, Equatable {
    case rows(Int)
    case pages(Double)
    case top, bottom

    /// The rows to move by in a viewport of `height` rows, in a list of `count`.
    package func steps(height: Int, count: Int) -> Int {
        switch self {
        case .rows(let rows): rows
        // A page keeps one row of the page before.
        case .pages(let pages): Int(pages * Double(height - (pages.magnitude == 1 ? 1 : 0)))
        case .top: -count
        case .bottom: count
        }
    }
}

extension Action {
    /// The move that an action stands for; nil for any other action.
    var scrollMove: ScrollMove? {
        switch self {
        case .down: .rows(1)
        case .up: .rows(-1)
        case .top: .top
        case .bottom: .bottom
        case .halfPageDown: .pages(0.5)
        case .halfPageUp: .pages(-0.5)
        case .pageDown: .pages(1)
        case .pageUp: .pages(-1)
        default: nil
        }
    }
}
