import CNcurses
import Glibc
import Screen

/// The ncurses library, of which nothing else in the program knows: an open terminal, cells and keys.
///
/// It never names what ncurses shares between terminals (`stdscr`, `LINES`), and opens with `newterm`, which
/// reports errors where `initscr` ends the process.
struct Curses: ~Copyable {
    private let terminal: OpaquePointer
    private let window: UnsafeMutablePointer<WINDOW>
    /// Keys are read through a pad, as reading from a window paints it first.
    private let keys: UnsafeMutablePointer<WINDOW>
    /// A blank in the look of each role.
    private let looks: [cchar_t]

    /// Whether the reader's locale is one of UTF-8.
    let isUnicode: Bool

    private static let pasteStart: Int32 = 0o1001
    private static let pasteEnd: Int32 = 0o1002

    /// Opens a terminal of the type that its environment names; nil where that is not known well enough.
    init?(type: String, input: UnsafeMutablePointer<FILE>, output: UnsafeMutablePointer<FILE>, colors: Bool) {
        setlocale(LC_CTYPE, "")
        isUnicode = String(cString: nl_langinfo(Int32(CODESET))) == "UTF-8"
        // Text is given to ncurses in Unicode whatever the terminal shows.
        if !isUnicode { setlocale(LC_CTYPE, "C.UTF-8") }

        guard let terminal = newterm(type, output, input) else { return nil }
        guard nc_can("cup"), let window = newwin(0, 0, 0, 0), let keys = newpad(1, 1) else {
            endwin()
            delscreen(terminal)
            return nil
        }
        self.terminal = terminal
        self.window = window
        self.keys = keys
        raw()
        noecho()
        nonl()
        nodelay(keys, true)
        keypad(keys, true)
        set_escdelay(25)
        // A screen is sent whole, whatever keys wait: they change the next one.
        typeahead(-1)
        // KeyDecoder reads the mouse.
        keyok(KEY_MOUSE, false)
        define_key("\u{1B}[200~", Curses.pasteStart)
        define_key("\u{1B}[201~", Curses.pasteEnd)

        let theme = Theme(hasColors: colors && has_colors(), hasDim: nc_can("dim"))
        if theme.hasColors {
            start_color()
            use_default_colors()
        }
        looks = Role.allCases.map { role in
            let style = theme.style(role)
            let pair = style.color.map { Int16(clamping: alloc_pair(Int32($0.rawValue), -1)) } ?? 0
            var glyph = cchar_t()
            setcchar(&glyph, [0x20, 0], Curses.attributes(style.attributes), max(pair, 0), nil)
            return glyph
        }
    }

    deinit {
        leave()
        delwin(keys)
        delwin(window)
        delscreen(terminal)
    }

    private static func attributes(_ attributes: Theme.Attributes) -> attr_t {
        let names: [(Theme.Attributes, attr_t)] = [
            (.bold, NC_BOLD), (.dim, NC_DIM), (.italic, NC_ITALIC), (.underline, NC_UNDERLINE),
            (.reverse, NC_REVERSE),
        ]
        return names.reduce(NC_NORMAL) { attributes.contains($1.0) ? $0 | $1.1 : $0 }
    }

    /// A file in memory without a name, -1 where there can be none.
    static func anonymousFile() -> Int32 { nc_anonymous_file() }

    /// The extent of the window.
    var size: Size { Size(width: Int(getmaxx(window)), height: Int(getmaxy(window))) }

    /// Takes over a new extent; the screen is lost.
    func resize(_ size: Size) {
        let (rows, columns) = (Int32(max(size.height, 1)), Int32(max(size.width, 1)))
        resizeterm(rows, columns)
        wresize(window, rows, columns)
        forget()
    }

    /// Takes the terminal to show something unknown, so that the next ``show(cursor:)`` sends all.
    func forget() { wclear(window) }

