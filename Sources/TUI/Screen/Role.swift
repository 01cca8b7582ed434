/// The meaning of a cell; the theme turns it into colours and attributes.
public enum Role: UInt8, CaseIterable, Sendable {
    /// Running text.
    case text
    /// Text of less importance.
    case dim
    /// The header of a pane, and of one that has the focus.
    case header, headerFocused
    /// The status line, and an error in it.
    case status, statusError
    /// The lines between panes.
    case separator
    /// The selected row, and that of a pane without the focus.
    case selection, selectionDim
    /// The heading of a group in a list.
    case heading
    /// A date; a number of things.
    case date, count
    /// A mention, by the kind of its actor.
    case person, organization, place, product, event
    /// A quantity.
    case figure
    /// A hit of the search.
    case hit
    /// A mention of the selected actor, and the one under the cursor.
    case mentionSelected, mentionCurrent
    /// The text that the reader types.
    case prompt
    /// An article not read yet; a bookmark or note, and the passage that it is on.
    case unread, bookmark, noted
    /// The name of a key, in help.
    case key
    /// A remark to the reader.
    case message
    /// A character that must not be sent, spelled out.
    case control

    /// The letter that stands for the role in snapshots.
    public var code: Character {
        switch self {
        case .text: "."
        case .dim: "d"
        case .header: "h"
        case .headerFocused: "H"
        case .status: "s"
        case .statusError: "E"
        case .separator: "|"
        case .selection: "S"
        case .selectionDim: "l"
        case .heading: "g"
        case .date: "t"
        case .count: "n"
        case .person: "p"
        case .organization: "o"
        case .place: "a"
        case .product: "r"
        case .event: "v"
        case .figure: "f"
        case .hit: "x"
        case .mentionSelected: "m"
        case .mentionCurrent: "M"
        case .prompt: ">"
        case .unread: "u"
        case .bookmark: "b"
        case .noted: "N"
        case .key: "k"
        case .message: "i"
        case .control: "^"
        }
    }
}
