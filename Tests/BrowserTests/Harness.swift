import Foundation
import Model
import Screen
import Synchronization

@testable import Browser

/// The browser without a terminal: keys go in, the effects are run as they are in the program, and their
/// outcomes are taken in before the next key.
final class Harness {
    let desk: Desk
    var state: State
    /// The effects that need a terminal, in the order in which they were asked for, and `refresh`.
    private(set) var asked: [Effect] = []
    /// While set, effects wait in `held` until ``release()``.
    var isHolding = false
    private(set) var held: [Effect] = []
    private let runner: EffectRunner
    private let inbox = Inbox()

    /// What the runner's threads have posted.
    private final class Inbox: Sendable {
        let inputs = Mutex<[Input]>([])
    }

    /// The browser as it is when the first article is shown.
    convenience init(_ fixtures: [Fixture] = Fixture.archive, width: Int = 100, height: Int = 30) throws {
        try self.init(desk: Desk(fixtures), width: width, height: height, at: nil)
    }

    /// The browser started where the reader was before.
    init(desk: Desk, width: Int, height: Int, at whereabouts: Whereabouts?) throws {
        self.desk = desk
        let collection = desk.keeper.collection
        state = State(
            collection: collection.name, size: Size(width: width, height: height),
            shownPath: { collection.shortPath($0) })
        let inbox = inbox
        runner = EffectRunner(desk.keeper) { input in inbox.inputs.withLock { $0.append(input) } }
        state.notebook = runner.currentNotebook
        run(state.start(at: whereabouts))
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

    /// Gives the state an input, and does what it asks for.
    func send(_ input: Input) { run(state.update(input)) }

    /// Runs the effects that were held back.
    func release() {
        isHolding = false
        let effects = held
        held = []
        run(effects)
    }

    /// Does what the state asks for.
    func run(_ effects: [Effect]) {
        if isHolding {
            held += effects
            return
        }
        var effects = effects
        while !effects.isEmpty {
            var inputs: [Input] = []
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

    // MARK: What the reader sees

    var screen: Frame { state.render() }

    /// The text of the status line.
    var status: String { screen.text(ofRow: state.size.height - 1).trimmingCharacters(in: .whitespaces) }

    /// The open article's headline.
    var headline: String { state.reading?.open.row.headline ?? "" }

    /// The words at the reader's place: a mention, hit or figure.
    var word: String {
        guard let reading = state.reading, let focus = reading.focus else { return "" }
        return reading.open.article.string(focus)
    }

    /// The first line of text shown.
    var topLine: String {
        guard let reading = state.reading, !reading.wrapped.lines.isEmpty else { return "" }
        return reading.open.article.string(reading.wrapped.lines[reading.top].range)
    }

    /// The names of the files listed, without folders.
    var listed: [String] {
        state.list.ids.map { id in
            let path = (try? desk.keeper.index.rows([id]).first?.path) ?? "?"
            return path.split(separator: "/").last.map(String.init) ?? path
        }
    }

    /// The row of the screen on which the chosen article is.
    var chosenRow: Int { state.list.selected - state.list.top }

    /// Whether the open article and the chosen one are the same.
    var isInStep: Bool { state.reading?.open.row.id == state.list.selectedID }
}
