/// A consumer of the features of a token or name.
///
/// A feature is a template and a value, hashed together to a slot of the weight table (feature hashing, Weinberger
/// and others, 2009), so that no feature dictionary has to be loaded or searched.
package protocol FeatureSink {
    /// Takes a feature by its hash, whose highest bits are the slot.
    mutating func take(_ hash: UInt64)
}

extension FeatureSink {
    /// Adds a feature.
    @inline(__always)
    mutating func add(_ template: UInt64, _ value: UInt64) {
        var hash = (value ^ (template &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
        take(hash ^ (hash >> 29))
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

/// Features collected as slots, for training.
package struct FeatureSlots: FeatureSink, Sendable {
    /// The slots, each below `1 << bits`.
    package private(set) var slots: [UInt32] = []
    private let shift: UInt64

    /// No features, for a table of `1 << bits` slots.
    package init(bits: Int) { shift = UInt64(64 - bits) }

    package mutating func take(_ hash: UInt64) { slots.append(UInt32(truncatingIfNeeded: hash >> shift)) }
}

extension UnsafeBufferPointer<UInt8> {
    /// The last `count` bytes of a word and its length, capped at `count + 1`, as one number.
    @inline(__always)
    package func ending(_ count: Int) -> UInt64 {
        var value = UInt64(Swift.min(self.count, count + 1))
        for index in Swift.max(0, self.count - count)..<self.count {
            value = value << 8 | UInt64(self[index])
        }
        return value
    }

    /// The first `count` bytes of a word and its length, capped at `count + 1`, as one number.
    @inline(__always)
    package func beginning(_ count: Int) -> UInt64 {
        var value = UInt64(Swift.min(self.count, count + 1))
        for index in 0..<Swift.min(self.count, count) { value = value << 8 | UInt64(self[index]) }
        return value
    }
}
