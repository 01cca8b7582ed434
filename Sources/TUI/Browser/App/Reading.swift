import Model
import Screen

/// The article in the text pane and where the reader is in it.
///
/// It is made where the article is opened, off the key path, and fitted to what has changed meanwhile.
struct Reading: Sendable {
    /// What an article is made ready for.
    struct Setting: Sendable, Equatable {
        /// What the search finds in articles.
        let finder: HitFinder
        /// The columns of the text.
        let width: Int
    }

    /// The article.
    let open: OpenArticle
    /// What the sidebar says of it.
    let contents: Sidebar.Contents
    /// Its text in lines.
    private(set) var wrapped: WrappedText
    /// The first byte of the top line: it stays at the top when the width changes.
    private(set) var anchor: Int
    /// The mention, hit or figure that the reader jumped to.
    private(set) var focus: TextRange?
    /// A bookmark or note, and where its passage stands; nowhere where it is on the article as a whole.
    struct Noted: Sendable, Equatable {
        let item: Notebook.Item
        let range: TextRange?
    }

    /// The bookmarks and notes.
    var noted: [Noted] = []
    /// What the search matched, in text order.
    private(set) var hits: [TextRange]
    /// What matched them.
    private var finder: HitFinder

    /// The article at its beginning.
    init(_ open: OpenArticle, for setting: Setting) {
        self.open = open
        contents = Sidebar.Contents(open)
        wrapped = WrappedText(open.article.text, in: open.article.body, width: setting.width)
        anchor = open.article.body.start
        finder = setting.finder
        hits = finder.hits(in: open)
    }

    /// Finds the hits of another search.
    mutating func find(_ finder: HitFinder) {
        guard finder != self.finder else { return }
        self.finder = finder
        hits = finder.hits(in: open)
    }

    /// The index of the top line.
    var top: Int { wrapped.line(containing: anchor) }

    /// The place to come back to.
    var place: Place {
        let text = open.article.text
        return Place(
            path: open.row.path, headline: open.row.headline, top: TextQuote(at: anchor, in: text),
            focus: focus.map { TextQuote($0, in: text) })
    }

    /// Sets the text in lines of another width.
    mutating func wrap(_ width: Int) {
        if width != wrapped.width {
            wrapped = WrappedText(open.article.text, in: open.article.body, width: width)
        }
    }

    /// Puts a line at the top, or the nearest that leaves the pane full.
    mutating func scroll(toLine line: Int, height: Int) {
        let line = max(0, min(line, wrapped.lines.count - height))
        anchor = wrapped.lines.isEmpty ? 0 : wrapped.lines[line].range.start
        if let range = focus, !isShown(range, height: height) { focus = nil }
    }

    /// Whether the start of a range is on a line shown.
    private func isShown(_ range: TextRange, height: Int) -> Bool {
        let line = wrapped.line(containing: range.start)
        return line >= top && line < top + height
    }

    /// Jumps to a range: a third from the top if it is not well in view.
    mutating func show(_ range: TextRange, height: Int) {
        focus = range
        let line = wrapped.line(containing: range.start)
        let margin = min(2, height / 4)
        if line < top + margin || line >= top + height - margin {
            scroll(toLine: line - height / 3, height: height)
        }
        focus = range
    }

    /// Goes back to a place, wherever its words stand now.
    mutating func restore(_ place: Place, height: Int) {
        let text = open.article.text
        scroll(toLine: wrapped.line(containing: place.top.find(in: text).range.start), height: height)
        guard let found = place.focus?.find(in: text), found.isSame else {
            focus = nil
            return
        }
        // The top line may have moved away from it in a text that has changed.
        if isShown(found.range, height: height) {
            focus = found.range
        } else {
            show(found.range, height: height)
        }
    }

    /// Where the reader is: at the focus, else just before the first byte shown.
    private var point: (forward: Int, backward: Int) {
        focus.map { ($0.start + 1, $0.start) } ?? (anchor, anchor)
    }

    /// The first of the ranges behind the reader's place, or the last one before it.
    func next(of ranges: some BidirectionalCollection<TextRange>, forward: Bool) -> TextRange? {
        forward ? ranges.first { $0.start >= point.forward } : ranges.last { $0.start < point.backward }
    }

    /// The passages that are noted on, in text order, those that overlap as one.
    var notedRanges: [TextRange] {
        noted.compactMap(\.range).sorted().reduce(into: []) { ranges, range in
            if let last = ranges.last, last.end >= range.start {
                ranges[ranges.count - 1] = TextRange(last.start, max(last.end, range.end))
            } else {
                ranges.append(range)
            }
        }
    }

    /// The mentions of an entity in text order.
    func mentions(of entity: EntityID) -> [TextRange] {
        open.mentions.filter { $0.entity == entity }.map(\.range)
    }

    /// The mention at the focus, if that is one.
    var mention: OpenArticle.Mention? { open.mentions.first { $0.range == focus } }
}
