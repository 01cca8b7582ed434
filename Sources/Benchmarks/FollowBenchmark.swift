import ArgumentParser
import Articles
import Browser
import Foundation
import NewsExtraction
import SQLiteStore
import Screen
import Store

/// Measures following the most frequent actor, from a key press to the cells of the screen.
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
        let session = try CollectionSession(collection, storage: storage) { print($0) }
        if try session.index.articleCount() == 0 {
            _ = try session.refresh(with: Extractor(), notify: { print($0) })
        }
        guard let entity = try session.index.allEntities().first else { return print("nobody is named") }
        print("\(entity.name): \(entity.mentions) mentions in \(entity.articles) articles")

        var table = TextTable(["", "p50 ms", "p99 ms"])
        let browser = HeadlessBrowser(session)
        browser.follow(entity)
        func add(_ name: String, _ times: [Double]) {
            let sorted = times.map { $0 * 1000 }.sorted()
            let last = sorted[min(sorted.count - 1, sorted.count * 99 / 100)]
            table.add([name, Measure.rounded(sorted[sorted.count / 2]), Measure.rounded(last)])
        }
        func measure(_ key: Screen.Key, _ count: Int) -> [Double] {
            (0..<count).map { _ in browser.press(key) }
        }

        /// Opens a page repeatedly, measuring the time to its first screen and to its completion.
        func addOpening(_ key: Character, _ count: Int, first: String, all: String) {
            var (toFirst, toAll) = ([Double](), [Double]())
            for _ in 0..<count {
                browser.forgetPages()
                let start = Date()
                toFirst.append(browser.press(.character(key)))
                browser.settle()
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
        _ = browser.press(.enter)
        browser.settle()
        add("* along it", measure(.character("*"), presses))
        add("# along it", measure(.character("#"), presses))
        addOpening("i", max(3, runs / 10), first: "card, first screen", all: "card, complete")
        add("j in it", measure(.character("j"), presses))
        table.print()
    }
}
