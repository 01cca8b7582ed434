import Articles
import NewsText
import Search

/// The sentence around a mention, on one line; only the nearest part of a very long one.
struct Passage {
    /// The sentence.
    let text: String
    /// The sentence with the mention in brackets.
    let marked: String

    /// The maximum context on either side, in bytes.
    private static let reach = 600

    init(around range: TextRange, in opened: OpenArticle) {
        let article = opened.article
        let sentence = opened.sentences.sentence(around: range, in: article)
        var start = max(sentence.start, range.start - Self.reach)
        while start < range.start, article.text[start] & 0xC0 == 0x80 { start += 1 }
        var end = min(sentence.end, range.end + Self.reach)
        while end > range.end, end < article.text.count, article.text[end] & 0xC0 == 0x80 { end -= 1 }
        let before = (start > sentence.start ? "…" : "") + article.string(TextRange(start, range.start))
        let after = article.string(TextRange(range.end, end)) + (end < sentence.end ? "…" : "")
        let words = article.string(range)
        text = (before + words + after).onOneLine
        marked = (before + "[" + words + "]" + after).onOneLine
    }
}
