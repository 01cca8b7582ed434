// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "ActorsAndFigures",
    dependencies: [.package(name: "dossier", path: "../..")],
    targets: [
        .executableTarget(
            name: "ActorsAndFigures", dependencies: [.product(name: "NewsExtraction", package: "dossier")])
    ]
)
