import ArgumentParser
import Articles
import Browser
import Foundation
import NewsExtraction
import SQLiteStore
import Screen
import Store
import Synchronization

/// Measures following the most frequent actor: from a key to the cells of the screen that answers it.
struct FollowBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "follow",
        abstract: "Open the concordance and the card of the commonest actor, scroll, and hop along.",
        discussion: """
            From a key to the screen as cells: what the terminal adds is measured by `keys`. The first screen of a page \
            is the one that the browser would paint at once; what is counted later is told apart.
            """)

    @Argument(help: ArgumentHelp("The collection.", valueName: "folder")) var folder: String
    @OptionGroup var store: StoreArguments
    @Option(help: "How often each key is pressed.") var presses = 200
    @Option(help: "How often each page is opened.") var runs = 50

    func run() throws {
        let collection = ArticleCollection(paths: [folder])
        let storage = IndexStorage(folder: store.path(folder))
        let keeper = try CollectionSession(collection, storage: storage) { print($0) }
        if try keeper.index.articleCount() == 0 {
            _ = try keeper.refresh(with: Extractor(), notify: { print($0) })
        }
        guard let entity = try keeper.index.allEntities().first else { return print("nobody is named") }
        print("\(entity.name): \(entity.mentions) mentions in \(entity.articles) articles")

        var table = TextTable(["", "p50 ms", "p99 ms"])
        let desk = FollowDesk(keeper)
        desk.follow(entity)
        func add(_ name: String, _ times: [Double]) {
            let sorted = times.map { $0 * 1000 }.sorted()
            let last = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
            table.add([name, Measure.rounded(sorted[sorted.count / 2]), Measure.rounded(last)])
        }
        func measure(_ key: Screen.Key, _ count: Int) -> [Double] { (0..<count).map { _ in desk.press(key) } }

        /// Opens a page again and again: the times to its first screen, and until all of it is there.
        func addOpening(_ key: Character, _ count: Int, first: String, all: String) {
            var (toFirst, toAll) = ([Double](), [Double]())
            for _ in 0..<count {
                desk.forgetPages()
                let start = Date()
                toFirst.append(desk.press(.character(key)))
                desk.settle()
                toAll.append(Date().timeIntervalSince(start))
            }
            add(first, toFirst)
            add(all, toAll)
        }

        addOpening(
            "C", runs, first: "concordance, first screen", all: "concordance, all lines counted")
        add("j in it", measure(.character("j"), presses))
        add("Space in it", measure(.character(" "), presses))
        add("k in it", measure(.character("k"), presses))
        add("G in it", measure(.character("G"), 1))
        _ = desk.press(.enter)
        desk.settle()
        add("* along it", measure(.character("*"), presses))
        add("# along it", measure(.character("#"), presses))
        addOpening("i", max(3, runs / 10), first: "card, first screen", all: "card, complete")
        add("j in it", measure(.character("j"), presses))
        table.print()
    }
}

/// The browser without a terminal.
private final class FollowDesk {
    private var state: BrowserState
    private let runner: EffectRunner
    private let inbox = Inbox()

    private final class Inbox: Sendable {
        let inputs = Mutex<[BrowserInput]>([])
        func take() -> [BrowserInput] {
            inputs.withLock { inputs in
                defer { inputs = [] }
                return inputs
            }
        }
    }

    init(_ keeper: CollectionSession) {
        state = BrowserState(collection: keeper.collection.name, size: Size(width: 160, height: 45))
        let inbox = inbox
        runner = EffectRunner(keeper) { input in inbox.inputs.withLock { $0.append(input) } }
        start(state.start())
        settle()
    }

    func follow(_ entity: Entity) { state.follow(entity) }

    /// Closes pages, so that the next one is read anew.
    func forgetPages() {
        state.dropPages()
    }

    /// Presses a key; the seconds until the screen that answers it stands.
    func press(_ key: Screen.Key) -> Double {
        let began = Date()
        start(state.update(.key(key)))
        take()
        while runner.isBusy {
            usleep(50)
            take()
        }
        take()
        _ = state.render()
        return Date().timeIntervalSince(began)
    }

    /// Waits until all that was asked for is there.
    func settle() {
        repeat {
            usleep(200)
            take()
        } while !runner.isIdle
        take()
    }

    private func start(_ effects: [Effect]) {
        for effect in effects where effect != .refresh { _ = runner.start(effect) }
    }

    private func take() {
        for input in inbox.take() { start(state.update(input)) }
    }
}
