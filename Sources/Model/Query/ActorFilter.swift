import NewsExtraction
import NewsText
import Resolution

/// Which actors are asked for.
package enum ActorFilter: Sendable, Hashable {
    /// Those with a name.
    case named(ActorName)
    /// All of some kinds.
    case kinds(Set<EntityKind>)
    /// One, whatever it is called.
    case entity(EntityID)

    /// Those with a name, nil where it has no word.
    ///
    /// - Parameter goesOn: whether the name is still being typed and its last word may go on.
    package init?(name: String, goesOn: Bool = false) {
        guard let name = ActorName(name, goesOn: goesOn) else { return nil }
        self = .named(name)
    }

    /// Those of the kinds whose name or heading begins so: `org` are organizations, `p` people, places and
    /// products. Nil where none does.
    package init?(kind text: String) {
        let start = Folding.fold(text)
        let kinds = EntityKind.allCases.filter { kind in
            [kind.name, kind.heading].contains { Folding.fold($0).hasPrefix(start) }
        }
        guard !start.isEmpty, !kinds.isEmpty else { return nil }
        self = .kinds(Set(kinds))
    }
}

/// A name as a reader types it: `zelensky`, `europese unie`, `zel*`.
///
/// It stands for the actors that some article calls exactly so, case and accents aside. Where there are none, or the
/// name goes on, it stands for those that some article gives a name with these words next to each other in it.
package struct ActorName: Sendable, Hashable {
    /// The words, folded; never empty.
    package let words: [String]
    /// Whether the last one may go on.
    package let goesOn: Bool

    /// The name that a text gives; nil where it has no word.
    ///
    /// - Parameter goesOn: whether it is still being typed. A last word of one letter would be that of most actors.
    package init?(_ text: String, goesOn: Bool = false) {
        words = FoldedWords.list(of: text)
        guard let last = words.last else { return nil }
        self.goesOn = text.hasSuffix("*") || goesOn && last.count > 1
    }

    /// Whether its words stand next to each other among some, the last one perhaps only begun.
    package func isPart(of others: [String]) -> Bool {
        guard let last = words.last, others.count >= words.count else { return false }
        return (0...others.count - words.count).contains { start in
            let part = others[start..<start + words.count]
            let ends = goesOn ? part.last!.hasPrefix(last) : part.last == last
            return ends && part.dropLast().elementsEqual(words.dropLast())
        }
    }
}
