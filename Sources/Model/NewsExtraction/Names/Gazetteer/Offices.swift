import NewsText

/// The holders of offices and their terms.
enum Offices {
    /// A person's term in an office.
    struct Term: Sendable {
        let person: String
        /// The first and last month as `ArticleDate.ordinal`; 0 and `Int.max` where open.
        let months: ClosedRange<Int>
    }

    /// Parses the table: the terms by the key of the office and of the entity, which the gazetteer looks up.
    static func terms(in gazetteer: GazetteerLoader) -> WordTable<[Term]> {
        var terms = WordTable<[Term]>()
        var synonyms: [UInt64: [[UInt64]]] = [:]
        TableRows.forEach(of: .offices) { bytes, fields in
            guard fields.count >= 3 else { return }
            func tokens(_ column: Int) -> [Token] {
                Tokenizer.tokens(
                    of: bytes, in: TextRange(fields[column].lowerBound, fields[column].upperBound))
            }
            let role = tokens(1).map(\.key)
            guard let entity = gazetteer.entity(named: tokens(2)), !role.isEmpty else { return }
            let (from, to) = (month(bytes, fields, 3) ?? 0, month(bytes, fields, 4) ?? Int.max)
            guard from <= to else { return }
            let term = Term(person: TableRows.string(bytes, fields[0]), months: from...to)
            let roleKey = Gazetteer.phraseKey(role)
            if synonyms[roleKey] == nil {
                synonyms[roleKey] =
                    [role] + otherNames(of: TableRows.string(bytes, fields[1])).map(keys)
            }
            for role in synonyms[roleKey] ?? [] {
                terms[key(role: role, of: entity), default: []].append(term)
            }
        }
        return terms
    }

    /// The month `YYYY-MM` of a field as `ArticleDate.ordinal`, nil if the field is empty.
    private static func month(
        _ bytes: UnsafeBufferPointer<UInt8>, _ fields: [Range<Int>], _ column: Int
    ) -> Int? {
        guard column < fields.count, fields[column].count == 7 else { return nil }
        let digits = bytes[fields[column]].map { Int($0) - Int(UInt8(ascii: "0")) }
        let year = digits[..<4].reduce(0) { $0 * 10 + $1 }
        return ArticleDate(year: year, month: digits[5] * 10 + digits[6])?.ordinal
    }

    private static func keys(_ words: String) -> [UInt64] {
        let bytes = Array(words.utf8)
        return Tokenizer.tokens(of: bytes, in: TextRange(0, bytes.count)).map(\.key)
    }

    /// Other names of an office: *defensieminister* for *minister van Defensie*.
    private static func otherNames(of role: String) -> [String] {
        switch role {
        case "premier": return ["minister-president", "eerste minister", "eersteminister", "regeringsleider"]
        case "minister-president": return ["premier", "regeringsleider"]
        case "bondskanselier": return ["kanselier", "regeringsleider"]
        case "minister van Buitenlandse Zaken": return ["buitenlandminister"]
        case "minister van Binnenlandse Zaken": return ["binnenlandminister"]
        default: break
        }
        let words = role.split(separator: " ")
        guard words.count == 3, words[0] == "minister", words[1] == "van" else { return [] }
        return [words[2].lowercased() + "minister"]
    }

    /// The holder of an office at a date, nil if that is uncertain.
    ///
    /// If two held it in that month, the later one counts. Without a date it is the only holder for whom `isNamed` is
    /// true, i.e. whom the article names.
    static func holder(
        of role: [UInt64], in entity: Int, at date: ArticleDate?, _ gazetteer: Gazetteer,
        isNamed: (String) -> Bool
    ) -> String? {
        let terms = gazetteer.terms(ofOffice: key(role: role, of: entity))
        guard !terms.isEmpty else { return nil }
        guard let date else {
            let named = Set(terms.lazy.map(\.person).filter(isNamed))
            return named.count == 1 ? named.first : nil
        }
        // Terms have months: the month of the article, or all months of its year.
        let month = ArticleDate(year: date.year, month: date.month)?.ordinal ?? date.ordinal
        let last = date.month == nil ? month | 0x1FF : month
        let holders = terms.filter { $0.months.lowerBound <= last && month <= $0.months.upperBound }
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

extension GazetteerLoader {
    /// The entity with exactly these tokens as an alias.
    fileprivate func entity(named tokens: [Token]) -> Int? {
        guard let first = tokens.first, var index = words[first.key]?.alias else { return nil }
        while index >= 0 {
            let alias = aliases[Int(index)]
            let keys = elements[alias.elements].lazy.map(\.key)
            if alias.elements.count == tokens.count, keys.elementsEqual(tokens.lazy.map(Gazetteer.plainKey)) {
                return alias.entity
            }
            index = alias.next
        }
        return nil
    }
}
