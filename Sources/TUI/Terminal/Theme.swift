import Screen

/// How the cells of each role look.
///
/// Only the default foreground and background and the palette's own colours are used, so that the reader's
/// choice of a light or a dark terminal decides. Yellow and white are left out, they vanish on light ones; blue
/// is never without bold, which most palettes brighten, as it is too dark on black. What matters shows without
/// colour too, and rows that are chosen are reversed, which is legible wherever text is.
package struct Theme: Sendable {
    /// A colour of the palette, numbered as terminals do.
    package enum Color: Int16, Sendable {
        case red = 1, green = 2, blue = 4, magenta = 5, cyan = 6
    }

    /// Ways to set text off other than colour.
    package struct Attributes: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let bold = Attributes(rawValue: 1)
        package static let dim = Attributes(rawValue: 2)
        package static let italic = Attributes(rawValue: 4)
        package static let underline = Attributes(rawValue: 8)
        package static let reverse = Attributes(rawValue: 16)
    }

    /// A look: the colour of the text, nil for the default one, and its attributes.
    package struct Style: Hashable, Sendable {
        package let color: Color?
        package let attributes: Attributes

        package init(_ color: Color?, _ attributes: Attributes = []) {
            self.color = color
            self.attributes = attributes
        }
    }

    /// Whether colours are used: the terminal has them and the reader did not decline (https://no-color.org).
    package let hasColors: Bool
    /// Whether the terminal can dim text; where not, chosen rows out of focus are underlined instead.
    package let hasDim: Bool

    package init(hasColors: Bool, hasDim: Bool) {
        (self.hasColors, self.hasDim) = (hasColors, hasDim)
    }

    /// The look of the cells of `role`.
    package func style(_ role: Role) -> Style { hasColors ? colored(role) : plain(role) }

    private func colored(_ role: Role) -> Style {
        switch role {
        case .date: Style(.cyan, .dim)
        case .person: Style(.cyan)
        case .organization: Style(.magenta)
        case .place: Style(.green)
        case .product: Style(.blue, .bold)
        case .event: Style(.red)
        case .hit: Style(.red, [.bold, .underline])
        case .mentionSelected: Style(.magenta, [.bold, .underline])
        case .statusError: Style(.red, [.bold, .reverse])
        case .headerFocused: Style(.cyan, [.bold, .underline])
        case .prompt, .key: Style(.cyan, .bold)
        case .unread: Style(.cyan)
        case .bookmark: Style(.magenta, .bold)
        case .message: Style(.green)
        case .control: Style(.red, .reverse)
        case .text, .dim, .header, .status, .separator, .selection, .selectionDim, .heading, .count, .figure,
            .mentionCurrent, .noted:
            plain(role)
        }
    }

    private func plain(_ role: Role) -> Style {
        switch role {
        case .text, .status, .prompt, .message, .unread: Style(nil)
        case .dim, .date, .count, .separator: Style(nil, .dim)
        case .header: Style(nil, .dim)
        case .headerFocused: Style(nil, [.bold, .underline])
        case .heading, .figure, .key, .bookmark: Style(nil, .bold)
        case .noted: Style(nil, .italic)
        case .statusError: Style(nil, [.bold, .reverse])
        case .selection: Style(nil, .reverse)
        case .selectionDim: Style(nil, hasDim ? [.dim, .reverse] : .underline)
        case .person, .organization, .place, .product, .event: Style(nil, .underline)
        case .hit, .mentionSelected: Style(nil, [.bold, .underline])
        case .mentionCurrent: Style(nil, [.bold, .reverse])
        case .control: Style(nil, .reverse)
        }
    }
}
