import NewsText

/// The words that end a noun phrase: the closed classes of Dutch and the commonest verbs of news.
///
/// There is no tagger here. A counted noun is found by its form (`CountedNoun`), and these words are the ones whose
/// form looks like a noun's or an adjective's and is not.
enum ClosedClassWords {
    /// Whether no noun phrase continues with the word.
    static func contains(_ key: UInt64) -> Bool { table.contains(key) }

    /// Whether the word is an adjective despite looking like a plural or having no ending: *gouden*, *extra*.
    static func isAdjective(_ key: UInt64) -> Bool { adjectives.contains(key) }

    /// Whether the word is an adjective before a noun, and a plural otherwise: *stenen*, *verboden*.
    static func isAdjectiveOrPlural(_ key: UInt64) -> Bool { adjectivesOrPlurals.contains(key) }

    /// Whether the word is invariant after a number: *man*, *keer*, *stuks*.
    static func isCountedAsIs(_ key: UInt64) -> Bool { uncounted.contains(key) }

    /// Whether a noun follows the word as it follows a number: *stuks munitie*, *paar schoenen*.
    static func isClassifier(_ key: UInt64) -> Bool { classifiers.contains(key) }

    /// Whether the word is a noun despite ending in *-e*.
    static func isNounInE(_ key: UInt64) -> Bool { nounsInE.contains(key) }

    /// Whether the word is an article, a demonstrative or a possessive.
    static func isDeterminer(_ key: UInt64) -> Bool { determiners.contains(key) }

    /// Whether the word is a pronoun that stands for people or things named before: *hen*, *wie*.
    static func isPronoun(_ key: UInt64) -> Bool { pronouns.contains(key) }

    /// Whether the word is a form of one of the verbs.
    static func isVerb(_ key: UInt64) -> Bool { verbTable.contains(key) }

    private static let verbTable = WordTable<Void>(words: verbs)

    private static let determiners = WordTable<Void>(
        words: """
            de het een mijn jouw je zijn haar hun onze ons uw jullie deze die dit dat alle the his her its
            their our my these those this that all
            """)

    private static let pronouns = WordTable<Void>(
        words: "hen hem ons jullie wie welke hun them us whom which")

    private static let table = WordTable<Void>(words: function + verbs)

    private static let function = """
        de het een en of maar want dus noch dat die dit deze wat wie welke welk waar waarin waarop waarvan
        waarmee waarbij waardoor waarna waaronder waartoe waaruit waaraan waarvoor wier wiens hetgeen ik
        jij je u hij zij ze wij we jullie hen hun hem haar mij me ons zich zichzelf elkaar men er daar
        hier mijn jouw uw onze zijn aan achter af afgezien behalve beneden bij binnen boven buiten conform
        dankzij door gedurende in ingevolge inzake jegens krachtens langs met mits na naar naast nabij
        namens niettegenstaande om omstreeks omtrent onder ondanks op over per richting rond rondom sedert
        sinds te tegen tegenover ten ter tijdens tot tussen uit van vanaf vanuit vanwege via volgens voor
        voorbij wegens zonder samen als omdat doordat terwijl toen totdat voordat nadat zodat zodra zolang
        tenzij hoewel ofschoon indien alsof aangezien opdat zoals dan niet nooit ook nog al alweer weer
        wel toch maar slechts alleen pas net juist zelfs vooral vrijwel bijna nu straks later eerder
        vroeger intussen inmiddels daarna daarvoor daarbij daarmee daarop daarvan daaruit daardoor
        daarnaast daaraan daarin daarover hiervan hiermee hierbij hierdoor hiervoor vervolgens tegelijk
        tegelijkertijd opnieuw ooit eens soms vaak altijd steeds telkens meestal misschien wellicht
        mogelijk waarschijnlijk vermoedelijk blijkbaar kennelijk natuurlijk uiteraard helaas gelukkig
        echter immers namelijk overigens bovendien verder terug weg vandaan heen mee vrij klaar
        beschikbaar bestand thuis elders ergens nergens overal binnenkort geleden lang hoog laag breed
        diep dik ver zwaar oud jong groot klein lager hoger langer korter meer minder zoveel genoeg dood
        gewond vast los open dicht stuk kwijt bang bezig bekend nodig nieuw goed slecht snel sneller
        langzaam ongeveer circa tevens wederom neer voort omhoog omlaag eruit erin erbij ertoe eraan ervan
        ervoor erop erover achteruit vooruit elk elke ieder iedere geen the an and or but of in on at to
        from by with without for as is are was were be been being has have had will would can could should
        may might must do does did not no nor so than that which who whom whose when where while if
        because before after since until during between against over under into out up down off per more
        less ago later earlier there here it its they them he she his her their this these those said says
        about around above below along among across behind near beyond toward towards within upon via amid
        alles iets niets niemand iemand iedereen zelf beide beiden geenszins allemaal
        despite through throughout like both each either neither other others also just only still even
        already yet soon again away back home together alive missing ago apart aside instead too very much
        many most some any such else ever never always often
        """

