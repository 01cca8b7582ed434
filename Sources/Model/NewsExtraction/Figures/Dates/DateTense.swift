import NewsText

/// Whether a sentence speaks of what was or of what will be: *vrijdag* is the last one in the first, the next in
/// the second.
enum DateTense {
    case past, future

    /// The tense of the known verb nearest to a token, nil if there is none.
    static func around(_ index: Int, in view: SentenceView) -> DateTense? {
        for distance in 1...reach {
            for near in [index - distance, index + distance] where view.isWord(near) {
                let key = view.key(near)
                if futures.contains(key) { return .future }
                if pasts.contains(key) || VerbForms.isPast(view, near) { return .past }
            }
        }
        return nil
    }

    private static let reach = 12

    private static let futures = WordTable<Void>(
        words: """
            zal zullen wordt worden gaat gaan begint beginnen start starten vertrekt vertrekken opent volgt
            volgen moet moeten komt komen verwacht verwachten verschijnt plant gepland uiterlijk will shall
            begins starts opens leaves expected scheduled planned
            """)

    private static let pasts = WordTable<Void>(
        words: """
            was waren werd werden had hadden heeft hebben zei zeiden kon konden moest moesten zou wilde
            wilden deed deden maakte zette legde meldde liet were had has have said did made took went came
            signed killed died announced told won began begon bleek bleef bracht brak dacht ging gaf
            hield hielp kocht koos kreeg kwam lag las leek leidde liep nam raakte reed riep schoot schreef
            sloeg sloot sprak sprong steeg stelde stemde stierf stond trad trok trof verloor vertrok verscheen
            vertelde vloog vocht vond voerde vroeg werkte wierp wist won zag zat zocht viel brak opende
            startte eindigde besloot bleven kwamen vielen gaven
            """)
}
