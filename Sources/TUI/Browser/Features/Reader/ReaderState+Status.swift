import Screen

// The reader's position in the open article, for the status line.
extension ReaderState {
    /// The hit that the reader jumped to last: `hit 2 of 4 here`; nil where it is a mention of the followed actor.
    var hitStatus: String? {
        guard let article, let focus = article.focus, let index = article.hits.firstIndex(of: focus) else {
            return nil
        }
        if let mention = article.mention, mention.entity == followed?.entity.id { return nil }
        return "hit \(index + 1) of \(article.hits.count) here"
    }

    /// The position among the mentions of the followed actor; nil where none is followed.
    func followedStatus(_ width: Int) -> String? {
        guard let article, let followed else { return nil }
        let entity = followed.entity
        let here = article.mentions(of: entity.id)
        guard !here.isEmpty else { return "\(entity.name): not in this article" }
        guard let index = here.firstIndex(where: { $0 == article.focus }) else {
            let all = "\(grouped(entity.mentions)) in \(grouped(entity.articles)) articles"
            return "\(entity.name): \(here.count) here · \(all)"
        }
        var text = "mention \(index + 1) of \(here.count) here"
        if let newer = followed.newer, newer.article == article.open.row.id {
            text += " · \(grouped(newer.mentions + index + 1)) of \(grouped(entity.mentions))"
            text += " · article \(grouped(newer.articles + 1)) of \(grouped(entity.articles))"
        }
        // The sidebar tells the name too; on a narrow screen the numbers matter more.
        let named = "\(entity.name): \(text)"
        return Width.columns(of: named) <= width ? named : text
    }
}
