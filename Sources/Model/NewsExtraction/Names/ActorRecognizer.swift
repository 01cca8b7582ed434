import NewsText

/// Finds the actors that a text names.
package struct ActorRecognizer: Sendable {
    private let gazetteer = Gazetteer.shared
    private let model: NameModel

    /// Loads the tables, once for all recognizers.
    package init(model: NameModel = .embedded) { self.model = model }

    /// The mentions in text order; they do not overlap.
    package func mentions(in text: TokenizedText) -> [Mention] {
        text.article.text.withUnsafeBufferPointer { bytes in
            let reading = AnnotatedText(text, bytes, gazetteer)
            let names = NameFinder(reading)
            let ruled = DocumentNames(reading, names.finds, names.doubtful).finds
            var finds = NameTagger(reading, NameDraft(reading, names, ruled), ruled, model).finds
            finds = AcronymDefinitions(reading: reading).applied(to: finds)
            finds = Roles(reading, finds).applied()
            let linking = ArticleCoreference(reading, finds)
            var mentions: [Mention] = []
            mentions.reserveCapacity(finds.count)
            var end = 0
            for find in finds.sorted(by: { $0.tokens.lowerBound < $1.tokens.lowerBound }) {
                // A description may begin before names found inside it.
                let range = reading.textRange(find.tokens)
                while let last = mentions.last, last.range.start >= range.start { mentions.removeLast() }
                guard range.start >= end else { continue }
                mentions.append(
                    Mention(range: range, kind: find.kind, form: find.form, entity: linking.entity(of: find)))
                end = range.end
            }
            return mentions
        }
    }
}
