/// Which of a number of things are one: a union-find structure.
package struct AliasClusters {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    /// The number that all of one cluster share.
    mutating func cluster(of element: Int) -> Int {
        var root = element
        while parents[root] != root { root = parents[root] }
        var next = element
        while parents[next] != root { (parents[next], next) = (root, parents[next]) }
        return root
    }

    mutating func join(_ left: Int, _ right: Int) {
        let (left, right) = (cluster(of: left), cluster(of: right))
        // The lower one stays, so that the outcome does not depend on the order of joining.
        if left != right { parents[max(left, right)] = min(left, right) }
    }
}
