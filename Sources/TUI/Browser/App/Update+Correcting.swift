import Model

// Corrections of actors: what is asked of the reader, and what follows.
extension State {
    /// The actor that a correction is about: the one chosen in the sidebar, in the text the one at the reader's place,
    /// else the one that is followed.
    var actorAtHand: Entity? {
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
        case .merge:
            // Those for fewer letters are none any more.
            self.choices = []
            return text.isEmpty ? [] : [.choices(.actors(beginning: text))]
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
        if case .palette(var palette) = mode {
            palette.offer(choices, request)
            mode = .palette(palette)
        }
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
        // Tab was faster than the index.
        guard case .prompt(var prompt) = mode, prompt.isChoosing else { return }
        prompt.isChoosing = false
        choose(&prompt, 1)
        mode = .prompt(prompt)
    }

    /// Puts the next choice into the prompt, or the one before.
    mutating func choose(_ prompt: inout Prompt, _ steps: Int) {
        guard case .correction = prompt.purpose else { return }
        guard !choices.isEmpty else {
            prompt.isChoosing = steps > 0
            return
        }
        let current = choices.firstIndex(of: prompt.text)
        let next =
            current.map { ($0 + steps + choices.count) % choices.count }
            ?? (steps > 0 ? 0 : choices.count - 1)
        prompt.replace(choices[next])
        notice = Notice(text: choices.joined(separator: "  "))
    }

    // MARK: Outcomes

    /// The correction that a command says.
    mutating func correctActorAtHand(_ correcting: Prompt.Correcting, _ text: String) -> [Effect] {
        withActorAtHand { state, actor in state.correct(correcting, actor, text) }
    }

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

    /// Shows what a correction has changed: all that asks for actors is asked for again, the open article read again,
    /// and the place kept.
    mutating func showCorrected(_ done: String) -> [Effect] {
        notice = Notice(text: done)
        var effects = [searchAgain()] + tableAgain() + countSearches() + renewPages() + identifyAgain()
        effects += openAgain(notice: done)
        return effects
    }

    /// Asks what the actors are now that the reader has chosen.
    func identifyAgain() -> [Effect] {
        var ids: [EntityID] = []
        let chosen = [followed?.entity].compactMap(\.self) + list.actors + (concordance?.actors ?? [])
        for entity in chosen where !ids.contains(entity.id) { ids.append(entity.id) }
        return ids.map { .identify($0) }
    }

    /// Takes over what an entity is now: it may have been joined to another, be called otherwise, or be gone.
    mutating func identify(_ id: EntityID, _ entity: Entity?) -> [Effect] {
        var effects: [Effect] = []
        if let index = list.actors.firstIndex(where: { $0.id == id }) {
            list.actors.remove(at: index)
            if let entity, !list.actors.contains(where: { $0.id == entity.id }) {
                list.actors.insert(entity, at: index)
            }
            if entity?.id != id { effects.append(searchAgain()) }
        }
        if let entity, let view = concordance, view.actors.contains(where: { $0.id == id }) {
            concordance?.replace(id, with: entity)
            // What is asked for by another number is asked for anew.
            if entity.id != id, let subject = concordance?.subjectOfActors {
                effects += renew(
                    Concordance(
                        subject, narrowing: view.concordance.narrowing,
                        isNewestFirst: view.concordance.isNewestFirst))
            }
        }
        guard let before = followed?.entity, before.id == id, before != entity else { return effects }
        followed = entity.map { Followed(entity: $0) }
        if let entity { sidebar.select(entity.id, height: rows(of: .sidebar)) }
        return effects
    }
}
