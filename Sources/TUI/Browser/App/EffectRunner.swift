import Foundation
import Model
import Synchronization

/// Does what the state asks for on threads of its own, and gives the outcome back as inputs.
///
/// Searches and openings that a later one has overtaken are given up.
final class EffectRunner: Sendable {
    private let keeper: IndexKeeper
    private let extractor: LazyExtractor
    private let send: @Sendable (Input) -> Void
    private let pages: PageRunner
    private let ahead = ReadAhead()
    private let searching = DispatchQueue(label: "dossier.search", qos: .userInteractive)
    private let reading = DispatchQueue(label: "dossier.open", qos: .userInteractive)
    private let tabling = DispatchQueue(label: "dossier.figures", qos: .userInteractive)
    private let counting = DispatchQueue(label: "dossier.count", qos: .userInitiated)
    private let correcting = DispatchQueue(label: "dossier.correct", qos: .userInitiated)
    private let noting = DispatchQueue(label: "dossier.notes", qos: .userInitiated)
    private let indexing = DispatchQueue(label: "dossier.index", qos: .utility)
    /// The latest search, the latest search of figures and the latest opening.
    private let latestSearch = Atomic(0)
    private let latestFigures = Atomic(0)
    private let latestOpening = Atomic(0)
    private let isEnding = Atomic(false)
    private let isRefreshing = Atomic(false)
    /// The effects that a reader is waiting for.
    private let waiting = Atomic(0)
    /// The effects that nobody is waiting for.
    private let unhurried = Atomic(0)
    private let notebook: Mutex<Notebook>

    /// A runner for a collection.
    ///
    /// - Parameter post: takes the outcomes, on any thread.
    init(_ keeper: IndexKeeper, post: @escaping @Sendable (Input) -> Void) {
        self.keeper = keeper
        send = post
        notebook = Mutex(Self.notebook(keeper))
        let extractor = LazyExtractor()
        self.extractor = extractor
        pages = PageRunner(keeper, extractor: { extractor.value }, post: post)
    }

    private static func notebook(_ keeper: IndexKeeper) -> Notebook {
        // What cannot be read has been told of when it was opened.
        (try? keeper.journal.contents()).map { Notebook($0) } ?? Notebook()
    }

    /// What the reader has noted.
    var currentNotebook: Notebook { notebook.withLock { $0 } }

    /// Whether nothing is being done but indexing.
    var isIdle: Bool { !isBusy && unhurried.load(ordering: .acquiring) == 0 && pages.isIdle }

    /// Whether something is being done that is likely to end within the blink of an eye.
    var isBusy: Bool { waiting.load(ordering: .acquiring) > 0 || pages.isBusy }

    /// Gives up all that is going on.
    func end() {
        isEnding.store(true, ordering: .releasing)
        pages.end()
    }

