/// A union-find structure over aliases.
package struct AliasClusters {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// The representative of an element's cluster.
    mutating func cluster(of element: Int) -> Int {
        var root = element
        while parents[root] != root { root = parents[root] }
        var next = element
        while parents[next] != root { (parents[next], next) = (root, parents[next]) }
        return root
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (left, right) = (cluster(of: left), cluster(of: right))
        // Keeps the lower representative, so that the result does not depend on the order of joins.
        if left != right { parents[max(left, right)] = min(left, right) }
    }
}
