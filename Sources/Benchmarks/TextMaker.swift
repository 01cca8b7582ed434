import SplitMix64

/// Generates texts for fuzzing: lines that are cut, joined, shuffled and interspersed with random characters.
struct TextMaker: Sendable {
    private let lines: [[Unicode.Scalar]]
    private let seed: Int

    /// Generates texts from lines, deterministically for a seed.
    init(lines: [[Unicode.Scalar]], seed: Int) {
        self.lines = lines.isEmpty ? [[]] : lines
        self.seed = seed
    }

    /// Text `number`, as UTF-8.
    func text(_ number: Int) -> [UInt8] {
        var random = SplitMix64(seed: seed, item: number)
        var scalars = random.isTrue(0.1) ? Self.noise(&random) : random.pick(lines)
        for _ in 0..<random.below(6) { mutate(&scalars, &random) }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars.prefix(4_000))
        return Array(String(text).utf8)
    }

    private func mutate(_ scalars: inout [Unicode.Scalar], _ random: inout SplitMix64) {
        let place = random.below(scalars.count + 1)
        let length = min(random.below(12), scalars.count - place)
        switch random.below(8) {
        case 0: scalars.removeSubrange(place..<place + length)
        case 1: scalars.insert(random.pick(Self.special), at: place)
        case 2: scalars.insert(contentsOf: random.pick(Self.words).unicodeScalars, at: place)
        case 3:
            let other = random.pick(lines)
            scalars = Array(scalars[..<place]) + other[random.below(other.count + 1)...]
        case 4:
            let part = Array(scalars[place..<place + length])
            for _ in 0..<random.below(20) { scalars.insert(contentsOf: part, at: place) }
        case 5:
            if place < scalars.count { scalars[place] = random.pick(Self.special) }
        case 6: scalars.insert(contentsOf: Self.noise(&random).prefix(8), at: place)
        default:
            var words = scalars.split(separator: " ").map(Array.init)
            guard words.count > 1 else { return }
            words.swapAt(random.below(words.count), random.below(words.count))
            scalars = Array(words.joined(separator: [" "]))
        }
    }

    /// Up to 60 random characters of any kind.
    private static func noise(_ random: inout SplitMix64) -> [Unicode.Scalar] {
        (0..<random.below(60)).map { _ in
            switch random.below(4) {
            case 0: random.pick(special)
            case 1: Unicode.Scalar(UInt8(random.below(128)))
            case 2: Unicode.Scalar(UInt32(random.below(0x3000))) ?? " "
            default: Unicode.Scalar(UInt32(random.below(0x110000))) ?? "x"
            }
        }
    }

    private static let special: [Unicode.Scalar] = Array(
        "0123456789.,-–—'’‘\"“”()[]%€$°½²/:;!?+±~ \n\r\t\u{A0}\u{301}\u{200D}\u{FEFF}éëïIVXAa&@#*"
            .unicodeScalars)

    private static let words = [
        " een ", " van de ", " tot ", " miljard ", " honderd", "duizend ", " half ", " tussen ", " en ",
        " uur ", " jaar ",
        " maandag ", " 20 maart ", " 2019", " per ", " euro ", " zo'n ", "\n\n", " the ", " of ", " million ",
        " 1/2 ",
        " in ", " Navo ", " Jan de Vries ", "-jarige ", "ste ", "e ", " procent ", " derde ", " laatste ",
        " week ",
    ]
}
