import Foundation
import Testing

/// Covers that the product NewsExtraction can be used by a package of its own, with nothing but its `import`.
@Suite struct ActorsAndFiguresTests {
    private static let project = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The example has a build folder of its own: this one is locked while tests are built.
    @Test(.timeLimit(.minutes(10))) func printsActorsAndFigures() throws {
        let example = Self.project.appending(path: "Examples/ActorsAndFigures").path
        let scratch = Self.project.appending(path: ".build-example").path
        let package = ["--package-path", example, "--scratch-path", scratch]
        let built = try Self.run(["swift", "build"] + package)
        #expect(built.status == 0, "\(built.output)")
        // The product needs neither the index nor the screen.
        #expect(!built.output.contains("Compiling GRDB") && !built.output.contains("Compiling Browser"))

        let printed = try Self.run(["swift", "run", "--skip-build"] + package)
        let lines = printed.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(lines.contains("De Smet: Karel de Smet, person"))
        #expect(lines.contains("2,5 miljoen euro: money 2500000.0 EUR"))
        #expect(lines.contains("gisteren: date 2024-05-13"))
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
