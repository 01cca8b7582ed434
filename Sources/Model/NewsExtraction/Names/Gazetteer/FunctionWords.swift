/// The closed word classes of Dutch and other grammatical cues for names. Facts about the world are in the tables
/// instead.
enum FunctionWords {
    /// Lists of words, each with the traits of its words.
    static let lists: [(words: String, traits: WordTraits)] = [
        (
            """
            de het een dit dat deze die ik jij je u hij zij ze wij we jullie hen hun haar hem mij me ons
            onze mijn jouw uw zijn wie wat welke welk er hier daar waar toen dan nu nog al ook niet geen wel
            maar en of want dus als omdat doordat zodat terwijl hoewel indien tenzij voordat nadat zodra
            zolang totdat opdat mits ofschoon naarmate van voor aan bij in op met door over onder tegen tussen
            naar uit om tot sinds tijdens volgens zonder binnen buiten boven naast achter langs per via wegens
            vanwege ondanks dankzij behalve gedurende rond rondom te ten ter toch zo zoals even heel erg zeer
            meer meest minder veel weinig alle alles iedereen iemand niemand niets iets elk elke ieder iedere
            sommige andere anders eerst eerste tweede derde vierde vijfde laatste vorige volgende vandaag
            gisteren morgen straks
            intussen ondertussen inmiddels daarna daarvoor daarbij daarmee daarom daardoor daarnaast daarop
            daarover daaruit daarvan daartoe hierbij hiermee hierdoor hierna waarom waarbij waardoor waarmee
            waarop waarvan waarna hoe wanneer waarin is was waren ben bent wordt worden werd werden heeft
            heb hebben had hadden kan kunnen kon konden zal zullen zou zouden moet moeten moest moesten mag
            mogen mocht mochten wil willen wilde wilden gaat gaan ging gingen komt komen kwam kwamen doet
            doen deed deden blijft blijven bleef staat staan stond ligt zit laat laten liet lijkt blijkt bleek
            misschien helaas bovendien echter namelijk immers trouwens eigenlijk natuurlijk vooral alleen
            zelfs nooit altijd soms vaak meestal eindelijk opnieuw weer verder later eerder vroeger ooit
            één eén twee drie vier vijf zes zeven acht negen tien elf twaalf beide beiden enkele verschillende
            januari februari maart april mei juni juli augustus september oktober november december
            maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
            ja nee oké dank sorry nou hè ach oh o goed zeker precies inderdaad gewoon kijk lees bekijk
            mevrouw meneer dhr mevr mr foto video live tekst bron copyright the this these from with and
            """, .functionWord
        ),
        ("de het", .definiteArticle),
        ("in te nabij vanuit rondom", .locative),
        ("naar uit richting rond langs omgeving", .directional),
        (
            """
            noord zuid oost west midden centraal noordoost noordwest zuidoost zuidwest groot klein nieuw
            noordelijk zuidelijk oostelijk westelijk
            """, .pointOfCompass
        ),
        ("van voor der des het de en of the for and tot tegen du la et in op zonder aan", .connector),
        ("is was wordt werd zal zou moet moest kon zijn waren bleef blijft", .auxiliary),
        (
            """
            groen oranje geel trouw vooruit denk leefbaar volt menen putten houten kampen dongen balen essen
            best splinter spirit reform bergen namen marine
            """, .descriptive
        ),
        ("jarige", .title),
        ("ministerie departement", .ministry),
        (
            "hoogleraar professor docent lector leraar lerares student studente master bachelor",
            .academicTitle
        ),
        (
            "spreekt spreken sprak spraken gesproken leert leren leerde verstaat vloeiend vertaald",
            .languageVerb
        ),
        ("heeft had wil wilde gaat ging krijgt kreeg maakt maakte komt kwam neemt nam kan mag", .agentVerb),
        (
            """
            ai btw bv cao cd ceo cfo cv dj dna dvd ehbo fm gp gps gsm hbo hdmi hiv html ict id iq isbn it km
            kw led mbo mp3 mri nb nl nv ok pc pcr pdf ps pvc rna rss sms soa suv tv url usb vip vwo vzw wc
            wifi www xml zzp
            """, .abbreviation
        ),
        (
            "groep formaat akkoord akkoorden verdrag verdragen protocol", .nameHead
        ),
        ("bataljon brigade divisie regiment compagnie legioen", .unitHead),
    ]
}
