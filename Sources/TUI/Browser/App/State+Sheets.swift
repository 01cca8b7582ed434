import Model

// The pages that can be shown over the panes.
extension State {
    /// The keys of the pane with the focus, and the commands that have none.
    var helpSheet: Sheet {
        let lines = KeyMap.bindings
            .filter { $0.panes.isEmpty || $0.panes.contains(focus) }
            .map { binding in
                Sheet.Line(
                    key: binding.keyNames, text: binding.help, note: ":" + binding.action.rawValue,
                    choice: .perform(binding.action, argument: ""))
            }
        return Sheet(title: "KEYS IN THE \(focus.name.uppercased())", lines: lines)
    }

    var problemSheet: Sheet {
        let lines = problems.map { Sheet.Line(key: shownPath($0.path), text: "\($0.problem)") }
        return Sheet(title: "FILES THAT COULD NOT BE READ", lines: lines)
    }

    /// The jumps, the latest place first, with where the reader is now among them.
    var jumpSheet: Sheet {
        guard let current = reading?.place else { return Sheet(title: "JUMPS", lines: []) }
        let later = jumps.later.enumerated().map { (-(jumps.later.count - $0), $1) }
        let earlier = jumps.earlier.reversed().enumerated().map { ($0 + 1, $1) }
        let lines = (later + [(0, current)] + earlier).map { back, place in
            let note = back == 0 ? "here" : back > 0 ? "\(back) back" : "\(-back) forward"
            return line(place, key: "", note: note, choice: .travel(back: back))
        }
        return Sheet(
            title: "JUMPS", lines: lines, selected: later.count, height: Sheet.height(on: size))
    }

    var markSheet: Sheet {
        let lines = marks.sorted { $0.key < $1.key }.map { letter, place in
            line(place, key: String(letter), note: "", choice: .place(place))
        }
        return Sheet(title: "MARKS", lines: lines)
    }

    private func line(_ place: Place, key: String, note: String, choice: Choices.Choice) -> Sheet.Line {
        // A name alone says little: the words around it tell one mention from another.
        let passage =
            place.focus.map { $0.before.suffix(24).drop { $0 != " " } + $0.text + $0.after } ?? place.top.text
        let words = passage.split(whereSeparator: \.isWhitespace)
        let headline = place.headline.isEmpty ? shownPath(place.path) : place.headline
        return Sheet.Line(
            key: key.isEmpty ? headline : "\(key)  \(headline)", text: words.joined(separator: " "),
            note: note, choice: choice)
    }
}
