import Articles
import NewsText
import Query
import Search
import Testing

/// Covers in which sentence a place of a text lies.
@Suite struct SentenceStartsTests {
    private let article = PlainText.article(Array(" date 2022 Een zin.  De tweede zin!\n\nNummer drie".utf8))

    @Test(arguments: [
        ("Een", "Een zin."), ("zin", "Een zin."), ("tweede", "De tweede zin!"), ("drie", "Nummer drie"),
    ])
    func givesTheSentenceAroundAPlace(word: String, expected: String) throws {
        let starts = TokenizedText(article).sentenceStarts
        let place = try #require(HitFinder(Query(word)).hits(in: article).first)
        #expect(article.string(starts.sentence(around: place, in: article)) == expected)
    }

    @Test func withoutAnyAllIsOneSentence() {
        let end = article.text.count
        let place = TextRange(end - 4, end)
        let whole = SentenceStarts().sentence(around: place, in: article)
        #expect(whole == article.body)
        #expect(SentenceStarts().number(of: end) == 0)
    }

    @Test func aPlaceStaysInItsSentenceWhereTheTextHasChanged() {
        let starts = SentenceStarts([0, 5, 100, 200])
        for start in 0..<article.text.count {
            let place = TextRange(start, min(start + 3, article.text.count))
            let sentence = starts.sentence(around: place, in: article)
            #expect(sentence.contains(place) && sentence.end <= article.text.count)
        }
    }
}
