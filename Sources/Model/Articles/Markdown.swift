import NewsText
import Yams

/// Markdown, optionally with YAML front matter between two lines of `---`.
///
/// The front matter provides `title`, `date`, `source` and `tags`; without a title, a first line `# …` does.
/// The text is kept as written, including the markup.
package enum Markdown {
    package static func article(_ text: [UInt8]) -> Article {
        guard let matter = frontMatter(of: text),
            let fields = try? Yams.compose(yaml: String(decoding: text[matter.yaml], as: UTF8.self))?.mapping
        else {
            return Article(text: text, title: heading(of: text, from: 0))
        }
        return Article(
            text: text,
            body: TextRange(matter.end, text.count),
            title: fields["title"].flatMap(string) ?? heading(of: text, from: matter.end),
            date: fields["date"].flatMap(date),
            source: fields["source"].flatMap(string),
            tags: tags(fields["tags"]))
    }

    /// The bytes between the fences and the offset of the body.
    private static func frontMatter(of text: [UInt8]) -> (yaml: Range<Int>, end: Int)? {
        guard let first = line(text, from: 0), isFence(text[first.content]) else { return nil }
        var offset = first.next
        while let current = line(text, from: offset) {
            if isFence(text[current.content]) {
                let body = text[current.next...].firstIndex { $0 != 0x0A && $0 != 0x0D } ?? text.count
                return (first.next..<offset, body)
            }
            offset = current.next
        }
        return nil
    }

    private static func line(_ text: [UInt8], from offset: Int) -> (content: Range<Int>, next: Int)? {
        guard offset < text.count else { return nil }
        let end = text[offset...].firstIndex(of: 0x0A) ?? text.count
        return (offset..<end, min(end + 1, text.count))
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.starts(with: Array("---".utf8)) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x0D }
    }

    private static func heading(of text: [UInt8], from offset: Int) -> String? {
        let start = text[offset...].firstIndex { $0 != 0x0A && $0 != 0x0D && $0 != 0x20 } ?? text.count
        guard let line = line(text, from: start), text[line.content].starts(with: Array("# ".utf8)) else {
            return nil
        }
        return oneLine(String(decoding: text[line.content].dropFirst(2), as: UTF8.self))
    }

    /// The text of a YAML scalar as written, on one line, so that a title `No` is not read as a Boolean; nil
    /// if it is empty.
    private static func string(_ node: Node) -> String? {
        guard let scalar = node.scalar, node.null == nil else { return nil }
        return oneLine(scalar.string)
    }

    /// The date in a YAML scalar, in the author's time zone.
    private static func date(_ node: Node) -> ArticleDate? { string(node).flatMap { ArticleDate($0) } }

    private static func tags(_ node: Node?) -> [String] {
        if let list = node?.sequence { return list.compactMap(string) }
        let text = node.flatMap(string) ?? ""
        return text.split(separator: ",").compactMap { oneLine(String($0)) }
    }

    /// The text with line breaks and runs of spaces collapsed; nil if nothing is left.
    private static func oneLine(_ text: String) -> String? {
        let line = text.onOneLine
        return line.isEmpty ? nil : line
    }
}
