import NewsText

// The sheets: lists of keys, jumps, marks, notes and problems over the panes.
extension BrowserState {
    /// The keys of the pane with the focus, and the commands that have none.
    var helpSheet: Sheet {
        let lines = KeyMap.bindings
            .filter { $0.panes.isEmpty || $0.panes.contains(display.focus) }
            .map { binding in
                ChoiceLine(
                    key: binding.keyNames, text: binding.help, note: ":" + binding.action.rawValue,
                    action: .perform(binding.action, argument: ""))
            }
        return Sheet(title: "KEYS IN THE \(display.focus.name.uppercased())", lines: lines)
    }

    var problemSheet: Sheet {
        let lines = collection.problems.map {
            ChoiceLine(key: collection.shortPath($0.path), text: "\($0.problem)")
        }
        return Sheet(title: "FILES THAT COULD NOT BE READ", lines: lines)
    }

    /// The jumps, the latest place first, with where the reader is now among them.
    var jumpSheet: Sheet {
        guard let current = reader.article?.place else { return Sheet(title: "JUMPS", lines: []) }
        let later = reader.jumps.later.enumerated().map { (-(reader.jumps.later.count - $0), $1) }
        let earlier = reader.jumps.earlier.reversed().enumerated().map { ($0 + 1, $1) }
        let lines = (later + [(0, current)] + earlier).map { back, place in
            let note = back == 0 ? "here" : back > 0 ? "\(back) back" : "\(-back) forward"
            return line(place, key: "", note: note, action: .travel(back: back))
        }
        return Sheet(
            title: "JUMPS", lines: lines, selected: later.count, height: Sheet.height(on: display.size))
    }

    var markSheet: Sheet {
        let lines = reader.marks.sorted { $0.key < $1.key }.map { letter, place in
            line(place, key: String(letter), note: "", action: .place(place))
        }
        return Sheet(title: "MARKS", lines: lines)
    }

    /// The bookmarks and notes, the latest first.
    var notebookSheet: Sheet {
        let lines = notebook.contents.items.reversed().map { item in
            let quote = item.quote ?? TextQuote(start: 0, length: 0, text: "")
            let place = ReadingPlace(path: item.path, headline: item.headline, top: quote, focus: nil)
            let words = (item.note ?? item.quote?.text ?? "").split(whereSeparator: \.isWhitespace)
            return ChoiceLine(
                key: item.headline.isEmpty ? collection.shortPath(item.path) : item.headline,
                text: words.joined(separator: " "), note: item.note == nil ? "bookmark" : "note",
                action: .place(place))
        }
        return Sheet(title: "NOTEBOOK", lines: lines)
    }

    /// The saved searches with the number of articles that each finds.
    var savedSearchSheet: Sheet {
        let lines = notebook.contents.searches.enumerated().map { index, search in
            ChoiceLine(
                key: index < 9 ? "\(index + 1)  \(search.name)" : "   \(search.name)", text: search.query,
                note: notebook.searchCounts[search.query].map(grouped) ?? "…", action: .search(search.query))
        }
        return Sheet(title: "SAVED SEARCHES", lines: lines)
    }

    private func line(_ place: ReadingPlace, key: String, note: String, action: ChoiceAction) -> ChoiceLine {
        // A name alone says little: the words around it tell one mention from another.
        let passage =
            place.focus.map { $0.before.suffix(24).drop { $0 != " " } + $0.text + $0.after } ?? place.top.text
        let words = passage.split(whereSeparator: \.isWhitespace)
        let headline = place.headline.isEmpty ? collection.shortPath(place.path) : place.headline
        return ChoiceLine(
            key: key.isEmpty ? headline : "\(key)  \(headline)", text: words.joined(separator: " "),
            note: note, action: action)
    }
}
