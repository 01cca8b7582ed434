import NewsText

/// The traits of a word in any casing, from tables and word lists.
package struct WordTraits: OptionSet, Sendable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Stands first in the names of persons: *Jan*.
    package static let givenName = WordTraits(rawValue: 1 << 0)
    /// Stands last in the names of persons: *Jansen*.
    package static let surname = WordTraits(rawValue: 1 << 1)
    /// Stands before the name of a person: *president*.
    package static let title = WordTraits(rawValue: 1 << 2)
    /// Stands before the names of persons: *ministers*.
    static let pluralTitle = WordTraits(rawValue: 1 << 3)
    /// A verb or preposition of speech.
    package static let saying = WordTraits(rawValue: 1 << 4)
    /// A word inside family names: *van*, *von*.
    package static let particle = WordTraits(rawValue: 1 << 5)
    /// A word of a closed class (article, pronoun, preposition, conjunction, auxiliary), never a name alone.
    static let functionWord = WordTraits(rawValue: 1 << 6)
    /// *de*, *het*: what follows is one of its kind.
    static let definiteArticle = WordTraits(rawValue: 1 << 7)
    /// A preposition before places above all: *in*, *te*.
    static let locative = WordTraits(rawValue: 1 << 8)
    /// A preposition of direction, often before places: *naar*, *uit*.
    static let directional = WordTraits(rawValue: 1 << 9)
    /// First part of the name of a part of a place: *Noord*, *Oost*.
    static let pointOfCompass = WordTraits(rawValue: 1 << 10)
    /// A lower-case word between the capitalised words of an organization's name: *van*, *voor*.
    static let connector = WordTraits(rawValue: 1 << 11)
    /// A noun for a house of government that a portfolio follows: *ministerie*.
    static let ministry = WordTraits(rawValue: 1 << 12)
    /// A noun that makes a whole name of the compound it ends: *Minsk-groep*, *Svoboda-bataljon*.
    static let nameHead = WordTraits(rawValue: 1 << 13)

    /// A noun for a unit of an army, which makes a whole name of any compound: *Azov-brigade*.
    static let unitHead = WordTraits(rawValue: 1 << 14)

    /// A verb that an actor is the subject of: *heeft*, *wil*.
    static let agentVerb = WordTraits(rawValue: 1 << 15)
    /// Capitals that stand for an common word: *DNA*, *TV*.
    static let abbreviation = WordTraits(rawValue: 1 << 48)

    /// A title that a field of study follows: *hoogleraar Wiskunde*.
    static let academicTitle = WordTraits(rawValue: 1 << 49)
    /// A verb or preposition before languages: *spreekt*.
    static let languageVerb = WordTraits(rawValue: 1 << 50)

    /// An auxiliary that a subject stands before: *is*, *zal*.
    static let auxiliary = WordTraits(rawValue: 1 << 51)

    /// A word that names parties and places but opens sentences as an adjective, adverb or verb: *groen*.
    static let descriptive = WordTraits(rawValue: 1 << 52)

    /// An alias of the gazetteer begins with the word, cased in this way.
    static func startsAlias(_ shape: Token.Shape) -> WordTraits {
        WordTraits(rawValue: 1 << (16 + UInt64(shape.rawValue)))
    }

    /// The last word of a title of several words: *strijdkrachten* of *commandant der strijdkrachten*.
    static let endsTitlePhrase = WordTraits(rawValue: 1 << 53)

    /// A noun before names of any kind.
    static let anyNoun = EntityKind.allCases.reduce(into: WordTraits()) { $0.insert(.noun($1)) }

    /// A common noun that stands before names of this kind: *stad*, *persbureau*.
    static func noun(_ kind: EntityKind) -> WordTraits {
        WordTraits(rawValue: 1 << (24 + UInt64(kind.rawValue)))
    }

    /// The last word of names of this kind: *Groep*, *University*.
    package static func suffix(_ kind: EntityKind) -> WordTraits {
        WordTraits(rawValue: 1 << (32 + UInt64(kind.rawValue)))
    }

    /// The second part of compounds whose first part is a name of this kind: -*systeem*, -*regering*.
    package static func head(_ kind: EntityKind) -> WordTraits {
        WordTraits(rawValue: 1 << (40 + UInt64(kind.rawValue)))
    }
}

/// The facts of a word: its traits and the aliases that begin with it.
package struct WordFacts: Sendable {
    package var traits: WordTraits = []
    /// The index of the first alias that begins with the word, -1 if there is none.
    var alias: Int32 = -1
}
