import ArgumentParser
import Glibc

/// Answers each key with the number of bytes of a page turn and does nothing else: the part of the key
/// latency that is due to the terminal and the machine.
struct AnswerBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Answer each key with some bytes.", shouldDisplay: false)

    @Option(help: "How many bytes to answer with.") var bytes: Int

    func run() {
        var modes = termios()
        tcgetattr(STDIN_FILENO, &modes)
        cfmakeraw(&modes)
        tcsetattr(STDIN_FILENO, TCSANOW, &modes)
        let answer = [UInt8](repeating: UInt8(ascii: "x"), count: bytes)
        print("ready", terminator: "")
        fflush(nil)
        var key: UInt8 = 0
        while read(STDIN_FILENO, &key, 1) == 1 {
            _ = write(STDOUT_FILENO, answer, answer.count)
        }
    }
}
