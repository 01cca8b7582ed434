/// The gazetteer's tables in binary form: records of fixed size, searched in place.
///
/// Compiling them from the source tables takes some 50 ms, too long before a first screen, so `train` writes them to
/// a file that is embedded in the program. The header has 16 bytes of magic text, a layout number, the digest of the
/// source tables, and for each section its offset and number of records, all little-endian 64-bit numbers.
package struct CompiledTables: @unchecked Sendable {
    // Sendable because the bytes are never written to.
    private let bytes: UnsafeRawBufferPointer

    /// The sections, in file order.
    enum Section: Int, CaseIterable {
        case text, entities, aliases, elements, words, slots, titlePhrases, families, members, names, offices,
            terms
    }

    /// A substring of the text section, UTF-8.
    struct TextRecord {
        let start: UInt32
        let count: UInt32
    }

    struct EntityRecord {
        let name: TextRecord
        /// Empty if it stands for nothing else.
        let standsFor: TextRecord
        let kind: UInt32
        let isCountry: UInt32
        let firstName: UInt32
        let nameCount: UInt32
    }

    struct AliasRecord {
        /// The key of the second word or mark, 0 if there is none; it rejects most aliases early.
        let second: UInt64
        let entity: Int32
        let firstElement: Int32
        /// The next alias with the same first word, -1 for the last.
        let next: Int32
        let count: UInt16
        let form: UInt16
    }

    struct ElementRecord {
        let key: UInt64
        let shape: UInt32
        let touches: UInt32
    }

    /// A slot of the word hash table: the upper half of the key and the index of the word. These eight bytes reject
    /// most words of a text, which are not in the table.
    struct SlotRecord {
        let mark: UInt32
        /// `UInt32.max` if the slot is empty.
        let word: UInt32
    }

    struct WordRecord {
        let key: UInt64
        let traits: UInt64
        let alias: Int64
    }

    /// A slot of a hash table of lists; key 0 means empty.
    struct ListRecord {
        let key: UInt64
        let start: UInt32
        let count: UInt32
    }

    package struct NameRecord {
        let given: UInt64
        let family: UInt64
        /// Bit 0 given, 1 family, 2 initial known, 3 initial only; the initial from bit 8 on.
        let flags: UInt64
    }

    struct TermRecord {
        let from: Int64
        let to: Int64
        let person: TextRecord
    }

    private static let magic = Array("dossier table 01".utf8)
    private static let fixedSize = 32
    private static let headSize = fixedSize + Section.allCases.count * 16

    /// A number that changes, almost certainly, when the sections or record sizes do.
    private static let layout: UInt64 = [
        Section.allCases.count, MemoryLayout<EntityRecord>.stride, MemoryLayout<AliasRecord>.stride,
        MemoryLayout<ElementRecord>.stride, MemoryLayout<WordRecord>.stride, MemoryLayout<SlotRecord>.stride,
        MemoryLayout<ListRecord>.stride, MemoryLayout<NameRecord>.stride, MemoryLayout<TermRecord>.stride,
    ].reduce(1) { $0 &* 251 &+ UInt64($1) }

    /// Tables in bytes that live as long as the program; nil if the header does not match.
    package init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.headSize, bytes.starts(with: Self.magic),
            Int(bitPattern: bytes.baseAddress) % 8 == 0
        else { return nil }
        self.bytes = bytes
        guard number(16) == Self.layout else { return nil }
    }

    /// The digest of the source tables they were compiled from.
    package var digest: UInt64 { number(24) }

    private func number(_ offset: Int) -> UInt64 {
        bytes.load(fromByteOffset: offset, as: UInt64.self).littleEndian
    }

    /// The records of a section.
    func records<Record>(_ section: Section, as type: Record.Type = Record.self) -> UnsafeBufferPointer<
        Record
    > {
        let head = Self.fixedSize + section.rawValue * 16
        let (offset, count) = (Int(number(head)), Int(number(head + 8)))
        precondition(offset + count * MemoryLayout<Record>.stride <= bytes.count)
        let part = bytes[offset..<offset + count * MemoryLayout<Record>.stride]
        return UnsafeRawBufferPointer(rebasing: part).bindMemory(to: type)
    }

    /// Assembles the bytes of a file from sections.
    package struct TableWriter {
        private var sections: [[UInt8]] = Array(repeating: [], count: Section.allCases.count)
        private var counts = Array(repeating: 0, count: Section.allCases.count)

        /// Adds a section. Records have no padding, so all bytes are defined.
        mutating func add<Record>(_ section: Section, _ records: [Record]) {
            records.withUnsafeBytes { sections[section.rawValue] = Array($0) }
            counts[section.rawValue] = records.count
        }

        /// The bytes of the file.
        package func file(digest: UInt64) -> [UInt8] {
            var head = CompiledTables.magic
            func append(_ number: Int) { withUnsafeBytes(of: UInt64(number).littleEndian) { head += $0 } }
            for number in [CompiledTables.layout, digest] {
                withUnsafeBytes(of: number.littleEndian) { head += $0 }
            }
            var offset = CompiledTables.headSize
            for (section, count) in zip(sections, counts) {
                append(offset)
                append(count)
                offset += Self.padded(section.count)
            }
            for section in sections {
                head += section
                head += Array(repeating: 0, count: Self.padded(section.count) - section.count)
            }
            return head
        }

        private static func padded(_ count: Int) -> Int { (count + 7) & ~7 }
    }
}
