import NewsExtraction
import Testing

/// Covers the interface of the library, with nothing but its own import.
@Suite struct ExtractorTests {
    @Test func rangesAreThoseOfTheString() {
        let text = "“Één ding”, zei Jens Stoltenberg.\r\n\r\nDe NAVO levert 18 raketten aan Oekraïne."
        let extraction = Extractor().extract(text)
        #expect(extraction.language == .nl)
        #expect(extraction.mentions.map { text[$0.range] } == ["Jens Stoltenberg", "NAVO", "Oekraïne"])
        #expect(extraction.mentions.map(\.kind) == [.person, .organization, .place])
        #expect(extraction.figures.map { text[$0.range] } == ["18 raketten"])
        #expect(extraction.figures.map(\.value) == [18])
    }

    @Test func theDateResolvesRelativeDates() {
        let text = "Dat gebeurde gisteren."
        #expect(Extractor().extract(text).figures.map(\.date) == [nil])
        let dated = Extractor().extract(text, date: ArticleDate("2024-03-01"))
        #expect(dated.figures.map(\.date) == ["2024-02-29"])
    }

    @Test(arguments: Language.allCases)
    func theLanguageCanBeGiven(language: Language) {
        let extraction = Extractor().extract("1,204 boats", language: language)
        #expect(extraction.language == language)
        #expect(extraction.figures.map(\.value) == (language == .en ? [1204] : [1.204]))
    }

    @Test func emptyTextHasNothing() {
        let extraction = Extractor().extract("")
        #expect(extraction.mentions.isEmpty && extraction.figures.isEmpty)
    }
}
