import NewsExtraction
import Screen

// From keys to actions.
extension BrowserState {
    mutating func take(_ key: Key) -> [Effect] {
        switch key {
        case .click(let point): return click(point)
        case .wheel(let point, let down): return roll(down ? Self.wheelRows : -Self.wheelRows, at: point)
        case .character, .control, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down,
            .left, .right, .home, .end, .pageUp, .pageDown, .function, .pasted, .unknown:
            break
        }
        switch mode {
        case .browsing:
            if case .pasted = key {
                notice = Notice("pasted text is not taken as keys; begin with / to search for it")
                return []
            }
            return browse(key)
        case .prompt: return updatePrompt(.key(key, history: history.searches))
        case .palette: return updatePalette(.key(key))
        case .sheet: return updateSheet(.key(key))
        }
    }

    private mutating func browse(_ key: Key) -> [Effect] {
        let (before, meaning) = (pending, meaning(of: key))
        pending = nil
        switch (before, meaning) {
        case (.setMark, _):
            if case .character(let letter) = key { return tell(.setMark(letter)) }
            return []
        case (.goToMark, _):
            if case .character(let letter) = key { return goToMark(letter) }
            return []
        case (_, .action(.savedSearch)):
            guard case .character(let digit) = key, let number = digit.wholeNumberValue else { return [] }
            return tell(.openSaved(number - 1))
        case (_, .action(let action)): return perform(action)
        case (_, .incomplete):
            pending = .keys([key])
            return []
        case (_, .none): return []
        }
    }

    mutating func goToMark(_ letter: Character) -> [Effect] {
        tell(.goToMark(letter, inFigures: display.focus == .figures))
    }

    /// The meaning of a key after those pressed before it; none where it is the letter of a mark.
    func meaning(of key: Key) -> KeyMeaning {
        switch pending {
        case .setMark, .goToMark: return .none
        case .keys(let before):
            let meaning = KeyMap.meaning(of: before + [key], in: display.focus)
            // The second key of a sequence without a meaning counts for itself.
            return meaning == .none ? KeyMap.meaning(of: [key], in: display.focus) : meaning
        case nil: return KeyMap.meaning(of: [key], in: display.focus)
        }
    }
}
