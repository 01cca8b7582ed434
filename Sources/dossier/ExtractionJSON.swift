import NewsExtraction
import NewsText

/// The JSON of an article's extraction.
enum ExtractionJSON {
    static func article(
        _ article: Article, path: String, _ language: Language?, _ extractor: Extractor
    ) -> JSON {
        let extraction = extractor.extract(article, language: language)
        let offsets = ScalarOffsets(article.text)
        return .object([
            ("path", .string(path)),
            ("date", JSON(article.date.map { "\($0)" })),
            ("title", .string(article.headline)),
            ("language", .string(extraction.language.rawValue)),
            ("mentions", .array(extraction.mentions.map { mention($0, of: article, offsets) })),
            ("figures", .array(extraction.figures.map { figure($0, of: article, offsets) })),
        ])
    }

    private static func mention(_ mention: Mention, of article: Article, _ offsets: ScalarOffsets) -> JSON {
        .object([
            ("start", .integer(offsets[mention.range.start])), ("end", .integer(offsets[mention.range.end])),
            ("text", .string(article.string(mention.range))), ("kind", .string(mention.kind.name)),
            ("form", .string(mention.form.name)), ("entity", .string(mention.entity)),
        ])
    }

    static func figure(_ figure: Figure, of article: Article, _ offsets: ScalarOffsets) -> JSON {
        let modifiers = Figure.Modifiers.names.filter { figure.modifiers.contains($0.modifier) }
        var members: [(String, JSON)] = [
            ("start", .integer(offsets[figure.range.start])), ("end", .integer(offsets[figure.range.end])),
            ("text", .string(article.string(figure.range))), ("kind", .string(figure.kind.name)),
            ("value", JSON(figure.value)),
        ]
        if let end = figure.valueTo { members.append(("valueTo", .number(end))) }
        members += [
            ("unit", JSON(figure.unit)), ("of", JSON(figure.of)),
            ("modifiers", .array(modifiers.map { .string($0.name) })), ("per", JSON(figure.per)),
            ("outOf", JSON(figure.outOf)), ("date", JSON(figure.date)),
        ]
        return .object(members)
    }
}
