import Articles
import Evaluation
import NewsExtraction
import NewsText

/// An article of the tests: a file's name, what its reader finds in its header, and its text with marks.
struct Fixture: Sendable {
    /// The path below the collection's folder.
    let name: String
    /// The title, for Markdown.
    var title: String?
    /// The headline where there is no title.
    var headline = ""
    var date: String?
    /// The body as ``MarkedText``.
    var marked: String

    /// The bytes of the file and what was found in it, read as the program reads it.
    func prepared(path: String) throws -> (bytes: [UInt8], article: Article, found: Extraction) {
        let body = try MarkedText(marked)
        let fields = [title.map { "title: \"\($0)\"" }, date.map { "date: \($0)" }].compactMap(\.self)
        let header =
            switch (name.hasSuffix(".md"), fields.isEmpty) {
            case (true, false): "---\n" + fields.joined(separator: "\n") + "\n---\n"
            case (true, true): ""
            case (false, _): date.map { " date \($0) " } ?? ""
            }
        let bytes = Array(header.utf8) + body.text
        let article = try ArticleFile.article(bytes, named: name)
        var found = body.extraction(at: article.body.start)
        found.sentences = TokenizedText(article).sentenceStarts
        return (bytes, article, found)
    }
}

extension Fixture {
    /// The collection of most tests, newest first, as the browser lists it.
    static let archive = [vilnius, bakhmut, tanks, wide, long, escapes, note, empty]

    static let vilnius = Fixture(
        name: "2024/vilnius.md", title: "Zelensky vraagt in Vilnius om luchtafweer", date: "2024-01-11",
        marked: """
            Bij zijn bezoek aan de Baltische staten vroeg president [Zelensky|person|entity Volodymyr Zelensky] in \
            [Vilnius|place] om meer luchtafweer. Van de 51 raketten werden er [18|count 18|of raketten|out-of 51] \
            neergehaald, zei de luchtmacht van [Oekraïne|place].

            [Zelensky|person|entity Volodymyr Zelensky] bedankte [Litouwen|place] voor [200 miljoen euro|money 2e8 EUR] \
            aan steun. Volgens de [NAVO|organization] komen daar dit jaar \
            [honderd raketten|count 100|of raketten|approx|per maand] bij, vooral voor de \
            [Patriot|product]-systemen. De [Litouwse|place|entity Litouwen] president [Gitanas Nauseda|person] sprak van \
            een plicht.

            Op [12 januari|date 2024-01-12] reist [Zelensky|person|entity Volodymyr Zelensky] door naar \
            [Tallinn|place]. Een top van de [NAVO|organization] volgt in [Washington|place], waar ook de \
            [NAVO-top van Washington|event] over luchtafweer beslist.
            """)

    static let bakhmut = Fixture(
        name: "2023/bachmoet.txt", headline: "De stad houdt nog stand, zegt de secretaris-generaal.",
        date: "2023-03",
        marked: """
            De stad houdt nog stand, zegt de secretaris-generaal. [Bachmoet|place] kan volgens \
            [Stoltenberg|person|entity Jens Stoltenberg] vallen, maar dat is geen keerpunt.

            De [NAVO|organization] verwacht [tienduizenden doden|count|of doden|vague], en \
            [zeker 60 procent|percent 60 percent|at-least] van de huizen is weg.
            """)

    static let tanks = Fixture(
        name: "2023/tanks.md", title: "Veertien tanks en geen vliegtuigen", date: "2023-02-15",
        marked: """
            Londen stuurt [14 tanks|count 14|of tanks]. [Volodymyr Zelensky|person] had om vliegtuigen gevraagd, \
            en om luchtafweer. In [Brussel|place] zei [Jens Stoltenberg|person] dat de [NAVO|organization] daar \
            niet over gaat.

            [Zelensky|person|entity Volodymyr Zelensky] hield vol.
            """)

    /// Wide characters, emoji and combining marks in the headline and the text.
    static let wide = Fixture(
        name: "2022/wijd.md", title: "東京 stuurt 🚁 en dekens naar Oekrai\u{308}ne, zegt 岸田 deze week",
        date: "2022-12-24",
        marked: """
            Premier [岸田|person|entity Kishida Fumio] belde met [Zelensky|person|entity Volodymyr Zelensky] 🇺🇦 en beloofde \
            [3 helikopters|count 3|of helikopters] 🚁🚁🚁, zei [東京|place|entity Tokio]. De hulp is voor \
            [Oekrai\u{308}ne|place|entity Oekraïne], cafe\u{301} en café zijn e\u{301}e\u{301}n woord 👩\u{200D}🚒.
            """)

    /// More than fills any screen, with mentions far apart.
    static let long = Fixture(
        name: "2022/batterijen.md", title: "Twee batterijen voor Kiev, en hoe ze daar komen",
        date: "2022-10-12",
        marked: longText)

    private static let longText: String = {
        var paragraphs = [
            "[Joe Biden|person] beloofde [Zelensky|person|entity Volodymyr Zelensky] [twee batterijen|count 2|of batterijen]."
        ]
        for number in 1...40 {
            paragraphs.append(
                """
                Dag \(number): de trein met het materieel rijdt verder naar het oosten, langs dorpen waar niemand de \
                naam van kent, en de machinist noteert hoe laat het is. Het regent, de sporen zijn nat en de \
                wagens piepen in de bochten.
                """)
            if number % 10 == 0 {
                paragraphs.append(
                    "In [Kiev|place] wacht [Zelensky|person|entity Volodymyr Zelensky] op luchtafweer.")
            }
        }
        return paragraphs.joined(separator: "\n\n")
    }()

    /// Escape sequences and overrides of the writing direction, in the name of the file too.
    static let escapes = Fixture(
        name: "2021/raar\u{1B}[31m\u{202E}txt.naam.txt", headline: "Een \u{1B}[7mgek\u{1B}[0m bestand",
        date: "2021-05",
        marked: """
            Een \u{1B}[7mgek\u{1B}[0m bestand met \u{1B}]0;titel\u{07} en \u{202E}omgekeerd\u{202C} en \
            \u{9B}2J van [Jan\u{200F}ssens|person|entity Jan\u{202E}ssens]. Een tab:\tdaarna \u{0}niets\u{8}\u{7F}.
            """.filter { $0 != "\u{0}" })

    static let note = Fixture(
        name: "notitie.txt", headline: "Een notitie zonder datum over Tallinn.",
        marked: "Een notitie zonder datum over [Tallinn|place].")

    static let empty = Fixture(name: "leeg.txt", marked: "")
}
