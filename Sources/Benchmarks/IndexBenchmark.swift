import ArgumentParser
import Articles
import Dispatch
import Foundation
import NewsExtraction
import SQLiteStore

/// Measures indexing, its parts and its lower bound.
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
        // Warms up the page cache.
        _ = try concatenation()
        let plain = try concatenation()

        let storage = IndexStorage(folder: store.path(folder))
        let session = try CollectionSession(collection, storage: storage) { print($0) }
        Measure.resetPeakMemory()
        var merging: Double?
        let start = DispatchTime.now().uptimeNanoseconds
        let (summary, whole) = try Measure.cost {
            try session.refresh(with: Extractor(), notify: { print($0) }) { progress in
                guard case .merging = progress.phase, merging == nil else { return }
                merging = Double(DispatchTime.now().uptimeNanoseconds - start) * 1e-9
            }
        }
        let peak = Measure.peakMemory()
        let again = try Measure.seconds { try session.refresh(with: Extractor(), notify: { print($0) }) }
        precondition(summary.isComplete && again.result.unchanged == summary.articles)
        // Forces grouping, as a changed article would.
        try session.index.write(IndexBatch())
        let grouping = try Measure.seconds { try session.index.groupActors() }
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
            let sample = try ArticleSample(paths, every: max(1, bytes / 30_000_000))
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

    /// The seconds that `cat` takes to read all files.
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
