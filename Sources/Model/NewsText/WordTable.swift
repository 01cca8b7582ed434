/// A hash table from words, by `Token.key`, to values. The recognizers look up every token in several.
///
/// It uses open addressing with linear probing and is at most half full, so most lookups touch one cache line. Keys
/// are hashes already and are not hashed again.
public struct WordTable<Value: Sendable>: Sendable {
    @usableFromInline
    struct Slot: Sendable {
        /// 0 where the slot is empty.
        @usableFromInline var key: UInt64 = 0
        @usableFromInline var value: Value?

        @inlinable init() {}
    }

    @usableFromInline var slots: [Slot] = []
    @usableFromInline var entries = 0
    /// The number of entries.
    @inlinable public var count: Int { entries }

    /// An empty table.
    @inlinable public init() {}

    /// An empty table with room for `capacity` entries.
    @inlinable public init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = Array(repeating: Slot(), count: size)
    }

    /// A table of entries; the later of two with the same key wins.
    @inlinable public init(_ entries: some Sequence<(key: UInt64, value: Value)>) {
        self.init()
        for (key, value) in entries { self[key] = value }
    }

    /// The keys of all entries, in no particular order.
    @inlinable public var allKeys: [UInt64] { slots.lazy.map(\.key).filter { $0 != 0 } }

    /// The value for a key. Setting nil is a programming error: entries cannot be removed.
    @inlinable public subscript(key: UInt64) -> Value? {
        get {
            if count == 0 { return nil }
            var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
            while slots[slot].key != 0 {
                if slots[slot].key == key { return slots[slot].value }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
        set {
            precondition(key != 0 && newValue != nil)
            if count * 2 >= slots.count { grow() }
            var slot = Int(truncatingIfNeeded: key) & (slots.count - 1)
            while slots[slot].key != 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
            if slots[slot].key == 0 { entries += 1 }
            slots[slot].key = key
            slots[slot].value = newValue
        }
    }

    /// The value for a key, or `fallback` if there is none.
    @inlinable public subscript(key: UInt64, default fallback: @autoclosure () -> Value) -> Value {
        get { self[key] ?? fallback() }
        set { self[key] = newValue }
    }

    @inlinable
    mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: max(16, old.count * 2))
        entries = 0
        for slot in old where slot.key != 0 { self[slot.key] = slot.value }
    }
}

/// A set of words, by `Token.key`.
public struct WordSet: Sendable {
    @usableFromInline var words = WordTable<Bool>()

    /// An empty set.
    @inlinable public init() {}

    /// Whether the set is empty.
    @inlinable public var isEmpty: Bool { words.count == 0 }

    /// Adds a word.
    @inlinable public mutating func insert(_ key: UInt64) { words[key] = true }

    /// Whether a word is in the set.
    @inlinable public func contains(_ key: UInt64) -> Bool { words[key] != nil }
}
