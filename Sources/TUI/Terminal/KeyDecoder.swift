import Screen

/// Decodes the input of a terminal into keys, one scalar or named key after the other.
///
/// Escape may begin a sequence that the terminal's description does not know, be a key by itself, or stand for
/// Alt with the next key. The last is given as both keys, so that neither is lost where a slow line delivers
/// them at once.
package struct KeyDecoder {
    /// A piece of input from the terminal.
    package enum TerminalInput: Equatable {
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
    /// The pasted text that has not been given yet.
    private var pasted = ""
    /// The parameters of the sequence that is being read.
    private var parameters = ""

    package init() {}

    /// Appends the keys that `input` completes to `keys`.
    package mutating func decode(_ input: TerminalInput, into keys: inout [Key]) {
        switch input {
        case .pasteStart:
            finish(into: &keys)
            isPasting = true
        case .pasteEnd:
            sequence = .none
            isPasting = false
            givePasted(to: &keys)
        case .key(let key):
            finish(into: &keys)
            if !isPasting { keys.append(key) }
        case .scalar(let scalar):
            decode(scalar, into: &keys)
        }
    }

    /// Ends an incomplete sequence, as no more input comes.
    package mutating func finish(into keys: inout [Key]) {
        givePasted(to: &keys)
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
        case (.control, " "..."?"):
            sequence = .parameters
            parameters = String(scalar)
        case (.parameters, " "..."?"):
            // No sequence of a terminal is that long.
            if parameters.utf8.count < 64 { parameters.unicodeScalars.append(scalar) }
        case (.control, "@"..."~"), (.single, " "..."~"):
            sequence = .none
            if !isPasting { keys.append(KeyDecoder.plainKey(scalar)) }
        case (.parameters, "@"..."~"):
            sequence = .none
            guard !isPasting else { break }
            if let mouse = KeyDecoder.mouse(parameters, last: scalar) {
                keys += mouse
            } else {
                keys.append(.unknown)
            }
        case (.none, "\u{1B}"):
            sequence = .escape
        case (.none, _):
            if isPasting { paste(scalar) } else { keys.append(KeyDecoder.key(scalar)) }
        case (.escape, _) where isPasting:
            sequence = .none
            paste(scalar)
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
    private mutating func paste(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\n", "\r", "\t": pasted.unicodeScalars.append(" ")
        default: if scalar.properties.generalCategory != .control { pasted.unicodeScalars.append(scalar) }
        }
    }

    private mutating func givePasted(to keys: inout [Key]) {
        if !pasted.isEmpty { keys.append(.pasted(pasted)) }
        pasted = ""
    }

    /// The action of the mouse, in xterm's SGR mode: `ESC [ < button ; column ; row M`, or `m` for a button
    /// let go. Empty where the action means nothing here; nil where the sequence is not about the mouse.
    private static func mouse(_ parameters: String, last: Unicode.Scalar) -> [Key]? {
        guard parameters.first == "<", last == "M" || last == "m" else { return nil }
        let numbers = parameters.dropFirst().split(separator: ";").map { Int($0) ?? -1 }
        guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0, last == "M" else { return [] }
        let point = Point(x: numbers[1] - 1, y: numbers[2] - 1)
        // Shift, Alt and Control add to the number of the button, and so does moving with it.
        switch numbers[0] {
        case 0: return [.click(point)]
        case 64: return [.wheel(point, down: false)]
        case 65: return [.wheel(point, down: true)]
        default: return []
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
