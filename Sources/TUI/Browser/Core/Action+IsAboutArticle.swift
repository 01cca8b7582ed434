extension Action {
    /// Whether the action is about the open article: its contents, or the reader's place in it.
    func isAboutArticle(in pane: Pane) -> Bool {
        switch self {
        case .down, .up, .top, .bottom, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .open:
            pane == .text || pane == .sidebar
        // Esc goes back to the open article.
        case .search, .filter: pane != .figures
        case .nextHit, .previousHit, .nextMention, .previousMention, .nextActor, .previousActor,
            .toggleInSearch, .concordance, .card, .addActor, .bookmark, .note, .tags, .toggleRead, .copy,
            .openOutside, .edit, .pipe, .mergeActor, .splitActor, .renameActor, .changeKind, .hideActor:
            true
        // They keep the place or leave it.
        case .back, .forward, .setMark, .goToMark, .jumps, .marks, .notebook: true
        // The line chosen there may be any of these.
        case .command, .help: true
        case .paneLeft, .paneRight, .nextPane, .previousPane, .zen, .nextArticle, .previousArticle,
            .clearFilter, .toggleOrder, .savedSearch, .saveSearch, .figures, .nextKind, .previousKind, .undo,
            .undoCorrection, .shell, .mouse, .problems, .reload, .redraw, .suspend, .cancel, .close, .quit:
            false
        }
    }
}
