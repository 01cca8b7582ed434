/// The features of a token or name, as slots of a table of weights.
///
/// A feature is a template and a value; both are hashed to a slot (Weinberger and others, 2009), so that no
/// table of features has to be loaded or searched.
struct FeatureSlots: Sendable {
    /// The slots, each below `1 << bits`.
    private(set) var slots: [UInt32] = []
    private let shift: UInt64

    /// No features, for a table of `1 << bits` slots.
    init(bits: Int) {
        shift = UInt64(64 - bits)
        slots.reserveCapacity(96)
    }

    mutating func removeAll() { slots.removeAll(keepingCapacity: true) }

    /// Adds a feature.
    @inline(__always)
    mutating func add(_ template: UInt64, _ value: UInt64) {
        var hash = (value ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
        slots.append(UInt32(truncatingIfNeeded: (hash ^ (hash >> 29)) >> shift))
    }

    /// Adds a feature of two values.
    @inline(__always)
    mutating func add(_ template: UInt64, _ first: UInt64, _ second: UInt64) {
        add(template, (first &* 0x8CB9_2BA7_2F3D_8DD7) ^ (second &+ 0x1B56_C4E9))
    }

    /// Adds a feature for each trait in a set.
    @inline(__always)
    mutating func add(_ template: UInt64, each traits: WordTraits, with value: UInt64 = 0) {
        var rest = traits.rawValue
        while rest != 0 {
            let bit = UInt64(rest.trailingZeroBitCount)
            add(template, bit | value << 8)
            rest &= rest - 1
        }
    }
}
