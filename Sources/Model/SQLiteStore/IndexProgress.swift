/// The progress of a refresh.
package struct IndexProgress: Sendable, Equatable {
    /// The phases of a refresh.
    package enum Phase: Sendable, Equatable {
        /// Looking for files; `found` so far.
        case looking(found: Int)
        /// Reading new and changed files.
        case reading
        /// Restoring the index after a bulk load.
        case merging
    }

    /// The current phase.
    package var phase: Phase
    /// The files read so far.
    package var filesDone = 0
    /// The files to be read.
    package var files = 0
    /// The number of files that are unchanged but were extracted with other tables, another model or another
    /// grammar.
    package var outdated = 0
    /// The bytes read so far.
    package var bytesDone = 0
    /// The bytes to be read.
    package var bytes = 0

    /// The progress in a phase.
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

    /// The notice that explains why unchanged articles are read; nil if none are.
    package var outdatedNotice: String? {
        guard outdated > 0 else { return nil }
        return "tables, model or grammar have changed: the actors and figures of "
            + "\(outdated) \(outdated == 1 ? "article" : "articles") are extracted again"
    }

    /// The completed fraction, from 0 to 1.
    package var fraction: Double { bytes == 0 ? 0 : Double(bytesDone) / Double(bytes) }
}