    /// Starts an effect; false for those that need the terminal, which are not for this runner.
    func start(_ effect: Effect) -> Bool {
        switch effect {
        case .search(let request):
            latestSearch.store(request.generation, ordering: .releasing)
            run(on: searching) { try self.search(request) }
        case .rows(let ids, let finder, let areShown):
            run(on: reading, isAwaited: areShown) { try self.rows(ids, finder) }
        case .open(let request):
            latestOpening.store(request.number, ordering: .releasing)
            if case .id(let id) = request.target, let reading = ahead.reading(id) {
                post(.opened(reading, request))
            } else {
                run(on: reading) { try self.open(request) }
            }
        case .figures(let request):
            latestFigures.store(request.generation, ordering: .releasing)
            run(on: tabling) { try self.figures(request) }
        case .figureRows(let ids, let generation):
            run(on: reading) { try self.figureRows(ids, generation) }
        case .count(let entity, let article):
            run(on: counting) {
                let counted = try self.keeper.index.appearances(of: entity, newerThan: article)
                self.post(.counted(entity, article, articles: counted.articles, mentions: counted.mentions))
            }
        case .page(let request): pages.start(request, notebook: currentNotebook)
        case .identify(let entity):
            run(on: reading) {
                let now = try self.keeper.index.entities([entity]).first { !$0.isHidden && $0.articles > 0 }
                self.post(.identified(entity, now))
            }
        case .choices(let request):
            run(on: counting) { self.post(.choices(try self.choices(request), request)) }
        case .correct(let entity, let request):
            correct { try self.keeper.correct(entity, request) }
        case .undoCorrection:
            correct { try self.keeper.undoCorrection() }
        case .complete(let request):
            run(on: reading) {
                let candidates = try request.candidates(in: self.keeper.index)
                self.post(.completed(Completion(request: request, candidates: candidates)))
            }
        case .countHits(let entities, let articles, let generation):
            run(on: counting, isAwaited: false) {
                let counts = try self.keeper.index.mentions(of: entities, in: articles) {
                    self.latestSearch.load(ordering: .acquiring) != generation
                        || self.isEnding.load(ordering: .acquiring)
                }
                self.post(.countedHits(counts, generation: generation))
            }
        case .find(let actor):
            run(on: counting) {
                let kind = EntityKind.allCases.first { $0.name == actor.kind }
                let entity = try kind.flatMap { try self.keeper.index.entity(named: actor.name, kind: $0) }
                self.post(.known(actor, entity))
            }
        case .note(let change): run(on: noting, isAwaited: !change.isUnasked) { self.note(change) }
        case .countSearches(let texts):
            run(on: counting, isAwaited: false) {
                let search = Search(self.keeper.index, notebook: self.currentNotebook)
                let counts = try texts.map { text in
                    (text, try search.articles(Query(text), isCancelled: { self.isOver }).count)
                }
                self.post(.searchCounts(Dictionary(counts) { $1 }))
            }
        case .refresh: refresh()
        case .copy, .run, .edit, .openOutside, .mouse, .redraw, .suspend, .quit: return false
        }
        return true
    }

    /// Opens the articles that may be asked for next, where nothing else is to be read.
    func readAhead(_ ids: [ArticleID], for setting: Reading.Setting) {
        let latest = latestOpening.load(ordering: .acquiring)
        reading.async {
            // What cannot be read will be told when it is asked for.
            try? self.ahead.read(ids) {
                self.latestOpening.load(ordering: .acquiring) != latest
            } open: {
                try self.openIndexed($0, for: setting)
            }
        }
    }

    private func post(_ input: Input) {
        switch input {
        case .indexChanged, .refreshed, .corrected: ahead.forget()
        case .key, .resized, .found, .rows, .foundFigures, .figureRows, .opened, .lost, .known, .identified,
            .choices, .counted, .notebook, .searchCounts, .completed, .countedHits, .page, .progress,
            .notice:
            break
        }
        send(input)
    }

    private func run(
        on queue: DispatchQueue, isAwaited: Bool = true, _ body: @escaping @Sendable () throws -> Void
    ) {
        let (count, other) = isAwaited ? (1, 0) : (0, 1)
        waiting.add(count, ordering: .acquiringAndReleasing)
        unhurried.add(other, ordering: .acquiringAndReleasing)
        queue.async {
            do {
                try body()
            } catch is Search.Cancelled {
                // A later search has taken its place.
            } catch {
                self.report(error)
            }
            self.waiting.subtract(count, ordering: .acquiringAndReleasing)
            self.unhurried.subtract(other, ordering: .acquiringAndReleasing)
        }
    }

    private func report(_ error: any Error) {
        post(.notice(State.Notice(text: "the index cannot be read: \(error)", isError: true)))
    }

    // MARK: Correcting

    /// The most choices that are offered.
    private static let mostChoices = 20

    private func choices(_ request: ChoicesRequest) throws -> [String] {
        switch request {
        case .actors(let text):
            let found = try keeper.index.entities(beginning: text, limit: Self.mostChoices)
            let counts = found.reduce(into: [String: Int]()) { $0[$1.name, default: 0] += 1 }
            return found.map { counts[$0.name] == 1 ? $0.name : "\($0.name) (\($0.kind.name))" }
        case .aliases(let entity):
            return try keeper.index.aliases(of: entity).map(\.text)
        }
    }

