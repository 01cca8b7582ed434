import NewsExtraction
import NewsText

/// A condition on figures: a conjunction of the parts that are set.
package struct FigureFilter: Sendable, Hashable {
    /// A word of the counted noun.
    package struct FilterWord: Sendable, Hashable {
        /// The folded word.
        package var text: String
        /// Whether it is a prefix: `militair*`.
        package var isPrefix = false
    }

    /// An interval of values; a nil bound is open.
    package struct Values: Sendable, Hashable {
        /// The lower bound.
        package var from: Double?
        /// The upper bound.
        package var to: Double?
        /// Whether the lower bound is included.
        package var includesFrom = true
        /// Whether the upper bound is included.
        package var includesTo = true
        /// Whether the bounds are in the base unit of the quantity, so that tons and kilograms compare;
        /// otherwise they apply to the number as written.
        package var isBase = false

        package init(
            from: Double? = nil, to: Double? = nil, includesFrom: Bool = true, includesTo: Bool = true,
            isBase: Bool = false
        ) {
            self.from = from
            self.to = to
            self.includesFrom = includesFrom
            self.includesTo = includesTo
            self.isBase = isBase
        }

        /// Whether a number lies in the interval.
        package func contains(_ number: Double) -> Bool {
            if let from, includesFrom ? number < from : number <= from { return false }
            if let to, includesTo ? number > to : number >= to { return false }
            return true
        }
    }

    /// The kinds of figures; empty for all.
    package var kinds: Set<Figure.Kind> = []
    /// The unit: an ISO 4217 code or a CLDR identifier.
    package var unit: String?
    /// Words that must all occur in the counted noun.
    package var of: [FilterWord] = []
    /// The interval of values; a figure that is a range matches if either of its ends does.
    package var values: Values?

    /// A filter that accepts every figure.
    package init() {}

    /// Whether every figure is accepted.
    package var isEmpty: Bool { self == FigureFilter() }

    /// Whether a figure satisfies all conditions.
    package func matches(_ figure: Figure) -> Bool {
        if !kinds.isEmpty, !kinds.contains(figure.kind) { return false }
        if let unit, figure.unit != unit { return false }
        if let values {
            // The distance of *drie jaar geleden* is not the figure's value.
            guard figure.kind != .date else { return false }
            let ends =
                values.isBase ? [figure.baseValue, figure.baseValueTo] : [figure.value, figure.valueTo]
            guard ends.contains(where: { $0.map(values.contains) ?? false }) else { return false }
        }
        guard !of.isEmpty else { return true }
        guard let counted = figure.of else { return false }
        let words = FoldedWords.list(of: counted)
        return of.allSatisfy { sought in
            words.contains { sought.isPrefix ? $0.hasPrefix(sought.text) : $0 == sought.text }
        }
    }
}
