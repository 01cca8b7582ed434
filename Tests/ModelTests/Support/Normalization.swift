import Foundation

extension String {
    /// The string with every accent as a scalar of its own (NFD).
    var decomposed: String { decomposedStringWithCanonicalMapping }
}
