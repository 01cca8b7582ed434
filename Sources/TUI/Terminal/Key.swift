/// A key that the reader pressed, or a character of text that was pasted.
public enum Key: Hashable, Sendable {
    /// A key that writes something, the space bar too.
    case character(Character)
    /// A letter, or one of `@ [ \ ] ^ _` or a blank, together with Control; letters are lowercase.
    case control(Character)
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// A function key by its number, from 1.
    case function(Int)
    /// A key without a name here, such as an arrow with Control.
    case unknown
}

/// Makes keys of what a terminal sends, one scalar or named key after the other.
///
/// Escape may begin a sequence that the terminal's description does not know, be a key by itself, or stand for
/// Alt with the next key. The last is given as both keys, so that neither is lost where a slow line delivers
/// them at once.
struct KeyDecoder {
    /// What the terminal sent.
    enum Input: Equatable {
        case scalar(Unicode.Scalar)
        case key(Key)
        case pasteStart, pasteEnd
    }

    private enum Sequence {
        case none
        /// After ESC, after ESC O, after ESC [, and after parameters too.
        case escape, single, control, parameters
    }

    private var sequence = Sequence.none
    private var isPasting = false

    /// Appends what `input` means to `keys`, unless more is needed to tell.
    mutating func decode(_ input: Input, into keys: inout [Key]) {
        switch input {
        case .pasteStart:
            finish(into: &keys)
            isPasting = true
        case .pasteEnd:
            sequence = .none
            isPasting = false
        case .key(let key):
            finish(into: &keys)
            if !isPasting { keys.append(key) }
        case .scalar(let scalar):
            decode(scalar, into: &keys)
        }
    }

    /// Gives what is pending its meaning, as no more comes.
    mutating func finish(into keys: inout [Key]) {
        defer { sequence = .none }
        switch sequence {
        case .none: return
        case .escape: keys.append(.escape)
        case .single: keys += [.escape, .character("O")]
        case .control: keys += [.escape, .character("[")]
        case .parameters: keys.append(.unknown)
        }
        // Who presses Escape is not pasting: the end of the paste was lost.
        isPasting = false
    }

    private mutating func decode(_ scalar: Unicode.Scalar, into keys: inout [Key]) {
        switch (sequence, scalar) {
        case (.escape, "["):
            sequence = .control
        case (.escape, "O"):
            sequence = .single
        case (.control, " "..."?"), (.parameters, " "..."?"):
            sequence = .parameters
        case (.control, "@"..."~"), (.single, " "..."~"):
            sequence = .none
            if !isPasting { keys.append(KeyDecoder.plainKey(scalar)) }
        case (.parameters, "@"..."~"):
            sequence = .none
            if !isPasting { keys.append(.unknown) }
        case (.none, "\u{1B}"):
            sequence = .escape
        case (.none, _):
            keys += isPasting ? pasted(scalar) : [KeyDecoder.key(scalar)]
        case (.escape, _) where isPasting:
            sequence = .none
            keys += pasted(scalar)
        case (.escape, _), (.single, _), (.control, _), (.parameters, _):
            finish(into: &keys)
            decode(scalar, into: &keys)
        }
    }

    /// The key that a sequence without parameters ends with in all terminals, whatever their description says
    /// of the mode in which they send it.
    private static func plainKey(_ last: Unicode.Scalar) -> Key {
        switch last {
        case "A": .up
        case "B": .down
        case "C": .right
        case "D": .left
        case "F": .end
        case "H": .home
        case "M": .enter
        case "Z": .backTab
        default: .unknown
        }
    }

    /// Pasted text is one line of text: line ends and tabs are blanks, other control characters nothing.
    private func pasted(_ scalar: Unicode.Scalar) -> [Key] {
        switch scalar {
        case "\n", "\r", "\t": [.character(" ")]
        default: scalar.properties.generalCategory == .control ? [] : [.character(Character(scalar))]
        }
    }

    private static func key(_ scalar: Unicode.Scalar) -> Key {
        switch scalar.value {
        case 0x00: .control(" ")
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
        case 0x1B...0x1F: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
        case 0x80..<0xA0: .unknown
        default: .character(Character(scalar))
        }
    }
}
