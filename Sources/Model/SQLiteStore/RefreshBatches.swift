import Articles

/// Divides the candidates into batches.
struct RefreshBatches {
    /// The batch size in files and bytes. It starts small, so that there is soon something to read, and
    /// quadruples, as each batch adds a segment to the word index. Towards the end it shrinks again, because
    /// the last batches are written by one core while the others are idle.
    private static let size = (first: (files: 500, bytes: 1 << 20), most: (files: 8000, bytes: 16 << 20))
    private static let last = (part: 4, bytes: 1 << 20)

    private let candidates: [FileCandidate]
    private var position = 0
    private var limit = Self.size.first
    private var bytesDone = (files: 0, bytes: 0)
    private var bytesLeft: Int

    init(_ candidates: [FileCandidate]) {
        self.candidates = candidates
        bytesLeft = candidates.reduce(0) { $0 + $1.file.stamp.size }
    }

    mutating func next() -> ArraySlice<FileCandidate>? {
        guard position < candidates.count else { return nil }
        var (end, bytes) = (position, 0)
        let limit = (
            files: limit.files,
            bytes: min(limit.bytes, max(bytesLeft / Self.last.part, Self.last.bytes))
        )
        repeat {
            bytes += candidates[end].file.stamp.size
            end += 1
        } while end < candidates.count && end - position < limit.files && bytes < limit.bytes
        bytesLeft -= bytes
        self.limit.files = min(limit.files * 4, Self.size.most.files)
        self.limit.bytes = min(self.limit.bytes * 4, Self.size.most.bytes)
        defer { position = end }
        return candidates[position..<end]
    }

    mutating func bytes(upTo files: Int) -> Int {
        for candidate in candidates[bytesDone.files..<files] {
            bytesDone.bytes += candidate.file.stamp.size
        }
        bytesDone.files = files
        return bytesDone.bytes
    }
}
