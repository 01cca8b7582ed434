import Evaluation
import Foundation
import NewsExtraction
import NewsText
import Testing

@Suite struct SpanScoresTests {
    @Test func countsSpansWithCorrectBoundaries() {
        var scores = SpanScores()
        scores.add(
            marked: [LabelledSpan(0..<2, "PER"), LabelledSpan(4..<5, "LOC"), LabelledSpan(7..<9, "ORG")],
            found: [LabelledSpan(0..<2, "PER"), LabelledSpan(4..<5, "ORG"), LabelledSpan(7..<8, "ORG")])
        #expect(scores.exact.right == 1)
        #expect(scores.untyped.right == 2)
        #expect(scores.labels["PER"]?.f1 == 1)
        #expect(scores.labels["ORG"]?.found == 2)
        #expect(abs(scores.exact.precision - 1.0 / 3) < 1e-9)
    }

    @Test func emptyScoresAreZero() {
        #expect(Score().f1 == 0)
        #expect(SpanScores().exact.recall == 0)
    }
}

@Suite struct ClusterScoreTests {
    /// The worked example of Bagga and Baldwin: five, two and five mentions, the last two clusters joined.
    @Test func agreesWithThePaper() {
        let gold = ["A", "A", "A", "A", "A", "B", "B", "C", "C", "C", "C", "C"]
        let found = ["a", "a", "a", "a", "a", "b", "b", "b", "b", "b", "b", "b"]
        let score = ClusterScore(zip(gold, found).map { ($0, $1) })
        #expect(abs(score.recall - 1) < 1e-9)
        #expect(abs(score.precision - (5 + 2 * 2.0 / 7 + 5 * 5.0 / 7) / 12) < 1e-9)
    }

    @Test func missedMentionsAreSingletons() {
        let score = ClusterScore([("A", "a"), ("A", nil)])
        #expect(score.found == 1)
        #expect(score.precision == 1)
        #expect(score.recall == 0.5)
    }
}

@Suite struct MarkedTextTests {
    @Test func readsMarks() throws {
        let marked = try MarkedText("[Ada|person] zag [één] [NAVO|organization acronym|entity NAVO]-man.")
        #expect(String(decoding: marked.text, as: UTF8.self) == "Ada zag [één] NAVO-man.")
        #expect(marked.mentions.map(\.kind) == [.person, .organization])
        #expect(marked.mentions.map(\.form) == [.name, .acronym])
        #expect(marked.mentions.map(\.entity) == [nil, "NAVO"])
        #expect(marked.mentions[0].range == TextRange(0, 3))
    }

    @Test func readsFiguresAndTheDate() throws {
        let marked = try MarkedText(
            "@2022-01-30 Op [3 mei|date 2022-05-03] kwamen er [18|count 18…20|of raketten|out-of 51|approx].")
        #expect(marked.date == ArticleDate(year: 2022, month: 1, day: 30))
        #expect(String(decoding: marked.text, as: UTF8.self) == "Op 3 mei kwamen er 18.")
        #expect(
            marked.figures == [
                Figure(range: TextRange(3, 8), kind: .date, date: "2022-05-03"),
                Figure(
                    range: TextRange(19, 21), kind: .count, value: 18, valueTo: 20, of: "raketten",
                    modifiers: .approx, outOf: 51),
            ])
    }

    @Test func paragraphsHaveTheirOwnMarks() throws {
        let parts = try MarkedText("[Ada|person] wint.\n\nHet kost [3 euro|money 3 EUR].").paragraphs
        #expect(
            parts.map { String(decoding: $0.text, as: UTF8.self) } == ["Ada wint.\n\n", "Het kost 3 euro."])
        #expect(parts.map(\.mentions.count) == [1, 0])
        #expect(parts.map(\.figures.count) == [0, 1])
        #expect(parts[1].figures[0].range == TextRange(9, 15))
    }

    @Test(arguments: [
        "[Ada|persn]", "[2|count 2|off x]", "[2|count 2|vage]", "[Ada|person|name Ada]", "[Ada|person nam]",
        "[Ada|]", "[|person]",
    ])
    func rejectsUnknownMarks(source: String) {
        #expect(throws: MarkProblem(mark: source)) { try MarkedText(source) }
    }

    @Test func splitsAFileIntoTexts() throws {
        let file = "# A head\n\n[Ada|person] wint.\n\n# Geen kop\n---\nNiets.\n---\n"
        let texts = try MarkedText.texts(inFile: file)
        #expect(
            texts.map { String(decoding: $0.text, as: UTF8.self) }
                == ["Ada wint.\n\n# Geen kop", "Niets."])
    }
}

@Suite struct ConllTextTests {
    private let file = """
        -DOCSTART- -DOCSTART- O
        " Punc O
        Ja Adv O
        " Punc O
        , Punc O
        zei V O
        Ada N B-PER
        Lovelace N I-PER
        ( Punc O
        43 Num O
        ) Punc O
        . Punc O

        EU-burgers N B-MISC
        juichen V O
        -DOCSTART- -DOCSTART- O

        Parijs N I-LOC
        Londen N I-LOC
        """

    @Test func putsTheTextTogether() {
        let documents = ConllText.documents(inFile: file)
        #expect(documents.count == 2)
        #expect(
            String(decoding: documents[0].joined.text, as: UTF8.self)
                == "\"Ja\", zei Ada Lovelace (43).\n\nEU-burgers juichen")
        #expect(documents[0].sentences[0].names == [LabelledSpan(5..<7, "PER")])
        #expect(documents[0].sentences[1].names == [LabelledSpan(0..<1, "MISC")])
        #expect(documents[1].sentences[0].names == [LabelledSpan(0..<2, "LOC")])
    }

    /// Both readings find the same names where each sentence says enough, and a compound counts as a whole.
    @Test(arguments: [false, true])
    func scoresAsTheGuidelineAsks(bySentence: Bool) {
        var evaluation = Evaluation()
        evaluation.add(
            ConllText.documents(
                inFile: """
                    -DOCSTART- O
                    In O
                    Parijs B-LOC
                    sprak O
                    president O
                    Joe B-PER
                    Biden I-PER
                    met O
                    EU-burgers B-MISC
                    en O
                    Franse B-MISC
                    boeren O
                    . O
                    """), bySentence: bySentence, Extractor())
        #expect(evaluation.tokens == 12)
        #expect(evaluation.errors.map(\.context) == [])
        #expect(evaluation.scores.exact.f1 == 1)
    }
}

@Suite struct EvaluationTests {
    /// A header with a date is no text to be scored, in whichever of the two ways it is written.
    @Test(arguments: [" date 2022-01 \n", "@2022-01\n", ""])
    func theHeaderOfAMarkedTextIsNotScored(header: String) throws {
        var evaluation = Evaluation()
        evaluation.add(
            try MarkedText(header + "[Rusland|place] valt [NAVO|organization] aan."), Extractor())
        #expect((evaluation.texts, evaluation.tokens) == (1, 5))
    }

    @Test func reportsMissedAndMislinkedMentions() throws {
        var evaluation = Evaluation()
        evaluation.add(
            try MarkedText(
                "[Joe Biden|person|entity Joe Biden] was in [Parijs|place|entity Rome]. De [raket|product] kwam uit "
                    + "[Frankrijk|place|entity Frankrijk]."), Extractor())
        #expect(evaluation.scores.exact.marked == 4)
        #expect(evaluation.scores.exact.right == 3)
        #expect(evaluation.errors.map(\.surface) == ["raket", "Parijs"])
        #expect(evaluation.clusters.mentions == 3)
        #expect(evaluation.clusters.f1 == 1)
    }
}
