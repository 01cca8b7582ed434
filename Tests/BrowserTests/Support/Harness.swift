import Browser
import Foundation
import Screen
import Synchronization

/// The browser without a terminal: keys go in, the effects run as in the program, and their results are taken in
/// before the next key.
final class Harness {
    let desk: Desk
    var state: BrowserState
    /// The effects that need a terminal, in the order in which they were asked for, and `refresh`.
    private(set) var asked: [Effect] = []
    /// While set, effects wait in `held` until ``release()``.
    var isHolding = false
    private(set) var held: [Effect] = []
    private let runner: EffectRunner
    private let inbox = Inbox()

    /// The inputs that the runner's threads have posted.
    private final class Inbox: Sendable {
        let inputs = Mutex<[BrowserInput]>([])
    }

    /// The browser as it is when the first article is shown.
    convenience init(_ fixtures: [Fixture] = Fixture.archive, width: Int = 100, height: Int = 30) throws {
        try self.init(desk: Desk(fixtures), width: width, height: height, at: nil)
    }

    /// The browser started where the reader was before.
    init(desk: Desk, width: Int, height: Int, at session: SessionState?) throws {
        self.desk = desk
        let collection = desk.session.collection
        let inbox = inbox
        runner = EffectRunner(desk.session) { input in inbox.inputs.withLock { $0.append(input) } }
        state = BrowserState(
            collection: collection.name, size: Size(width: width, height: height),
            notebook: runner.currentNotebook, shortPath: { collection.shortPath($0) })
        run(state.start(session))
    }

    /// Presses keys, named as in help: `g g ^O Enter`.
    func press(_ names: String) {
        for key in KeyMap.sequence(names) { send(.key(key)) }
    }

    /// Types text, character by character.
    func type(_ text: String) {
        for character in text { send(.key(.character(character))) }
    }

    func resize(_ width: Int, _ height: Int) { send(.resized(Size(width: width, height: height))) }

    /// Gives the state an input, and runs the effects.
    func send(_ input: BrowserInput) { run(state.update(input)) }

    /// Runs the effects that were held back.
    func release() {
        isHolding = false
        let effects = held
        held = []
        run(effects)
    }

    /// Runs effects, and those that follow from their results.
    func run(_ effects: [Effect]) {
        if isHolding {
            held += effects
            return
        }
        var effects = effects
        while !effects.isEmpty {
            var inputs: [BrowserInput] = []
            for effect in effects {
                if effect == .refresh || !runner.start(effect) {
                    asked.append(effect)
                } else {
                    while !runner.isIdle { usleep(20) }
                    inputs += inbox.inputs.withLock { inputs in
                        defer { inputs = [] }
                        return inputs
                    }
                }
            }
            effects = inputs.flatMap { state.update($0) }
        }
    }

    // MARK: The screen

    var screen: Frame { state.render() }

    /// The text of the status line.
    var status: String {
        screen.text(ofRow: state.display.size.height - 1).trimmingCharacters(in: .whitespaces)
    }

    /// The prompt, while there is one.
    var prompt: Prompt? { if case .prompt(let prompt) = state.mode { prompt } else { nil } }

    /// The open article's headline.
    var headline: String { state.reader.article?.open.row.headline ?? "" }

    /// The words at the reader's place: a mention, hit or figure.
    var word: String {
        guard let reading = state.reader.article, let focus = reading.focus else { return "" }
        return reading.open.article.string(focus)
    }

    /// The first line of text shown.
    var topLine: String {
        guard let reading = state.reader.article, !reading.wrapped.lines.isEmpty else { return "" }
        return reading.open.article.string(reading.wrapped.lines[reading.top].range)
    }

    /// The names of the files listed, without folders.
    var listed: [String] {
        state.list.ids.map { id in
            let path = (try? desk.session.index.rows([id]).first?.path) ?? "?"
            return path.split(separator: "/").last.map(String.init) ?? path
        }
    }

    /// The row of the screen on which the chosen article is.
    var chosenRow: Int { state.list.selection.index - state.list.selection.top }

    /// Whether the open article and the chosen one are the same.
    var isInStep: Bool { state.reader.article?.open.row.id == state.list.selectedID }
}

extension Harness {
    /// The rows of the screen as text.
    var rows: [String] {
        let screen = screen
        return (0..<screen.size.height).map(screen.text(ofRow:))
    }

    func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }

    /// The browser with Volodymyr Zelensky followed, at his first mention.
    static func following(width: Int = 160, height: Int = 45) throws -> Harness {
        let browser = try Harness(width: width, height: height)
        browser.press("Enter *")
        return browser
    }
}
