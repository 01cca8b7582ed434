/// The rules' output for each token, as evidence for the model.
package struct RuleEvidence {
    /// Bits 0–1 the `SpanLabel`, 2–4 the `NameClass`, 5 listed, 6 a candidate, 7 fixed: the rules alone decide.
    private(set) var codes: [UInt8]
    /// The index of the span that begins at each token, -1 if none does.
    private var starts: [Int32]

    init(_ text: AnnotatedText, _ spans: [NameSpan], _ candidates: [NameCandidate], portfolios: [Range<Int>])
    {
        codes = Array(repeating: 0, count: text.tokens.count)
        starts = Array(repeating: -1, count: text.tokens.count)
        for name in candidates {
            for index in name.tokens { codes[index] |= 1 << 6 }
        }
        for tokens in portfolios {
            for index in tokens { codes[index] |= 1 << 7 }
        }
        for (number, span) in spans.enumerated() {
            let nameClass = UInt8(NameClass(span.kind, span.form).rawValue)
            var code = nameClass << 2 | (span.entity == nil ? 0 : 1 << 5)
            if Self.isFixed(span, text) { code |= 1 << 7 }
            for index in span.tokens {
                let label: SpanLabel = index == span.tokens.lowerBound ? .begins : .inside
                codes[index] = codes[index] & (1 << 6) | code | UInt8(label.rawValue)
            }
            starts[span.tokens.lowerBound] = Int32(number)
        }
    }

    /// Whether the rules are more reliable than the model: *ministerie van Defensie*, *Russische*, *het
    /// bondgenootschap*.
    private static func isFixed(_ span: NameSpan, _ text: AnnotatedText) -> Bool {
        switch span.form {
        case .adjective, .demonym, .role: true
        case .name, .acronym, .compound:
            span.tokens.count > 1 && text.isLower(span.tokens.lowerBound)
                && text.has(.ministry, span.tokens.lowerBound)
        }
    }

    /// The index of the span that begins at a token, nil if none does.
    func start(_ index: Int) -> Int? { starts[index] < 0 ? nil : Int(starts[index]) }
    func label(_ index: Int) -> SpanLabel { SpanLabel(rawValue: Int(codes[index] & 3)) ?? .outside }
    package func isFixed(_ index: Int) -> Bool { codes[index] & 1 << 7 != 0 }
    func isNamed(_ index: Int) -> Bool { codes[index] & 3 != 0 }
}
