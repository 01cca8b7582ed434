import SplitMix64

/// Generates an article.
struct ArticleWriter {
    private let vocabulary: Vocabulary
    private var random: SplitMix64
    private var text: [UInt8] = []

    /// The subject of the article: words, people, places and organizations that recur in it.
    private var topic: [Vocabulary.VocabularyWord] = []
    private var people: [Vocabulary.VocabularyName] = []
    private var named: Set<Int> = []
    private var places: [Vocabulary.VocabularyWord] = []
    private var organizations: [Vocabulary.VocabularyWord] = []
    private let year: Int

    init(_ vocabulary: Vocabulary, _ random: SplitMix64) {
        self.vocabulary = vocabulary
        self.random = random
        year = 2019 + self.random.below(7)
        let words = 10 + self.random.below(12)
        for _ in 0..<words { topic.append(self.random.pick(vocabulary.words, by: vocabulary.wordLaw)) }
        for _ in 0..<2 + self.random.below(5) {
            people.append(self.random.pick(vocabulary.people, by: vocabulary.peopleLaw))
            places.append(self.random.pick(vocabulary.places, by: vocabulary.placeLaw))
        }
        for _ in 0..<1 + self.random.below(4) {
            organizations.append(self.random.pick(vocabulary.organizations, by: vocabulary.organizationLaw))
        }
    }

    /// Two words of the topic, for the file name.
    var slug: String {
        topic.prefix(2).map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    }

    mutating func article() -> [UInt8] {
        let (low, high) = (random.unit(), random.unit())
        // 1.5 to 6 KB, most between 2 and 4.
        let length = 1500 + Int(4500 * (low * 0.45 + high * high * 0.3))
        text.reserveCapacity(length + 500)
        if random.isTrue(0.8) {
            let month = 1 + random.below(12)
            add(" date \(year)-\(month < 10 ? "0" : "")\(month) ")
        }
        while text.count < length {
            for sentence in 0..<2 + random.below(4) {
                if sentence > 0 { text.append(0x20) }
                fill(random.pick(Self.sentences))
            }
            add("\n\n")
            if random.isTrue(0.2) {
                fill(random.pick(Self.headings))
                add("\n\n")
            }
        }
        return text
    }

    // MARK: Sentences

    private enum TextPiece {
        case literal([UInt8])
        case slot(UInt8)
    }

    /// Placeholders: w word, W capitalised word, f function word, P person (with the given name on the first
    /// mention), L place, O organization, n number with a counted noun, m money, d date, q quote.
    private static let sentences: [[TextPiece]] = [
        "De $w van $L $f $f $w, zegt $P.",
        "$P heeft $d opnieuw om $w $f $w gevraagd.",
        "Volgens $P is het $w $f $f $w $f $w $f $w van $O.",
        "In $L werden $n $w, waaronder een $w $f $w.",
        "$q, zegt $P tegen $O.",
        "$q, aldus $P.",
        "Het $w $f $w dat de $w $f $f $w niet $w $f $w.",
        "$O $f voor $m aan $w $f $w, meldt $P.",
        "$W $f $w $f $f $w, maar $f $w $f $f $w $f $L.",
        "Er $f zeker $n $w en $n $w; $w $f een $w $f $w.",
        "Op $d $f $O een $w $f $w $f het $w $f de $w.",
        "Ook in $L en $L $f $w $f $w $f $f $w.",
        "Met $f $w $f $w wil $O $f $w $f $w, $f $f $n $w.",
        "De $w $f $w kost ongeveer $m $f $f $w en $f $w.",
        "Dat $f $f $w van $P $d in een $w $f $O.",
        "Als $f $w $f $w $f $w, $f $w $f $f $w $f $L, $f $P.",
        "Daarbij $f $f dat er veel meer $w $f $w dan $f in de $w.",
        "Een $w ($n $w) $f $f $w $f $w; $f $f $w $f $w.",
        "$W en $w $f $f $w $f $w $f $f $w $f $w $f de $w $f $w te $w.",
        "$P en $P $f $f $w $f $w $f $f $w $f $w.",
    ].map(parse)

