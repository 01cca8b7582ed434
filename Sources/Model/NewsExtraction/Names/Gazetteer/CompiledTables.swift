/// The tables of the gazetteer in the form in which they are searched: records of fixed size, read where they lie.
///
/// To make them from the readable tables takes some 50 ms, which is long before a first screen: `train` writes them
/// to a file that is part of the program. The file has a head of 16 bytes of magic text, a number that tells the
/// layout of the records, the digest of the readable tables, and for each section its offset and number of records,
/// all as little-endian numbers of 64 bits.
package struct CompiledTables: @unchecked Sendable {
    // The bytes are never written to: sharing them is safe.
    private let bytes: UnsafeRawBufferPointer

    /// The sections in their order in the file.
    enum Section: Int, CaseIterable {
        case text, entities, aliases, elements, words, slots, titlePhrases, families, members, names, offices,
            terms
    }

    /// A part of the section of text, in UTF-8.
    struct TextRecord {
        let start: UInt32
        let count: UInt32
    }

    struct EntityRecord {
        let name: TextRecord
        /// Empty where it stands for nothing else.
        let standsFor: TextRecord
        let kind: UInt32
        let isCountry: UInt32
        let firstName: UInt32
        let nameCount: UInt32
    }

    struct AliasRecord {
        /// The key of the second word or mark, 0 where there is none: most aliases are told apart by it.
        let second: UInt64
        let entity: Int32
        let firstElement: Int32
        /// The next alias with the same first word, -1 at the last.
        let next: Int32
        let count: UInt16
        let form: UInt16
    }

    struct ElementRecord {
        let key: UInt64
        let shape: UInt32
        let touches: UInt32
    }

    /// A slot of the table of words: the upper half of the key and the number of the word. Most words of a text are
    /// not in the table, which these few bytes tell.
    struct SlotRecord {
        let mark: UInt32
        /// `UInt32.max` where the slot is empty.
        let word: UInt32
    }

    struct WordRecord {
        let key: UInt64
        let traits: UInt64
        let alias: Int64
    }

    /// A slot of a table of lists; a key of 0 is none.
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

    /// Differs, in all likelihood, where sections or records are others.
    private static let layout: UInt64 = [
        Section.allCases.count, MemoryLayout<EntityRecord>.stride, MemoryLayout<AliasRecord>.stride,
        MemoryLayout<ElementRecord>.stride, MemoryLayout<WordRecord>.stride, MemoryLayout<SlotRecord>.stride,
        MemoryLayout<ListRecord>.stride, MemoryLayout<NameRecord>.stride, MemoryLayout<TermRecord>.stride,
    ].reduce(1) { $0 &* 251 &+ UInt64($1) }

    /// Tables in bytes that live as long as the program, nil where these are no such file.
    package init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= Self.headSize, bytes.starts(with: Self.magic),
            Int(bitPattern: bytes.baseAddress) % 8 == 0
        else { return nil }
        self.bytes = bytes
        guard number(16) == Self.layout else { return nil }
    }

    /// The digest of the readable tables that they were made from.
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

    /// Puts sections together to the bytes of a file.
    package struct TableWriter {
        private var sections: [[UInt8]] = Array(repeating: [], count: Section.allCases.count)
        private var counts = Array(repeating: 0, count: Section.allCases.count)

        /// Adds a section. Records have no gaps, so that all their bytes are known.
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
