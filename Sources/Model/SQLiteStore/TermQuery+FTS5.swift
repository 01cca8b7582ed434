import Store

extension TermQuery {
    /// The term query as an FTS5 query; nil for all articles, which FTS5 cannot express.
    var fts5: String? {
        switch self {
        case .all: nil
        case .phrase(let phrase): Self.fts5(phrase)
        case .any(let parts):
            parts.isEmpty ? Self.noArticle : "(" + parts.compactMap(\.fts5).joined(separator: " OR ") + ")"
        case .every(let parts, let excluded):
            Self.fts5(parts.compactMap(\.fts5), except: excluded.compactMap(\.fts5))
        }
    }

    private static func fts5(_ phrase: TermPhrase) -> String {
        let quoted = phrase.terms.map { "\"\($0)\"" }.joined(separator: " + ")
        return (phrase.inTitle ? "title : " : "") + quoted + (phrase.isPrefix ? " *" : "")
    }

    /// A single NOT for all exceptions: FTS5 nests each NOT and limits the depth to 256.
    private static func fts5(_ parts: [String], except excluded: [String]) -> String {
        let all = "(" + parts.joined(separator: " AND ") + ")"
        return excluded.isEmpty ? all : "(\(all) NOT (" + excluded.joined(separator: " OR ") + "))"
    }

    /// A term that occurs in no article.
    private static let noArticle = "\"\(String(decoding: [MentionTerm.mark, 0x77], as: UTF8.self))\""
}
