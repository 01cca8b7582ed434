import Algorithms
import Journal
import NewsText
import Resolution
import Screen
import Search
import Store

/// The parameters that an article is prepared for display with.
package struct ReaderSettings: Sendable, Equatable {
    /// Finds the hits of the search.
    let finder: HitFinder
    /// The columns of the text.
    let width: Int

    package init(finder: HitFinder, width: Int) { (self.finder, self.width) = (finder, width) }
}

/// A bookmark or note, and where its passage stands; nowhere where it is on the article as a whole.
package struct PlacedNote: Sendable, Equatable {
    package let item: Notebook.Item
    package let range: TextRange?
}

/// The article in the text pane, and where the reader is in it.
///
/// It is prepared on the thread that opens the article, and adapted to later changes.
package struct ArticleView: Sendable {
    package let open: OpenArticle
    /// The rows of the sidebar about the article.
    let contents: SidebarContents
    /// The text in lines.
    package private(set) var wrapped: WrappedText
    /// The first byte of the top line: it stays at the top when the width changes.
    package private(set) var anchor: Int
    /// The mention, hit or figure that the reader jumped to.
    package private(set) var focus: TextRange?
    /// The bookmarks and notes.
    package internal(set) var notes: [PlacedNote] = []
    /// The hits of the search, in text order.
    package private(set) var hits: [TextRange]
    private var finder: HitFinder

    /// The article at its beginning.
    package init(_ open: OpenArticle, for settings: ReaderSettings) {
        self.open = open
        contents = SidebarContents(open)
        wrapped = WrappedText(open.article.text, in: open.article.body, width: settings.width)
        anchor = open.article.body.start
        finder = settings.finder
        hits = finder.hits(in: open)
    }

    /// The index of the top line.
    package var top: Int { wrapped.line(containing: anchor) }

    /// The place to come back to.
    package var place: ReadingPlace {
        let text = open.article.text
        return ReadingPlace(
            path: open.row.path, headline: open.row.headline, top: TextQuote(at: anchor, in: text),
            focus: focus.map { TextQuote($0, in: text) })
    }

    /// The mentions of an entity in text order.
    package func mentions(of entity: EntityID) -> [TextRange] {
        open.mentions.filter { $0.entity == entity }.map(\.range)
    }

    /// The mention at the focus, if that is one.
    package var mention: ResolvedMention? { open.mentions.first { $0.range == focus } }

    /// The entity of an actor that the article names.
    func entity(_ id: EntityID) -> Entity? { open.actors.first { $0.entity.id == id }?.entity }

    /// The first of the ranges behind the reader's place, or the last one before it.
    func next(of ranges: some RandomAccessCollection<TextRange>, forward: Bool) -> TextRange? {
        // Without a focus the place is just before the first byte shown.
        let point = focus.map { forward ? $0.start + 1 : $0.start } ?? anchor
        let index = ranges.partitioningIndex { $0.start >= point }
        if forward { return index < ranges.endIndex ? ranges[index] : nil }
        return index > ranges.startIndex ? ranges[ranges.index(before: index)] : nil
    }

    /// The passages with notes, in text order; those that overlap count as one.
    var notedRanges: [TextRange] {
        notes.compactMap(\.range).sorted().reduce(into: []) { ranges, range in
            if let last = ranges.last, last.end >= range.start {
                ranges[ranges.count - 1] = TextRange(last.start, max(last.end, range.end))
            } else {
                ranges.append(range)
            }
        }
    }

    /// The sentence of the focus; without one the paragraph of the top line.
    var passage: TextRange {
        if let focus, let sentence = open.article.sentence(around: focus) { return sentence }
        guard !wrapped.lines.isEmpty else { return TextRange(anchor, anchor) }
        var first = wrapped.line(containing: anchor)
        // A blank line at the top stands before the paragraph that the reader sees.
        while first + 1 < wrapped.lines.count, wrapped.lines[first].isBlank { first += 1 }
        var last = first
        while first > 0, !wrapped.lines[first - 1].isBlank { first -= 1 }
        while last + 1 < wrapped.lines.count, !wrapped.lines[last + 1].isBlank { last += 1 }
        return TextRange(wrapped.lines[first].range.start, wrapped.lines[last].range.end)
    }
}

extension ArticleView {
    /// Finds the hits of another search.
    mutating func find(_ finder: HitFinder) {
        guard finder != self.finder else { return }
        self.finder = finder
        hits = finder.hits(in: open)
    }

    /// Breaks the text into lines of another width.
    mutating func wrap(_ width: Int) {
        if width != wrapped.width {
            wrapped = WrappedText(open.article.text, in: open.article.body, width: width)
        }
    }

    /// Scrolls to a line, or the nearest that leaves the pane full.
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
    mutating func restore(_ place: ReadingPlace, height: Int) {
        let text = open.article.text
        scroll(toLine: wrapped.line(containing: place.top.find(in: text).range.start), height: height)
        guard let found = place.focus?.find(in: text), found.isSame else {
            focus = nil
            return
        }
        // In a text that has changed the top line may have moved away from it.
        if isShown(found.range, height: height) {
            focus = found.range
        } else {
            show(found.range, height: height)
        }
    }

    /// Goes where an opening is to lead.
    mutating func go(to goal: OpenGoal, height: Int) {
        switch goal {
        case .top: break
        case .mention(let entity, let first):
            let mentions = mentions(of: entity)
            if let range = first ? mentions.first : mentions.last { show(range, height: height) }
        case .hit(let first):
            if let hit = first ? hits.first : hits.last { show(hit, height: height) }
        case .place(let place): restore(place, height: height)
        case .range(let range), .line(let range):
            if range.end <= open.article.text.count { show(range, height: height) }
        }
    }
}
