import NewsExtraction
import Store

/// The actor or figure that a key is about.
struct KeySubject {
    /// The figure selected in the sidebar.
    var figure: Figure?
    var actor: Entity?
}

extension BrowserState {
    /// The actor or figure that a key is about: the one pattern behind `*`, `C`, `i`, `+`, `c` and `&`.
    ///
    /// The actor that the reader points at comes first: the row selected in the sidebar while it has the focus, then the mention
    /// jumped to in the text. Otherwise it is the followed actor.
    var subject: KeySubject {
        let isInSidebar = display.focus == .sidebar
        let mentioned = reader.article.flatMap { article in
            article.mention.flatMap { article.entity($0.entity) }
        }
        return KeySubject(
            figure: isInSidebar ? sidebar.selectedFigure : nil,
            actor: (isInSidebar ? sidebar.selectedActor : nil) ?? mentioned ?? reader.followed?.entity)
    }

    /// The two actors that the list is narrowed to, if the subject is one of them or there is none.
    var subjectPair: [Entity]? {
        guard list.actors.count == 2 else { return nil }
        return subject.actor.map { list.actors.map(\.id).contains($0.id) } ?? true ? list.actors : nil
    }
}
