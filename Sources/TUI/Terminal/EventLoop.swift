import CSignals
import Glibc
import Screen

/// Something that the program has to answer.
package enum Event: Hashable, Sendable {
    /// A key was pressed.
    case key(Key)
    /// The terminal has a new size; the last one of several.
    case resized(Size)
    /// A ``Waker`` was used, once or more often.
    case woken
    /// The process was stopped and continued: everything must be painted again.
    case continued
    /// A signal asks the process to end, by convention with status 128 + its number.
    case terminate(Int32)
}

/// Wakes an ``EventLoop`` from any thread.
package struct Waker: Sendable {
    fileprivate let pipe: WakePipe

    /// Makes the loop return ``Event/woken``, now or when it next waits.
    package func wake() { pipe.fill() }
}

/// Waits for keys, signals and other threads at once.
package struct EventLoop: ~Copyable {
    private let pipe: WakePipe

    /// A loop that nothing has happened in yet.
    package init() { pipe = WakePipe() }

    /// The waker for other threads; it may outlive the loop.
    package var waker: Waker { Waker(pipe: pipe) }

    /// Waits until something happens on `terminal`, or for `timeout`, nil for as long as it takes.
    ///
    /// New sizes have been taken over by the terminal, and a request to stop has been obeyed, when their events
    /// are returned.
    package func next(on terminal: inout Terminal, timeout: Duration? = nil) -> [Event] {
        var sources = [terminal.descriptor, signals_open(), pipe.readEnd].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        var ready = poll(&sources, nfds_t(sources.count), EventLoop.milliseconds(timeout))
        // A signal came: now its descriptor is readable.
        if ready < 0 { ready = poll(&sources, nfds_t(sources.count), 0) }
        guard ready > 0 else { return [] }

        var events: [Event] = []
        if sources[1].revents != 0 { events += EventLoop.signals(on: &terminal) }
        if sources[2].revents != 0 {
            pipe.drain()
            events.append(.woken)
        }
        if sources[0].revents != 0 {
            let keys = terminal.keys()
            events += keys.map(Event.key)
            // A terminal that has gone away says so for ever.
            let isGone = sources[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
            if isGone, keys.isEmpty { events.append(.terminate(SIGHUP)) }
        }
        return events
    }

    private static func signals(on terminal: inout Terminal) -> [Event] {
        let noted = signals_take()
        func has(_ signal: Int32) -> Bool { noted >> UInt64(signal) & 1 == 1 }

        let ends = [SIGTERM, SIGHUP, SIGINT].filter(has)
        if !ends.isEmpty { return ends.map(Event.terminate) }
        if has(SIGTSTP) { terminal.suspend() }
        if has(SIGCONT) { terminal.reenter() }
        if has(SIGTSTP) || has(SIGCONT) { return [.continued, .resized(terminal.size)] }
        if has(SIGWINCH) {
            terminal.resize()
            return [.resized(terminal.size)]
        }
        return []
    }

    /// The timeout as poll(2) wants it, rounded up so that no time is left when it has passed.
    private static func milliseconds(_ timeout: Duration?) -> Int32 {
        guard let timeout else { return -1 }
        return Int32(min(max(timeout / .milliseconds(1), 0), 1e9).rounded(.up))
    }
}

/// A pipe that is either empty or wakes whoever polls it.
///
/// Wakers share it, so that none can write into a descriptor that has been closed and given to something else.
private final class WakePipe: Sendable {
    let readEnd: Int32
    private let writeEnd: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { fatalError("no pipe: \(String(cString: strerror(errno)))") }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        (readEnd, writeEnd) = (ends[0], ends[1])
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    /// Fails where the pipe is full, which is as good.
    func fill() { _ = write(writeEnd, [0], 1) }

    func drain() {
        var bytes = [UInt8](repeating: 0, count: 256)
        while read(readEnd, &bytes, bytes.count) > 0 {}
    }
}
