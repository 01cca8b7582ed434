import Browser
import Query
import Search
import Store
import Testing

/// The article list by itself: what it asks for, and what stays selected.
@Suite struct ArticleListStateTests {
    private let context = FeatureContext(rows: 5)

    private func ids(_ numbers: some Sequence<Int>) -> [ArticleID] {
        numbers.map { ArticleID(number: $0) }
    }

    /// A list of the articles 0 to 19.
    private func list() throws -> ArticleListState {
        var list = ArticleListState()
        try show(ids(0..<20), in: &list)
        return list
    }

    /// Searches, and lets the search find some articles.
    private func show(
        _ found: [ArticleID], keepsSelection: Bool = false, in list: inout ArticleListState
    ) throws {
        let message = ArticleListMessage.search("", Query(""), keepsSelection: keepsSelection, widens: false)
        guard case .startSearch(let request)? = list.update(message, in: context).first else {
            throw Missing()
        }
        var context = context
        context.hasActed = true
        let result = ArticleListResult.found(
            found, HitFinder(Query("")), generation: request.generation, request)
        _ = list.update(.result(result), in: context)
    }

    private struct Missing: Error {}

    @Test func `Rows are requested once, those in view first`() throws {
        var list = try list()
        var requested: [[ArticleID]] = []
        for _ in 0..<4 {
            for case .effect(.list(.rows(let ids, _, _))) in list.update(.loadRows, in: context) {
                requested.append(ids)
            }
        }
        #expect(requested == [ids(0..<5), ids(5..<10)])
    }

    @Test func `The selected article stays in its row while others come in above`() throws {
        var list = try list()
        _ = list.update(.select(7), in: context)
        let row = list.selection.index - list.selection.top
        try show(ids([100, 101] + Array(0..<20)), keepsSelection: true, in: &list)
        #expect(list.selectedID == ids([7])[0])
        #expect(list.selection.index - list.selection.top == row)
    }

    @Test func `Results of an earlier search are dropped`() throws {
        var list = try list()
        let generation = list.generation
        try show(ids(0..<3), in: &list)
        let old = SearchRequest(
            text: "", query: Query(""), order: .date, generation: generation, keepsSelection: false)
        let result = ArticleListResult.found([], HitFinder(Query("")), generation: generation, old)
        let intents = list.update(.result(result), in: context)
        #expect(intents.isEmpty)
        #expect(list.ids.count == 3)
    }

    @Test func `Cancelled typing brings the list back, and searches it again`() throws {
        var list = try list()
        _ = list.update(.select(7), in: context)
        _ = list.update(.beginTyping, in: context)
        let intents = list.update(.cancelTyping, in: context)
        #expect(intents.isEmpty, "nothing was typed")
        _ = list.update(.beginTyping, in: context)
        try show(ids([3]), in: &list)
        guard case .searchAgain? = list.update(.cancelTyping, in: context).first else { throw Missing() }
        #expect(list.ids == ids(0..<20) && list.selection.index == 7)
    }
}
