import ArgumentParser

/// The options for the length and format of a list.
struct ListArguments: ParsableArguments {
    @OptionGroup var length: Length

    @Flag(help: "Print JSON, an object a line.")
    var json = false

    @Flag(help: "Print CSV.")
    var csv = false

    func validate() throws {
        if json, csv { throw ValidationError("--json and --csv cannot both be.") }
    }

    /// The option for the length of a list.
    struct Length: ParsableArguments {
        @Option(help: "The most to print.")
        var limit: Int?

        func validate() throws {
            if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 up.") }
        }
    }
}
