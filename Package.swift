// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
// The tests see internal declarations of a release build too: one configuration serves running and testing.
let testable = strict + [.unsafeFlags(["-enable-testing"])]
// What the compiler cannot prove of exclusive access it would check at run time, in the innermost loops.
let fast = testable + [.unsafeFlags(["-enforce-exclusivity=unchecked"])]
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
    name: "dossier",
    products: [
        .executable(name: "dossier", targets: ["dossier"])
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-algorithms", exact: "1.2.1"),
    ],
    targets: [
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .target(name: "CSignals"),
        .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "CTables", exclude: ["nl"]),
        .target(
            name: "Model", dependencies: ["CSQLite", "CTables", grdb, sqlite, yams], swiftSettings: fast),
        .target(
            name: "Screen", dependencies: ["Model", algorithms], path: "Sources/TUI/Screen",
            swiftSettings: strict),
        .target(
            name: "Terminal", dependencies: ["CNcurses", "CSignals", "Screen"], path: "Sources/TUI/Terminal",
            swiftSettings: strict),
        .target(
            name: "Browser", dependencies: ["Model", "Screen", algorithms], path: "Sources/TUI/Browser",
            swiftSettings: strict),
        .target(
            name: "BrowserApp", dependencies: ["Browser", "Model", "Screen", "Terminal"],
            path: "Sources/TUI/BrowserApp", swiftSettings: strict),
        .executableTarget(
            name: "dossier", dependencies: ["BrowserApp", "Model", "Screen", argumentParser],
            swiftSettings: strict),
        .executableTarget(
            name: "benchmarks", dependencies: ["Browser", "Model", "Screen", argumentParser, grdb],
            path: "Sources/Benchmarks",
            swiftSettings: strict),
        .executableTarget(
            name: "train", dependencies: ["Model", argumentParser], path: "Sources/Trainer",
            swiftSettings: strict),
        .testTarget(
            name: "ModelTests", dependencies: ["Model"], exclude: ["Examples"], swiftSettings: strict),
        .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
        .testTarget(
            name: "ScreenTests", dependencies: ["Model", "Screen", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "TerminalTests", dependencies: ["Screen", "Terminal"], swiftSettings: strict),
        .testTarget(
            name: "BrowserTests", dependencies: ["Browser", "Model", "Screen", "TestSupport"],
            exclude: ["Snapshots"], swiftSettings: strict),
        // Runs the command as a reader does; depends on it so that it is built.
        .testTarget(name: "EndToEndTests", dependencies: ["dossier", "benchmarks"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
