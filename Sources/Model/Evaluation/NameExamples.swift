import NewsExtraction
import NewsText

/// What a marked text teaches: the features of tokens and names with the labels that they should get.
///
/// The features are those that `NameTagger` sees in the same text, less what is kept from it.
package struct NameExamples: Sendable {
    /// The tokens of a region.
    package struct Region: Sendable {
        /// The features of each token.
        package var tokens: [FeatureSlots] = []
        /// The features of the step to each token from each `SpanLabel`.
        package var steps: [[FeatureSlots]] = []
        /// The label that each token should get.
        package var labels: [SpanLabel] = []
    }

    /// A name with its class.
    package struct ExampleName: Sendable {
        /// The features.
        package let features: FeatureSlots
        /// The class that it should get.
        package let label: NameClass
        /// Whether the tables have the name.
        package let isListed: Bool
    }

    /// The regions in text order.
    package private(set) var regions: [Region] = []
    /// The names in text order.
    package private(set) var names: [ExampleName] = []

    /// The examples in a marked text.
    ///
    /// - Parameters:
    ///   - unlisted: words, as `Token.key`, that the tables are not to know as names.
    ///   - hidden: words that the model is not to know by themselves, but by what they look like.
    package init(_ marked: MarkedText, unlisted: Set<UInt64>, hidden: Set<UInt64>) {
        let text = TokenizedText(marked.article, language: .nl)
        marked.text.withUnsafeBufferPointer { bytes in
            let reading = AnnotatedText(text, bytes, .shared, unlisted: unlisted)
            let found = NameFinder(reading)
            let finds = DocumentNames(reading, found.finds, found.doubtful).finds
            let draft = NameDraft(reading, found, finds, hidden: hidden)
            let marks = Self.tokens(of: marked.mentions, in: text.tokens)
            var labels = Array(repeating: SpanLabel.outside, count: text.tokens.count)
            for mark in marks {
                for index in mark.tokens {
                    labels[index] = index == mark.tokens.lowerBound ? .begins : .inside
                }
            }
            for sentence in reading.sentences {
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
            // A name that begins before the region cannot be found in it.
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
            // What the rules decide alone the model is never asked.
            guard !draft.rules.isFixed(name.tokens.lowerBound) else { continue }
            names.append(ExampleName(features: slots, label: label, isListed: !name.matches.isEmpty))
        }
    }

    /// The marks in tokens; those that do not begin and end with tokens are left out.
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
