import ArgumentParser

/// The location of the index, which is kept between benchmarks.
struct StoreArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The folder of the index; beside the collection if not given.", valueName: "folder"))
    var store: String?

    func path(_ collection: String) -> String {
        var name = collection[...]
        while name.count > 1, name.last == "/" { name = name.dropLast() }
        return store ?? name + "-index"
    }
}
