import Model

// Corrections of actors: what is asked of the reader, and what follows.
extension State {
    /// The actor that a correction is about: the one chosen in the sidebar, in the text the one at the reader's place,
    /// else the one that is followed.
    private var actorAtHand: Entity? {
        if focus == .sidebar, case .actor(let actor) = sidebar.selectedRow { return actor.entity }
        if let mention = reading?.mention {
            return reading?.open.actors.first { $0.entity.id == mention.entity }?.entity
        }
        if let followed { return followed.entity }
        if case .actor(let actor) = sidebar.selectedRow { return actor.entity }
        return nil
    }

    private mutating func withActorAtHand(_ body: (inout State, Entity) -> [Effect]) -> [Effect] {
        guard let actor = actorAtHand else {
            notice = Notice(text: "choose an actor first: in the sidebar, or with ] in the text")
            return []
        }
        return body(&self, actor)
    }

    /// Asks for what a correction needs.
    mutating func askForCorrection(_ correcting: Prompt.Correcting) -> [Effect] {
        withActorAtHand { state, actor in
            var text = ""
            switch correcting {
            case .merge, .kind: break
            case .split: text = state.mentionText(of: actor)
            case .rename: text = actor.name
            }
            state.choices = []
            state.mode = .prompt(Prompt(.correction(correcting, actor), text: text))
            return state.choices(for: correcting, of: actor, "")
        }
    }

    /// The text of the mention at the reader's place, on one line, if it is one of the actor.
    private func mentionText(of actor: Entity) -> String {
        guard let reading, let mention = reading.mention, mention.entity == actor.id else { return "" }
        return reading.open.article.string(mention.range).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    mutating func hideActor() -> [Effect] {
        withActorAtHand { _, actor in [.correct(actor, .hide)] }
    }

    // MARK: Choices

    /// Asks for what may be typed, or offers it where it is known.
    mutating func choices(for correcting: Prompt.Correcting, of actor: Entity, _ text: String) -> [Effect] {
        switch correcting {
        case .merge: return text.isEmpty ? [] : [.choices(.actors(beginning: text))]
        case .split: return text.isEmpty ? [.choices(.aliases(actor.id))] : []
        case .rename: return []
        case .kind:
            let kinds = EntityKind.allCases.map(\.name).filter { $0.hasPrefix(text) && $0 != actor.kind.name }
            offer(kinds)
            return []
        }
    }

    /// Takes the choices that were asked for, if they are still what is typed.
    mutating func offer(_ choices: [String], _ request: ChoicesRequest) {
        guard case .prompt(let prompt) = mode, case .correction(let correcting, let actor) = prompt.purpose
        else {
            return
        }
        switch (correcting, request) {
        case (.merge, .actors(let text)) where text == prompt.text: offer(choices.filter { $0 != actor.name })
        case (.split, .aliases(actor.id)): offer(choices)
        default: break
        }
    }

    private mutating func offer(_ choices: [String]) {
        self.choices = choices
        if !choices.isEmpty { notice = Notice(text: choices.joined(separator: "  ")) }
    }

    /// Puts the next choice into the prompt, or the one before.
    mutating func choose(_ prompt: inout Prompt, _ steps: Int) {
        guard case .correction = prompt.purpose, !choices.isEmpty else { return }
        let current = choices.firstIndex(of: prompt.text)
        let next =
            current.map { ($0 + steps + choices.count) % choices.count }
            ?? (steps > 0 ? 0 : choices.count - 1)
        prompt.replace(choices[next])
        notice = Notice(text: choices.joined(separator: "  "))
    }

    // MARK: Outcomes

    /// The correction that was typed; nothing typed is none.
    mutating func correct(_ correcting: Prompt.Correcting, _ actor: Entity, _ text: String) -> [Effect] {
        let text = text.split(separator: " ").joined(separator: " ")
        guard !text.isEmpty else { return [] }
        switch correcting {
        case .merge:
            // A kind in parentheses tells those of one name apart.
            for kind in EntityKind.allCases where text.hasSuffix(" (\(kind.name))") {
                let name = String(text.dropLast(kind.name.count + 3))
                return [.correct(actor, .merge(into: name, kind: kind))]
            }
            return [.correct(actor, .merge(into: text, kind: nil))]
        case .split: return [.correct(actor, .split(text: text))]
        case .rename: return [.correct(actor, .rename(to: text))]
        case .kind:
            let kinds = EntityKind.allCases.filter { $0.name.hasPrefix(text) }
            guard kinds.count == 1 else {
                let names = EntityKind.allCases.map(\.name).joined(separator: ", ")
                notice = Notice(text: "\(text) is none of: \(names)", isError: true)
                return []
            }
            return [.correct(actor, .kind(kinds[0]))]
        }
    }

    /// Shows what a correction has changed: the open article is read again, and the place kept.
    mutating func showCorrected(_ done: String) -> [Effect] {
        notice = Notice(text: done)
        var effects: [Effect] = []
        if let followed { effects.append(.identify(followed.entity.id)) }
        if let reading {
            effects.append(open(.path(reading.open.row.path), .place(reading.place), notice: done))
        }
        return effects
    }

    /// Follows what an entity is now.
    mutating func identify(_ id: EntityID, _ entity: Entity?) {
        guard let before = followed?.entity, before.id == id, before != entity else { return }
        followed = entity.map { Followed(entity: $0) }
        if let entity { sidebar.select(entity.id, height: rows(of: .sidebar)) }
    }
}
