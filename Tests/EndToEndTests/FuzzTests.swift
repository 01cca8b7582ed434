import Foundation
import Testing

/// A small sample of the texts of `Scripts/fuzz`.
@Suite struct FuzzTests {
    @Test func spansAreWithinTheTextAndDoNotOverlap() throws {
        let command = try Command()
        let program = URL(fileURLWithPath: Command.program).deletingLastPathComponent()
            .appendingPathComponent("benchmarks").path
        let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("ModelTests/Examples").path
        let files = ["nl.txt", "en.txt", "actors.nl.txt"].map { examples + "/" + $0 }
        let result = try command.run(["fuzz", "--count", "5000"] + files, program: program)
        #expect(result.status == 0, "\(result.output)")
    }
}
