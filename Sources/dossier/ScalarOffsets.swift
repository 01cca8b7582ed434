/// Converts byte offsets of a text to offsets in Unicode scalars.
struct ScalarOffsets {
    private let bytes: [UInt8]
    /// The number of scalars before each block of bytes.
    private let blocks: [Int]
    private static let block = 1024

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var (blocks, count) = ([Int](), 0)
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.block == 0 { blocks.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
        }
        blocks.append(count)
        self.blocks = blocks
    }

    /// The number of scalars before the byte at `offset`.
    subscript(offset: Int) -> Int {
        let start = offset / Self.block * Self.block
        guard start < bytes.count else { return blocks[blocks.count - 1] }
        return blocks[offset / Self.block] + bytes[start..<offset].count { $0 & 0xC0 != 0x80 }
    }
}
