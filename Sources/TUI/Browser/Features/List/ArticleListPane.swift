import Journal
import Screen
import Store

/// The list of articles: date, headline and hits.
struct ArticleListPane {
    let list: ArticleListState
    let notebook: NotebookState
    /// The saved searches shown above the articles.
    let searches: ArraySlice<Notebook.SavedSearch>
    let openArticle: ArticleID?
    /// Whether the index is being refreshed.
    let isRefreshing: Bool
    let isFocused: Bool

    func draw(on canvas: inout Canvas) {
        let width = canvas.size.width
        let role: Role = isFocused ? .headerFocused : .heading
        let position =
            list.ids.isEmpty ? "" : "\(grouped(list.selection.index + 1)) of \(grouped(list.ids.count))"
        canvas.draw("ARTICLES", at: Point(x: 1, y: 0), role: role)
        if width > 24 { canvas.drawRight(position, endingAt: width - 1, y: 0, role: .dim) }

        drawSearches(on: &canvas)
        let headings = Layout.headings(of: .articles, height: canvas.size.height) + searches.count
        let height = canvas.size.height - headings
        if isFocused { canvas.placeCursor(at: Point(x: 0, y: min(headings + 1, canvas.size.height - 1))) }
        // The open article may be none of the list: then it has no row there.
        let isListed = list.selectedID.map { $0 == openArticle } ?? true
        let showsHits = !list.finder.isEmpty
        for (offset, id) in list.shown(height).enumerated() {
            let y = offset + headings
            if let row = list.rows[id] {
                draw(row, showsHits: showsHits, y: y, on: &canvas)
                drawMark(row.article.path, y: y, on: &canvas)
            }
            guard list.selection.top + offset == list.selection.index, isFocused || isListed else { continue }
            canvas.paint(
                isFocused ? .selection : .selectionDim, over: Rect(x: 0, y: y, width: width, height: 1))
            if isFocused { canvas.placeCursor(at: Point(x: 0, y: y)) }
        }
        if list.ids.isEmpty, height > 1 {
            canvas.drawTrimmed(emptyText, at: Point(x: 1, y: 2), role: .dim, maxWidth: width - 2)
        }
    }

    /// Draws the saved searches with their keys and results.
    private func drawSearches(on canvas: inout Canvas) {
        let width = canvas.size.width
        for (index, search) in searches.enumerated() {
            let y = index + Layout.headings(of: .articles, height: canvas.size.height)
            canvas.draw("\(index + 1)", at: Point(x: 1, y: y), role: .key)
            let count = notebook.searchCounts[search.query].map(grouped) ?? "…"
            let used = canvas.drawRight(count, endingAt: width - 1, y: y, role: .count)
            canvas.drawTrimmed(
                search.name, at: Point(x: 3, y: y), role: search.query == list.text ? .prompt : .text,
                maxWidth: width - used - 5)
        }
    }

    /// Whether the article is bookmarked, or not read yet where others are.
    private func drawMark(_ path: String, y: Int, on canvas: inout Canvas) {
        if notebook.contents.isBookmarked(path) {
            canvas.draw("◆", at: Point(x: 0, y: y), role: .bookmark)
        } else if notebook.contents.hasRead, !notebook.contents.isRead(path) {
            canvas.draw("•", at: Point(x: 0, y: y), role: .unread)
        }
    }

    private var emptyText: String {
        if list.isSearching || isRefreshing { return "…" }
        return list.text.isEmpty ? "no articles here" : "nothing found"
    }

    /// The columns of a date, as far as a month goes.
    private static let dateWidth = 7

    private func draw(_ row: ArticleListRow, showsHits: Bool, y: Int, on canvas: inout Canvas) {
        let width = canvas.size.width
        var x = 1
        if width >= 24 {
            let date = row.article.date.map { String("\($0)".prefix(Self.dateWidth)) } ?? ""
            canvas.draw(date, at: Point(x: x, y: y), role: .date)
            x += Self.dateWidth + 1
        }
        var end = width - 1
        if showsHits, let hits = row.hits {
            end -= canvas.drawRight(grouped(hits), endingAt: end, y: y, role: .count) + 1
        }
        guard end > x else { return }
        if row.article.headline.isEmpty {
            let name = row.article.path.split(separator: "/").last.map(String.init) ?? row.article.path
            canvas.drawTrimmed("(empty) \(name)", at: Point(x: x, y: y), role: .dim, maxWidth: end - x)
            return
        }
        let columns = canvas.drawTrimmed(row.article.headline, at: Point(x: x, y: y), maxWidth: end - x)
        for hit in row.headlineHits {
            let start = Width.columns(of: row.article.headline.utf8.prefix(hit.start).text)
            let length = Width.columns(of: row.article.headline.utf8.prefix(hit.end).text) - start
            // The hit may lie behind the ellipsis.
            guard start + length <= columns else { break }
            canvas.paint(.hit, over: Rect(x: x + start, y: y, width: length, height: 1))
        }
    }
}

extension Substring.UTF8View {
    /// The bytes as text.
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}

extension ArticleListState {
    /// The result of the search in the prompt, and the parts of it that are passed over.
    var searchStatus: String {
        let ignored = query.ignored
        let passed = ignored.isEmpty ? "" : "passed over: \(ignored.joined(separator: " ")) · "
        if isSearching { return passed + "searching…" }
        if ids.isEmpty { return passed + "no articles" }
        return passed + "\(grouped(selection.index + 1)) of \(grouped(ids.count))"
    }
}
