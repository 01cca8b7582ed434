import NewsText
import Resolution
import Search
import Store

/// A feature's request to its parent.
///
/// Features cannot change each other's state: they return intents, which `BrowserState` carries out in order.
package enum Intent: Sendable {
    /// Runs an effect.
    case effect(Effect)
    /// Shows a message.
    case notify(Notice)

    // Where the reader goes.

    /// Moves the focus to a pane.
    case focus(Pane)
    /// Pushes the current place onto the jump list.
    case rememberPlace
    /// Opens an article at a range, or shows the range where the article is open.
    case open(ArticleID, TextRange)
    /// Opens a line of the concordance in its article.
    case openLine(Concordance.Line)
    /// Opens an article from an actor's card, and follows the actor.
    case openFromCard(ArticleRow, OpenGoal, following: Entity)
    /// Opens the article selected in the list, unless it is open.
    case openSelected
    /// Goes to a place without remembering the current one.
    case go(ReadingPlace)
    /// The requested article is open.
    case opened(OpenRequest)
    /// The requested article is not in the index.
    case missing(OpenRequest)

    // Actors.

    /// Makes an actor the followed one.
    case follow(Entity)
    /// Selects the followed actor in the sidebar.
    case selectInSidebar(EntityID)

    // Pages.

    /// Shows the panes again.
    case leavePages
    case showCard([EntityID])
    case showConcordance(of: [Entity], narrowing: String)

    // The list.

    /// The list holds the result of a search.
    case listed(SearchRequest, selectedBefore: ArticleID?, keepsSelection: Bool)
    /// Runs a search.
    case startSearch(SearchRequest)
    /// Searches a text.
    case search(String)
    /// Does the current search again, since the index has changed.
    case searchAgain
    /// Narrows the list to articles that name some actors, and searches a text in them.
    case narrowList([Entity], text: String)
    /// Narrows the list to articles that name some actors, with the text as it is.
    case filterList([Entity])
}
