import Store

// Sets of articles, as arrays from the newest to the oldest.
extension [ArticleID] {
    func union(_ other: [ArticleID]) -> [ArticleID] {
        merge(other) { isHere, isThere in isHere || isThere }
    }

    func intersection(_ other: [ArticleID]) -> [ArticleID] {
        merge(other) { isHere, isThere in isHere && isThere }
    }

    func subtracting(_ other: [ArticleID]) -> [ArticleID] {
        merge(other) { isHere, isThere in isHere && !isThere }
    }

    /// Goes through both from the newest on, and keeps the articles that `keeps` says.
    private func merge(_ other: [ArticleID], _ keeps: (Bool, Bool) -> Bool) -> [ArticleID] {
        var result: [ArticleID] = []
        var (i, j) = (0, 0)
        while i < count || j < other.count {
            let next =
                j == other.count || (i < count && self[i] >= other[j]) ? self[i] : other[j]
            let (isHere, isThere) = (i < count && self[i] == next, j < other.count && other[j] == next)
            if keeps(isHere, isThere) { result.append(next) }
            if isHere { i += 1 }
            if isThere { j += 1 }
        }
        return result
    }
}
