/// Work that the state asks for: everything that reaches beyond it. Each feature has effects of its own.
package enum Effect: Sendable, Equatable {
    case list(ArticleListEffect)
    case reader(ReaderEffect)
    case sidebar(SidebarEffect)
    case figures(FigureTableEffect)
    case concordance(ConcordanceEffect)
    case card(CardEffect)
    case actors(ActorEffect)
    case corrections(CorrectionEffect)
    case completion(CompletionRequest)
    case notebook(NotebookEffect)
    /// Looks for new and changed files.
    case refresh
    case terminal(TerminalEffect)
}

/// Work that needs the terminal, which the application does.
package enum TerminalEffect: Sendable, Equatable {
    case copy(String)
    /// Lends the terminal to a command line, with `input` as its standard input.
    case run(String, input: [UInt8]?)
    /// Opens a file in the reader's editor.
    case edit(String)
    /// Opens a file with the desktop's program.
    case openOutside(String)
    /// Takes the mouse from the terminal, or gives it back.
    case mouse(Bool)
    case redraw
    case suspend
    case quit
}
