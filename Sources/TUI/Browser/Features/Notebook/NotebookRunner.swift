import Articles
import Journal
import Query
import SQLiteStore
import Search
import Synchronization

/// Writes the notebook, and counts the results of its saved searches.
///
/// Counting runs a search for each, which takes long: it has a queue of its own.
final class NotebookRunner: Sendable {
    private let context: RunnerContext
    private let notebook: Mutex<Notebook>
    private let writing: WorkQueue
    private let counting: WorkQueue
    private let latestCount = LatestRequest()

    init(_ context: RunnerContext) {
        self.context = context
        notebook = Mutex(Self.read(context.session))
        writing = context.queue("notebook")
        counting = context.queue("savedsearches", qos: .utility)
    }

    /// The notebook as the journal has it. The reader was told of any problem when the journal was opened.
    private static func read(_ session: CollectionSession) -> Notebook {
        (try? session.journal.contents()).map { Notebook($0) } ?? Notebook()
    }

    var current: Notebook { notebook.withLock { $0 } }

    func end() { latestCount.end() }

    func start(_ effect: NotebookEffect) {
        switch effect {
        case .note(let change): writing.run(isAwaited: !change.isUnasked) { self.note(change) }
        case .countSearches(let queries):
            let ticket = latestCount.begin()
            counting.run(isAwaited: false) { try self.count(queries, ticket) }
        }
    }

    private func note(_ change: NotebookChange) {
        do throws(FileProblem) {
            let undone = try context.session.journal.note(change)
            let notebook = Notebook(try context.session.journal.contents())
            self.notebook.withLock { $0 = notebook }
            context.post(.notebook(.changed(notebook, after: change, undone: undone)))
        } catch {
            context.post(.notice(Notice("this cannot be noted: \(error)", isError: true)))
        }
    }

    private func count(_ queries: [String], _ ticket: LatestRequest.Ticket) throws {
        if ticket.isOvertaken { return }
        let search = Search(context.index, notebook: current)
        let counts = try queries.map { query in
            (query, try search.articles(Query(query), isCancelled: { ticket.isOvertaken }).count)
        }
        context.post(.notebook(.searchCounts(Dictionary(counts) { $1 })))
    }

    /// Takes over the changes of another process.
    func reload() {
        writing.runInBackground {
            let notebook = Self.read(self.context.session)
            let isNew = self.notebook.withLock { current in
                defer { current = notebook }
                return current != notebook
            }
            if isNew { self.context.post(.notebook(.changed(notebook, after: nil, undone: nil))) }
        }
    }
}