    /// Gives the terminal to others, until the next ``show(cursor:)``; the screen is lost.
    func leave() {
        // Twice would move the cursor that others have moved since.
        if hasLeft { return }
        if nc_can("rmcup") {
            // tmux 3.3 moves lines of the alternate screen into the other one if the window has grown meanwhile.
            werase(window)
            show(cursor: .zero)
        }
        endwin()
    }

    /// Whether others have the terminal, until the next ``show(cursor:)``.
    var hasLeft: Bool { isendwin() }

    /// Puts cells in their places from `point` on, to be shown with the next ``show(cursor:)``.
    ///
    /// They are put at once: a call for each would cost more than drawing them did.
    func put(_ cells: ArraySlice<Cell>, at point: Point) {
        // A character that the C library has narrower takes a blank too.
        withUnsafeTemporaryAllocation(of: cchar_t.self, capacity: 2 * cells.count) { glyphs in
            var count = 0
            for cell in cells where !cell.isContinuation {
                glyphs[count] = looks[Int(cell.role.rawValue)]
                if let byte = cell.grapheme.ascii {
                    glyphs[count].chars.0 = wchar_t(byte)
                } else if !Curses.set(&glyphs[count], to: cell) {
                    count += 1
                    glyphs[count] = looks[Int(cell.role.rawValue)]
                }
                count += 1
            }
            mvwadd_wchnstr(window, Int32(point.y), Int32(point.x), glyphs.baseAddress, Int32(count))
        }
    }

    /// Makes a glyph show a cell; false where it leaves one of the cell's columns free.
    private static func set(_ glyph: inout cchar_t, to cell: Cell) -> Bool {
        let (base, marks) = cell.grapheme.scalars
        glyph.chars.0 = wchar_t(base.value)
        var width = Int(wcwidth(glyph.chars.0))
        // The C library may be older than the tables here. Columns must stay aligned all the same.
        if width != Int(cell.width) { (glyph.chars.0, width) = (0xFFFD, 1) }
        if let mark = marks.0.map({ wchar_t($0.value) }), wcwidth(mark) == 0 { glyph.chars.1 = mark }
        if let mark = marks.1.map({ wchar_t($0.value) }), glyph.chars.1 != 0, wcwidth(mark) == 0 {
            glyph.chars.2 = mark
        }
        return width >= cell.width
    }

    /// Sends the changes, as few bytes as it can.
    func show(cursor: Point?) {
        wmove(window, Int32(cursor?.y ?? 0), Int32(cursor?.x ?? 0))
        curs_set(cursor == nil ? 0 : 1)
        wnoutrefresh(window)
        doupdate()
    }

    /// The next input, nil where none has come. Waits 25 ms where an escape sequence has only begun.
    func nextInput() -> KeyDecoder.TerminalInput? {
        while true {
            var code: wint_t = 0
            switch wget_wch(keys, &code) {
            case OK: return .scalar(Unicode.Scalar(code) ?? "\u{FFFD}")
            case KEY_CODE_YES where Int32(code) == KEY_RESIZE: continue
            case KEY_CODE_YES: return Curses.input(Int32(code))
            default: return nil
            }
        }
    }

    private static func input(_ code: Int32) -> KeyDecoder.TerminalInput {
        switch code {
        case pasteStart: .pasteStart
        case pasteEnd: .pasteEnd
        case KEY_ENTER: .key(.enter)
        case KEY_BTAB: .key(.backTab)
        case KEY_BACKSPACE: .key(.backspace)
        case KEY_DC: .key(.delete)
        case KEY_IC: .key(.insert)
        case KEY_UP: .key(.up)
        case KEY_DOWN: .key(.down)
        case KEY_LEFT: .key(.left)
        case KEY_RIGHT: .key(.right)
        case KEY_HOME, KEY_FIND: .key(.home)
        case KEY_END, KEY_SELECT: .key(.end)
        case KEY_PPAGE: .key(.pageUp)
        case KEY_NPAGE: .key(.pageDown)
        case KEY_F0 + 1...KEY_F0 + 63: .key(.function(Int(code - KEY_F0)))
        default: .key(.unknown)
        }
    }
}
