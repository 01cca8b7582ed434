import Synchronization

/// A direct-mapped cache of yes/no answers by `Token.key`, shared by all threads.
///
/// A slot is one atomic 64-bit word, the key with the answer in its lowest bit, so concurrent writes need no lock. A
/// new entry evicts the one in its slot.
final class AnswerCache: @unchecked Sendable {
    // Sendable because the pointer never changes and its elements are atomic.
    private let slots: UnsafeMutablePointer<Atomic<UInt64>>
    private static let count = 1 << 14

    /// An empty cache.
    init() {
        slots = .allocate(capacity: Self.count)
        for index in 0..<Self.count { (slots + index).initialize(to: Atomic(0)) }
    }

    deinit {
        slots.deinitialize(count: Self.count)
        slots.deallocate()
    }

    /// The cached answer for a key, nil on a miss. Setting nil does nothing.
    subscript(key: UInt64) -> Bool? {
        get {
            let stored = slots[Int(key >> 1) & (Self.count - 1)].load(ordering: .relaxed)
            return stored >> 1 == key >> 1 ? stored & 1 == 1 : nil
        }
        set {
            guard let newValue else { return }
            slots[Int(key >> 1) & (Self.count - 1)].store(key & ~1 | (newValue ? 1 : 0), ordering: .relaxed)
        }
    }
}
