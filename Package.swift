// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let algorithms = Target.Dependency.product(name: "Algorithms", package: "swift-algorithms")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// A module of the model, in its folder below `Sources/Model`.
func model(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/Model/\(name)", swiftSettings: strict)
}

/// A module of the user interface, in its folder below `Sources/TUI`.
func tui(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/TUI/\(name)", swiftSettings: strict)
}

let package = Package(
    name: "dossier",
    products: [
        .executable(name: "dossier", targets: ["dossier"]),
        .library(name: "NewsExtraction", targets: ["NewsExtraction"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-algorithms", exact: "1.2.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .target(name: "CSignals"),
        .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
        .target(name: "CTables", exclude: ["nl"]),
        .target(name: "SplitMix64", swiftSettings: strict),
        model("NewsText", ["CTables", algorithms]),
        model("NewsExtraction", ["NewsText", algorithms]),
        model("Articles", ["NewsText", yams]),
        model("Resolution", ["NewsText", "NewsExtraction"]),
        model("Query", ["NewsText", "NewsExtraction", "Resolution"]),
        model("Journal", ["NewsText", "NewsExtraction", "Articles", "Resolution", "Query"]),
        model("Store", ["NewsText", "NewsExtraction", "Articles", "Resolution", "Query"]),
        model(
            "SQLiteStore",
            [
                "NewsText", "NewsExtraction", "Articles", "Resolution", "Query", "Journal", "Store",
                "CSQLite",
                grdb, sqlite,
            ]),
        model(
            "Search", ["NewsText", "NewsExtraction", "Articles", "Resolution", "Query", "Journal", "Store"]),
        model("Evaluation", ["NewsText", "NewsExtraction", "Articles"]),
        tui("Screen", ["NewsText", algorithms]),
        tui("Terminal", ["CNcurses", "CSignals", "Screen"]),
        tui(
            "Browser",
            [
                "NewsText", "NewsExtraction", "Articles", "Resolution", "Query", "Journal", "Store",
                "SQLiteStore", "Search", "Screen", algorithms,
            ]),
        tui("BrowserApp", ["Store", "SQLiteStore", "Screen", "Terminal", "Browser"]),
        .executableTarget(
            name: "dossier",
            dependencies: [
                "NewsText", "NewsExtraction", "Articles", "Resolution", "Query", "Journal", "Store",
                "SQLiteStore", "Search", "Evaluation", "Screen", "BrowserApp", argumentParser,
            ], swiftSettings: strict),
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "NewsText", "NewsExtraction", "Articles", "Query", "Store", "SQLiteStore", "Search",
                "SplitMix64", "Screen", "Browser", argumentParser, grdb,
            ], path: "Sources/Benchmarks", swiftSettings: strict),
        .executableTarget(
            name: "train",
            dependencies: ["NewsText", "NewsExtraction", "Evaluation", "SplitMix64", argumentParser],
            path: "Sources/Trainer", swiftSettings: strict),
        .testTarget(
            name: "ModelTests",
            dependencies: [
                "NewsText", "NewsExtraction", "Articles", "Resolution", "Query", "Journal", "Store",
                "SQLiteStore", "Search", "Evaluation", "SplitMix64", grdb,
            ], exclude: ["Examples"], swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["SplitMix64"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "ScreenTests", dependencies: ["NewsText", "NewsExtraction", "Screen", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "TerminalTests", dependencies: ["NewsExtraction", "Screen", "Terminal"],
            swiftSettings: strict),
        .testTarget(
            name: "BrowserTests",
            dependencies: [
                "NewsText", "NewsExtraction", "Articles", "Resolution", "Query", "Journal", "Store",
                "SQLiteStore", "Search", "Evaluation", "Screen", "Browser", "TestSupport",
            ], exclude: ["Snapshots"], swiftSettings: strict),
        // Builds the package in Examples as its user does.
        .testTarget(name: "ExampleTests", swiftSettings: strict),
        // Runs the command as a reader does; depends on it so that it is built.
        .testTarget(
            name: "EndToEndTests", dependencies: ["dossier", "benchmarks", "SplitMix64"],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x
)
