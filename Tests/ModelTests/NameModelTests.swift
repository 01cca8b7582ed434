import Evaluation
import Foundation
import NewsExtraction
import NewsText
import Testing

@Suite struct NameModelTests {
    private static let project = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The embedded model was trained on the texts as they are now.
    @Test func matchesTheTrainingTexts() throws {
        let training = Self.project.appending(path: "Training")
        let texts = try FileManager.default
            .contentsOfDirectory(atPath: training.appending(path: "nl").path)
            .filter { $0.hasSuffix(".txt") }.sorted()
        let files =
            texts.map { training.appending(path: "nl/\($0)") } + [training.appending(path: "names.tsv")]
        let digest = NameModel.digest(try files.map { [UInt8](try Data(contentsOf: $0)) })
        #expect(NameModel.embedded.textDigest == digest, "the texts have changed: run Scripts/train")
    }

    @Test func staysBelowOneAndAHalfMegabytes() {
        #expect(EmbeddedTable.names.bytes.count <= 1_500_000)
    }

    @Test func rejectsOtherVersions() {
        var bytes = Array(EmbeddedTable.names.bytes)
        bytes[16] &+= 1
        bytes.withUnsafeBytes { #expect(NameModel($0) == nil) }
        bytes.removeLast()
        bytes.withUnsafeBytes { #expect(NameModel($0) == nil) }
    }

    /// Every mark in the training texts begins and ends at token boundaries, so that none is lost in training.
    @Test func marksBeginAndEndAtTokens() throws {
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
    /// The best sequence wins, even if another one starts better.
    @Test func decodesTheBestSequence() {
        let outside = SIMD4<Int32>(5, 4, 0, 0)
        let inside = SIMD4<Int32>(0, 0, 9, 0)
        #expect(labels([outside, inside]) == [.begins, .inside])
        #expect(labels([outside]) == [.outside])
        #expect(labels([]) == [])
    }

    @Test func insideNeverFollowsOutside() {
        #expect(labels([SIMD4(1, 0, 9, 0)]) == [.outside])
    }

    @Test func transitionsCanOutweighTokenScores() {
        var decoder = SpanDecoder()
        decoder.begin(0)
        decoder.add(SIMD4(0, 1, 0, 0), SpanDecoder.Steps())
        decoder.add(SIMD4(3, 0, 1, 0), SpanDecoder.Steps(begins: SIMD4(0, 0, 5, 0)))
        decoder.end()
        #expect(decoder.labels == [.begins, .inside])
    }

    @Test func namesAreTokenRanges() {
        var names: [Range<Int>] = []
        SpanDecoder.forEachName([.begins, .inside, .begins, .outside, .begins], from: 10) { names.append($0) }
        #expect(names == [10..<12, 12..<13, 14..<15])
    }

    /// The labels of tokens with these scores and zero transition scores.
    private func labels(_ scores: [SIMD4<Int32>]) -> [SpanLabel] {
        var decoder = SpanDecoder()
        for _ in 1...2 {
            // The second round checks that a decoder can be reused.
            decoder.begin(0)
            for score in scores { decoder.add(score, SpanDecoder.Steps()) }
            decoder.end()
        }
        return decoder.labels
    }
}

@Suite struct MarkedArticlesTests {
    /// Articles that were not used in training; the tables list half of their names.
    @Test func reachesItsScoresOnUnseenArticles() throws {
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
