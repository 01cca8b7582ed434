import NewsExtraction

/// The gazetteer's names, by name and kind.
struct ListedNames: Sendable {
    static let shared = ListedNames()

    private var entities: [String: [(kind: EntityKind, standsFor: String?)]] = [:]

    private init() {
        let gazetteer = Gazetteer.shared
        for entity in 0..<gazetteer.count {
            entities[gazetteer.name(entity), default: []].append(
                (gazetteer.kind(entity), gazetteer.standsFor(entity)))
        }
    }

    func contains(_ name: String, _ kind: EntityKind) -> Bool {
        entities[name]?.contains { $0.kind == kind } ?? false
    }

    func standsFor(_ name: String, _ kind: EntityKind) -> String? {
        entities[name]?.first { $0.kind == kind }?.standsFor
    }
}
