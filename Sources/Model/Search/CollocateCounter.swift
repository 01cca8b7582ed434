import NewsText
import Resolution
import Store

/// Counts the actors that occur together with an entity (its collocates), from the annotations of articles.
struct CollocateCounter {
    private let collection: any CollectionReader
    private let entity: Entity
    /// The number of the entity of each alias, indexed by alias ID; 0 for none.
    private let entities: [Int32]
    private let allArticles: Int
    private var articles = 0
    /// The sentences of the articles read, and those of them that mention the entity.
    private var sentences = 0
    private var ownSentences = 0
    private var counts: [Int32: Counts] = [:]

    fileprivate struct Counts {
        /// The articles and sentences that mention both.
        var articles: Int32 = 0
        var shared: Int32 = 0
        /// The sentences that mention the other entity, in articles that mention both.
        var sentences: Int32 = 0
    }

    init(of entity: Entity, in collection: any CollectionReader) throws {
        self.collection = collection
        self.entity = entity
        (allArticles, entities) = try collection.read { snapshot in
            var entities: [Int32] = []
            try snapshot.forEachAlias { alias, entity in
                while entities.count <= alias.number { entities.append(0) }
                entities[alias.number] = Int32(truncatingIfNeeded: entity.number)
            }
            return (try snapshot.articleCount(), entities)
        }
    }

    /// Adds articles that mention the entity.
    mutating func add(_ ids: ArraySlice<ArticleID>) throws {
        try collection.read { try add(ids, in: $0) }
    }

    private mutating func add(_ ids: ArraySlice<ArticleID>, in snapshot: any CollectionSnapshot) throws {
        let own = Int32(truncatingIfNeeded: entity.id.number)
        var cooccurrences: [(entity: Int32, sentence: Int)] = []
        var ownNumbers: Set<Int> = []
        for id in ids {
            guard let annotation = try snapshot.annotation(of: id, [.mentions, .sentences]) else { continue }
            let starts = try annotation.sentences()
            cooccurrences.removeAll(keepingCapacity: true)
            ownNumbers.removeAll(keepingCapacity: true)
            for mention in try annotation.mentions() {
                let alias = mention.alias.number
                guard entities.indices.contains(alias) else { continue }
                let sentence = starts.number(of: mention.range.start)
                if entities[alias] == own {
                    ownNumbers.insert(sentence)
                } else {
                    cooccurrences.append((entities[alias], sentence))
                }
            }
            articles += 1
            sentences += max(1, starts.offsets.count)
            ownSentences += ownNumbers.count
            cooccurrences.sort { ($0.entity, $0.sentence) < ($1.entity, $1.sentence) }
            var last: (entity: Int32, sentence: Int) = (0, -1)
            for occurrence in cooccurrences where occurrence != last {
                let isNew = occurrence.entity != last.entity
                counts[occurrence.entity, default: Counts()].add(
                    isNewArticle: isNew, isShared: ownNumbers.contains(occurrence.sentence))
                last = occurrence
            }
        }
    }

    /// The strongest collocates in the articles read so far.
    func collocates() throws -> ActorCard.Collocates {
        let totals = try totals()
        typealias Ranked = (entity: Int32, count: Int, association: Double)
        var (inSentence, inArticle): ([Ranked], [Ranked]) = ([], [])
        // Until all articles are read, the totals are scaled to the fraction read.
        let share = Double(articles) / Double(max(1, entity.articles))
        for (other, count) in counts {
            if count.shared > 0 {
                let strength = Association.logLikelihood(
                    both: Int(count.shared), first: ownSentences, second: Int(count.sentences), all: sentences
                )
                inSentence.append((other, Int(count.shared), strength))
            }
            let total = max(
                Int(count.articles), Int(Double(totals[EntityID(number: Int(other))] ?? 0) * share))
            let strength = Association.logLikelihood(
                both: Int(count.articles), first: articles, second: total,
                all: max(articles, Int(Double(allArticles) * share)))
            inArticle.append((other, Int(count.articles), strength))
        }
        return ActorCard.Collocates(
            inSentence: try best(inSentence), inArticle: try best(inArticle), articles: articles)
    }

    /// The total number of articles of each collocate.
    private func totals() throws -> [EntityID: Int] {
        let others = counts.keys.map { EntityID(number: Int($0)) }
        return try collection.read { try $0.articleCounts(of: others) }
    }

    private func best(
        _ ranked: [(entity: Int32, count: Int, association: Double)]
    ) throws -> [ActorCard.Collocate] {
        let best = ranked.sorted { left, right in
            (left.association, left.count, -left.entity) > (right.association, right.count, -right.entity)
        }.prefix(ActorCard.mostCompanions)
        let known = try collection.entities(best.map { EntityID(number: Int($0.entity)) })
        let byNumber = Dictionary(
            known.filter { !$0.isHidden }.map { ($0.id.number, $0) }, uniquingKeysWith: { first, _ in first })
        return best.compactMap { one in
            byNumber[Int(one.entity)].map {
                ActorCard.Collocate(entity: $0, count: one.count, association: one.association)
            }
        }
    }
}

extension CollocateCounter.Counts {
    /// Counts a sentence that mentions the other entity.
    fileprivate mutating func add(isNewArticle: Bool, isShared: Bool) {
        if isNewArticle { articles += 1 }
        if isShared { shared += 1 }
        sentences += 1
    }
}
