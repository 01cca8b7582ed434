import Articles

/// How far the work on an index is.
package struct IndexProgress: Sendable, Equatable {
    /// What is being done.
    package enum Phase: Sendable, Equatable {
        /// Looking which files there are; `found` so far.
        case looking(found: Int)
        /// Reading new and changed files.
        case reading
        /// Putting the index in order for fast search.
        case merging
    }

    /// What is being done.
    package var phase: Phase
    /// The files read so far.
    package var filesDone = 0
    /// The files to be read.
    package var files = 0
    /// How many of them have not changed, but were extracted with other tables, another model or another grammar.
    package var outdated = 0
    /// The bytes read so far.
    package var bytesDone = 0
    /// The bytes to be read.
    package var bytes = 0

    /// The work in a phase.
    package init(
        phase: Phase, filesDone: Int = 0, files: Int = 0, outdated: Int = 0, bytesDone: Int = 0,
        bytes: Int = 0
    ) {
        self.phase = phase
        self.filesDone = filesDone
        self.files = files
        self.outdated = outdated
        self.bytesDone = bytesDone
        self.bytes = bytes
    }

    /// The line that tells the reader why articles that have not changed are read; nil where none are.
    package var outdatedNotice: String? {
        guard outdated > 0 else { return nil }
        return "tables, model or grammar have changed: the actors and figures of "
            + "\(outdated) \(outdated == 1 ? "article" : "articles") are extracted again"
    }

    /// The part done, from 0 to 1.
    package var fraction: Double { bytes == 0 ? 0 : Double(bytesDone) / Double(bytes) }
}

/// What a refresh of an index found and did.
package struct RefreshSummary: Sendable, Equatable {
    /// A summary of nothing.
    package init() {}

    /// The articles taken in that were not known.
    package var added = 0
    /// The articles whose text had changed.
    package var changed = 0
    /// The articles that have not changed and whose actors and figures were extracted again, with other tables, another
    /// model or another grammar than before.
    package var extractedAgain = 0
    /// The articles whose files are gone.
    package var removed = 0
    /// The articles that are as they were.
    package var unchanged = 0
    /// The files that are not text and were passed over.
    package var binary = 0
    /// The files and folders that could not be read, each once.
    package var problems: [FileProblem] = []
    /// Whether the refresh went through all files.
    package var isComplete = false

    /// Whether anything stands for another actor than before.
    package var changedActors = false

    /// Whether anything in the index is different now.
    package var changedAnything: Bool { added + changed + extractedAgain + removed > 0 || changedActors }

    /// The articles that the index holds after it.
    package var articles: Int { added + changed + extractedAgain + unchanged }
}
