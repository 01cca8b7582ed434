import NewsText

/// Tells past tenses from plurals of nouns: *belden* from *velden*.
enum VerbForms {
    /// Whether the word can only be a past tense: of a listed strong verb, or of a weak one, found by its singular
    /// and its infinitive in the lexicon (*belden*, *belde*, *bellen*).
    static func isPast(_ view: SentenceView, _ index: Int) -> Bool {
        guard view.isWord(index), view.tokens[index].shape == .lower else { return false }
        return isStrong(view, index) || isWeak(view, index)
    }

    // MARK: Strong verbs

    private static func isStrong(_ view: SentenceView, _ index: Int) -> Bool {
        if strong.contains(view.key(index)) { return true }
        if nouns.contains(view.key(index)) { return false }
        // *ontkwamen*, *vertrokken*, *bezochten*
        let range = view.tokens[index].range
        for prefix in prefixes where view.begins(index, with: prefix) {
            let start = range.start + prefix.utf8CodeUnitCount
            guard range.end - start >= 4 else { continue }
            let rest = Tokenizer.tokens(of: view.bytes, in: TextRange(start, range.end))
            if rest.count == 1, strong.contains(rest[0].key) { return true }
        }
        return false
    }

    private static let prefixes: [StaticString] = [
        "ver", "be", "ont", "her", "over", "aan", "uit", "op", "om",
    ]

    /// The plurals of the past of strong and irregular verbs: a closed class. Those that are also common nouns
    /// (*boten*, *graven*, *sloten*, *weken*) are left out.
    private static let strong = WordTable<Void>(
        words: """
            begonnen beten bliezen bleven braken brachten dachten drongen dronken dreven
            dropen doken floten gaven genazen genoten gingen gleden goten grepen hielden hielpen hieven
            hingen kochten konden kregen kropen kwamen lagen lazen leken liepen lieten logen namen prezen
            reden riepen schenen scheidden schoten schonken schoven schreven schrokken sliepen slopen smeten smolten
            sneden snoten spraken sprongen staken stalen stegen stierven stonden stoven streden trokken
            troffen vielen vingen vlogen vochten vonden vroegen vraten wezen wierpen wisten wonnen
            wrongen zagen zeiden zochten zongen zonken zwegen zwommen zwoeren zwierven moesten mochten
            wilden hadden waren werden stootten joegen droegen groeven sloegen voeren zaten aten
            """)

    /// Whether the word is a strong verb's participle, perhaps with a particle before it: *gevonden*, *aangetroffen*.
    static func isStrongParticiple(_ view: SentenceView, _ index: Int) -> Bool {
        guard view.ends(index, with: "en") else { return false }
        if participles.contains(view.key(index)) { return true }
        let range = view.tokens[index].range
        for particle in particles where view.begins(index, with: particle) {
            let rest = Tokenizer.tokens(
                of: view.bytes, in: TextRange(range.start + particle.utf8CodeUnitCount, range.end))
            if rest.count == 1, participles.contains(rest[0].key) { return true }
        }
        return false
    }

    private static let particles: [StaticString] = [
        "aan", "af", "achter", "binnen", "bij", "dood", "door", "in", "los", "mee", "na", "neer", "om",
        "onder",
        "op", "over", "terug", "toe", "uit", "vast", "vrij", "voor", "weg",
    ]

    /// The participles of strong verbs: a closed class. Those that are also common nouns (*gevallen*, *gewonden*,
    /// *gewassen*, *gedragen*) are left out.
    private static let participles = WordTable<Void>(
        words: """
            gebarsten gebeten gebleken gebleven geboden gebogen gebonden geborgen gebroken gedreven gedrongen
            gedronken gedoken gegaan gegeven gegeten gegleden gegoten gegraven gegrepen gehangen geheven
            geholpen gekeken geklommen gekomen gekozen gekregen gekropen gekrompen geladen gelaten gelegen
            gelezen gelogen gelopen gemeten genezen genomen genoten geprezen gereden geroepen gescheiden
            geschonden geschonken geschoten geschoven geschreven geschrokken geslagen geslapen geslopen gesloten
            gesmeten gesmolten gesneden gesproken gesprongen gestegen gestoken gestolen gestonken gestorven
            gestreden getreden getroffen getrokken gevangen gevaren gevlogen gevochten gevonden gewezen
            geweken gewogen gewonnen geworden geworpen geworven gezeten gezonden gezongen gezonken gezwegen
            gezwollen gezwommen verdwenen verdronken vertrokken verkregen bezweken ontslagen ontbonden overleden
            """)

    // MARK: Weak verbs

    private static func isWeak(_ view: SentenceView, _ index: Int) -> Bool {
        let range = view.tokens[index].range
        guard range.count >= 6, range.count <= 24,
            view.ends(index, with: "den") || view.ends(index, with: "ten"),
            !nouns.contains(view.key(index))
        else { return false }
        let word = Array(view.bytes[range.bytes])
        let stem = Array(word.dropLast(3))
        let last = stem[stem.count - 1]
        // *'t kofschip*: a stem that ends without voice takes *-ten*, any other *-den*.
        let isVoiced = !"tkfschpx".utf8.contains(last)
        let d = UInt8(ascii: "d")
        let t = UInt8(ascii: "t")
        guard (word[word.count - 3] == d) == isVoiced, !isVowel(last), contains(Array(word.dropLast())) else {
            return false
        }
        // *wand* is a noun, so that *wanden* is its plural; *gebeld* is no word without its *ge-*.
        if isVoiced, contains(stem + [d]) { return false }
        guard last == t || contains(stem + [t]) else { return false }
        let forms = infinitives(of: stem)
        return !forms.contains(word) && forms.contains(where: contains)
    }

    /// Plurals of nouns that look like the past of a verb.
    private static let nouns = WordTable<Void>(
        words: """
            busten gasten gisten kasten kisten kosten kristen kusten lasten lichten lusten misten pesten
            posten risten rusten trosten vlakten vorsten resten feesten testen verdachten vermisten ziekten hoogten diepten lengten breedten
            gedeelten gewoonten behoeften groenten gesteenten geboorten beloften gehalten gezanten
            """)

    /// The possible spellings of the infinitive of a stem: *bel* → *bellen*, *maak* → *maken*, *leef* → *leven*,
    /// *wandel* → *wandelen*.
    private static func infinitives(of stem: [UInt8]) -> [[UInt8]] {
        guard stem.count >= 3, let last = stem.last else { return [] }
        let (before, third) = (stem[stem.count - 2], stem[stem.count - 3])
        var roots: [[UInt8]] = []
        if !isVowel(before) || isVowel(third) && before != third {
            roots.append(stem)
        } else if before == third {
            roots.append(stem.dropLast(2) + [last])
        } else {
            roots.append(stem + [last])
            // An ending without stress does not double: *regel*, *teken*.
            if stem.count >= 4, before == UInt8(ascii: "e") || before == UInt8(ascii: "i") {
                roots.append(stem)
            }
        }
        let voiced: UInt8? =
            switch last {
            case UInt8(ascii: "f"): UInt8(ascii: "v")
            case UInt8(ascii: "s"): UInt8(ascii: "z")
            default: nil
            }
        if let voiced { roots += roots.map { $0.dropLast() + [voiced] } }
        return roots.map { $0 + Array("en".utf8) }
    }

    private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }

    private static func contains(_ word: [UInt8]) -> Bool {
        word.withUnsafeBufferPointer { Lexicon.contains($0) }
    }
}
