/// A key that the reader pressed, text that was pasted, or something done with the mouse.
package enum Key: Hashable, Sendable {
    /// A key that writes something, the space bar too.
    case character(Character)
    /// A letter, or one of `@ [ \ ] ^ _` or a blank, together with Control; letters are lowercase.
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// A function key by its number, from 1.
    case function(Int)
    /// Text that was pasted: one line without control characters.
    case pasted(String)
    /// The left button of the mouse was pressed, or its wheel turned, on a cell of the screen.
    case click(Point)
    case wheel(Point, down: Bool)
    /// A key without a name here, such as an arrow with Control.
    case unknown
}
