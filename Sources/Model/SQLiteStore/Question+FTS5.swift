import Store

extension Question {
    /// The question in the query language of FTS5; nil for all articles, which is no question to FTS5.
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

    /// A single NOT for all that is excluded: FTS5 nests each, and takes no more than 256 levels.
    private static func fts5(_ parts: [String], except excluded: [String]) -> String {
        let all = "(" + parts.joined(separator: " AND ") + ")"
        return excluded.isEmpty ? all : "(\(all) NOT (" + excluded.joined(separator: " OR ") + "))"
    }

    /// A term that no article has.
    private static let noArticle = "\"\(String(decoding: [MentionTerm.mark, 0x77], as: UTF8.self))\""
}
