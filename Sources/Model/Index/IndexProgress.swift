/// How far the work on an index is.
public struct IndexProgress: Sendable, Equatable {
    /// What is being done.
    public enum Phase: Sendable, Equatable {
        /// Looking which files there are; `found` so far.
        case looking(found: Int)
        /// Reading new and changed files.
        case reading
        /// Putting the index in order for fast search.
        case merging
    }

    /// What is being done.
    public var phase: Phase
    /// The files read so far.
    public var filesDone = 0
    /// The files to be read.
    public var files = 0
    /// The bytes read so far.
    public var bytesDone = 0
    /// The bytes to be read.
    public var bytes = 0

    /// The part done, from 0 to 1.
    public var fraction: Double { bytes == 0 ? 0 : Double(bytesDone) / Double(bytes) }
}

/// What a refresh of an index found and did.
public struct RefreshSummary: Sendable, Equatable {
    /// A summary of nothing.
    public init() {}

    /// The articles taken in that were not known.
    public internal(set) var added = 0
    /// The articles whose text had changed.
    public internal(set) var changed = 0
    /// The articles whose files are gone.
    public internal(set) var removed = 0
    /// The articles that are as they were.
    public internal(set) var unchanged = 0
    /// The files that are not text and were passed over.
    public internal(set) var binary = 0
    /// The files and folders that could not be read, each once.
    public internal(set) var problems: [FileProblem] = []
    /// Whether the refresh went through all files.
    public internal(set) var isComplete = false

    /// Whether anything stands for another actor than before.
    public internal(set) var changedActors = false

    /// Whether anything in the index is different now.
    public var changedAnything: Bool { added + changed + removed > 0 || changedActors }

    /// The articles that the index holds after it.
    public var articles: Int { added + changed + unchanged }
}
