import Articles
import SQLiteStore

/// Makes corrections, and suggests texts for them.
///
/// A correction groups the actors of the whole collection anew, which takes long: suggestions have another queue.
final class CorrectionRunner: Sendable {
    private let context: RunnerContext
    private let correcting: WorkQueue
    private let suggesting: WorkQueue
    private let latestSuggestion = LatestRequest()

    /// The most texts suggested.
    private static let most = 20

    init(_ context: RunnerContext) {
        self.context = context
        correcting = context.queue("corrections")
        suggesting = context.queue("suggestions")
    }

    func start(_ effect: CorrectionEffect) {
        switch effect {
        case .suggest(let request):
            let ticket = latestSuggestion.begin()
            suggesting.run {
                if ticket.isOvertaken { return }
                self.context.post(.corrections(.suggested(try self.suggestions(request), request)))
            }
        case .correct(let entity, let request): correct { try $0.correct(entity, request) }
        case .undo: correct { try $0.undoCorrection() }
        }
    }

    private func suggestions(_ request: SuggestionRequest) throws -> [String] {
        switch request {
        case .actors(let text):
            let found = try context.index.entities(beginning: text, limit: Self.most)
            let counts = found.reduce(into: [String: Int]()) { $0[$1.name, default: 0] += 1 }
            return found.map { counts[$0.name] == 1 ? $0.name : "\($0.name) (\($0.kind.name))" }
        case .aliases(let entity):
            return try context.index.aliases(of: entity).map(\.text)
        }
    }

    /// Makes a correction, or undoes one; where that fails the reader is told why.
    private func correct(_ work: @escaping @Sendable (CollectionSession) throws -> String) {
        correcting.run { [context] in
            do {
                context.post(.corrections(.corrected(try work(context.session))))
            } catch let problem as CorrectionProblem {
                context.post(.notice(Notice("\(problem)", isError: true)))
            } catch let problem as FileProblem {
                context.post(.notice(Notice("not noted: \(problem)", isError: true)))
            }
        }
    }
}
