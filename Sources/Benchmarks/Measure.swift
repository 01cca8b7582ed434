import Foundation
import Glibc

/// Clocks and resource counters.
enum Measure {
    /// Measures the duration of some work and returns its result.
    static func seconds<Result>(_ work: () throws -> Result) rethrows -> (result: Result, seconds: Double) {
        let start = now(CLOCK_MONOTONIC)
        let result = try work()
        return (result, now(CLOCK_MONOTONIC) - start)
    }

    /// The cost of some work in seconds: wall-clock time, processor time of all threads and of the calling
    /// thread.
    struct Cost {
        var wall: Double
        var process: Double
        var thread: Double
        /// The seconds of processor time that the hypervisor gave to other machines (steal), which no program
        /// can recover.
        var stolen: Double
    }

    static func cost<Result>(_ work: () throws -> Result) rethrows -> (result: Result, cost: Cost) {
        let start = (now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID), now(CLOCK_THREAD_CPUTIME_ID))
        let stolenBefore = stolen()
        let result = try work()
        let cost = Cost(
            wall: now(CLOCK_MONOTONIC) - start.0, process: now(CLOCK_PROCESS_CPUTIME_ID) - start.1,
            thread: now(CLOCK_THREAD_CPUTIME_ID) - start.2, stolen: stolen() - stolenBefore)
        return (result, cost)
    }

    /// The steal time of all cores since boot, in seconds (proc(5)).
    private static func stolen() -> Double {
        let status = (try? String(contentsOfFile: "/proc/stat", encoding: .utf8)) ?? ""
        let fields = status.prefix { $0 != "\n" }.split(separator: " ")
        guard fields.count > 8, let ticks = Double(fields[8]) else { return 0 }
        return ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    private static func now(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// The peak resident memory of the process, in bytes (`VmHWM`).
    static func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
        return (kibibytes ?? 0) << 10
    }

    /// Resets `peakMemory` to the current use.
    static func resetPeakMemory() {
        try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    }

    /// The size of a file in bytes; 0 if it does not exist.
    static func size(ofFile path: String) -> Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Formats bytes as megabytes of 1,000,000.
    static func megabytes(_ bytes: Int) -> String { rounded(Double(bytes) / 1e6) }

    /// Formats a number with a precision that depends on its magnitude.
    static func rounded(_ number: Double) -> String {
        String(format: number < 1 ? "%.3f" : number < 10 ? "%.2f" : number < 1000 ? "%.1f" : "%.0f", number)
    }
}
