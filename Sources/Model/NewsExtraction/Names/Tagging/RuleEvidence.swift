/// What the rules say of each token, as evidence for the model.
package struct RuleEvidence {
    /// Bits 0–1 the `SpanLabel`, 2–4 the `NameClass`, 5 whether the name is listed, 6 doubtful, 7 fixed: the
    /// rules decide alone.
    private(set) var codes: [UInt8]
    /// The number of the find that begins at each token, -1 where none does.
    private var starts: [Int32]

    init(_ reading: AnnotatedText, _ finds: [NameSpan], _ doubtful: [NameCandidate], portfolios: [Range<Int>])
    {
        codes = Array(repeating: 0, count: reading.tokens.count)
        starts = Array(repeating: -1, count: reading.tokens.count)
        for name in doubtful {
            for index in name.tokens { codes[index] |= 1 << 6 }
        }
        for tokens in portfolios {
            for index in tokens { codes[index] |= 1 << 7 }
        }
        for (number, find) in finds.enumerated() {
            let nameClass = UInt8(NameClass(find.kind, find.form).rawValue)
            var code = nameClass << 2 | (find.entity == nil ? 0 : 1 << 5)
            if Self.isFixed(find, reading) { code |= 1 << 7 }
            for index in find.tokens {
                let label: SpanLabel = index == find.tokens.lowerBound ? .begins : .inside
                codes[index] = codes[index] & (1 << 6) | code | UInt8(label.rawValue)
            }
            starts[find.tokens.lowerBound] = Int32(number)
        }
    }

    /// Whether the rules know better than any statistics: *ministerie van Defensie*, *Russische*, *het
    /// bondgenootschap*.
    private static func isFixed(_ find: NameSpan, _ reading: AnnotatedText) -> Bool {
        switch find.form {
        case .adjective, .demonym, .role: true
        case .name, .acronym, .compound:
            find.tokens.count > 1 && reading.isLower(find.tokens.lowerBound)
                && reading.has(.ministry, find.tokens.lowerBound)
        }
    }

    /// The number of the find that begins at a token, nil where none does.
    func start(_ index: Int) -> Int? { starts[index] < 0 ? nil : Int(starts[index]) }
    func label(_ index: Int) -> SpanLabel { SpanLabel(rawValue: Int(codes[index] & 3)) ?? .outside }
    package func isFixed(_ index: Int) -> Bool { codes[index] & 1 << 7 != 0 }
    func isNamed(_ index: Int) -> Bool { codes[index] & 3 != 0 }
}
