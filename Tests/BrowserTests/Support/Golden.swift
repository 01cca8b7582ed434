import Foundation
import Screen
import Testing

/// Compares screens with those recorded in `Snapshots`; with `DOSSIER_RECORD=1` in the environment it records
/// them instead.
enum Golden {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("Snapshots")

    /// Expects a screen to be the one that is recorded under the test's name and the screen's size.
    static func expect(
        _ screen: Frame, test: String = #function, location: SourceLocation = #_sourceLocation
    ) throws {
        let name = slug(test) + "-\(screen.size.width)x\(screen.size.height).txt"
        let file = folder.appendingPathComponent(name)
        let shown = screen.snapshot()
        if ProcessInfo.processInfo.environment["DOSSIER_RECORD"] == "1" {
            try Data(shown.utf8).write(to: file)
            return
        }
        guard let data = try? Data(contentsOf: file) else {
            Issue.record("\(name) is not recorded; DOSSIER_RECORD=1 records it", sourceLocation: location)
            return
        }
        let recorded = String(decoding: data, as: UTF8.self)
        if recorded != shown {
            Issue.record("\(name) differs\n\(difference(recorded, shown))", sourceLocation: location)
        }
    }

    /// The test's name in lower case with hyphens.
    private static func slug(_ test: String) -> String {
        let words = test.prefix { $0 != "(" }.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.joined(separator: "-")
    }

    /// The rows that differ, the recorded one first; each is a line of text and one of roles.
    private static func difference(_ recorded: String, _ shown: String) -> String {
        let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let new = shown.split(separator: "\n", omittingEmptySubsequences: false)
        var lines: [String] = []
        for index in 0..<max(old.count, new.count) {
            let (before, after) = (index < old.count ? old[index] : "", index < new.count ? new[index] : "")
            guard before != after else { continue }
            let place = index == 0 ? "size" : "row \((index - 1) / 2) \(index % 2 == 1 ? "text" : "roles")"
            lines += ["\(place):", "- \(before)", "+ \(after)"]
        }
        return lines.joined(separator: "\n")
    }
}
