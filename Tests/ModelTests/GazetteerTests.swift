import NewsExtraction
import NewsText
import Testing

@Suite struct GazetteerTests {
    /// Otherwise the program compiles the source tables at each start, which delays the first screen.
    @Test func compiledTablesMatchTheirSources() {
        let compiled = GazetteerLoader().compiled(digest: Gazetteer.currentDigest)
        #expect(compiled == Array(EmbeddedTable.gazetteer.bytes), "run Scripts/train")
    }

    @Test func rejectsOtherBytes() {
        var bytes = Array(EmbeddedTable.gazetteer.bytes.prefix(4096))
        func isRead() -> Bool { bytes.withUnsafeBytes { CompiledTables($0) != nil } }
        #expect(isRead())
        bytes[16] ^= 1
        #expect(!isRead(), "another layout")
        bytes = Array("no tables".utf8)
        #expect(!isRead())
    }

    @Test func readsEntities() throws {
        let gazetteer = Gazetteer.shared
        let entities = Array(0..<gazetteer.count)
        let kremlin = try #require(entities.first { gazetteer.name($0) == "Kremlin" })
        #expect(gazetteer.kind(kremlin) == .organization && gazetteer.standsFor(kremlin) == "Rusland")
        let france = try #require(entities.first { gazetteer.name($0) == "Frankrijk" })
        #expect(gazetteer.kind(france) == .place && gazetteer.isCountry(france))
        #expect(gazetteer.standsFor(france) == nil)
    }

    @Test func findsPersonsByFamilyName() throws {
        let gazetteer = Gazetteer.shared
        let key = try #require(PersonName("Mark Rutte").family)
        let found = gazetteer.persons(ofFamily: key).map { gazetteer.name(Int($0)) }
        #expect(found.contains("Mark Rutte"))
        let names = gazetteer.persons(ofFamily: key).flatMap { Array(gazetteer.names(of: Int($0))) }
        #expect(names.contains { $0.given == PersonName("Mark Rutte").given })
        #expect(gazetteer.persons(ofFamily: 12_345).isEmpty)
    }

    @Test(arguments: [("commandant der strijdkrachten", true), ("der strijdkrachten commandant", false)])
    func recognizesTitlePhrases(words: String, isTitle: Bool) {
        let keys = words.split(separator: " ").map { Token.key(of: $0) }
        #expect(Gazetteer.shared.isTitlePhrase(Gazetteer.phraseKey(keys)) == isTitle)
    }
}
