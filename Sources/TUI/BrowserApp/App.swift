import Browser
import Foundation
import SQLiteStore
import Screen
import Store
import Terminal

/// The browser's event loop: passes keys and results to the state, and paints it.
package enum App {
    /// The reader's options.
    package struct Options: Sendable {
        /// Whether one pane is shown at a time, with the cursor on the row that the reader is on.
        package var isLinear = false
        /// Whether nothing but ASCII is drawn; nil to go by the locale.
        package var isASCII: Bool?
        /// Whether the mouse is taken from the start.
        package var hasMouse = false

        /// The defaults.
        package init() {}
    }

    /// Opens the browser on a collection and returns when the reader leaves it.
    ///
    /// - Returns: the status to exit with: 0, or 128 and the number of the signal that ended it.
    /// - Throws: `Terminal.OpenError` where there is no terminal to use.
    package static func run(_ session: CollectionSession, options: Options = Options(), notices: [String])
        throws
        -> Int32
    {
        var terminal = try Terminal()
        let loop = EventLoop()
        let queue = InputQueue(loop.waker)
        let runner = EffectRunner(session) { queue.post($0) }
        let collection = session.collection
        var state = BrowserState(
            collection: collection.name, size: terminal.size, notebook: runner.currentNotebook,
            notice: notices.last.map { Notice($0, isError: true) },
            shortPath: { collection.shortPath($0) })
        state.display.isLinear = options.isLinear
        state.display.isASCII = options.isASCII ?? !terminal.isUnicode
        state.display.hasMouse = options.hasMouse
        if options.hasMouse { terminal.takeMouse(true) }

        var saver = SessionSaver(session)
        var effects = state.start(saver.load()) + state.countSavedSearches()
        var isRefreshDue = true
        var prefetched: [ArticleID] = []
        var typed = TypeAhead()
        var status: Int32?
        while true {
            for effect in effects {
                guard case .terminal(let effect) = effect else {
                    _ = runner.start(effect)
                    continue
                }
                switch perform(effect, on: &terminal) {
                case .ended: status = 0
                case .failed(let notice): queue.post(.notice(notice))
                case .done: break
                }
            }
            effects = []
            if let status {
                runner.end()
                try saver.end(state)
                return status
            }
            if queue.isEmpty, !isWorthWaiting(runner, queue) {
                terminal.paint(state.render())
                // Looking at all files is for when there is something to read.
                if isRefreshDue, state.awaited == nil, !state.list.isSearching {
                    isRefreshDue = false
                    _ = runner.start(.refresh)
                }
                if state.neighbours != prefetched {
                    prefetched = state.neighbours
                    runner.prefetch(prefetched, for: state.readerSettings)
                }
            }
            let patience = [saver.patience, typed.patience(at: .now)].compactMap { $0 }.min()
            let events = loop.next(on: &terminal, timeout: queue.isEmpty ? patience : .zero)
            saver.saveIfDue(state)
            for event in events {
                switch event {
                case .key(let key):
                    typed.add(key)
                    effects += typed.release(to: &state, at: .now)
                    saver.touch()
                case .resized(let size): effects += state.update(.resized(size))
                case .woken: break
                case .continued: terminal.repaint()
                case .terminate(let signal): status = 128 + signal
                }
            }
            for input in queue.take() { effects += state.update(input) }
            effects += typed.release(to: &state, at: .now)
        }
    }

    /// The longest that painting waits for a result, so that a key is answered by one change of the screen and not by
    /// two.
    private static let patience = 0.012

    /// Waits a moment for results; whether there are any.
    private static func isWorthWaiting(_ runner: EffectRunner, _ queue: InputQueue) -> Bool {
        guard runner.isBusy else { return false }
        queue.wait(until: Date(timeIntervalSinceNow: patience))
        return !queue.isEmpty
    }

    private enum TerminalEffectResult {
        case done, ended
        case failed(Notice)
    }

    /// Runs an effect that needs the terminal.
    private static func perform(_ effect: TerminalEffect, on terminal: inout Terminal) -> TerminalEffectResult
    {
        switch effect {
        case .quit: return .ended
        case .redraw: terminal.repaint()
        case .mouse(let isTaken): terminal.takeMouse(isTaken)
        case .suspend: terminal.suspend()
        case .copy(let text):
            if !terminal.copy(text) { return .failed(Notice("too long to copy", isError: true)) }
        case .run(let command, let input): return lend(&terminal) { Child.run(command, input: input) }
        case .edit(let path):
            let environment = ProcessInfo.processInfo.environment
            let editor = environment["VISUAL"] ?? environment["EDITOR"] ?? "vi"
            return lend(&terminal, pauses: false) { Child.run("\(editor) \"$1\"", argument: path) }
        case .openOutside(let path):
            return lend(&terminal, pauses: false) {
                Child.run("xdg-open \"$1\" >/dev/null 2>&1", argument: path)
            }
        }
        return .done
    }

    /// Lends the terminal to a program.
    private static func lend(
        _ terminal: inout Terminal, pauses: Bool = true, _ run: () -> Int32
    ) -> TerminalEffectResult {
        let status = terminal.lend {
            let status = run()
            if pauses { Child.pause() }
            return status
        }
        if status == 0 { return .done }
        return .failed(Notice("the command ended with status \(status)", isError: true))
    }
}
