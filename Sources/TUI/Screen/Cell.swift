/// One column of one row: its contents and their meaning.
///
/// A wide grapheme takes two cells: one of width 2 that holds it, and a continuation of width 0.
public struct Cell: Hashable, Sendable {
    /// The contents; a blank in a continuation.
    public let grapheme: Grapheme
    /// The columns that the grapheme takes: 1, 2, or 0 in the continuation of a wide one.
    public let width: UInt8
    /// The meaning of the cell.
    package internal(set) var role: Role

    /// Whether the cell is the right half of the wide grapheme before it.
    public var isContinuation: Bool { width == 0 }

    /// A cell that shows nothing.
    public static let blank = Cell(.blank, role: .text)

    init(_ grapheme: Grapheme, role: Role) {
        self.grapheme = grapheme
        self.width = grapheme.width
        self.role = role
    }

    private init(continuationWith role: Role) {
        grapheme = .blank
        width = 0
        self.role = role
    }

    static func continuation(role: Role) -> Cell { Cell(continuationWith: role) }
}
