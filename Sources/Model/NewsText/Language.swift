/// The languages that texts are read in.
public enum Language: String, Sendable, CaseIterable {
    /// Dutch, Flemish included.
    case nl
    /// English.
    case en

    /// The language's number in the index.
    package var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The language with a number, Dutch where there is none.
    package init(number: Int) { self = Self.allCases.indices.contains(number) ? Self.allCases[number] : .nl }

    /// Detects the language of a text by counting common words of each; Dutch if undecided.
    package static func of(_ tokens: [Token]) -> Language {
        // The beginning suffices, and bounds the cost.
        let balance = tokens.prefix(400).reduce(0) { $0 + (common[$1.key] ?? 0) }
        return balance < 0 ? .en : .nl
    }

    /// +1 for Dutch words, -1 for English ones.
    private static let common = WordTable<Int>(
        dutch.split(whereSeparator: \.isWhitespace).map { (Token.key(of: $0), 1) }
            + english.split(whereSeparator: \.isWhitespace).map { (Token.key(of: $0), -1) })

    private static let dutch = """
        de het een en van dat die niet voor met zijn op te aan er ook bij door ik hij zij ze wij naar uit om tot
        werd werden wordt worden heeft hebben deze dit nog geen maar dan zo kan zal jaar haar hun waar
        wie meer als al wat heel veel tien vier vijf
        """

    private static let english = """
        the and to that with for from by has it on at are his which a an he she they we you were have this
        more than not be been will would who what when some said into after their its but or all two three
        no years people us of one about least fewer less percent
        """
}
