import ArgumentParser
import Articles
import Foundation
import NewsExtraction
import NewsText

/// `dossier extract`: prints the actors and figures of articles.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print the actors and figures of articles as JSON, an object a file.",
        discussion: """
            Offsets count Unicode scalars from the start of the text, header included, end excluded. Without \
            FILE the text is standard input.

            EXAMPLES
              dossier extract article.txt
              dossier extract --lines < sentences.txt
            """)

    @Option(help: "The language of the texts: nl or en; found out for each if not given.")
    var language: Language?

    @Flag(help: "Take each line of standard input as a text.")
    var lines = false

    @Argument(help: ArgumentHelp("The files.", valueName: "file"))
    var files: [String] = []

    func validate() throws {
        if lines, !files.isEmpty {
            throw ValidationError("--lines reads standard input; give no files with it.")
        }
    }

    func run() throws {
        let extractor = Extractor()
        var hasFailed = false
        if lines {
            var number = 0
            while let line = StandardInput.line() {
                number += 1
                do throws(ArticleProblem) {
                    let article = try ArticleFile.article(line, named: "")
                    Output.line(ExtractionJSON.article(article, path: "-", language, extractor).text)
                } catch {
                    Output.error("dossier: line \(number): \(error)")
                    hasFailed = true
                }
            }
            if hasFailed { throw ExitCode(1) }
            return
        }
        for file in files.isEmpty ? [ArticleCollection.standardInput] : files {
            do throws(ArticleProblem) {
                let article =
                    try file == ArticleCollection.standardInput
                    ? ArticleFile.article(ArticleFile.contents(of: STDIN_FILENO), named: "")
                    : ArticleFile.read(file)
                Output.line(ExtractionJSON.article(article, path: file, language, extractor).text)
            } catch {
                Output.error("dossier: \(Output.visible(file)): \(error)")
                hasFailed = true
            }
        }
        if hasFailed { throw ExitCode(1) }
    }
}

extension Language: ExpressibleByArgument {}

/// Reads standard input line by line, as bytes: each line may have a different encoding.
private enum StandardInput {
    private static let stream = Stream(pointer: fdopen(STDIN_FILENO, "r"))

    // Only the main thread reads it.
    private struct Stream: @unchecked Sendable {
        let pointer: UnsafeMutablePointer<FILE>?
    }

    /// The next line without its terminator; nil at the end.
    static func line() -> [UInt8]? {
        guard let stream = stream.pointer else { return nil }
        var start: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(start) }
        let count = getline(&start, &capacity, stream)
        guard count >= 0, let start else { return nil }
        var line = UnsafeBufferPointer(start: start, count: count).map(UInt8.init(bitPattern:))
        if line.last == 0x0A { line.removeLast() }
        if line.last == 0x0D { line.removeLast() }
        return line
    }
}

/// The JSON of an article's extraction.
enum ExtractionJSON {
    static func article(
        _ article: Article, path: String, _ language: Language?, _ extractor: Extractor
    ) -> JSON {
        let extraction = extractor.extract(article, language: language)
        let offsets = ScalarOffsets(article.text)
        return .object([
            ("path", .string(path)),
            ("date", JSON(article.date.map { "\($0)" })),
            ("title", .string(article.headline)),
            ("language", .string(extraction.language.rawValue)),
            ("mentions", .array(extraction.mentions.map { mention($0, of: article, offsets) })),
            ("figures", .array(extraction.figures.map { figure($0, of: article, offsets) })),
        ])
    }

    private static func mention(_ mention: Mention, of article: Article, _ offsets: ScalarOffsets) -> JSON {
        .object([
            ("start", .integer(offsets[mention.range.start])), ("end", .integer(offsets[mention.range.end])),
            ("text", .string(article.string(mention.range))), ("kind", .string(mention.kind.name)),
            ("form", .string(mention.form.name)), ("entity", .string(mention.entity)),
        ])
    }

    static func figure(_ figure: Figure, of article: Article, _ offsets: ScalarOffsets) -> JSON {
        let modifiers = Figure.Modifiers.names.filter { figure.modifiers.contains($0.modifier) }
        var members: [(String, JSON)] = [
            ("start", .integer(offsets[figure.range.start])), ("end", .integer(offsets[figure.range.end])),
            ("text", .string(article.string(figure.range))), ("kind", .string(figure.kind.name)),
            ("value", JSON(figure.value)),
        ]
        if let end = figure.valueTo { members.append(("valueTo", .number(end))) }
        members += [
            ("unit", JSON(figure.unit)), ("of", JSON(figure.of)),
            ("modifiers", .array(modifiers.map { .string($0.name) })), ("per", JSON(figure.per)),
            ("outOf", JSON(figure.outOf)), ("date", JSON(figure.date)),
        ]
        return .object(members)
    }
}

/// Converts byte offsets of a text to offsets in Unicode scalars.
struct ScalarOffsets {
    private let bytes: [UInt8]
    /// The number of scalars before each block of bytes.
    private let blocks: [Int]
    private static let block = 1024

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var (blocks, count) = ([Int](), 0)
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.block == 0 { blocks.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        blocks.append(count)
        self.blocks = blocks
    }

    /// The number of scalars before the byte at `offset`.
    subscript(offset: Int) -> Int {
        let start = offset / Self.block * Self.block
        guard start < bytes.count else { return blocks[blocks.count - 1] }
        return blocks[offset / Self.block] + bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    }
}