    /// Makes a correction, or takes one back; where that cannot be the reader is told why.
    private func correct(_ work: @escaping @Sendable () throws -> String) {
        run(on: correcting) {
            do {
                self.post(.corrected(try work()))
            } catch let problem as CorrectionProblem {
                self.post(.notice(State.Notice(text: "\(problem)", isError: true)))
            } catch let problem as FileProblem {
                self.post(.notice(State.Notice(text: "not noted: \(problem)", isError: true)))
            }
        }
    }

    private var isOver: Bool { isEnding.load(ordering: .acquiring) }

    // MARK: Noting

    private func note(_ change: NotebookChange) {
        do throws(FileProblem) {
            let undone = try keeper.journal.note(change)
            let notebook = Notebook(try keeper.journal.contents())
            self.notebook.withLock { $0 = notebook }
            post(.notebook(notebook, after: change, undone: undone))
        } catch {
            post(.notice(State.Notice(text: "this cannot be noted: \(error)", isError: true)))
        }
    }

    /// Takes over what another dossier has noted.
    private func readNotebook() {
        let notebook = Self.notebook(keeper)
        let isNew = self.notebook.withLock { current in
            defer { current = notebook }
            return current != notebook
        }
        if isNew { post(.notebook(notebook, after: nil, undone: nil)) }
    }

    // MARK: Reading

    private func search(_ request: SearchRequest) throws {
        let isOvertaken: @Sendable () -> Bool = {
            self.latestSearch.load(ordering: .acquiring) != request.generation
                || self.isEnding.load(ordering: .acquiring)
        }
        if isOvertaken() { return }
        let search = Search(keeper.index, notebook: currentNotebook)
        let ids = try search.articles(
            request.query.naming(request.actors), order: request.order, isCancelled: isOvertaken)
        if ids.isEmpty, request.widens {
            // The last word was typed as the beginning of words: rather those than nothing.
            let wider = SearchRequest(
                text: request.text + "*", query: Query(request.text + "*"), order: request.order,
                generation: request.generation, keepsSelection: request.keepsSelection,
                actors: request.actors)
            let found = try search.articles(
                wider.query.naming(wider.actors), order: wider.order, isCancelled: isOvertaken)
            if !found.isEmpty {
                let finder = try search.finder(for: wider.query)
                return post(.found(found, finder, generation: request.generation, wider))
            }
        }
        let finder = try search.finder(for: request.query)
        post(.found(ids, finder, generation: request.generation, request))
    }

    private func rows(_ ids: [ArticleID], _ finder: HitFinder) throws {
        let rows = try keeper.index.rows(ids).map { row in
            guard !finder.isEmpty else { return ArticleList.Row(article: row, hits: nil, headlineHits: []) }
            let article = try? keeper.collection.read(row.path)
            let headlineHits = finder.hits(inTitle: row.headline)
            let inTitle = article?.title == nil ? 0 : headlineHits.count
            let mentions = finder.needsMentions ? try keeper.index.mentions(in: row.id) : ArticleMentions()
            let figures = finder.needsFigures ? try keeper.index.figures(row.id) : []
            let hits = article.map {
                finder.hits(in: $0, mentions: mentions, figures: figures).count + inTitle
            }
            return ArticleList.Row(article: row, hits: hits, headlineHits: headlineHits)
        }
        post(.rows(rows, finder))
    }

    private func figures(_ request: FigureRequest) throws {
        let isOvertaken: @Sendable () -> Bool = {
            self.latestFigures.load(ordering: .acquiring) != request.generation
                || self.isEnding.load(ordering: .acquiring)
        }
        if isOvertaken() { return }
        let found = try FigureSearch(keeper.index, notebook: currentNotebook).figures(
            request.filter, in: request.query, order: request.order, isCancelled: isOvertaken,
            first: { self.post(.foundFigures($0, areAll: false, request)) })
        post(.foundFigures(found, areAll: true, request))
    }

