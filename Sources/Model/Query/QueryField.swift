/// A field that a condition can begin with: `title:word`. Its raw value is what a reader types.
enum QueryField: String, CaseIterable {
    case title, date, figure
    case actor, kind, with
    case tag
    case isMarked = "is"
    case has

    /// Whether its value names actors, so that it can be completed.
    var namesActors: Bool {
        switch self {
        case .actor, .kind, .with: true
        case .title, .date, .figure, .tag, .isMarked, .has: false
        }
    }
}
