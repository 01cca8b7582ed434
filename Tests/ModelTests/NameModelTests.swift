import Evaluation
import Foundation
import NewsExtraction
import NewsText
import Testing

@Suite struct NameModelTests {
    private static let project = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The model in the program is the one that `Scripts/train` makes of the texts as they are.
    @Test func isMadeOfTheTextsThatThereAre() throws {
        let training = Self.project.appending(path: "Training")
        let texts = try FileManager.default
            .contentsOfDirectory(atPath: training.appending(path: "nl").path)
            .filter { $0.hasSuffix(".txt") }.sorted()
        let files =
            texts.map { training.appending(path: "nl/\($0)") } + [training.appending(path: "names.tsv")]
        let digest = NameModel.digest(try files.map { [UInt8](try Data(contentsOf: $0)) })
        #expect(NameModel.embedded.textDigest == digest, "the texts have changed: run Scripts/train")
    }

    @Test func isSmall() {
        #expect(EmbeddedTable.names.bytes.count <= 1_500_000)
    }

    @Test func anotherVersionIsRefused() {
        var bytes = Array(EmbeddedTable.names.bytes)
        bytes[16] &+= 1
        bytes.withUnsafeBytes { #expect(NameModel($0) == nil) }
        bytes.removeLast()
        bytes.withUnsafeBytes { #expect(NameModel($0) == nil) }
    }

    /// Every mark of the training text begins and ends with a token: none is lost in training.
    @Test func allMarksAreLearned() throws {
        let folder = Self.project.appending(path: "Training/nl")
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
        where file.hasSuffix(".txt") {
            let contents = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            for text in try MarkedText.texts(inFile: contents) {
                let tokens = Tokenizer.tokens(of: text.text, in: TextRange(0, text.text.count))
                let starts = Set(tokens.map(\.range.start))
                let ends = Set(tokens.map(\.range.end))
                for mark in text.mentions {
                    let isWhole = starts.contains(mark.range.start) && ends.contains(mark.range.end)
                    #expect(
                        isWhole, "\(file): \(String(decoding: text.text[mark.range.bytes], as: UTF8.self))")
                }
            }
        }
    }
}

@Suite struct SpanDecoderTests {
    /// Of all sequences the best, though another begins better.
    @Test func takesTheBestSequence() {
        let outside = SIMD4<Int32>(5, 4, 0, 0)
        let inside = SIMD4<Int32>(0, 0, 9, 0)
        #expect(labels([outside, inside]) == [.begins, .inside])
        #expect(labels([outside]) == [.outside])
        #expect(labels([]) == [])
    }

    @Test func nothingIsInsideWhatHasNotBegun() {
        #expect(labels([SIMD4(1, 0, 9, 0)]) == [.outside])
    }

    @Test func aStepCanBeWorthMoreThanATokensOwnScore() {
        var decoder = SpanDecoder()
        decoder.begin(0)
        decoder.add(SIMD4(0, 1, 0, 0), SpanDecoder.Steps())
        decoder.add(SIMD4(3, 0, 1, 0), SpanDecoder.Steps(begins: SIMD4(0, 0, 5, 0)))
        decoder.end()
        #expect(decoder.labels == [.begins, .inside])
    }

    @Test func namesAreRangesOfTokens() {
        var names: [Range<Int>] = []
        SpanDecoder.forEachName([.begins, .inside, .begins, .outside, .begins], from: 10) { names.append($0) }
        #expect(names == [10..<12, 12..<13, 14..<15])
    }

    /// The labels of tokens with these scores, where the steps between them add nothing.
    private func labels(_ scores: [SIMD4<Int32>]) -> [SpanLabel] {
        var decoder = SpanDecoder()
        for _ in 1...2 {
            // It can be used again.
            decoder.begin(0)
            for score in scores { decoder.add(score, SpanDecoder.Steps()) }
            decoder.end()
        }
        return decoder.labels
    }
}

@Suite struct MarkedArticlesTests {
    /// Articles that nothing was learned from, with names of which the tables have half.
    @Test func findsMostOfWhatArticlesName() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Examples/articles.nl.txt")
        var evaluation = Evaluation()
        let extractor = Extractor()
        for text in try MarkedText.texts(inFile: String(contentsOf: file, encoding: .utf8)) {
            evaluation.add(text, extractor)
        }
        #expect(evaluation.scores.exact.f1 > 0.78)
        #expect(evaluation.scores.untyped.f1 > 0.9)
        #expect(evaluation.clusters.f1 > 0.9)
    }
}
