import Foundation
import SplitMix64
import Testing

/// An index whose creation was killed repeatedly must equal one that was created in one go.
@Suite struct CrashTests {
    // With more than 5,000 files the index is bulk loaded, with a merge at the end.
    private static let files = 5050

    private func text(_ random: inout SplitMix64) -> String {
        let parts = [
            "Joe Biden", "Oekraïne", "de NAVO", "Jens Stoltenberg", "18 raketten", "90 ton",
            "2,5 miljard euro", "Bachmoet",
            "Duitsland", "luchtafweer", "president Zelensky", "op 3 mei 2022", "zegt", "vraagt", "in Kiev",
            "de top",
        ]
        let date = " date 20\(10 + UInt8.random(in: 0...14, using: &random)) "
        let words = (0..<Int.random(in: 4...30, using: &random)).map { _ in
            parts.randomElement(using: &random)!
        }
        return (Bool.random(using: &random) ? date : "") + words.joined(separator: " ") + "."
    }

    @Test(.timeLimit(.minutes(5))) func killingTheProcessAtAnyMomentLosesNothing() throws {
        let command = try Command()
        var random = SplitMix64(seed: 20_220_224)
        func write(_ number: Int) throws {
            try command.write("archief/\(number % 50)/\(number).txt", text(&random))
        }
        for number in 0..<Self.files { try write(number) }

        let began = Date()
        #expect(try command.run("index", "archief", data: "eerst").status == 0)
        let duration = Date().timeIntervalSince(began)

        var killed = 0
        for _ in 0..<5 {
            let run = try command.start(["index", "archief"])
            Thread.sleep(forTimeInterval: Double.random(in: 0.05...0.6, using: &random) * duration)
            if run.process.isRunning {
                kill(run.process.processIdentifier, SIGKILL)
                killed += 1
            }
            run.process.waitUntilExit()
            // Files change in the meantime.
            for _ in 0..<20 { try write(Int.random(in: 0..<Self.files, using: &random)) }
            let gone = Int.random(in: 0..<Self.files, using: &random)
            try? FileManager.default.removeItem(atPath: command.path("archief/\(gone % 50)/\(gone).txt"))
        }
        #expect(killed > 0)

        let last = try command.run("index", "archief")
        #expect(last.status == 0)
        #expect(!last.errors.contains("damaged"))
        for arguments in [
            ["search", ""], ["search", "lucht* -navo date:2015..2020"], ["actors"],
            ["figures"],
        ] {
            let (name, rest) = (arguments[0], arguments.dropFirst())
            let call = [name, "--json"] + rest + ["archief"]
            let interrupted = try output(command, call, data: "data")
            let single = try output(command, call, data: "ineens")
            #expect(interrupted == single, "\(arguments)")
            if name == "search" { #expect(!single.isEmpty) }
        }
    }

    private func output(_ command: Command, _ arguments: [String], data: String) throws -> [String] {
        let result = try command.run(arguments, data: data)
        #expect(result.status == 0)
        return result.lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
