import Foundation

extension String {
    /// The string in normalization form D, with accents as separate scalars.
    var decomposed: String { decomposedStringWithCanonicalMapping }
}
