/// A message to the reader in the status line, shown until the next key.
package struct Notice: Sendable, Equatable {
    package let text: String
    package var isError = false

    package init(_ text: String, isError: Bool = false) {
        (self.text, self.isError) = (text, isError)
    }
}
