import ArgumentParser
import Foundation

/// Measures the browser as the user experiences it: from a key press to the painted screen.
struct KeysBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Press keys in the browser and measure until the screen has answered.",
        discussion: """
            Runs the program `dossier` that lies beside this one, on a terminal of 160 × 45. The second row is a program
            that does nothing but answer with as many bytes as a turned page: what is left is dossier's.
            """)

    @Argument(help: ArgumentHelp("The collection.", valueName: "folder")) var folder: String
    @Option(help: "The folder of the index.") var store: String?
    @Option(help: "How often each key is pressed.") var presses = 200

    @Option(help: "After so many milliseconds without output the screen counts as painted.") var quiet = 40

    /// The approximate output of a page turn, in bytes.
    private static let pageBytes = 7000

    func run() throws {
        let own = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        let program = own.deletingLastPathComponent().appendingPathComponent("dossier").path
        let data = store ?? NSTemporaryDirectory() + "/dossier-benchmarks-keys"
        var environment = ProcessInfo.processInfo.environment
        environment["XDG_DATA_HOME"] = data
        environment["TERM"] = "xterm-256color"

        let index = Process()
        index.executableURL = URL(fileURLWithPath: program)
        index.arguments = ["index", "--yes", folder]
        index.environment = environment
        try index.run()
        index.waitUntilExit()

        var opening: [Double] = []
        for _ in 0..<10 {
            let start = Date()
            let terminal = try open(program, environment)
            opening.append(Date().timeIntervalSince(start))
            _ = terminal.settle(quiet: 0.3)
        }
        var table = TextTable(["", "p50 ms", "p99 ms", "bytes p50"])
        table.add(row("open to first screen", opening, []))
        let bare = try PseudoTerminal(
            own.path, ["answer", "--bytes", "\(Self.pageBytes)"], environment: environment, columns: 160,
            rows: 45)
        try bare.wait(for: "ready")
        press("j", "as many bytes, nothing done", bare, &table)

        let (_, cost) = try Measure.cost { try pressAll(open(program, environment), &table) }
        table.print()
        print(
            "taken by other machines meanwhile \(Measure.rounded(cost.stolen / cost.wall * 100)) % of a core")
    }

    private func pressAll(_ terminal: PseudoTerminal, _ table: inout TextTable) throws {
        // The initial refresh has finished once the screen is quiet.
        _ = terminal.settle(quiet: 2)
        press("j", "j in the list", terminal, &table)
        press("J", "J, next article", terminal, &table)
        terminal.send("\t")
        _ = terminal.settle(quiet: 0.3)
        press("j", "j in the text", terminal, &table, times: 20)
        for word in ["regering", "minister", "oekraine"] {
            search(word, "letters of \(word)", terminal, &table, rest: 0.5)
        }
        terminal.send("\t\r")
        _ = terminal.settle(quiet: 0.5)
        press("*", "*, next mention", terminal, &table)
        press("\u{0F}", "^O, back", terminal, &table)
        terminal.send("t")
        _ = terminal.settle(quiet: 1)
        press("j", "j in the table of figures", terminal, &table)
        press(" ", "Space in the table of figures", terminal, &table)
        press("s", "s, by value and back", terminal, &table, times: 10)
        press("\t", "Tab, the next kind", terminal, &table, times: 14)
        for text in ["raketten", ">1000"] {
            search(text, "letters of \(text), table", terminal, &table, rest: 1)
        }
        print("memory of the browser: \(memory(of: terminal.process)) MB at most")
    }

    private func open(_ program: String, _ environment: [String: String]) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(program, [folder], environment: environment, columns: 160, rows: 45)
        try terminal.wait(for: "article 1 of")
        return terminal
    }

    private func press(
        _ key: String, _ name: String, _ terminal: PseudoTerminal, _ table: inout TextTable,
        times count: Int? = nil
    ) {
        var (times, bytes) = ([Double](), [Int]())
        for _ in 0..<(count ?? presses) { measure(key, terminal, &times, &bytes) }
        table.add(row(name, times, bytes))
    }

    /// Types a query letter by letter and cancels it, then waits until the screen has been quiet for `rest`
    /// seconds.
    private func search(
        _ text: String, _ name: String, _ terminal: PseudoTerminal, _ table: inout TextTable, rest: Double
    ) {
        var (times, bytes) = ([Double](), [Int]())
        terminal.send("/")
        _ = terminal.settle(quiet: 0.3)
        for letter in text { measure(String(letter), terminal, &times, &bytes) }
        table.add(row(name, times, bytes))
        terminal.send("\u{1B}")
        _ = terminal.settle(quiet: rest)
    }

    private func measure(
        _ key: String, _ terminal: PseudoTerminal, _ times: inout [Double], _ bytes: inout [Int]
    ) {
        terminal.forget()
        terminal.send(key)
        if let time = terminal.settle(quiet: Double(quiet) / 1000) {
            times.append(time)
            bytes.append(terminal.output.count)
        }
    }

    private func row(_ name: String, _ times: [Double], _ bytes: [Int]) -> [String] {
        func part(_ share: Double, of values: [Double]) -> String {
            guard !values.isEmpty else { return "-" }
            return Measure.rounded(values.sorted()[min(values.count - 1, Int(Double(values.count) * share))])
        }
        let milliseconds = times.map { $0 * 1000 }
        let typical = part(0.5, of: bytes.map(Double.init))
        return [name, part(0.5, of: milliseconds), part(0.99, of: milliseconds), typical]
    }

    private func memory(of process: pid_t) -> String {
        let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
        return Measure.megabytes(kibibytes << 10)
    }
}
