import NewsExtraction
import SQLiteStore
import Screen

/// Something that the state has to answer: a key, a new size, or the result of an effect.
package enum BrowserInput: Sendable {
    case key(Key)
    case resized(Size)
    case list(ArticleListResult)
    case reader(ReaderResult)
    case sidebar(HitCountResult)
    case figures(FigureTableResult)
    case concordance(ConcordanceResult)
    case card(CardResult)
    case actors(ActorResult)
    case corrections(CorrectionResult)
    case completion(Completion)
    case notebook(NotebookResult)
    case index(IndexEvent)
    case notice(Notice)
}

/// A change of the index while the browser runs.
package enum IndexEvent: Sendable {
    /// How far a refresh is; nil once it has ended.
    case progress(IndexProgress?)
    /// The index holds other articles than before.
    case changed
    case refreshed(RefreshSummary)
}
