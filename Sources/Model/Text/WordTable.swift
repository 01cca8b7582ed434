/// A table from words to values, searched by `Token.key`: the recognizers look up every token in some.
///
/// Open addressing with linear probing; at most half full. Look-ups cost one cache line in most cases.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [UInt64] = []
    private var values: [Value?] = []
    private(set) var count = 0

    /// An empty table.
    init() {}

    /// An empty table with room for some entries.
    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: 0, count: size)
        values = Array(repeating: nil, count: size)
    }

    /// A table with the entries given; the later of two with one key counts.
    init(_ entries: some Sequence<(key: UInt64, value: Value)>) {
        self.init()
        for (key, value) in entries { self[key] = value }
    }

    /// The keys of all entries, in no order.
    var allKeys: [UInt64] { keys.filter { $0 != 0 } }

    /// The value for a key; setting nil is not allowed.
    subscript(key: UInt64) -> Value? {
        get {
            if count == 0 { return nil }
            var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
            while keys[slot] != 0 {
                if keys[slot] == key { return values[slot] }
                slot = (slot + 1) & (keys.count - 1)
            }
            return nil
        }
        set {
            precondition(key != 0 && newValue != nil)
            if count * 2 >= keys.count { grow() }
            var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
            while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
            if keys[slot] == 0 { count += 1 }
            keys[slot] = key
            values[slot] = newValue
        }
    }

    /// The value for a key, or `fallback` where there is none yet.
    subscript(key: UInt64, default fallback: @autoclosure () -> Value) -> Value {
        get { self[key] ?? fallback() }
        set { self[key] = newValue }
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: 0, count: max(16, oldKeys.count * 2))
        values = Array(repeating: nil, count: keys.count)
        count = 0
        for (key, value) in zip(oldKeys, oldValues) where key != 0 { self[key] = value }
    }
}

/// A set of words by `Token.key`.
struct WordSet: Sendable {
    private var words = WordTable<Bool>()

    /// Whether it has no words.
    var isEmpty: Bool { words.count == 0 }

    mutating func insert(_ key: UInt64) { words[key] = true }

    func contains(_ key: UInt64) -> Bool { words[key] != nil }
}
