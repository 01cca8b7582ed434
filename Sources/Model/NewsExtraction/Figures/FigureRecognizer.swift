import NewsText

/// Finds the figures that a text names.
///
/// Each sentence is read once from left to right. At a token that can begin a figure the grammar tries, in
/// this order, a sum of money, an idiom, a time of day, a date and a numeral; every rule looks at a bounded
/// number of tokens, so that the time is linear in the text whatever it holds.
package struct FigureRecognizer: Sendable {

    /// A value with the parts given.
    package init() {
    }
    /// The figures in text order; they do not overlap.
    package func figures(in text: TokenizedText) -> [Figure] {
        text.article.text.withUnsafeBufferPointer { bytes in
            text.tokens.withUnsafeBufferPointer { tokens in
                let english = text.language == .en
                let resolution = DateResolution(today: text.article.date)
                var memory = DiscourseContext()
                var figures: [Figure] = []
                let start = FigurePrefilter.shared
                for sentence in text.sentences {
                    let view = SentenceView(tokens: tokens, bytes: bytes, range: sentence, isEnglish: english)
                    // Many sentences name no figure.
                    if let first = sentence.first(where: { start.isPossible(view, at: $0) }) {
                        var parser = FigureParser(view: view, resolution: resolution, memory: memory)
                        parser.run(from: first, start, &figures)
                        memory = parser.memory
                    }
                    memory.endSentence(sentence)
                }
                return figures
            }
        }
    }
}
