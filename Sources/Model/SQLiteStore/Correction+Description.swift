import NewsExtraction
import Resolution

extension Correction: CustomStringConvertible {
    /// A short description: *merge Zelenski into Volodymyr Zelensky*.
    package var description: String {
        switch self {
        case .merge(let actor, let other): "merge \(actor) into \(other)"
        case .split(let actor, let text): "split \(text) off \(actor)"
        case .rename(let actor, let name): "rename \(actor) to \(name)"
        case .kind(let actor, let kind): "\(actor) is of kind \(kind.name)"
        case .hide(let actor): "hide \(actor)"
        case .show(let actor): "show \(actor)"
        }
    }
}

extension ActorReference: CustomStringConvertible {
    /// The name, or the text that was split off from it.
    package var description: String { text ?? name }
}
