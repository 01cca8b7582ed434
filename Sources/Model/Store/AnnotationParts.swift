/// The parts of an annotation that a request needs.
package struct AnnotationParts: OptionSet, Sendable {
    package let rawValue: Int

    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let mentions = AnnotationParts(rawValue: 1)
    package static let figures = AnnotationParts(rawValue: 2)
    /// The starts of the sentences.
    package static let sentences = AnnotationParts(rawValue: 4)
    package static let language = AnnotationParts(rawValue: 8)

    package static let all: AnnotationParts = [.mentions, .figures, .sentences, .language]
}
