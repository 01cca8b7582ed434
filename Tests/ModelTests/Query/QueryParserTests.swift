import NewsExtraction
import Query
import SQLiteStore
import Search
import Testing

/// Parsing queries, also incomplete ones.
@Suite struct QueryParserTests {
    @Test(arguments: [
        ("", "all"), ("  ", "all"),
        ("navo", "navo"), ("NAVO Oekraïne", "(navo & oekraine)"), ("navo OR eu", "(navo | eu)"),
        ("navo or eu", "(navo & or & eu)"), ("a b OR c d OR e", "((a & b) | (c & d) | e)"),
        ("\"eerste prioriteit\"", "eerste+prioriteit"), ("“eerste prioriteit”", "eerste+prioriteit"),
        ("„eerste prioriteit”", "eerste+prioriteit"), ("Oost-Oekraïne", "oost+oekraine"),
        ("lucht*", "lucht*"), ("oost-lucht*", "oost+lucht*"), ("\"eerste pri*\"", "eerste+pri*"),
        ("-bachmoet", "!bachmoet"), ("a -b -\"c d\"", "(a & !b & !c+d)"), ("-(a OR b)", "!(a | b)"),
        ("--a", "!!a"),
        ("title:navo", "title:navo"), ("Title:\"eerste prio*\"", "title:eerste+prio*"),
        ("-title:a", "!title:a"),
        ("(a OR b) c", "((a | b) & c)"), ("a(b)c", "(a & b & c)"), ("((a))", "a"),
        ("(a (b OR (c d)))", "(a & (b | (c & d)))"),
        ("date:2022", "2022..2022"), ("date:2022-03..2023", "2022-03..2023"), ("date:..2023", "..2023"),
        ("DATE:2022-01-30..", "2022-01-30.."), ("date:\"2022\"", "2022..2022"), ("-date:2022", "!2022..2022"),
        ("figure:money", "figure:money"), ("Figure:militairen>1.000", "figure:militairen>1000.0"),
        ("figure:\"lichte wapens\" -figure:>5", "(figure:lichte+wapens & !figure:>5.0)"),
        ("figure:>2,5 mln euro navo", "(figure:>2500000.0 & navo)"),
        ("figure:>5 tanks", "(figure:>5.0 & tanks)"),
        ("actor:zelensky", "@zelensky"), ("Actor:\"Europese Unie\"", "@europese+unie"),
        ("actor:zel*", "@zel*"),
        ("kind:organization", "@organization"), ("kind:Org", "@organization"), ("kind:people", "@person"),
        ("kind:p", "@person,place,product"), ("actor:navo raketten", "(@navo & raketten)"),
        ("actor:a OR kind:event", "(@a | @event)"), ("-actor:a", "!@a"), ("with:a", "@a"),
        ("actor:a with:b", "[@a @b]"), ("with:b actor:a with:c x", "(x & [@a @b @c])"),
        ("kind:place with:b date:2022", "(2022..2022 & [@place @b])"), ("actor:a -with:b", "(@a & ![@a @b])"),
        ("-with:b", "!@b"), ("actor:a OR with:b", "(@a | @b)"),
        ("actor:c (actor:a with:b)", "(@c & [@a @b])"),
        ("(actor:a OR actor:b) with:c", "((@a | @b) & @c)"),
        ("http://nos.nl", "http+nos+nl"), ("tijd:12:30", "tijd+12+30"), ("a\"b\"c", "(a & b & c)"),
    ])
    func parses(text: String, expected: String) {
        let query = Query(text)
        #expect(description(query.expression) == expected)
        #expect(query.ignored.isEmpty)
        #expect(query.isEmpty == (expected == "all"))
    }

    @Test(arguments: [
        ("-", "all", ["-"]), ("a -", "a", ["-"]), ("a - b", "(a & b)", ["-"]), ("a !", "a", ["!"]),
        ("*", "all", ["*"]),
        ("OR", "all", ["OR"]), ("a OR", "a", ["OR"]), ("OR a", "a", ["OR"]), ("a OR OR b", "(a | b)", ["OR"]),
        ("a OR (", "a", ["("]), ("(a OR) b", "(a & b)", ["OR"]), ("-OR", "all", ["-", "OR"]),
        ("(", "all", ["("]), ("(a", "a", ["("]), (")", "all", [")"]), ("a) b", "(a & b)", [")"]),
        ("()", "all", []),
        ("-(", "all", ["("]), ("-)", "all", ["-", ")"]),
        ("\"", "all", []), ("\"\"", "all", []), ("\"a b", "a+b", []), ("\"!\"", "all", ["!"]),
        ("-\"", "all", []),
        ("title:", "all", ["title:"]), ("title:!", "all", ["title:!"]), ("a -title:", "a", ["title:"]),
        ("figure:", "all", ["figure:"]), ("a figure:> b", "(a & b)", ["figure:>"]),
        ("date:", "all", ["date:"]), ("date:x", "all", ["date:x"]), ("date:..", "all", ["date:.."]),
        ("date:20", "all", ["date:20"]), ("date:2022-", "all", ["date:2022-"]),
        ("date:2022..x", "2022..", ["x"]),
        ("date:x..2022", "..2022", ["x"]), ("date:x..y", "all", ["date:x..y"]),
        ("actor:", "all", ["actor:"]), ("actor:\"", "all", ["actor:"]), ("actor:! a", "a", ["actor:!"]),
        ("kind:", "all", ["kind:"]), ("kind:x", "all", ["kind:x"]), ("actor:a with:", "@a", ["with:"]),
        ("actor:\"europese unie", "@europese+unie", []), ("-actor:", "all", ["actor:"]),
        ("date:2022-13 a", "a", ["date:2022-13"]),
    ])
    func ignoresAndReportsInvalidParts(text: String, expected: String, ignored: [String]) {
        let query = Query(text)
        #expect(description(query.expression) == expected)
        #expect(query.ignored == ignored)
    }

