import NewsExtraction
import NewsText

/// The training examples in a marked text: the features of its tokens and names with their correct labels.
///
/// The features are those that `NameTagger` computes for the same text, less the hidden words.
package struct NameExamples: Sendable {
    /// A region with the features and labels of its tokens.
    package struct Region: Sendable {
        /// The features of each token.
        package var tokens: [FeatureSlots] = []
        /// The features of the transition to each token from each `SpanLabel`.
        package var steps: [[FeatureSlots]] = []
        /// The correct label of each token.
        package var labels: [SpanLabel] = []
    }

    /// A name with its correct class.
    package struct ExampleName: Sendable {
        /// The features.
        package let features: FeatureSlots
        /// The correct class.
        package let label: NameClass
        /// Whether the gazetteer lists the name.
        package let isListed: Bool
    }

    /// The regions in text order.
    package private(set) var regions: [Region] = []
    /// The names in text order.
    package private(set) var names: [ExampleName] = []

    /// Collects the examples of a marked text.
    ///
    /// - Parameters:
    ///   - unlisted: words, by `Token.key`, that are treated as absent from the name tables.
    ///   - hidden: words that the model must recognize by their look and context, not by themselves.
    package init(_ marked: MarkedText, unlisted: Set<UInt64>, hidden: Set<UInt64>) {
        let text = TokenizedText(marked.article, language: .nl)
        marked.text.withUnsafeBufferPointer { bytes in
            let annotated = AnnotatedText(text, bytes, .shared, unlisted: unlisted)
            let found = NameFinder(annotated)
            let spans = DocumentNames(annotated, found.spans, found.candidates).spans
            let draft = NameDraft(annotated, found, spans, hidden: hidden)
            let marks = Self.tokens(of: marked.mentions, in: text.tokens)
            var labels = Array(repeating: SpanLabel.outside, count: text.tokens.count)
            for mark in marks {
                for index in mark.tokens {
                    labels[index] = index == mark.tokens.lowerBound ? .begins : .inside
                }
            }
            for sentence in annotated.sentences {
                draft.forEachRegion(in: sentence) { region in
                    regions.append(Self.region(region, sentence, labels, draft.spanFeatures))
                }
            }
            learnNames(draft, marks, text.sentences)
        }
    }

    private static func region(
        _ tokens: Range<Int>, _ sentence: Range<Int>, _ labels: [SpanLabel], _ features: SpanFeatures
    ) -> Region {
        var region = Region()
        for index in tokens {
            var slots = FeatureSlots(bits: NameModel.spanBits)
            features.collect(index, in: sentence, into: &slots)
            region.tokens.append(slots)
            region.steps.append(
                SpanLabel.allCases.map { label in
                    var slots = FeatureSlots(bits: NameModel.spanBits)
                    features.collectSteps(index, in: sentence, from: label, into: &slots)
                    return slots
                })
            // A name that begins before the region cannot be found inside it.
            let isCut = labels[index] == .inside && (region.labels.last ?? .outside) == .outside
            region.labels.append(isCut ? .outside : labels[index])
        }
        return region
    }

    private mutating func learnNames(
        _ draft: NameDraft, _ marks: [(tokens: Range<Int>, class: NameClass)], _ sentences: [Range<Int>]
    ) {
        var drafted: [(name: NameDraft.DraftName, class: NameClass)] = []
        var next = 0
        for sentence in sentences {
            while next < marks.count, marks[next].tokens.lowerBound < sentence.upperBound {
                defer { next += 1 }
                guard marks[next].tokens.upperBound <= sentence.upperBound else { continue }
                drafted.append((draft.name(marks[next].tokens, in: sentence), marks[next].class))
            }
        }
        let features = draft.kindFeatures(drafted.map(\.name))
        var before: (name: Range<Int>, class: NameClass)?
        var sentence = 0..<0
        for (name, label) in drafted {
            if name.sentence != sentence { (before, sentence) = (nil, name.sentence) }
            var slots = FeatureSlots(bits: NameModel.kindBits)
            features.collect(name, before: before, into: &slots)
            before = (name.tokens, label)
            // The model is never asked where the rules alone decide.
            guard !draft.rules.isFixed(name.tokens.lowerBound) else { continue }
            names.append(ExampleName(features: slots, label: label, isListed: !name.matches.isEmpty))
        }
    }

    /// The token ranges of marks; drops marks that do not begin and end at token boundaries.
    private static func tokens(
        of marks: [MarkedText.MarkedMention], in tokens: [Token]
    ) -> [(tokens: Range<Int>, class: NameClass)] {
        var starts: [Int: Int] = [:]
        var ends: [Int: Int] = [:]
        for (index, token) in tokens.enumerated() {
            starts[token.range.start] = index
            ends[token.range.end] = index + 1
        }
        return marks.compactMap { mark in
            guard mark.form != .role, let start = starts[mark.range.start], let end = ends[mark.range.end]
            else { return nil }
            return (start..<end, NameClass(mark.kind, mark.form))
        }
    }
}
