import Testing

@testable import Model

/// Covers in which sentence a place of a text lies.
@Suite struct SentenceEndsTests {
    private let article = PlainText.article(Array(" date 2022 Een zin.  De tweede zin!\n\nNummer drie".utf8))

    @Test(arguments: [
        ("Een", "Een zin."), ("zin", "Een zin."), ("tweede", "De tweede zin!"), ("drie", "Nummer drie"),
    ])
    func givesTheSentenceAroundAPlace(word: String, expected: String) throws {
        let ends = SentenceEnds(TokenizedText(article))
        let place = try #require(HitFinder(Query(word)).hits(in: article).first)
        #expect(article.string(ends.sentence(around: place, in: article)) == expected)
    }

    @Test func withoutEndsAllIsOneSentence() {
        let (start, end) = (article.body.start, article.text.count)
        let place = TextRange(end - 4, end)
        let whole = SentenceEnds().sentence(around: place, in: article)
        #expect(whole.end == end && whole.start <= start + 1)
        #expect(SentenceEnds().index(at: end) == 0)
    }

    @Test func aPlaceStaysInItsSentenceWhereTheTextHasChanged() {
        let ends = SentenceEnds([100, 200])
        for start in 0..<article.text.count {
            let place = TextRange(start, min(start + 3, article.text.count))
            let sentence = ends.sentence(around: place, in: article)
            #expect(sentence.contains(place) && sentence.end <= article.text.count)
        }
    }
}