    @Test(arguments: [
        ("lucht", "lucht*"), ("navo lucht", "(navo & lucht*)"), ("oost-lu", "oost+lu*"),
        ("Oekraï", "oekrai*"),
        ("l", "l"), ("navo l", "(navo & l)"), ("lucht ", "lucht"), ("lucht.", "lucht"), ("lucht*", "lucht*"),
        ("\"lucht\"", "lucht"), ("\"lucht", "lucht"), ("(lucht", "lucht*"), ("lucht)", "lucht"),
        ("-lucht", "!lucht*"), ("figure:mil", "figure:mil*"), ("figure:mil a", "(figure:mil & a)"),
        ("figure:money>", "figure:money"), ("figure:mil ", "figure:mil"),
        ("actor:zel", "@zel*"), ("actor:z", "@z"), ("actor:zel ", "@zel"),
        ("actor:\"europese un", "@europese+un*"),
        ("actor:\"europese unie\"", "@europese+unie"), ("actor:zel mor", "(@zel & mor*)"),
        ("actor:zel actor:zel", "(@zel & @zel*)"), ("actor:a with:nav", "[@a @nav*]"),
        ("kind:o", "@organization"),
        ("a lu OR lu", "((a & lu) | lu*)"), ("lu lu", "(lu & lu*)"),
    ])
    func treatsTheWordBeingTypedAsAPrefix(text: String, expected: String) {
        #expect(description(Query(text, isTyping: true).expression) == expected)
    }

    @Test func showsTheWordsThatAreNotNegated() {
        let query = Query("a (title:b OR \"c d\") -e -(f OR g) date:2022")
        #expect(query.shownWords.map(\.words) == [["a"], ["b"], ["c", "d"]])
    }

    @Test(arguments: 1...300 as ClosedRange<UInt64>)
    func parsesAnyText(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "(", ")", "\"", "-", " ", "OR ", "actor:", "with:", "kind:", "p", "a", "é", "title:", "date:",
            "figure:", ">", "5", "2022", "..", "*", "”", ":", "\0",
            "\u{301}",
        ]
        let text = (0..<Int.random(in: 0...40, using: &random)).map { _ in
            pieces.randomElement(using: &random)!
        }.joined()
        for isTyping in [true, false] {
            let query = Query(text + random.text(of: " ()-\"", length: 4), isTyping: isTyping)
            // A parsed query can be executed.
            _ = try Search(Self.empty.get()).articles(query)
            _ = try Search(Self.empty.get()).articles(query, order: .relevance)
        }
    }

    @Test(arguments: ["(", "(a OR ", "-", "-(", "a OR (b ", "(a OR -(b "])
    func limitsTheDepthOfNesting(piece: String) throws {
        let query = Query(String(repeating: piece, count: 50_000) + "x")
        #expect(query.shownWords.count <= 100_001)
        _ = try Search(Self.empty.get()).articles(Query(String(repeating: piece, count: 1000) + "x"))
    }

    @Test func executesLongQueries() throws {
        let words = (0..<600).map { "w\($0)" }
        for text in [
            words.joined(separator: " "), words.joined(separator: " OR "),
            "a -" + words.joined(separator: " -"),
        ] {
            #expect(try Search(Self.empty.get()).articles(Query(text)).isEmpty)
        }
    }

    private static let empty = Result { try Index() }

    private func description(_ expression: Query.Expression?) -> String {
        switch expression {
        case nil: "all"
        case .words(let words):
            (words.inTitle ? "title:" : "") + words.words.joined(separator: "+") + (words.isPrefix ? "*" : "")
        case .actor(let filter): description(filter)
        case .together(let filters): "[" + filters.map(description).joined(separator: " ") + "]"
        case .date(let from, let to): (from.map { "\($0)" } ?? "") + ".." + (to.map { "\($0)" } ?? "")
        case .marked(let mark): "\(mark)"
        case .and(let parts): "(" + parts.map(description).joined(separator: " & ") + ")"
        case .or(let parts): "(" + parts.map(description).joined(separator: " | ") + ")"
        case .figure(let filter):
            "figure:" + filter.of.map { $0.text + ($0.isPrefix ? "*" : "") }.joined(separator: "+")
                + filter.kinds.map(\.name).joined() + (filter.values?.from.map { ">\($0)" } ?? "")
        case .not(let part): "!" + description(part)
        }
    }

    private func description(_ filter: ActorFilter) -> String {
        switch filter {
        case .named(let name): "@" + name.words.joined(separator: "+") + (name.isPrefix ? "*" : "")
        case .kinds(let kinds):
            "@" + EntityKind.allCases.filter(kinds.contains).map(\.name).joined(separator: ",")
        case .entity(let id): "@\(id.number)"
        }
    }
}
