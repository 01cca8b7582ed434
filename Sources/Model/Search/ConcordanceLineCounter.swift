import Articles
import Resolution
import Store

/// Counts lines from the annotations of articles; reads files only for hits or narrowing.
struct ConcordanceLineCounter {
    private let concordance: Concordance
    private let collection: any CollectionReader
    private let files: ArticleCollection
    private let first: Set<AliasID>
    private let second: Set<AliasID>
    private let parts: AnnotationParts

    init(
        _ concordance: Concordance, _ collection: any CollectionReader, _ files: ArticleCollection
    ) throws {
        self.concordance = concordance
        self.collection = collection
        self.files = files
        switch concordance.subject {
        case .actor(let entity):
            (first, second) = (try collection.read { try $0.aliasIDs(of: [entity]) }, [])
            parts = [.sentences, .mentions]
        case .pair(let one, let other):
            (first, second) = try collection.read { snapshot in
                (try snapshot.aliasIDs(of: [one]), try snapshot.aliasIDs(of: [other]))
            }
            parts = [.sentences, .mentions]
        case .figures:
            (first, second) = ([], [])
            parts = [.sentences, .figures]
        case .hits:
            (first, second) = ([], [])
            parts = .sentences
        }
    }

    /// Whether the file is needed.
    private var needsText: Bool {
        if case .hits = concordance.subject { return true }
        return !concordance.words.isEmpty
    }

    func count(_ articles: ArraySlice<ArticleID>) throws -> Concordance.Part {
        try collection.read { snapshot in
            var part = Concordance.Part()
            for article in articles {
                guard let source = try source(of: article, in: snapshot) else { continue }
                let lines = concordance.ranges(in: source).count
                if lines > 0 {
                    part.articles.append(article)
                    part.lines.append(lines)
                }
            }
            return part
        }
    }

    /// The data that the lines of an article depend on; nil if the article is missing.
    private func source(
        of article: ArticleID, in snapshot: any CollectionSnapshot
    ) throws -> Concordance.Source? {
        guard let annotation = try snapshot.annotation(of: article, parts) else { return nil }
        var source = Concordance.Source(
            figures: try annotation.figures(), sentences: try annotation.sentences())
        let mentions = try annotation.mentions()
        source.mentions = mentions.filter { first.contains($0.alias) }.map(\.range)
        source.others = mentions.filter { second.contains($0.alias) }.map(\.range)
        if needsText {
            guard let row = try snapshot.rows([article]).first, let text = try? files.read(row.path) else {
                return nil
            }
            source.article = text
        }
        return source
    }
}
