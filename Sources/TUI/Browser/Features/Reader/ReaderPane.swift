import Algorithms
import NewsExtraction
import NewsText
import Resolution
import Screen

/// The open article: headline, date and path, and the text with actors, figures and hits by their roles.
struct ReaderPane {
    let article: ArticleView?
    let followed: EntityID?
    let tags: [String]
    /// The article's path as it is shown.
    let path: String
    /// The columns left free before the text.
    let inset: Int
    let isFocused: Bool

    func draw(on canvas: inout Canvas) {
        let width = canvas.size.width
        if isFocused { canvas.placeCursor(at: .zero) }
        guard let article else { return }
        let row = article.open.row
        let headline = row.headline.isEmpty ? "(empty)" : row.headline
        canvas.drawTrimmed(
            headline, at: Point(x: inset, y: 0), role: isFocused ? .headerFocused : .heading,
            maxWidth: width - inset - 1)
        let headings = Layout.headings(of: .text, height: canvas.size.height)
        if headings > 1 {
            let tags = tags.map { "#\($0)" }.joined(separator: " ")
            let source = [row.date.map { "\($0)" }, tags, path].compactMap {
                $0
            }
            .filter { !$0.isEmpty }
            canvas.drawTrimmed(
                source.joined(separator: " · "), at: Point(x: inset, y: 1), role: .dim,
                maxWidth: width - inset - 1)
        }
        let height = canvas.size.height - headings
        guard height > 0, width > 2 else { return }
        if isFocused { canvas.placeCursor(at: Point(x: 0, y: headings)) }
        if let problem = article.open.problem {
            canvas.drawTrimmed(
                "\(problem)", at: Point(x: inset, y: headings), role: .statusError,
                maxWidth: width - inset - 1)
            return
        }
        let lines = article.wrapped.lines
        let top = article.top
        guard top < lines.count else { return }
        let shown = TextRange(
            lines[top].range.start, lines[min(lines.count, top + height) - 1].range.end)
        canvas.inside(Rect(x: inset, y: headings, width: width - inset, height: height)) { canvas in
            let highlights = highlights(article, in: shown)
            canvas.draw(article.wrapped, from: top, highlights: highlights)
            guard isFocused else { return }
            let line = article.focus.map { article.wrapped.line(containing: $0.start) - top } ?? 0
            let column = article.focus.map { article.wrapped.place(of: $0.start).x } ?? 0
            canvas.placeCursor(at: Point(x: column, y: max(0, min(line, height - 1))))
        }
        if lines.count > height, headings > 1 {
            let percent = top + height >= lines.count ? 100 : (top + height) * 100 / lines.count
            canvas.drawRight("\(percent) %", endingAt: width - 1, y: 2, role: .dim)
        }
    }

    /// The roles of a part of the text: figures under mentions under hits under the focus.
    private func highlights(_ article: ArticleView, in shown: TextRange) -> [Highlight] {
        let open = article.open
        let figures = part(of: open.figures, { $0.range }, in: shown).map { Highlight($0.range, .figure) }
        let mentions = part(of: open.mentions, { $0.range }, in: shown).map { mention in
            Highlight(
                mention.range, mention.entity == followed ? .mentionSelected : Self.role(of: mention.kind))
        }
        let hits = part(of: article.hits, { $0 }, in: shown).map { Highlight($0, .hit) }
        let focus = article.focus.map { [Highlight($0, .mentionCurrent)] } ?? []
        let noted = part(of: article.notedRanges, { $0 }, in: shown).map { Highlight($0, .noted) }
        return [figures, mentions, hits, focus].reduce(noted) { Highlight.layer($1, over: $0) }
    }

    /// The elements that overlap a part of the text; they must be in text order and not overlap each other.
    private func part<Element>(
        of elements: [Element], _ range: (Element) -> TextRange, in shown: TextRange
    ) -> ArraySlice<Element> {
        let first = elements.partitioningIndex { range($0).end > shown.start }
        return elements[first...].prefix { range($0).start < shown.end }
    }

    /// The role of a mention, by the kind of its entity.
    static func role(of kind: EntityKind) -> Role {
        switch kind {
        case .person: .person
        case .organization: .organization
        case .place: .place
        case .product: .product
        case .event: .event
        }
    }
}
