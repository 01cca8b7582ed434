/// A range of UTF-8 bytes in an article's text, `start` included and `end` excluded.
///
/// This is the one coordinate system of dossier: tokens, sentences, mentions, figures and hits are all ranges of it.
/// Both ends are on scalar boundaries. The offsets are stored in 32 bits each, as texts are far smaller than 4 GiB.
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
    /// The range as a `Range<Int>`, for slicing buffers.
    @inlinable public var bytes: Range<Int> { start..<end }

    /// The range from `start` to `end`; requires 0 ≤ start ≤ end < 2³².
    @inlinable public init(_ start: Int, _ end: Int) {
        precondition(start <= end)
        first = UInt32(start)
        last = UInt32(end)
    }

    /// Whether the byte at `offset` lies inside.
    @inlinable public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

    /// Whether `other` lies inside entirely.
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
