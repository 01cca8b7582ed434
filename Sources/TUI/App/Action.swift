/// What a reader can ask the browser to do; keys and commands name these.
enum Action: String, CaseIterable, Sendable {
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
    case nextHit = "next-hit"
    case previousHit = "previous-hit"
    case nextMention = "next-mention"
    case previousMention = "previous-mention"
    case nextActor = "next-actor"
    case previousActor = "previous-actor"
    case nextArticle = "next-article"
    case previousArticle = "previous-article"
    case back, forward
    case setMark = "set-mark"
    case goToMark = "go-to-mark"
    case toggleOrder = "toggle-order"
    case zen, copy
    case openOutside = "open-outside"
    case edit, pipe, shell
    case figures
    case nextKind = "next-kind"
    case previousKind = "previous-kind"
    case reload, redraw, suspend
    case cancel, close, quit
    case help, command, problems

    /// What it does, as help and completion say it.
    var help: String {
        switch self {
        case .down: "move or scroll down"
        case .up: "move or scroll up"
        case .top: "go to the top"
        case .bottom: "go to the bottom"
        case .halfPageDown: "half a page down"
        case .halfPageUp: "half a page up"
        case .pageDown: "a page down"
        case .pageUp: "a page up"
        case .paneLeft: "to the pane on the left"
        case .paneRight: "to the pane on the right"
        case .nextPane: "to the next pane"
        case .previousPane: "to the previous pane"
        case .open: "open the article; go to the actor's or figure's place in the text"
        case .search: "search as you type; in a table, narrow it"
        case .filter: "change the search"
        case .clearFilter: "clear the search: all articles"
        case .nextHit: "next hit, on into the next article"
        case .previousHit: "previous hit, back into the article before"
        case .nextMention: "next mention of this actor, on into the next article with one"
        case .previousMention: "previous mention of this actor, back into the article before"
        case .nextActor: "next mention of any actor in this article; follow that actor"
        case .previousActor: "previous mention of any actor in this article; follow that actor"
        case .nextArticle: "next article"
        case .previousArticle: "previous article"
        case .back: "back to where you were before the jump"
        case .forward: "forward again after going back"
        case .setMark: "mark this place with a letter"
        case .goToMark: "go to the place marked with a letter"
        case .toggleOrder: "newest first, or most relevant first; figures by value"
        case .zen: "the text alone"
        case .copy: "copy the passage with headline, date and path"
        case .openOutside: "open the file with the desktop's program"
        case .edit: "open the file in $VISUAL or $EDITOR"
        case .pipe: "give the text to a command"
        case .shell: "run a shell command"
        case .figures: "the table of figures in the articles listed, and back"
        case .nextKind: "figures of the next kind: counts, money…"
        case .previousKind: "figures of the kind before"
        case .reload: "look for new and changed files"
        case .redraw: "draw the screen anew"
        case .suspend: "suspend; fg comes back"
        case .cancel: "cancel; follow no actor any more"
        case .close: "back, or quit from the first pane"
        case .quit: "quit"
        case .help: "help for where you are"
        case .command: "a command by name"
        case .problems: "list the files that could not be read"
        }
    }
}
