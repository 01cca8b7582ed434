import Foundation
import SQLiteStore

/// A line on standard error that shows how far the work is; nothing where that is not a terminal.
struct ProgressBar {
    private let isShown = isatty(STDERR_FILENO) == 1
    private var lastShown = Date.distantPast
    private var began: Date?
    private var isDirty = false

    /// Shows the progress, ten times a second at most.
    mutating func show(_ progress: IndexProgress) {
        guard isShown, Date().timeIntervalSince(lastShown) > 0.1 else { return }
        lastShown = Date()
        isDirty = true
        FileHandle.standardError.write(Data("\r\(line(progress))\u{1B}[K".utf8))
    }

    /// Takes the line away.
    mutating func clear() {
        if isDirty { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
        isDirty = false
    }

    private mutating func line(_ progress: IndexProgress) -> String {
        switch progress.phase {
        case .looking(let found): return "looking for articles: \(found)"
        case .merging: return "putting the index in order"
        case .reading:
            if began == nil { began = Date() }
            let seconds = Date().timeIntervalSince(began ?? Date())
            let rate = Double(progress.bytesDone) / max(seconds, 0.1)
            let width = 30
            let filled = Int(progress.fraction * Double(width))
            let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
            let left = rate > 0 ? Int(Double(progress.bytes - progress.bytesDone) / rate) : 0
            return
                "[\(bar)] \(Int(progress.fraction * 100)) %  \(progress.filesDone) of \(progress.files) files"
                + String(format: "  %.1f MB/s  %d:%02d left", rate / 1e6, left / 60, left % 60)
        }
    }
}
