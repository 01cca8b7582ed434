import ArgumentParser
import Articles
import Dispatch
import Foundation
import NewsExtraction
import NewsText
import SQLiteStore

/// Measures indexing, beside what it is made of and what it could cost at least.
struct IndexBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index", abstract: "Index a collection anew and compare with the bare parts of the work."
    )

    @Argument(help: ArgumentHelp("The collection.", valueName: "folder")) var folder: String
    @OptionGroup var store: StoreArguments
    @Flag(help: "Only index: leave the comparison out.") var alone = false

    func run() throws {
        try? FileManager.default.removeItem(atPath: store.path(folder))
        let collection = ArticleCollection(paths: [folder])
        let paths = FolderWalk(collection.roots.map(\.path)).map(\.path)
        // The first time the files may come from the disk: that is not what is compared.
        _ = try concatenation()
        let plain = try concatenation()

        let storage = IndexStorage(folder: store.path(folder))
        let keeper = try CollectionSession(collection, storage: storage) { print($0) }
        Measure.resetPeakMemory()
        var merging: Double?
        let start = DispatchTime.now().uptimeNanoseconds
        let (summary, whole) = try Measure.cost {
            try keeper.refresh(with: Extractor(), notify: { print($0) }) { progress in
                guard case .merging = progress.phase, merging == nil else { return }
                merging = Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9
            }
        }
        let peak = Measure.peakMemory()
        let again = try Measure.seconds { try keeper.refresh(with: Extractor(), notify: { print($0) }) }
        precondition(summary.isComplete && again.result.unchanged == summary.articles)
        // As if an article had changed: that is when the actors are grouped.
        try keeper.index.write(IndexBatch())
        let grouping = try Measure.seconds { try keeper.index.groupActors() }
        let indexSize = Measure.size(ofFile: storage.file(of: collection))
        let bytes = paths.reduce(0) { $0 + Measure.size(ofFile: $1) }
        let megabytes = Double(bytes) / 1e6

        print("\(summary.articles) articles, \(Measure.megabytes(bytes)) MB of text")
        print(
            "index \(Measure.megabytes(indexSize)) MB, \(Measure.rounded(Double(indexSize) / Double(bytes))) x text"
        )
        print("peak memory \(Measure.megabytes(peak)) MB")
        print("merging at the end \(Measure.rounded(merging.map { whole.wall - $0 } ?? 0)) s")
        print(
            "processor: all threads \(Measure.rounded(whole.process / megabytes * 1000)) ms a MB,",
            terminator: " ")
        print("the writing one \(Measure.rounded(whole.thread / megabytes * 1000))")
        print("taken by other machines meanwhile \(Measure.rounded(whole.stolen)) s of the cores' time")
        print("grouping of the actors anew \(Measure.rounded(grouping.seconds)) s")
        print("refresh of the unchanged collection \(Measure.rounded(again.seconds)) s")
        var table = TextTable(["", "s", "MB/s", "articles/s", "index = 1"])
        func add(_ name: String, _ seconds: Double, bytes part: Int? = nil) {
            let scaled = seconds * Double(bytes) / Double(part ?? bytes)
            table.add([
                name, Measure.rounded(seconds), Measure.rounded(megabytes / scaled),
                Measure.rounded(Double(summary.articles) / scaled), Measure.rounded(whole.wall / scaled),
            ])
        }
        print()
        add("index, extraction included", whole.wall)
        add("cat of the files", plain)
        if !alone {
            let sample = try RunSample(paths, every: max(1, bytes / 30_000_000))
            add("extraction alone, one core", sample.extraction(), bytes: sample.bytes)
            for tokenizer in RawWords.tokenizers {
                let raw = try RawWords.index(paths, tokenizer: tokenizer, beside: store.path(folder))
                add("FTS5 alone, \(tokenizer)", raw.seconds)
                print("FTS5 alone, \(tokenizer): \(Measure.rounded(Double(raw.size) / Double(bytes))) x text")
            }
            print("extraction, one core: \(Measure.rounded(sample.tokensPerSecond / 1e6)) million tokens/s\n")
        }
        table.print()
    }

    /// The seconds that it takes `cat` to read all files.
    private func concatenation() throws -> Double {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "find \"$1\" -type f -print0 | xargs -0 cat >/dev/null", "sh", folder]
        return try Measure.seconds {
            try process.run()
            process.waitUntilExit()
        }.seconds
    }
}

/// Where the index of the collection is kept between the commands.
struct StoreArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of the index; beside the collection if not given.", valueName: "folder"))
    var store: String?

    func path(_ collection: String) -> String {
        var name = collection[...]
        while name.count > 1, name.last == "/" { name = name.dropLast() }
        return store ?? name + "-index"
    }
}

/// Some articles of a collection, in memory.
private struct RunSample {
    private let articles: [Article]
    let bytes: Int
    private let extractor = Extractor()

    init(_ paths: [String], every step: Int) throws {
        articles = try stride(from: 0, to: paths.count, by: step).map { try ArticleFile.read(paths[$0]) }
        bytes = articles.reduce(0) { $0 + $1.text.count }
    }

    /// The seconds that it takes to find headlines, actors and figures.
    func extraction() -> Double {
        Measure.seconds {
            var found = 0
            for article in articles {
                let extraction = extractor.extract(article)
                found += article.headline.count + extraction.mentions.count + extraction.figures.count
            }
            precondition(found > 0)
        }.seconds
    }

    var tokensPerSecond: Double {
        let tokens = articles.reduce(0) { $0 + Tokenizer.tokens(of: $1.text, in: $1.body).count }
        return Double(tokens) / extraction()
    }
}
