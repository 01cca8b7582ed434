import NewsText

/// Recognizes the figures of a text with a hand-written grammar.
///
/// Each sentence is parsed once from left to right. At a token that can begin a figure the grammar tries, in this
/// order, a sum of money, an idiom, a time of day, a date and a numeral. Every rule looks at a bounded number of
/// tokens, so the time is linear for any text.
package struct FigureRecognizer: Sendable {

    /// A recognizer; it has no state.
    package init() {
    }
    /// The figures in text order; they do not overlap.
    package func figures(in text: TokenizedText) -> [Figure] {
        text.article.text.withUnsafeBufferPointer { bytes in
            text.tokens.withUnsafeBufferPointer { tokens in
                let english = text.language == .en
                let resolution = DateResolution(today: text.article.date)
                var context = DiscourseContext()
                var figures: [Figure] = []
                let prefilter = FigurePrefilter.shared
                for sentence in text.sentences {
                    let view = SentenceView(tokens: tokens, bytes: bytes, range: sentence, isEnglish: english)
                    // Most sentences have no figure and stop at the prefilter.
                    if let first = sentence.first(where: { prefilter.isPossible(view, at: $0) }) {
                        var parser = FigureParser(view: view, resolution: resolution, context: context)
                        parser.run(from: first, prefilter, &figures)
                        context = parser.context
                    }
                    context.endSentence(sentence)
                }
                return figures
            }
        }
    }
}
