/// A table from words to values, searched by `Token.key`: the recognizers look up every token in some.
///
/// Open addressing with linear probing; at most half full. Look-ups cost one cache line in most cases.
struct WordTable<Value: Sendable>: Sendable {
    private var keys: [UInt64]
    private var values: [Value?]
    private(set) var count = 0

    /// An empty table.
    init() {
        keys = Array(repeating: 0, count: 16)
        values = Array(repeating: nil, count: 16)
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
            // Most words are in no table: of these the values are not looked at.
            let slot = keys.withUnsafeBufferPointer { keys in
                let mask = keys.count &- 1
                var slot = Int(truncatingIfNeeded: key) & mask
                while true {
                    let found = keys[slot]
                    if found == 0 { return -1 }
                    if found == key { return slot }
                    slot = (slot &+ 1) & mask
                }
            }
            return slot < 0 ? nil : values[slot]
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

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = Array(repeating: 0, count: oldKeys.count * 2)
        values = Array(repeating: nil, count: oldKeys.count * 2)
        count = 0
        for (key, value) in zip(oldKeys, oldValues) where key != 0 { self[key] = value }
    }
}
