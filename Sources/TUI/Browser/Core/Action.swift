/// An action of the reader. The raw value is the name of its command; `KeyMap` has the rest.
package enum Action: String, CaseIterable, Sendable {
    case down, up, top, bottom
    case halfPageDown = "half-page-down"
    case halfPageUp = "half-page-up"
    case pageDown = "page-down"
    case pageUp = "page-up"
    case paneLeft = "pane-left"
    case paneRight = "pane-right"
    case nextPane = "next-pane"
    case previousPane = "previous-pane"
    case open
    case search, filter
    case clearFilter = "clear-filter"
    case toggleInSearch = "actor-in-search"
    case nextHit = "next-hit"
    case previousHit = "previous-hit"
    case nextMention = "next-mention"
    case previousMention = "previous-mention"
    case nextActor = "next-actor"
    case previousActor = "previous-actor"
    case concordance, card
    case addActor = "add-actor"
    case nextArticle = "next-article"
    case previousArticle = "previous-article"
    case back, forward
    case setMark = "set-mark"
    case goToMark = "go-to-mark"
    case toggleOrder = "sort"
    case zen, copy
    case openOutside = "open-outside"
    case edit, pipe, shell
    case jumps, marks
    case mouse
    case bookmark, note, tags
    case toggleRead = "read"
    case notebook, undo
    case saveSearch = "save-search"
    case savedSearch = "saved-search"
    case figures
    case nextKind = "next-kind"
    case previousKind = "previous-kind"
    case mergeActor = "merge-actor"
    case splitActor = "split-actor"
    case renameActor = "rename-actor"
    case changeKind = "change-kind"
    case hideActor = "hide-actor"
    case undoCorrection = "undo-correction"
    case reload, redraw, suspend
    case cancel, close, quit
    case help, command, problems
}
