import NewsExtraction
import NewsText

extension CollectionActors {
    /// A name that articles give, with all its aliases, and what its words tell.
    package struct Node: Sendable {
        package let name: String
        package let kind: EntityKind
        /// Its aliases, as a range of indices.
        package let aliases: Range<Int>
        package let mentions: Int
        /// Whether the tables have an entity of this name and kind.
        package let isListed: Bool
        /// The letters and digits of the name, folded; names without any, such as marks, as they are.
        package let letters: String
        /// The name in its parts where it is that of a person.
        let parts: NameParts?
        /// How little the name says: the lowest is the canonical one.
        package let rank: Int

        /// The node of the aliases of one name and kind, one at least.
        package init(_ aliases: ArraySlice<CountedAlias>) {
            let key = aliases[aliases.startIndex].key
            (name, kind) = (key.name, key.kind)
            self.aliases = aliases.indices
            mentions = aliases.reduce(0) { $0 + $1.mentions }
            isListed = ListedNames.shared.contains(name, kind)
            letters = Self.letters(of: name)
            parts = kind == .person ? NameParts(name) : nil
            rank = Self.rank(name, isListed: isListed, parts)
        }

        private static func letters(of name: String) -> String {
            let folded = Folding.fold(name)
            let isASCII = folded.utf8.allSatisfy { $0 < 0x80 }
            let letters: String
            if isASCII {
                letters = String(
                    decoding: folded.utf8.filter { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }, as: UTF8.self)
            } else {
                letters = String(
                    String.UnicodeScalarView(
                        folded.unicodeScalars.filter {
                            $0.properties.isAlphabetic || $0.properties.numericType != nil
                        }))
            }
            return letters.isEmpty ? name : letters
        }

        private static func rank(_ name: String, isListed: Bool, _ parts: NameParts?) -> Int {
            if isListed { return 0 }
            // Headlines in capitals are the last to go by.
            let isShouted = name.utf8.contains(0x20) && !name.contains(where: \.isLowercase)
            if isShouted { return 4 }
            if Acronym.isOne(name) { return 3 }
            guard let parts else { return 1 }
            return parts.given.isEmpty ? 3 : parts.isInitial ? 2 : 1
        }
    }
}
