import Testing

@testable import Model

@Suite struct TokenizerTests {
    @Test(arguments: [
        ("Oost-Oekraïne, zei Zelenski’s", ["Oost", "-", "Oekraïne", ",", "zei", "Zelenski", "’", "s"]),
        ("255.000 man (F-16)", ["255", ".", "000", "man", "(", "F", "-", "16", ")"]),
        ("€ 5 18ste TB2", ["€", "5", "18ste", "TB2"]),
        ("", []),
        (" \n ", []),
    ])
    func splits(text: String, expected: [String]) {
        let bytes = Array(text.utf8)
        let tokens = Tokenizer.tokens(of: bytes, in: TextRange(0, bytes.count))
        #expect(tokens.map { String(decoding: bytes[$0.range.bytes], as: UTF8.self) } == expected)
    }
}
