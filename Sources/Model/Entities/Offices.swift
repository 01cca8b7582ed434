/// Who held which office when.
struct Offices: Sendable {
    /// A person's time in an office.
    struct Term: Sendable {
        let person: String
        /// Year and month as `ArticleDate.ordinal` numbers them; 0 and `Int.max` where open.
        let months: ClosedRange<Int>
    }

    private var terms = WordTable<[Term]>()

    init() {}

    /// Loads the table; what an office is of is looked up in the gazetteer.
    init(loading gazetteer: Gazetteer) {
        TableRows.forEach(of: .offices) { bytes, fields in
            guard fields.count >= 3 else { return }
            let of = Tokenizer.tokens(of: bytes, in: TextRange(fields[2].lowerBound, fields[2].upperBound))
            let role = Tokenizer.tokens(of: bytes, in: TextRange(fields[1].lowerBound, fields[1].upperBound))
            guard let entity = gazetteer.entity(named: of), !role.isEmpty else { return }
            func month(_ column: Int) -> Int? {
                guard column < fields.count else { return nil }
                return ArticleDate(TableRows.string(bytes, fields[column]))?.ordinal
            }
            let (from, to) = (month(3) ?? 0, month(4).map { $0 | 0x1FF } ?? Int.max)
            guard from <= to else { return }
            let key = Self.key(role: role.map(\.key), of: entity)
            terms[key, default: []].append(
                Term(person: TableRows.string(bytes, fields[0]), months: from...to))
        }
    }

    /// The person who held an office at a date; without a date, the one who ever held it if there is but one.
    func holder(of role: [UInt64], in entity: Int, at date: ArticleDate?) -> String? {
        guard let terms = terms[Self.key(role: role, of: entity)] else { return nil }
        guard let date else {
            return terms.allSatisfy { $0.person == terms[0].person } ? terms[0].person : nil
        }
        // Of two in one month the later counts; a year alone must fall within the term or name one holder.
        let (first, last) = (date.ordinal, date.month == nil ? date.ordinal | 0x1FF : date.ordinal | 0x1F)
        let holders = terms.filter { $0.months.lowerBound <= last && first <= $0.months.upperBound }
        guard let holder = holders.max(by: { $0.months.lowerBound < $1.months.lowerBound }) else {
            return nil
        }
        let isSure = date.month != nil || holders.allSatisfy { $0.person == holder.person }
        return isSure ? holder.person : nil
    }

    private static func key(role: [UInt64], of entity: Int) -> UInt64 {
        Gazetteer.phraseKey(role + [UInt64(entity)])
    }
}

extension Gazetteer {
    /// The entity that has just these tokens as an alias.
    fileprivate func entity(named tokens: [Token]) -> Int? {
        guard let first = tokens.first, var index = words[first.key]?.alias else { return nil }
        while index >= 0 {
            let alias = aliases[Int(index)]
            let keys = alias.elements.lazy.map { elements[Int($0)].key }
            if alias.elements.count == tokens.count, keys.elementsEqual(tokens.lazy.map(Self.plainKey)) {
                return Int(alias.entity)
            }
            index = alias.next
        }
        return nil
    }
}
