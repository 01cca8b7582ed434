import Foundation
import Model
import Screen
import Synchronization
import Terminal

@testable import Browser

/// The browser: takes keys and outcomes, changes the state, and paints it.
package enum App {
    /// How the reader wants the browser.
    package struct Options: Sendable {
        /// Whether one pane is shown at a time, with the cursor on the row that the reader is on.
        package var isLinear = false
        /// Whether nothing but ASCII is drawn; nil to go by the locale.
        package var isASCII: Bool?
        /// Whether the mouse is taken from the start.
        package var hasMouse = false

        /// The browser as it is without being told otherwise.
        package init() {}
    }

    /// Opens the browser on a collection and returns when the reader leaves it.
    ///
    /// - Returns: the status to exit with: 0, or 128 and the number of the signal that ended it.
    /// - Throws: `Terminal.OpenError` where there is no terminal to use.
    package static func run(_ keeper: IndexKeeper, options: Options = Options(), notices: [String]) throws
        -> Int32
    {
        var terminal = try Terminal()
        let loop = EventLoop()
        let inbox = Inbox(loop.waker)
        let runner = EffectRunner(keeper) { inbox.post($0) }
        let collection = keeper.collection
        var state = State(
            collection: collection.name, size: terminal.size, shownPath: { collection.shortPath($0) })
        state.isLinear = options.isLinear
        state.isASCII = options.isASCII ?? !terminal.isUnicode
        state.hasMouse = options.hasMouse
        if options.hasMouse { terminal.takeMouse(true) }
        if let notice = notices.last { state.notice = State.Notice(text: notice, isError: true) }

        var places = PlaceKeeper(keeper)
        state.notebook = runner.currentNotebook
        var effects = state.start(at: places.load()) + state.countSearches()
        var isRefreshDue = true
        var ahead: [ArticleID] = []
        var typed = TypeAhead()
        var status: Int32?
        while true {
            for effect in effects where !runner.start(effect) {
                switch perform(effect, on: &terminal) {
                case .ended: status = 0
                case .said(let notice): inbox.post(.notice(notice))
                case .done: break
                }
            }
            effects = []
            if let status {
                runner.end()
                try places.end(state)
                return status
            }
            if inbox.isEmpty, !isWorthWaiting(runner, inbox) {
                terminal.paint(state.render())
                // Looking at all files is for when there is something to read.
                if isRefreshDue, state.awaited == nil, !state.list.isSearching {
                    isRefreshDue = false
                    _ = runner.start(.refresh)
                }
                if state.neighbours != ahead {
                    ahead = state.neighbours
                    runner.readAhead(ahead, for: state.setting)
                }
            }
            let patience = [places.patience, typed.patience(at: .now)].compactMap { $0 }.min()
            let events = loop.next(on: &terminal, timeout: inbox.isEmpty ? patience : .zero)
            places.keepIfDue(state)
            for event in events {
                switch event {
                case .key(let key):
                    typed.add(key)
                    effects += typed.release(to: &state, at: .now)
                    places.touch()
                case .resized(let size): effects += state.update(.resized(size))
                case .woken: break
                case .continued: terminal.repaint()
                case .terminate(let signal): status = 128 + signal
                }
            }
            for input in inbox.take() { effects += state.update(input) }
            effects += typed.release(to: &state, at: .now)
        }
    }

    /// The longest that painting waits for an outcome, so that a key is answered by one change of the screen and
    /// not by two.
    private static let patience = 0.012

    /// Waits a moment for outcomes; whether there are any.
    private static func isWorthWaiting(_ runner: EffectRunner, _ inbox: Inbox) -> Bool {
        guard runner.isBusy else { return false }
        inbox.wait(until: Date(timeIntervalSinceNow: patience))
        return !inbox.isEmpty
    }

    private enum Outcome {
        case done, ended
        case said(State.Notice)
    }

    /// Does what needs the terminal.
    private static func perform(_ effect: Effect, on terminal: inout Terminal) -> Outcome {
        switch effect {
        case .quit: return .ended
        case .redraw: terminal.repaint()
        case .mouse(let isTaken): terminal.takeMouse(isTaken)
        case .suspend: terminal.suspend()
        case .copy(let text):
            if !terminal.copy(text) { return .said(State.Notice(text: "too long to copy", isError: true)) }
        case .run(let command, let input): return lend(&terminal) { Child.run(command, input: input) }
        case .edit(let path):
            let environment = ProcessInfo.processInfo.environment
            let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
            return lend(&terminal, pauses: false) { Child.run("\(editor) \"$1\"", argument: path) }
        case .openOutside(let path):
            return lend(&terminal, pauses: false) {
                Child.run("xdg-open \"$1\" >/dev/null 2>&1", argument: path)
            }
        case .search, .rows, .open, .figures, .figureRows, .count, .page, .find, .identify, .choices,
            .correct,
            .undoCorrection, .note, .countSearches, .complete, .countHits, .refresh:
            break
        }
        return .done
    }

    /// Lends the terminal to a program.
    private static func lend(
        _ terminal: inout Terminal, pauses: Bool = true, _ run: () -> Int32
    ) -> Outcome {
        let status = terminal.lend {
            let status = run()
            if pauses { Child.pause() }
            return status
        }
        if status == 0 { return .done }
        return .said(State.Notice(text: "the command ended with status \(status)", isError: true))
    }
}

/// The inputs that effects have for the state, in the order in which they came.
private final class Inbox: Sendable {
    private let inputs = Mutex<[Input]>([])
    private let arrival = DispatchSemaphore(value: 0)
    private let waker: Waker
    /// The thread of the loop, which need not be woken by what it posts itself.
    private let owner = pthread_self()

    init(_ waker: Waker) { self.waker = waker }

    var isEmpty: Bool { inputs.withLock { $0.isEmpty } }

    func post(_ input: Input) {
        inputs.withLock { $0.append(input) }
        guard pthread_equal(pthread_self(), owner) == 0 else { return }
        arrival.signal()
        waker.wake()
    }

    func take() -> [Input] {
        inputs.withLock { inputs in
            defer { inputs = [] }
            return inputs
        }
    }

    /// Waits for an input, until a moment at the latest.
    ///
    /// Most come within a millisecond. For that long it is looked for again and again: to sleep and be woken
    /// would take as long as what is waited for.
    func wait(until moment: Date) {
        let start = ContinuousClock.now
        while ContinuousClock.now - start < .milliseconds(2) {
            if !isEmpty { return }
        }
        // What has been taken meanwhile has left its signal.
        while isEmpty, arrival.wait(timeout: .now() + moment.timeIntervalSinceNow) == .success {}
    }
}
