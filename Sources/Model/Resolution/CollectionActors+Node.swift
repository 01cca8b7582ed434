import NewsExtraction
import NewsText

extension CollectionActors {
    /// A canonical name with its aliases and the features that resolution compares.
    package struct Node: Sendable {
        package let name: String
        package let kind: EntityKind
        /// The indices of its aliases.
        package let aliases: Range<Int>
        package let mentions: Int
        /// Whether the gazetteer has an entity with this name and kind.
        package let isListed: Bool
        /// The folded letters and digits of the name; a name without any, such as a mark, is kept as it is.
        package let letters: String
        /// The parsed name if it is a person's.
        let parts: NameParts?
        /// How uninformative the name is: the name of lowest rank becomes the canonical one.
        package let rank: Int

        /// A node for the aliases of one name and kind; not empty.
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
            // Names in capitals, as in headlines, come last.
            let isShouted = name.utf8.contains(0x20) && !name.contains(where: \.isLowercase)
            if isShouted { return 4 }
            if Acronym.isOne(name) { return 3 }
            guard let parts else { return 1 }
            return parts.given.isEmpty ? 3 : parts.isInitial ? 2 : 1
        }
    }
}
