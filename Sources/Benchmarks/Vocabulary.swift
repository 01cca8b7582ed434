import NewsText
import SplitMix64

/// The words and names of generated articles, deterministic for a seed.
struct Vocabulary {
    typealias VocabularyWord = [UInt8]

    /// A person, place or organization: its full name and its short form.
    struct VocabularyName {
        let whole: VocabularyWord
        let short: VocabularyWord
    }

    /// Ordinary words, by descending frequency.
    let words: [VocabularyWord]
    let people: [VocabularyName]
    let places: [VocabularyWord]
    let organizations: [VocabularyWord]

    let wordLaw: Zipf
    let peopleLaw: Zipf
    let placeLaw: Zipf
    let organizationLaw: Zipf
    let functionLaw: Zipf

    init(seed: Int) {
        var random = SplitMix64(seed: seed, item: -1)
        words = Self.ordinaryWords(&random)
        people = Self.someNames(&random)
        places =
            Self.shuffled(Self.firstColumn(.places), &random)
            + (0..<4000).map { _ in Self.bytes(Self.invented(&random) + random.pick(Self.placeEndings)) }
        organizations =
            Self.shuffled(Self.firstColumn(.organizations), &random)
            + (0..<3000).map { _ in Self.bytes(Self.company(&random)) }
        wordLaw = Zipf(count: words.count, flatness: 12)
        peopleLaw = Zipf(count: people.count, flatness: 5)
        placeLaw = Zipf(count: places.count, flatness: 4)
        organizationLaw = Zipf(count: organizations.count, flatness: 4)
        functionLaw = Zipf(count: Self.functionWords.count, flatness: 2)
    }

    private static let size = 150_000

    /// Words of the lexicon in a random order that favours short ones, as frequent words are short.
    private static func ordinaryWords(_ random: inout SplitMix64) -> [VocabularyWord] {
        let known = Set(functionWords)
        let all = EmbeddedTable.lexicon.bytes.split(separator: 0x0A).map(Array.init)
            .filter { $0.count > 2 && $0[0] != UInt8(ascii: "#") && !known.contains($0) }
        var ranked: [(rank: Double, word: VocabularyWord)] = []
        ranked.reserveCapacity(all.count)
        for word in all { ranked.append((random.unit() * Double(4 + min(word.count, 16)), word)) }
        return ranked.sorted { $0.rank < $1.rank }.prefix(size).map(\.word)
    }

    private static func someNames(_ random: inout SplitMix64) -> [VocabularyName] {
        let given = firstColumn(.givenNames)
        let surnames = firstColumn(.surnames)
        return (0..<30_000).map { _ in
            let particle = bytes(random.pick(particles))
            var name = random.isTrue(0.5) ? random.pick(surnames) : bytes(invented(&random))
            name = particle + name
            var short = name
            if let first = short.first, (0x61...0x7A).contains(first) { short[0] = first - 0x20 }
            return VocabularyName(whole: random.pick(given) + [0x20] + name, short: short)
        }
    }

    private static func company(_ random: inout SplitMix64) -> String {
        let name = invented(&random)
        return switch random.below(4) {
        case 0: random.pick(organizationHeads) + " " + name
        case 1: name + " " + random.pick(organizationTails)
        case 2: String((name + invented(&random)).uppercased().filter { !"AEIOU".contains($0) }.prefix(4))
        default: name
        }
    }

    private static func invented(_ random: inout SplitMix64) -> String {
        var name = random.pick(onsets) + random.pick(nuclei)
        for _ in 0...random.below(2) { name += random.pick(codas) + random.pick(nuclei) }
        name += random.pick(codas)
        return name.prefix(1).uppercased() + name.dropFirst()
    }

    private static func firstColumn(_ table: EmbeddedTable) -> [VocabularyWord] {
        var words: [VocabularyWord] = []
        TableRows.forEach(of: table) { bytes, fields in words.append(Array(bytes[fields[0]])) }
        return words
    }

    private static func shuffled(_ words: [VocabularyWord], _ random: inout SplitMix64) -> [VocabularyWord] {
        words.map { (random.next(), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }

    private static func bytes(_ text: String) -> VocabularyWord { Array(text.utf8) }

    static let functionWords: [VocabularyWord] =
        """
        de van het een in en dat te is op voor met die zijn niet aan er om ook als naar bij door maar heeft was uit
        hij worden nog wordt over tot meer werd geen dit deze al kan ze na tegen volgens hun wel zo onder twee veel
        moet zich hebben dan had we zou kunnen andere nu waar tussen tijdens daarbij omdat zal toch sinds steeds zelf
        """.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }

    private static let particles = [
        "", "", "", "", "", "", "van ", "de ", "van de ", "van der ", "van den ", "ter ",
    ]
    private static let onsets =
        "b bl br d dr f g gr h j k kl kn kr l m n p pl pr r s sch sl st t tr v vl w z zw"
        .split(separator: " ").map(String.init)
    private static let nuclei = "a aa e ee i ie o oo oe u ui ij ei ë ï ö".split(separator: " ").map(
        String.init)
    private static let codas = "b d g k l lt m n nd ng nk r rd rs s st t v vsk z nsk rt"
        .split(separator: " ").map(String.init)
    private static let placeEndings = [
        "dorp", "drecht", "veen", "horst", "grad", "berg", "stad", "poort", "ivka", "",
    ]
    private static let organizationHeads = ["Stichting", "Vereniging", "Bank", "Groep", "Instituut", "Fonds"]
    private static let organizationTails = ["BV", "NV", "Groep", "Holding", "Unie", "Fonds"]
}
