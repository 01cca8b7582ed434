/// An array that stores its first element inline and allocates only for further ones.
package struct FirstInlineArray<Element> {
    private var head: Element?
    private var others: [Element] = []

    mutating func append(_ element: Element) {
        if head == nil { head = element } else { others.append(element) }
    }

    mutating func removeAll() {
        head = nil
        others.removeAll()
    }
}

extension FirstInlineArray: Sendable where Element: Sendable {}

extension FirstInlineArray: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { head == nil ? 0 : others.count + 1 }

    package subscript(index: Int) -> Element {
        guard index == 0, let head else { return others[index - 1] }
        return head
    }
}
