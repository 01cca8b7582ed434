import NewsText
import Resolution
import Store

/// The article to open.
package enum OpenTarget: Sendable, Equatable {
    case id(ArticleID)
    case path(String)
    /// The nearest article that names an entity, from one on; from the other end where there is none.
    case naming(EntityID, from: ArticleID, forward: Bool)
}

/// The place in it to go to.
package enum OpenGoal: Sendable, Equatable {
    case top
    /// The first mention of an entity, or the last.
    case mention(EntityID, first: Bool)
    /// The first hit, or the last; the top where there is none.
    case hit(first: Bool)
    case place(ReadingPlace)
    /// A figure.
    case range(TextRange)
    /// A line of a concordance, or another range that stands in it.
    case line(TextRange)
}

/// A request to open an article.
package struct OpenRequest: Sendable, Equatable {
    let target: OpenTarget
    let goal: OpenGoal
    let number: Int
    let settings: ReaderSettings
    /// A message to show with the article.
    var notice: String?

    package init(
        target: OpenTarget, goal: OpenGoal, number: Int, settings: ReaderSettings, notice: String? = nil
    ) {
        (self.target, self.goal, self.number) = (target, goal, number)
        (self.settings, self.notice) = (settings, notice)
    }
}

/// The opening of articles: at most one is under way.
package struct Opening: Sendable {
    /// The number of the latest request: results of any other are dropped.
    package private(set) var number = 0
    /// The latest request, until its result comes.
    private(set) var awaited: OpenRequest?
    /// Whether the awaited article is the target of a jump: the result of a search must not take its place.
    private(set) var isJump = false

    mutating func begin(
        _ target: OpenTarget, _ goal: OpenGoal, _ settings: ReaderSettings, notice: String?, isJump: Bool
    ) -> OpenRequest {
        number += 1
        let request = OpenRequest(
            target: target, goal: goal, number: number, settings: settings, notice: notice)
        (awaited, self.isJump) = (request, isJump)
        return request
    }

    /// Ends the wait for a result.
    mutating func end() { (awaited, isJump) = (nil, false) }

    /// Drops the awaited article, so that it does not turn the page.
    mutating func cancel() {
        number += 1
        end()
    }

    /// Lets the result of a search take the place of the awaited article.
    mutating func yieldToSearch() { isJump = false }
}