    private static let headings: [[TextPiece]] = ["$W $f $w", "$W", "$W in $L", "$P $f $w"].map(parse)
    private static let quotes: [[TextPiece]] = [
        "Dat $f $f $w $f $w", "We $f het $w $f $w $f $f $w", "$W $f $f $w, $f $f $w $f $w", "Het $w is $w",
    ].map(parse)

    private static func parse(_ template: String) -> [TextPiece] {
        var pieces: [TextPiece] = []
        for (number, part) in template.split(separator: "$", omittingEmptySubsequences: false).enumerated() {
            var literal = Array(part.utf8)
            if number > 0 { pieces.append(.slot(literal.removeFirst())) }
            if !literal.isEmpty { pieces.append(.literal(literal)) }
        }
        return pieces
    }

    private mutating func fill(_ pieces: [TextPiece]) {
        for piece in pieces {
            switch piece {
            case .literal(let bytes): text += bytes
            case .slot(let letter): fill(letter)
            }
        }
    }

    private mutating func fill(_ slot: UInt8) {
        switch slot {
        case UInt8(ascii: "w"): text += word()
        case UInt8(ascii: "W"):
            let start = text.count
            text += word()
            if (0x61...0x7A).contains(text[start]) { text[start] -= 0x20 }
        case UInt8(ascii: "f"): text += random.pick(Vocabulary.functionWords, by: vocabulary.functionLaw)
        case UInt8(ascii: "P"): person()
        case UInt8(ascii: "L"): text += places[favoured(places.count)]
        case UInt8(ascii: "O"): text += organizations[favoured(organizations.count)]
        case UInt8(ascii: "n"): number()
        case UInt8(ascii: "m"): money()
        case UInt8(ascii: "d"): date()
        default: quote()
        }
    }

    /// A random index below `count`, skewed towards low ones.
    private mutating func favoured(_ count: Int) -> Int {
        let unit = random.unit()
        return Int(Double(count) * unit * unit)
    }

    private mutating func word() -> Vocabulary.VocabularyWord {
        random.isTrue(0.25) ? random.pick(topic) : random.pick(vocabulary.words, by: vocabulary.wordLaw)
    }

    private mutating func person() {
        let number = favoured(people.count)
        text += named.insert(number).inserted ? people[number].whole : people[number].short
    }

    private mutating func number() {
        switch random.below(6) {
        case 0, 1: add("\(2 + random.below(98))")
        case 2: add("\(1 + random.below(400)).\(100 + random.below(18) * 50)")
        case 3: add("\(1 + random.below(99)),\(random.below(10)) \(random.pick(["miljoen", "procent"]))")
        case 4:
            add(
                random.pick(["tientallen", "honderden", "duizenden", "een miljoen", "tweeduizend", "vijftig"])
            )
        default: add("\(5 * (1 + random.below(60))) \(random.pick(["ton", "kilometer", "meter", "hectare"]))")
        }
    }

    private mutating func money() {
        switch random.below(3) {
        case 0: add("€ \(10 * (1 + random.below(90))) miljoen")
        case 1: add("\(1 + random.below(99)),\(random.below(10)) miljard euro")
        default: add("\(100 * (1 + random.below(90))) dollar")
        }
    }

    private mutating func date() {
        let months = [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        ]
        switch random.below(3) {
        case 0: add("\(1 + random.below(28)) \(random.pick(months)) \(year)")
        case 1: add(random.pick(["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag"]))
        default: add(random.pick(["vorige week", "gisteren", "eind september", "begin maart", "dit jaar"]))
        }
    }

    private mutating func quote() {
        let (open, close) = random.pick([("“", "”"), ("‘", "’"), ("\"", "\""), (",,", "’’")])
        add(open)
        fill(random.pick(Self.quotes))
        add(close)
    }

    private mutating func add(_ string: String) { text += string.utf8 }
}
