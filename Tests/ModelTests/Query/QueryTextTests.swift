import Evaluation
import Query
import Testing

/// Adding conditions to a query's text, removing them, and finding the one being typed.
@Suite struct QueryTextTests {
    @Test(arguments: [
        ("", "actor:x", "actor:x"), ("a b", "actor:x", "a b actor:x"),
        ("a OR b", "actor:x", "(a OR b) actor:x"),
        ("a actor:x b", "actor:x", "a b"), ("actor:x", "actor:x", ""),
        ("actor:\"x y\" a", "actor:\"x y\"", "a"), ("(a OR b) actor:x", "actor:x", "a OR b"),
        ("(a OR actor:x)", "actor:x", "(a OR actor:x) actor:x"), ("-actor:x", "actor:x", "-actor:x actor:x"),
        ("\"a OR", "actor:x", "\"a OR\" actor:x"),
    ])
    func togglesConditions(text: String, condition: String, expected: String) {
        #expect(QueryText.toggling(condition, in: text) == expected)
    }

    @Test(arguments: [
        ("navo", "actor:navo"), ("Europese Unie", "actor:\"Europese Unie\""), ("F-16", "actor:\"F-16\""),
        ("\"De\" \n Groep", "actor:\" De    Groep\""),
    ])
    func quotesNames(name: String, expected: String) throws {
        let written = QueryText.written("actor", name)
        #expect(written == expected)
        #expect(Query(written).expression == ActorFilter(name: name).map { .actor($0) })
    }

    @Test(arguments: [
        ("[18 raketten|count 18|of raketten]", "figure:raketten"),
        ("[18|count 18|of Russische raketten]", "figure:\"Russische raketten\""),
        ("[3 euro|money 3 EUR]", "figure:EUR"), ("[3 euro|money 3 EUR|of hulp]", "figure:hulp"),
        ("[5 %|percent 5 percent]", "figure:percent"), ("[2 km|length 2 kilometer]", "figure:length"),
        ("[2 ton|mass 2 metric-ton]", "figure:mass"), ("[3 mei|date 2022-05-03]", "figure:date"),
        ("[2|count 2|of euro]", "figure:count"),
    ])
    func formatsAConditionForAFigure(marked: String, expected: String) throws {
        let figure = try #require(MarkedText(marked).figures.first)
        let condition = QueryText.condition(for: figure)
        #expect(condition == expected)
        let filter = try #require(Query(condition).shownFigures.first)
        #expect(filter.matches(figure))
    }

    @Test(arguments: [
        ("actor:", "actor:@0"), ("actor:zel", "actor:zel@0"), ("a with:\"europese un", "with:europese un@2"),
        ("-Kind:o", "kind:o@1"), ("(actor:x", "actor:x@1"), ("title:x", nil), ("zel", nil), ("", nil),
        ("actor:x ", nil), ("\"actor:x", nil), ("a OR actor:\"x\"", "actor:x@5"),
    ])
    func findsTheConditionAtTheCursor(text: String, expected: String?) {
        let condition = QueryText.condition(in: text)
        #expect(condition.map { "\($0.field):\($0.value)@\($0.start)" } == expected)
    }
}
