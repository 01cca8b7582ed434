import NewsText
import Testing

/// Covers the ends of sentences: `|` marks it in the examples.
@Suite struct SentencesTests {
    private func sentences(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let tokens = Tokenizer.tokens(of: bytes, in: TextRange(0, bytes.count))
        return Sentences.split(tokens, of: bytes).map { sentence in
            let (first, last) = (tokens[sentence.lowerBound].range, tokens[sentence.upperBound - 1].range)
            return String(decoding: bytes[first.start..<last.end], as: UTF8.self)
        }
    }

    @Test(arguments: [
        // Ends.
        "Komen er vliegtuigen?|Vandaag is er een top.", "Nee!|Ja.", "Tja…|En dan.",
        "Ze wonnen.|18 raketten vielen.",
        "Ze wonnen.|F-16’s komen.", "Hij zei: ‘Nee.’|Zij ging.", "Hij zei: “Nee.”|“Ja”, zei zij.",
        "(Zo was het.)|Nu niet.", "Het kost 5 euro.|De rest volgt.", "Ze wonnen.|€ 5 is weinig.",
        // Goes on: abbreviations, initials, decimals, small letters.
        "De Ver. staten", "Dhr. Jansen en mevr. De Wit kwamen.", "Zo’n 5 mln. Oekraïners vluchtten.",
        "J. Stoltenberg en J.P. Balkenende kwamen.", "Het was 2.5 of 255.000 man.",
        "De site nos.nl meldt dat.",
        "‘Waarom?’ vroeg hij.", "Wat...?|Nee toch.", "Hij (of zij?) kwam.",
        // Lines.
        "Kop zonder punt\n\nTekst begint.".replacing("\n\n", with: "|\n\n"),
        "Korte regel|\nKleine letter", "Item een|\r\nItem twee",
    ])
    func splits(marked: String) {
        let expected = marked.split(separator: "|").map {
            $0.trimmingPrefix(while: \.isNewline).description
        }
        // A bar after a mark stands for a blank, one before a line end for nothing.
        let text = marked.replacing("|\n", with: "\n").replacing("|\r\n", with: "\r\n").replacing(
            "|", with: " ")
        #expect(sentences(text) == expected)
    }

    @Test(arguments: ["\n", "\r\n"])
    func longLinesContinueOnTheNext(lineEnd: String) {
        let line = "In een regel die zo lang is als deze gaat de zin gewoon"
        #expect(sentences(line + lineEnd + "door.") == [line + lineEnd + "door."])
        #expect(sentences(line + "." + lineEnd + "daarna.").count == 2)
        #expect(sentences(line + lineEnd + lineEnd + "daarna.").count == 2)
    }

    @Test func emptyTextHasNoSentences() {
        #expect(sentences("").isEmpty)
        #expect(sentences(" \n\n").isEmpty)
    }

    @Test(arguments: 1...100 as ClosedRange<UInt64>)
    func coverEveryTokenOnce(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let bytes = Array(random.text(of: "aB1 .!?…”)’\n", length: 60).utf8)
        let tokens = Tokenizer.tokens(of: bytes, in: TextRange(0, bytes.count))
        let sentences = Sentences.split(tokens, of: bytes)
        #expect(sentences.flatMap { Array($0) } == Array(tokens.indices))
        #expect(sentences.allSatisfy { !$0.isEmpty })
    }
}
