import Dispatch
import Foundation
import Glibc
import SplitMix64
import Synchronization

/// Generates a collection that resembles Dutch news: words by Zipf's law, recurring names, numbers, money,
/// dates and quotes.
///
/// Article i depends only on the seed and i.
struct Generator: Sendable {
    private let seed: Int
    private let vocabulary: Vocabulary

    init(seed: Int) {
        self.seed = seed
        vocabulary = Vocabulary(seed: seed)
    }

    /// Writes articles into subfolders of 1,000 each.
    ///
    /// - Returns: the number of bytes written.
    func write(_ count: Int, to folder: String) throws -> Int {
        let folders = (count + 999) / 1000
        let written = Atomic(0)
        let failure = Mutex<FileFailure?>(nil)
        for part in 0..<folders {
            try FileManager.default.createDirectory(
                atPath: Self.folder(part, of: folder), withIntermediateDirectories: true)
        }
        DispatchQueue.concurrentPerform(iterations: folders) { part in
            for number in part * 1000..<min(count, part * 1000 + 1000) {
                let (name, text) = article(number)
                do throws(FileFailure) {
                    try Self.write(text, to: Self.folder(part, of: folder) + "/" + name)
                } catch {
                    return failure.withLock { $0 = error }
                }
                written.add(text.count, ordering: .relaxed)
            }
        }
        if let failure = failure.withLock({ $0 }) { throw failure }
        return written.load(ordering: .relaxed)
    }

    /// A file could not be written.
    struct FileFailure: Error, CustomStringConvertible {
        let path: String
        let code: Int32
        var description: String { "\(path): \(String(cString: strerror(code)))" }
    }

    private static func folder(_ part: Int, of folder: String) -> String {
        folder + "/" + String(repeating: "0", count: max(0, 3 - "\(part)".count)) + "\(part)"
    }

    private static func write(_ text: [UInt8], to path: String) throws(FileFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FileFailure(path: path, code: errno) }
        defer { close(descriptor) }
        guard Glibc.write(descriptor, text, text.count) == text.count else {
            throw FileFailure(path: path, code: errno)
        }
    }

    /// The file name and text of article `number`.
    func article(_ number: Int) -> (name: String, text: [UInt8]) {
        var writer = ArticleWriter(vocabulary, SplitMix64(seed: seed, item: number))
        let text = writer.article()
        let digits = "\(number)"
        let padded = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
        return ("\(padded)-\(writer.slug).txt", text)
    }
}