    private static let verbs = """
        ben bent is zijn was waren geweest heb hebt heeft hebben had hadden gehad word wordt worden werd
        werden zal zult zullen zou zouden kan kun kunt kunnen kon konden moet moeten moest moesten mag
        mogen mocht mochten wil wilt willen wilden wou wouden hoef hoeft hoeven hoefde hoefden laat laten
        liet lieten ga gaat gaan ging gingen kom komt komen kwam kwamen sta staat staan stond stonden lig
        ligt liggen lag lagen zit zitten zat zaten blijf blijft blijven bleef bleven lijkt leek leken
        blijkt blijken bleek bleken schijnt schijnen scheen krijg krijgt krijgen kreeg kregen geeft geven
        gaf gaven neemt nemen nam namen maakt maken maakte maakten doet doen deed deden ziet zien zag
        zagen weet weten wist wisten zegt zeggen zei zeiden vindt vinden vond vonden brengt brengen bracht
        brachten valt vallen viel vielen sterft sterven stierf stierven overlijdt overlijden overleed
        overleden komen omkomen omkwamen houdt houden hield hielden loopt lopen liep liepen rijdt rijden
        reed reden vertrekt vertrekken vertrok vertrokken verliest verliezen verloor verloren wint winnen
        won wonnen begint beginnen begon begonnen stelt stelde stelden zet zette legt leggen legde legden
        leidt leiden leidde leidden betekent betekenen betekende telt tellen telde telden kost kostte
        levert leveren leverde leverden stuurt sturen stuurde stuurden koopt kopen kocht kochten verkoopt
        verkopen verkocht verkochten betaalt betalen betaalde betaalden vraagt vroeg vroegen meldt melden
        meldde meldden spreekt spreken sprak spraken denkt denken dacht dachten hoort horen hoorde hoorden
        speelt speelde speelden werkt werkte werkten woont wonen woonde woonden leeft leven leefde leefden
        helpt helpen hielp hielpen bestaat bestaan bestond bestonden ontstaat ontstaan ontstond ontstonden
        verdwijnt verdwijnen verdween bedraagt bedroeg bedroegen bevat bevatten omvat vormt vormde vormden
        behoort behoren raakt raken raakte raakten treft treffen trof troffen schiet schieten schoot
        vlucht vluchtte vluchtten keert keren keerde keerden volgt volgen volgde volgden wacht wachten
        wachtte duurt duren duurde duurden stijgt stijgen steeg stegen daalt dalen daalde daalden groeit
        groeien groeide ligt zoekt zoeken zocht zochten slaat sloeg sloegen trekt trekken trok trokken
        draagt dragen droeg droegen ontvangt ontvangen ontving ontvingen belooft beloven beloofde
        beloofden toont tonen toonde toonden dient dienen diende dienden bereikt bereiken bereikte
        bereikten verwacht verwachten verwachtte stemt stemde stemden eist eiste eisten noemt noemen
        noemde noemden voert voeren voerde voerden ontmoet ontmoeten ontmoette ontmoetten besluit besloot
        besloten kiest kiezen koos kozen gebruikt gebruiken gebruikte gebruikten produceert produceren
        produceerde produceerden geworden gebleven gekomen gegaan geweest gebleken gekregen genomen gelopen gereden gesproken gezien
        gedaan gestaan gehouden geholpen gewonnen geschoten gelaten gehad gehaald gesneuveld
        gelanceerd geproduceerd geleverd verkocht gebouwd gemaakt
        """
    private static let adjectives = WordTable<Void>(
        words: """
            gouden zilveren houten stalen ijzeren betonnen wollen katoenen koperen bronzen kartonnen
            integraal lokaal sociaal federaal speciaal centraal overgebleven eigen ervaren onervaren
            aangeboden gekozen geschreven bevroren gebleven dronken gevangen gestolen gebroken verdwenen
            gestorven overleden afgelopen gezonken gebonden gezworen verborgen verlaten omgekomen verloren
            ontvoerde gesloten extra super nep plastic online digitaal social media human main last minute
            andere overige verschillende zulke soortgelijke meer oranje roze lila beige khaki zeer heel
            erg uiterst bijzonder zwaar licht ernstig goed slecht recent vooral volledig zogeheten
            zogenoemde zogenaamde nieuw contant vers zuiver illegaal legaal Amsterdammer Rotterdammer Haagse Groninger
            """)

    private static let adjectivesOrPlurals = WordTable<Void>(
        words: "stenen papieren glazen verboden gevallen gegeven")

    private static let uncounted = WordTable<Void>(
        words: """
            man punt doelpunt keer maal stuks stuk paar dozijn personeel volt hertz decibel bar hectopascal ampère media data musea
            politici critici academici technici diplomaten lui criteria quota procent koppel uur soort
            soorten type types people men women children police staff aircraft troops personnel
            """)

    private static let classifiers = WordTable<Void>(
        words: "stuks stuk paar soorten flessen dozen zakken kopjes glazen kratten pallets blikken")

    private static let nounsInE = WordTable<Void>(
        words: """
            fase manche ronde periode schade vrede einde waarde methode zone route machine première scène
            linie ziekte hoogte lengte dikte diepte breedte grootte helft type game site code zijde minute
            gemeente liefde menigte hitte analyse synode dame gewonde dode gevangene verdachte
            gedetineerde overledene bekende zieke genodigde afgevaardigde reserve campagne alinea episode
            mode orde aarde seconde tragedie ambulance alliantie rente boete gedachte keuze zege race
            douane etappe prestatie college stage garage oplage bijlage productie garantie bende tonne
            groente premie commissie trance limousine vitrine lawine kade oase base
            """)
}
