import NewsText

/// A person's name parsed into a given and a family name, each hashed so that transliterations coincide.
///
/// *Zelensky*, *Zelenski* and *Zelenskyy* have one key, as have *Loekasjenko* and *Lukashenko*.
package struct PersonName: Sendable {
    /// The key of the given name, nil if there is only a family name.
    package let given: UInt64?
    /// The first letter of the given name, folded.
    let initial: UInt8?
    /// Whether the given name is an initial: *J.P. Balkenende*.
    let isInitialOnly: Bool
    /// The key of the family name without particles, nil if there is none (*Karel II*).
    package let family: UInt64?

    /// Parses a name at its blanks.
    package init(_ name: String) {
        var name = name
        var bytes: [UInt8] = []
        bytes.reserveCapacity(name.utf8.count)
        name.withUTF8 { Folding.append($0, 0..<$0.count, to: &bytes) }
        var first: ArraySlice<UInt8>?
        var last: ArraySlice<UInt8>?
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
            let part = bytes[start..<end]
            start = end + 1
            if part.isEmpty || Self.isAddition(part) {
                continue
            }
            if first == nil { first = part }
            last = part
        }
        family = last.flatMap { last in
            let name = Self.lastPart(last)
            return Self.isRomanNumeral(name) ? nil : Self.hash(Self.folded(name))
        }
        if let part = first, part.startIndex != last?.startIndex {
            let first = Self.folded(part)
            given = Self.hash(first)
            initial = first.first
            isInitialOnly = part.contains(UInt8(ascii: ".")) || part.count == 1
        } else {
            (given, initial, isInitialOnly) = (nil, nil, false)
        }
    }

    /// The name in a record of the compiled tables.
    init(_ record: CompiledTables.NameRecord) {
        given = record.flags & 1 != 0 ? record.given : nil
        family = record.flags & 2 != 0 ? record.family : nil
        initial = record.flags & 4 != 0 ? UInt8(truncatingIfNeeded: record.flags >> 8) : nil
        isInitialOnly = record.flags & 8 != 0
    }

    /// The record of the compiled tables for the name.
    var record: CompiledTables.NameRecord {
        let flags: UInt64 =
            (given == nil ? 0 : 1) | (family == nil ? 0 : 2) | (initial == nil ? 0 : 4)
            | (isInitialOnly ? 8 : 0) | UInt64(initial ?? 0) << 8
        return CompiledTables.NameRecord(given: given ?? 0, family: family ?? 0, flags: flags)
    }

    /// Whether two names can belong to one person: the family names agree, and the given names agree or one is
    /// missing.
    package func agrees(with other: PersonName) -> Bool {
        guard let family, family == other.family else { return false }
        guard let given, let theirs = other.given else { return true }
        if isInitialOnly || other.isInitialOnly { return initial == other.initial }
        return given == theirs
    }

    /// Whether a folded word is an addition to a name and no part of it: *jr.*
    package static func isAddition(_ word: ArraySlice<UInt8>) -> Bool {
        additions.contains { word.elementsEqual($0) }
    }

    private static let additions = ["jr.", "jr", "sr.", "sr"].map { Array($0.utf8) }

    /// The last part of a double-barrelled name, any other name as it is.
    private static func lastPart(_ name: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let hyphen = UInt8(ascii: "-")
        guard let last = name.lastIndex(where: { $0 != hyphen }) else { return name }
        let name = name[...last]
        return name.lastIndex(of: hyphen).map { name[($0 + 1)...] } ?? name
    }

    /// Whether a folded word is the numeral of a monarch and no family name: *Karel II*.
    package static func isRomanNumeral(_ word: ArraySlice<UInt8>) -> Bool {
        word.count <= 5 && word.allSatisfy { "ivx".utf8.contains($0) }
    }

    private static func hash(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    /// Maps the transliterations of Cyrillic and Arabic names into Dutch, English, French and German to common
    /// letters.
    package static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var letters: [UInt8] = []
        letters.reserveCapacity(word.count)
        var index = word.startIndex
        scan: while index < word.endIndex {
            // The next four bytes as a big-endian number.
            let next = (0..<4).reduce(UInt32(0)) { bytes, place in
                bytes << 8 | (index + place < word.endIndex ? UInt32(word[index + place]) : 0)
            }
            for spelling in spellings[Int(word[index])] where next >> spelling.shift == spelling.bytes {
                append(spelling.letter, to: &letters)
                index += spelling.count
                continue scan
            }
            append(word[index], to: &letters)
            index += 1
        }
        return letters
    }

    /// Doubled letters count once, and *i* before *e* is a glide and dropped: *Medvedjev*, *Medvedev*.
    private static func append(_ letter: UInt8, to letters: inout [UInt8]) {
        guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter) || letter >= 0x80,
            letters.last != letter
        else { return }
        if letter == UInt8(ascii: "e"), letters.last == UInt8(ascii: "i") { letters.removeLast() }
        if letters.last != letter { letters.append(letter) }
    }

    /// A spelling of up to four letters and the letter it maps to.
    private struct Spelling {
        let bytes: UInt32
        let count: Int
        let letter: UInt8

        var shift: UInt32 { UInt32(32 - 8 * count) }
    }

    /// Spellings by first byte, longest first.
    private static let spellings: [[Spelling]] = {
        var table: [[Spelling]] = Array(repeating: [], count: 256)
        for (spelling, letter) in [
            ("tsch", "c"), ("tsj", "c"), ("tch", "c"), ("sch", "s"), ("dzj", "j"), ("dzh", "j"), ("oe", "u"),
            ("ou", "u"), ("ch", "c"), ("sj", "s"), ("sh", "s"), ("zj", "j"), ("zh", "j"), ("kh", "h"),
            ("ij", "i"), ("ks", "x"), ("ph", "f"), ("g", "h"), ("y", "i"), ("j", "i"), ("w", "v"),
        ] as [(String, Unicode.Scalar)] {
            let bytes = Array(spelling.utf8)
            table[Int(bytes[0])].append(
                Spelling(
                    bytes: bytes.reduce(0) { $0 << 8 | UInt32($1) }, count: bytes.count,
                    letter: UInt8(ascii: letter)))
        }
        return table
    }()
}
