import CSignals
import Foundation
import Glibc
import Screen

/// The terminal of the process, taken over for as long as the value lives.
///
/// There can be one at a time. It is given back, whatever happens: at the end of the value's life, when the
/// process exits, and when it crashes. Signals become events of an ``EventLoop`` meanwhile.
package struct Terminal: ~Copyable {
    /// Why a terminal cannot be taken over.
    package enum OpenError: Error, CustomStringConvertible {
        case outputIsNoTerminal, inputIsNoTerminal
        case unknownType(String)
        case system(Int32)

        /// The reason, for the reader.
        package var description: String {
            switch self {
            case .outputIsNoTerminal: "standard output is not a terminal"
            case .inputIsNoTerminal: "there is no terminal to read keys from"
            case .unknownType(""): "TERM is not set, so the type of the terminal is not known"
            case .unknownType(let type):
                "the terminal type “\(type)” (from TERM) is not known here; TERM=xterm-256color may do"
            case .system(let number): String(cString: strerror(number))
            }
        }
    }

    private let curses: Curses
    private let input: TerminalStream
    private let output: TerminalStream
    /// The stream that ncurses writes to, apart from `output`, which always leads to the terminal.
    private let painting: TerminalStream
    private let gatherer: OutputGatherer
    private var decoder = KeyDecoder()
    /// The frame that the terminal shows, nil where that is not known.
    private var shown: Frame?

    /// Whether clicks and the wheel are keys; else the terminal has the mouse.
    private var hasMouse = false
    /// Whether the reader's locale is one of UTF-8, so that more than ASCII can be shown.
    package var isUnicode: Bool { curses.isUnicode }

    /// The extent of the terminal, as of the last ``resize()``.
    package private(set) var size: Size

    /// Takes the terminal over: alternate screen, keys unechoed and at once.
    ///
    /// Keys come from standard input, or from `/dev/tty` where that is not a terminal.
    package init() throws(OpenError) {
        guard isatty(STDOUT_FILENO) == 1 else { throw .outputIsNoTerminal }
        let output = try TerminalStream(dup(STDOUT_FILENO), mode: "w")
        let painting = try TerminalStream(dup(STDOUT_FILENO), mode: "w")
        let isInput = isatty(STDIN_FILENO) == 1
        let descriptor = isInput ? dup(STDIN_FILENO) : open("/dev/tty", O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { throw .inputIsNoTerminal }
        let input = try TerminalStream(descriptor, mode: "r")

        // Before ncurses, which leaves signals alone that have a handler.
        guard signals_open() >= 0 else { throw .system(errno) }
        guard_open(output.descriptor)
        let type = Terminal.environment("TERM")
        let colors = Terminal.environment("NO_COLOR").isEmpty
        guard let curses = Curses(type: type, input: input.file, output: painting.file, colors: colors) else {
            guard_close()
            signals_close()
            throw .unknownType(type)
        }
        size = curses.size
        self.curses = curses
        self.input = input
        self.output = output
        gatherer = OutputGatherer(painting.descriptor)
        self.painting = painting
        // The size that ncurses starts with may be that of LINES and COLUMNS.
        resize()
        setPasteMarks(true)
    }

    deinit {
        setPasteMarks(false)
        if hasMouse { setMouseReports(false) }
        curses.leave()
        guard_close()
        signals_close()
    }

    /// Shows `screen`, which has the terminal's size, and sends only the differences.
    package mutating func paint(_ screen: Frame) {
        let old = shown?.size == screen.size ? shown?.cells : nil
        let width = screen.size.width
        var changes = 0
        let columns = min(width, size.width)
        for y in 0..<min(screen.size.height, size.height) {
            let row = screen.cells[y * width..<y * width + columns]
            guard let old else {
                curses.put(row, at: Point(x: 0, y: y))
                changes += columns
                continue
            }
            var rest = row
            while let part = Self.change(in: rest, from: old) {
                changes += part.count
                curses.put(part, at: Point(x: part.startIndex - row.startIndex, y: y))
                rest = row[part.endIndex...]
            }
        }
        // Terminals that know how show a large change at once (synchronized output), others ignore it.
        let isLarge = changes > 500
        if curses.hasLeft {
            // Coming back, ncurses sets the terminal's modes too, through the descriptor that it writes to.
            curses.show(cursor: screen.cursor)
        } else {
            gatherer.gather(prefix: isLarge ? "\u{1B}[?2026h" : "", suffix: isLarge ? "\u{1B}[?2026l" : "") {
                curses.show(cursor: screen.cursor)
            }
        }
        shown = screen
    }

    /// The most cells between two changes of a row that are sent again with them.
    private static let mostBetween = 8

    /// The first part of a row that differs from what is shown there; nil where nothing does.
    private static func change(in row: ArraySlice<Cell>, from old: [Cell]) -> ArraySlice<Cell>? {
        guard var first = row.indices.first(where: { row[$0] != old[$0] }) else { return nil }
        var (last, next) = (first, first + 1)
        while next < row.endIndex, next - last <= mostBetween {
            if row[next] != old[next] { last = next }
            next += 1
        }
        // A wide grapheme is put from its first half on.
        while first > row.startIndex, row[first].isContinuation { first -= 1 }
        return row[first...last]
    }

    /// Makes the next ``paint(_:)`` send everything, as something else may have written on the terminal.
    package mutating func repaint() {
        curses.forget()
        shown = nil
    }

    /// Takes over the extent that the terminal has now.
    package mutating func resize() {
        var extent = winsize()
        guard ioctl(output.descriptor, UInt(TIOCGWINSZ), &extent) == 0 else { return }
        // A serial line does not know its size.
        guard extent.ws_col > 0, extent.ws_row > 0 else { return }
        curses.resize(Size(width: Int(extent.ws_col), height: Int(extent.ws_row)))
        size = curses.size
        shown = nil
    }

    /// Gives the terminal back and stops the process as Ctrl-Z does; returns when it is continued.
    ///
    /// The next ``paint(_:)`` takes the terminal over again; the size may have changed.
    package mutating func suspend() {
        leave()
        signals_stop()
        enter()
    }

    /// Gives the terminal back while `body` runs, for a program that needs it, such as an editor.
    package mutating func lend<Result>(_ body: () throws -> Result) rethrows -> Result {
        leave()
        guard_close()
        signals_lend()
        defer {
            signals_regain()
            guard_open(output.descriptor)
            enter()
        }
        return try body()
    }

    /// Puts `text` on the clipboard of the reader's desktop (OSC 52), over SSH too; terminals that do not
    /// allow it ignore it. Gives whether the text is short enough for those that do.
    @discardableResult
    package func copy(_ text: String) -> Bool {
        // xterm takes 100,000 bytes, the least of those that take any.
        guard text.utf8.count <= 74_000 else { return false }
        output.write("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}")
        return true
    }

    /// The descriptor that polls readable when keys come.
    var descriptor: Int32 { input.descriptor }

    /// The keys that have come in since the last call, at most a few thousand.
    mutating func keys() -> [Key] {
        var keys: [Key] = []
        while keys.count < 4096 {
            guard let next = curses.nextInput() else {
                decoder.finish(into: &keys)
                break
            }
            decoder.decode(next, into: &keys)
        }
        return keys
    }

    /// Takes the terminal over again after another program had it and did not give it back.
    mutating func reenter() {
        leave()
        enter()
    }

    private func leave() {
        setPasteMarks(false)
        if hasMouse { setMouseReports(false) }
        curses.leave()
    }

    private mutating func enter() {
        repaint()
        resize()
        setPasteMarks(true)
        if hasMouse { setMouseReports(true) }
    }

    /// Takes the mouse, or gives it back to the terminal. With Shift the terminal keeps it for selecting text.
    package mutating func takeMouse(_ takes: Bool) {
        hasMouse = takes
        setMouseReports(takes)
    }

    /// Asks for presses of buttons and the wheel, in the mode without limit on columns (SGR).
    private func setMouseReports(_ isOn: Bool) {
        output.write(isOn ? "\u{1B}[?1000h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1000l")
    }

    /// Asks the terminal to mark where pasted text starts and ends, so that no line of it is taken for keys.
    private func setPasteMarks(_ isOn: Bool) { output.write("\u{1B}[?2004\(isOn ? "h" : "l")") }

    private static func environment(_ name: String) -> String {
        getenv(name).map { String(cString: $0) } ?? ""
    }
}

/// An open file of the C library, closed at the end of its life.
private struct TerminalStream: ~Copyable {
    let file: UnsafeMutablePointer<FILE>
    var descriptor: Int32 { fileno(file) }

    /// Takes over `descriptor`.
    init(_ descriptor: Int32, mode: String) throws(Terminal.OpenError) {
        guard descriptor >= 0, let file = fdopen(descriptor, mode) else { throw .system(errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        self.file = file
    }

    deinit { fclose(file) }

    /// Writes past ncurses, which holds nothing back between two calls.
    func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                rest = rest.dropFirst(written)
            } else if errno != EINTR && errno != EAGAIN {
                return
            }
        }
    }
}