    private func figureRows(_ ids: [FigureID], _ generation: Int) throws {
        let rows = try keeper.index.figureRows(ids).map { row in
            // Only the words tell of a date, or of a number that has no value.
            let needsWords = row.figure.kind == .date || row.figure.value == nil
            let article = needsWords ? try? keeper.collection.read(row.article.path) : nil
            let words = article.map { OpenArticle(row: row.article, article: $0).words(row.figure.range) }
            let text = FigureText(row.figure, words: words ?? "", language: row.language)
            return FigureTable.Row(figure: row, text: text)
        }
        post(.figureRows(rows, generation: generation))
    }

    private func open(_ request: OpenRequest) throws {
        guard latestOpening.load(ordering: .acquiring) == request.number else { return }
        let index = keeper.index
        var request = request
        let id: ArticleID?
        switch request.target {
        case .id(let known): id = known
        case .path(let path): id = try index.row(path: path)?.id
        case .naming(let entity, let from, let forward):
            if let next = try index.article(naming: entity, beyond: from, forward: forward) {
                id = next
            } else {
                id = try index.article(naming: entity, beyond: nil, forward: forward)
                request.notice =
                    forward
                    ? "from the last mention on to the first" : "from the first mention back to the last"
                if id == nil { return post(.lost(entity, number: request.number)) }
            }
        }
        post(.opened(try id.flatMap { try openIndexed($0, for: request.setting) }, request))
    }

    private func openIndexed(_ id: ArticleID, for setting: Reading.Setting) throws -> Reading? {
        try keeper.index.open(id, of: keeper.collection, extractor: extractor.value)
            .map { Reading($0, for: setting) }
    }

    // MARK: Indexing

    private func refresh() {
        noting.async { self.readNotebook() }
        guard keeper.index.isWriter else { return watch() }
        guard !isRefreshing.exchange(true, ordering: .acquiringAndReleasing) else { return }
        indexing.async {
            defer { self.isRefreshing.store(false, ordering: .releasing) }
            var (lastSaid, lastChange, lastDone) = (Date.distantPast, Date.distantPast, 0)
            do {
                let summary = try self.keeper.refresh(
                    with: self.extractor.value,
                    notify: { self.post(.notice(State.Notice(text: $0, isError: true))) },
                    progress: { progress in
                        let now = Date()
                        if now.timeIntervalSince(lastSaid) > 0.2 {
                            self.post(.progress(progress))
                            lastSaid = now
                        }
                        // The first articles are shown at once, then the list grows now and then.
                        let isFirst = lastDone == 0 && progress.filesDone > 0
                        if progress.filesDone > lastDone, isFirst || now.timeIntervalSince(lastChange) > 2 {
                            self.post(.indexChanged)
                            (lastChange, lastDone) = (now, progress.filesDone)
                        }
                    }, isCancelled: { self.isEnding.load(ordering: .acquiring) })
                self.post(.refreshed(summary))
            } catch {
                self.post(.progress(nil))
                self.report(error)
            }
        }
    }

    /// Follows what another dossier writes into the index, in place of writing.
    private func watch() {
        guard !isRefreshing.exchange(true, ordering: .acquiringAndReleasing) else { return }
        post(.notice(State.Notice(text: "another dossier is indexing this collection; this one follows it")))
        indexing.async {
            var revision = try? self.keeper.index.revision()
            while !self.isEnding.load(ordering: .acquiring) {
                Thread.sleep(forTimeInterval: 1)
                guard let now = try? self.keeper.index.revision(), now != revision else { continue }
                revision = now
                self.post(.indexChanged)
            }
        }
    }
}

/// An extractor that is made when it is first needed: most openings need none.
private final class LazyExtractor: Sendable {
    private let made = Mutex<Extractor?>(nil)

    var value: Extractor {
        made.withLock { made in
            if let made { return made }
            let extractor = Extractor()
            made = extractor
            return extractor
        }
    }
}
