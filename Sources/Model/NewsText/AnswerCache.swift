import Synchronization

/// Answers by `Token.key`, remembered for all threads until another word takes their place.
///
/// A slot is one word of memory, the key with the answer in its lowest bit: threads that write it at the same time
/// do no harm.
final class AnswerCache: @unchecked Sendable {
    // The pointer is never changed, and what it points to is atomic.
    private let slots: UnsafeMutablePointer<Atomic<UInt64>>
    private static let count = 1 << 14

    /// A cache without answers.
    init() {
        slots = .allocate(capacity: Self.count)
        for index in 0..<Self.count { (slots + index).initialize(to: Atomic(0)) }
    }

    deinit {
        slots.deinitialize(count: Self.count)
        slots.deallocate()
    }

    /// The answer for a key; nil where it is not remembered, and setting nil does nothing.
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
