/// A range of UTF-8 bytes in an article's text, `start` included and `end` excluded.
///
/// This is the one coordinate system of dossier: tokens, sentences, mentions, figures and hits all
/// point into the text with it. Both ends lie on scalar boundaries. A text is at most 64 MiB, so 32
/// bits are enough.
public struct TextRange: Hashable, Sendable {
    @usableFromInline var first: UInt32
    @usableFromInline var last: UInt32

    /// The offset of the first byte.
    @inlinable public var start: Int { Int(first) }
    /// The offset past the last byte.
    @inlinable public var end: Int { Int(last) }
    /// The length in bytes.
    @inlinable public var count: Int { Int(last - first) }
    /// Whether the range holds no byte.
    @inlinable public var isEmpty: Bool { first == last }
    /// The same range as Swift's own type, to slice buffers with.
    @inlinable public var bytes: Range<Int> { start..<end }

    /// The range from `start` to `end`; `start` must not lie past `end`.
    @inlinable public init(_ start: Int, _ end: Int) {
        precondition(start <= end)
        first = UInt32(start)
        last = UInt32(end)
    }

    /// Whether the byte at `offset` lies inside.
    @inlinable public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

    /// Whether all of `other` lies inside.
    @inlinable public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }

    /// Whether the two ranges share a byte.
    @inlinable public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}

extension TextRange: Comparable {
    /// Text order: by start, then by end.
    @inlinable public static func < (left: TextRange, right: TextRange) -> Bool {
        (left.first, left.last) < (right.first, right.last)
    }
}

extension TextRange: CustomStringConvertible {
    /// The range as `start..<end`.
    public var description: String { "\(start)..<\(end)" }
}
