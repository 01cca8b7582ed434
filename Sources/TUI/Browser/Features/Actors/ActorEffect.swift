import Resolution
import Store

/// Questions to the index about actors that the reader has chosen.
package enum ActorEffect: Sendable, Equatable {
    /// Counts the articles and mentions of an entity that are newer than an article.
    case countNewer(EntityID, ArticleID)
    /// Looks up an entity that a correction or a refresh may have changed.
    case identify(EntityID)
    /// Finds an actor by name and kind.
    case find(SavedActor)
}

package enum ActorResult: Sendable {
    case newer(EntityID, ArticleID, articles: Int, mentions: Int)
    /// The entity as it is now; nil where no list has it any more.
    case identified(EntityID, Entity?)
    /// The actor found; nil where no article names it.
    case found(SavedActor, Entity?)
}
