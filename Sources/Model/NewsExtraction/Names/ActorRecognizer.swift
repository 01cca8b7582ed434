import NewsText

/// Recognizes the named entities of a text and links each to its canonical name.
package struct ActorRecognizer: Sendable {
    private let gazetteer = Gazetteer.shared
    private let model: NameModel

    /// Loads the tables, once for all recognizers.
    package init(model: NameModel = .embedded) { self.model = model }

    /// The mentions in text order; they do not overlap.
    package func mentions(in text: TokenizedText) -> [Mention] {
        text.article.text.withUnsafeBufferPointer { bytes in
            let annotated = AnnotatedText(text, bytes, gazetteer)
            let names = NameFinder(annotated)
            let ruled = DocumentNames(annotated, names.spans, names.candidates).spans
            var spans = NameTagger(annotated, NameDraft(annotated, names, ruled), ruled, model).spans
            spans = AcronymDefinitions(text: annotated).applied(to: spans)
            spans = Roles(annotated, spans).applied()
            let coreference = ArticleCoreference(annotated, spans)
            var mentions: [Mention] = []
            mentions.reserveCapacity(spans.count)
            var end = 0
            for span in spans.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
                // A description may begin before names found inside it.
                let range = annotated.textRange(span.tokens)
                while let last = mentions.last, last.range.start >= range.start { mentions.removeLast() }
                guard range.start >= end else { continue }
                mentions.append(
                    Mention(
                        range: range, kind: span.kind, form: span.form, entity: coreference.entity(of: span)))
                end = range.end
            }
            return mentions
        }
    }
}
