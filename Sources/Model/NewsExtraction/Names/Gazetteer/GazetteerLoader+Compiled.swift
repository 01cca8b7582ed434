import NewsText

extension GazetteerLoader {
    /// Compiles the tables to the format of `CompiledTables`; the same tables give the same bytes.
    package func compiled(digest: UInt64) -> [UInt8] {
        var writer = CompiledTables.TableWriter()
        var text = CompiledText()
        var names: [CompiledTables.NameRecord] = []
        writer.add(
            .entities,
            entities.map { entity in
                defer { names += entity.names.map(\.record) }
                return CompiledTables.EntityRecord(
                    name: text.add(entity.name), standsFor: text.add(entity.standsFor ?? ""),
                    kind: UInt32(entity.kind.rawValue), isCountry: entity.isCountry ? 1 : 0,
                    firstName: UInt32(names.count), nameCount: UInt32(entity.names.count))
            })
        writer.add(.names, names)
        writer.add(
            .aliases,
            aliases.map { alias in
                CompiledTables.AliasRecord(
                    second: alias.elements.count > 1 ? elements[alias.elements.lowerBound + 1].key : 0,
                    entity: Int32(alias.entity), firstElement: Int32(alias.elements.lowerBound),
                    next: alias.next, count: UInt16(alias.elements.count), form: UInt16(alias.form.rawValue))
            })
        writer.add(
            .elements,
            elements.map { element in
                CompiledTables.ElementRecord(
                    key: element.key, shape: UInt32(element.shape.rawValue), touches: element.touches ? 1 : 0)
            })
        var records: [CompiledTables.WordRecord] = []
        writer.add(
            .slots,
            Self.slots(words) { key, facts in
                guard let facts else { return CompiledTables.SlotRecord(mark: 0, word: UInt32.max) }
                records.append(
                    CompiledTables.WordRecord(
                        key: key, traits: facts.traits.rawValue, alias: Int64(facts.alias)))
                return CompiledTables.SlotRecord(
                    mark: UInt32(truncatingIfNeeded: key >> 32), word: UInt32(records.count - 1))
            })
        writer.add(.words, records)
        writer.add(.titlePhrases, titlePhrases.sorted())
        var members: [Int32] = []
        writer.add(.families, Self.lists(families) { members += $0 })
        writer.add(.members, members)
        var terms: [CompiledTables.TermRecord] = []
        writer.add(
            .offices,
            Self.lists(offices) { list in
                for term in list {
                    terms.append(
                        CompiledTables.TermRecord(
                            from: Int64(term.months.lowerBound), to: Int64(term.months.upperBound),
                            person: text.add(term.person)))
                }
            })
        writer.add(.terms, terms)
        writer.add(.text, text.bytes)
        return writer.file(digest: digest)
    }

    /// A pool of strings, each stored once.
    private struct CompiledText {
        private(set) var bytes: [UInt8] = []
        private var known: [String: CompiledTables.TextRecord] = [:]

        mutating func add(_ text: String) -> CompiledTables.TextRecord {
            if let record = known[text] { return record }
            let record = CompiledTables.TextRecord(start: UInt32(bytes.count), count: UInt32(text.utf8.count))
            bytes += text.utf8
            known[text] = record
            return record
        }
    }

    /// The slots of a hash table with the probing of `WordTable`, at most half full, filled in key order so that the
    /// bytes are reproducible.
    private static func slots<Value, Record>(
        _ table: WordTable<Value>, _ record: (UInt64, Value?) -> Record
    ) -> [Record] {
        var size = 16
        while size < table.count * 2 { size *= 2 }
        var keys = Array(repeating: 0 as UInt64, count: size)
        for key in table.allKeys.sorted() {
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
        }
        return keys.map { record($0, $0 == 0 ? nil : table[$0]) }
    }

    /// The slots of a hash table of lists, whose members go to `append`.
    private static func lists<Member>(
        _ table: WordTable<[Member]>, _ append: ([Member]) -> Void
    ) -> [CompiledTables.ListRecord] {
        var start = 0
        return slots(table) { key, list in
            guard let list else { return CompiledTables.ListRecord(key: 0, start: 0, count: 0) }
            append(list)
            defer { start += list.count }
            return CompiledTables.ListRecord(key: key, start: UInt32(start), count: UInt32(list.count))
        }
    }
}
