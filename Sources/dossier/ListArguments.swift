import ArgumentParser

/// How much of a list is printed, and in which form.
struct ListArguments: ParsableArguments {
    @OptionGroup var length: Length

    @Flag(help: "Print JSON, an object a line.")
    var json = false

    @Flag(help: "Print CSV.")
    var csv = false

    func validate() throws {
        if json, csv { throw ValidationError("--json and --csv cannot both be.") }
    }

    /// How much of it is printed.
    struct Length: ParsableArguments {
        @Option(help: "The most to print.")
        var limit: Int?

        func validate() throws {
            if let limit, limit < 0 { throw ValidationError("--limit takes a number from 0 up.") }
        }
    }
}
