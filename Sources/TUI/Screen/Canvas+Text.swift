extension Canvas {
    /// Draws `text` on one line from `point` on, over at most `maxWidth` columns; gives the columns it took.
    ///
    /// Text that does not fit is left out, never half a grapheme. A tab is one blank.
    @discardableResult
    package mutating func draw(
        _ text: some StringProtocol, at point: Point, role: Role = .text, maxWidth: Int = .max
    ) -> Int {
        text.withBytes { bytes in
            drawUnits(bytes, to: bytes.count, at: point, role: role, maxWidth: room(after: point, maxWidth))
        }
    }

    /// Draws `text` as ``draw(_:at:role:maxWidth:)`` does, with `…` at the end where it does not fit.
    @discardableResult
    package mutating func drawTrimmed(
        _ text: some StringProtocol, at point: Point, role: Role = .text, maxWidth: Int = .max
    ) -> Int {
        let room = room(after: point, maxWidth)
        guard room > 0 else { return 0 }
        return text.withBytes { bytes in
            let (end, fits) = Canvas.cut(bytes, room: room)
            var columns = drawUnits(bytes, to: end, at: point, role: role, maxWidth: room)
            if !fits {
                let ellipsis = isASCII ? Grapheme.ascii(UInt8(ascii: "~")) : .ellipsis
                put(ellipsis, at: Point(x: point.x + columns, y: point.y), role: role)
                columns += 1
            }
            return columns
        }
    }

    /// Draws `text` so that it ends before column `end` of row `y`, with `…` where it takes more than
    /// `maxWidth` columns; gives the columns it took.
    @discardableResult
    package mutating func drawRight(
        _ text: some StringProtocol, endingAt end: Int, y: Int, role: Role = .text, maxWidth: Int = .max
    ) -> Int {
        let width = min(Width.columns(of: text), max(min(maxWidth, end), 0))
        return drawTrimmed(text, at: Point(x: end - width, y: y), role: role, maxWidth: width)
    }

    /// The columns between `point` and the right edge, `maxWidth` at most.
    private func room(after point: Point, _ maxWidth: Int) -> Int {
        max(min(maxWidth, size.width - point.x), 0)
    }

    private mutating func drawUnits(
        _ bytes: UnsafeBufferPointer<UInt8>, to end: Int, at point: Point, role: Role, maxWidth: Int
    ) -> Int {
        var (offset, column) = (0, 0)
        while offset < end {
            let plain = min(DisplayUnit.plainRun(bytes, at: offset, end: end), maxWidth - column)
            if plain > 0 {
                putPlain(bytes, offset, plain, at: Point(x: point.x + column, y: point.y), role: role)
                column += plain
                offset += plain
                continue
            }
            let unit = DisplayUnit.read(bytes, at: offset, end: end)
            guard column + unit.width <= maxWidth else { break }
            put(unit, width: unit.width, at: Point(x: point.x + column, y: point.y), role: role)
            column += unit.width
            offset = unit.end
        }
        return column
    }

    /// Puts a unit into `width` columns from `point` on.
    mutating func put(_ unit: DisplayUnit, width: Int, at point: Point, role: Role) {
        switch unit.shape {
        case .one(let grapheme):
            put(grapheme, at: point, role: role)
        case .two(let first, let second):
            put(first, at: point, role: role)
            put(second, at: Point(x: point.x + Int(first.width), y: point.y), role: role)
        case .tab:
            for column in 0..<width { put(.blank, at: Point(x: point.x + column, y: point.y), role: role) }
        case .spelled(let scalar):
            for (column, byte) in ScalarNotation.of(scalar).utf8.enumerated() {
                put(.ascii(byte), at: Point(x: point.x + column, y: point.y), role: .control)
            }
        case .nothing:
            break
        }
    }

    /// Where to end text so that it takes no more than `room` columns, the ellipsis included that it needs
    /// where it does not fit.
    private static func cut(_ bytes: UnsafeBufferPointer<UInt8>, room: Int) -> (end: Int, fits: Bool) {
        // Most texts are plain and fit.
        if bytes.count <= room, DisplayUnit.plainRun(bytes, at: 0, end: bytes.count) == bytes.count {
            return (bytes.count, true)
        }
        var (offset, column, lastEnd) = (0, 0, 0)
        while offset < bytes.count {
            let end = min(bytes.count, offset + room - 1 - column)
            let plain = DisplayUnit.plainRun(bytes, at: offset, end: end, limit: bytes.count)
            if plain > 0 {
                column += plain
                offset += plain
                if let last = bytes[offset - plain..<offset].lastIndex(where: { $0 != 0x20 }) {
                    lastEnd = last + 1
                }
                continue
            }
            let unit = DisplayUnit.read(bytes, at: offset, end: bytes.count)
            if column + unit.width > room { return (lastEnd, false) }
            column += unit.width
            offset = unit.end
            // A blank before the ellipsis says nothing.
            if column < room, unit.shape != .one(.blank) { lastEnd = offset }
        }
        return (bytes.count, true)
    }
}

extension Canvas {
    /// Draws the end of `text` so that it ends before column `end` of row `y`, over at most `maxWidth` columns; what
    /// does not fit is left out at the front. Gives the columns it took.
    @discardableResult
    package mutating func drawTail(
        _ text: some StringProtocol, endingAt end: Int, y: Int, role: Role = .text, maxWidth: Int
    ) -> Int {
        text.withBytes { bytes in
            var units: [DisplayUnit] = []
            var offset = 0
            while offset < bytes.count {
                let unit = DisplayUnit.read(bytes, at: offset, end: bytes.count)
                units.append(unit)
                offset = unit.end
            }
            var (first, columns) = (units.count, 0)
            while first > 0, columns + units[first - 1].width <= min(maxWidth, end) {
                first -= 1
                columns += units[first].width
            }
            var x = end - columns
            for unit in units[first...] {
                put(unit, width: unit.width, at: Point(x: x, y: y), role: role)
                x += unit.width
            }
            return columns
        }
    }
}
