import NewsExtraction
import NewsText
import Resolution

/// How the mentions and figures of an article are stored: one short row of bytes for each.
///
/// Ranges are kept as the distance from the start before and the length, so that most take two bytes.
package enum AnnotationCodec {
    /// A mention with its alias's number in the index.
    package struct StoredMention: Equatable {
        package let range: TextRange
        package let kind: EntityKind
        package let form: Mention.Form
        package let alias: AliasID

        /// A value with the parts given.
        package init(range: TextRange, kind: EntityKind, form: Mention.Form, alias: AliasID) {
            self.range = range
            self.kind = kind
            self.form = form
            self.alias = alias
        }
    }

    package static func encode(_ mentions: [StoredMention]) -> [UInt8] {
        var writer = ByteWriter()
        var offset = 0
        for mention in mentions {
            writer.write(mention.range.start - offset)
            writer.write(mention.range.count)
            writer.write(Int(mention.kind.rawValue) << 4 | Int(mention.form.rawValue))
            writer.write(mention.alias.number)
            offset = mention.range.start
        }
        return writer.bytes
    }

    package static func decodeMentions(_ bytes: [UInt8]) throws -> [StoredMention] {
        var reader = ByteReader(bytes)
        var mentions: [StoredMention] = []
        var offset = 0
        while !reader.isAtEnd {
            let range = try reader.readRange(after: offset)
            let tag = try reader.readInt()
            guard let kind = EntityKind(rawValue: UInt8(truncatingIfNeeded: tag >> 4)),
                let form = Mention.Form(rawValue: UInt8(truncatingIfNeeded: tag & 15))
            else { throw ByteReader.Damaged() }
            let alias = AliasID(number: try reader.readInt())
            mentions.append(StoredMention(range: range, kind: kind, form: form, alias: alias))
            offset = range.start
        }
        return mentions
    }

    /// Calls `body` with the alias of each mention.
    package static func forEachAlias(in bytes: [UInt8], _ body: (AliasID) throws -> Void) throws {
        var reader = ByteReader(bytes)
        while !reader.isAtEnd {
            for _ in 0..<3 { _ = try reader.readInt() }
            try body(AliasID(number: try reader.readInt()))
        }
    }

    /// Which of a figure's optional parts follow.
    private struct Parts: OptionSet {
        let rawValue: Int
        static let value = Parts(rawValue: 1)
        static let valueTo = Parts(rawValue: 2)
        static let unit = Parts(rawValue: 4)
        static let of = Parts(rawValue: 8)
        static let per = Parts(rawValue: 16)
        static let outOf = Parts(rawValue: 32)
        static let date = Parts(rawValue: 64)
    }

    package static func encode(_ figures: [Figure]) -> [UInt8] {
        var writer = ByteWriter()
        var offset = 0
        for figure in figures {
            var parts: Parts = []
            if figure.value != nil { parts.insert(.value) }
            if figure.valueTo != nil { parts.insert(.valueTo) }
            if figure.unit != nil { parts.insert(.unit) }
            if figure.of != nil { parts.insert(.of) }
            if figure.per != nil { parts.insert(.per) }
            if figure.outOf != nil { parts.insert(.outOf) }
            if figure.date != nil { parts.insert(.date) }
            writer.write(figure.range.start - offset)
            writer.write(figure.range.count)
            writer.write(Int(figure.kind.rawValue))
            writer.write(Int(figure.modifiers.rawValue))
            writer.write(parts.rawValue)
            for number in [figure.value, figure.valueTo, figure.outOf] {
                if let number { writer.write(number) }
            }
            for text in [figure.unit, figure.of, figure.per, figure.date] {
                if let text { writer.write(text) }
            }
            offset = figure.range.start
        }
        return writer.bytes
    }

    package static func decodeFigures(_ bytes: [UInt8]) throws -> [Figure] {
        var reader = ByteReader(bytes)
        var figures: [Figure] = []
        var offset = 0
        while !reader.isAtEnd {
            let range = try reader.readRange(after: offset)
            guard let kind = Figure.Kind(rawValue: UInt8(truncatingIfNeeded: try reader.readInt())) else {
                throw ByteReader.Damaged()
            }
            let modifiers = Figure.Modifiers(rawValue: UInt8(truncatingIfNeeded: try reader.readInt()))
            let parts = Parts(rawValue: try reader.readInt())
            var figure = Figure(range: range, kind: kind, modifiers: modifiers)
            if parts.contains(.value) { figure.value = try reader.readDouble() }
            if parts.contains(.valueTo) { figure.valueTo = try reader.readDouble() }
            if parts.contains(.outOf) { figure.outOf = try reader.readDouble() }
            if parts.contains(.unit) { figure.unit = try reader.readString() }
            if parts.contains(.of) { figure.of = try reader.readString() }
            if parts.contains(.per) { figure.per = try reader.readString() }
            if parts.contains(.date) { figure.date = try reader.readString() }
            figures.append(figure)
            offset = range.start
        }
        return figures
    }
}
