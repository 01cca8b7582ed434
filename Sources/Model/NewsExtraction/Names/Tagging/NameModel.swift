import NewsText

/// The trained weights that find names and classify them.
///
/// The embedded file is used in place; nothing is loaded. It has a header of 64 bytes (magic text, then feature
/// version and digests of its sources as little-endian 64-bit numbers), the weights of the boundaries, 4 signed bytes
/// per slot, and those of the kinds, 8 per slot.
package struct NameModel: @unchecked Sendable {
    // Sendable because the bytes are never written to.
    private let bytes: UnsafeRawBufferPointer

    /// Raise it when the meaning of a feature changes: a model fits only the features it was trained with.
    static let featureVersion: UInt64 = 1
    package static let spanBits = 17
    package static let kindBits = 16
    static let headSize = 64
    static let spanSize = 4 << spanBits
    static let kindSize = 8 << kindBits
    private static let magic = Array("dossier names 01".utf8)

    /// The model embedded in the program.
    package static let embedded: NameModel = {
        guard let model = NameModel(UnsafeRawBufferPointer(EmbeddedTable.names.bytes)) else {
            preconditionFailure("the embedded model does not fit the program: run Scripts/train")
        }
        return model
    }()

    /// A model in bytes that live as long as the program; nil if they are not a model of this version.
    package init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.headSize + Self.spanSize + Self.kindSize,
            bytes.starts(with: Self.magic),
            bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self).littleEndian == Self.featureVersion
        else { return nil }
        self.bytes = bytes
    }

    /// The digest of the training text.
    package var textDigest: UInt64 { number(24) }
    /// The digest of the tables it was trained with.
    package var tableDigest: UInt64 { number(32) }

    private func number(_ offset: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }

    /// A 64-bit digest of files (FNV-1a): different files give, almost certainly, different numbers.
    package static func digest(_ files: [[UInt8]]) -> UInt64 {
        digest(numbers: files.map { file in digest(numbers: file.lazy.map(UInt64.init)) })
    }

    /// FNV-1a (Fowler, Noll and Vo) over numbers in place of bytes, 64 bits.
    package static func digest(numbers: some Sequence<UInt64>) -> UInt64 {
        numbers.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ $1) &* 0x100_0000_01B3 }
    }

    /// The digest of the tables embedded in the program.
    package static var currentTableDigest: UInt64 { digest(EmbeddedTable.readable.map { Array($0.bytes) }) }

    /// The bytes of a model file.
    package static func file(
        textDigest: UInt64, tableDigest: UInt64, spans: [Int8], kinds: [Int8]
    ) -> [UInt8] {
        precondition(spans.count == spanSize && kinds.count == kindSize)
        var head = magic
        for number in [featureVersion, textDigest, tableDigest] {
            withUnsafeBytes(of: number.littleEndian) { head += $0 }
        }
        head += Array(repeating: 0, count: headSize - head.count)
        return head + spans.map(UInt8.init(bitPattern:)) + kinds.map(UInt8.init(bitPattern:))
    }

    /// Sums the weights of a token's features for each `SpanLabel`.
    var spanScorer: SpanScorer {
        SpanScorer(weights: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + Self.headSize))
    }

    /// Sums the weights of a name's features for each `NameClass`.
    var kindScorer: KindScorer {
        KindScorer(
            weights: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped + Self.headSize + Self.spanSize))
    }

    /// Sums the weights of features as they come, without storing the features.
    struct SpanScorer: FeatureSink {
        fileprivate let weights: UnsafeRawPointer
        private(set) var sum = SIMD4<Int32>.zero

        @inline(__always)
        mutating func take(_ hash: UInt64) {
            // In bounds, because the highest bits are a slot of the table.
            let offset = Int(truncatingIfNeeded: hash >> UInt64(64 - NameModel.spanBits)) * 4
            sum &+= SIMD4(
                truncatingIfNeeded: weights.loadUnaligned(fromByteOffset: offset, as: SIMD4<Int8>.self))
        }
    }

    /// Sums the weights of features as they come, without storing the features.
    struct KindScorer: FeatureSink {
        fileprivate let weights: UnsafeRawPointer
        private(set) var sum = SIMD8<Int32>.zero

        @inline(__always)
        mutating func take(_ hash: UInt64) {
            let offset = Int(truncatingIfNeeded: hash >> UInt64(64 - NameModel.kindBits)) * 8
            let part = weights.loadUnaligned(fromByteOffset: offset, as: SIMD8<Int8>.self)
            // In halves, which the compiler inlines; the whole would be a call.
            sum.lowHalf &+= SIMD4(truncatingIfNeeded: part.lowHalf)
            sum.highHalf &+= SIMD4(truncatingIfNeeded: part.highHalf)
        }
    }
}

/// The classes of the model: the kinds, and the words derived from place names.
package enum NameClass: Int, CaseIterable, Sendable {
    case person, organization, place, product, event, adjective, demonym

    /// The number of classes; their raw values are the numbers below it.
    package static let count = allCases.count

    package init(_ kind: EntityKind, _ form: Mention.Form) {
        switch (kind, form) {
        case (.place, .adjective): self = .adjective
        case (.place, .demonym): self = .demonym
        case (.person, _): self = .person
        case (.organization, _): self = .organization
        case (.place, _): self = .place
        case (.product, _): self = .product
        case (.event, _): self = .event
        }
    }

    package var kind: EntityKind {
        switch self {
        case .person: .person
        case .organization: .organization
        case .place, .adjective, .demonym: .place
        case .product: .product
        case .event: .event
        }
    }
}

/// The position of a token relative to a name (BIO labels).
package enum SpanLabel: Int, CaseIterable, Sendable {
    case outside, begins, inside
}
