import Testing

@testable import TUI

@Suite struct Base64Tests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"), ("één?>", "w6nDqW4/Pg=="),
    ])
    func `Bytes are encoded as RFC 4648 shows`(text: String, encoded: String) {
        #expect(Base64.encode(text.utf8) == encoded)
    }
}
