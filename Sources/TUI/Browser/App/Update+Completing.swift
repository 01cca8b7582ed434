import Model

// Completion of conditions on actors in the search that is being typed.
extension State {
    /// Asks for the ways to go on, or takes the next of those that are shown.
    mutating func complete(_ prompt: Prompt, steps: Int) -> [Effect] {
        var prompt = prompt
        guard var completion = prompt.completion else {
            guard let condition = QueryText.condition(in: prompt.beforeCursor) else { return [] }
            let request = Completion.Request(
                condition: condition, text: prompt.text, cursor: prompt.cursor)
            return [.complete(request)]
        }
        completion.move(steps)
        prompt.completion = completion
        return put(prompt)
    }

    /// Shows the ways to go on, the first of them in the prompt.
    mutating func show(_ completion: Completion) -> [Effect] {
        // Whoever has typed on does not want them any more.
        guard case .prompt(var prompt) = mode, prompt.text == completion.request.text,
            prompt.cursor == completion.request.cursor
        else { return [] }
        prompt.completion = completion
        return put(prompt)
    }

    /// Takes what was typed again.
    mutating func dropCompletion(_ prompt: Prompt) -> [Effect] {
        guard let request = prompt.completion?.request else { return [] }
        var prompt = prompt
        prompt.completion = nil
        prompt.replace(request.text, cursor: request.cursor)
        return typed(prompt)
    }

    /// Puts the chosen one into the prompt, and searches.
    private mutating func put(_ prompt: Prompt) -> [Effect] {
        guard let completion = prompt.completion else { return [] }
        var prompt = prompt
        let (text, cursor) = completion.result
        prompt.replace(text, cursor: cursor)
        return typed(prompt)
    }

    /// Searches for what stands in the prompt.
    private mutating func typed(_ prompt: Prompt) -> [Effect] {
        mode = .prompt(prompt)
        guard prompt.text != list.text else { return [] }
        let query = Query(prompt.text, isTyping: true)
        return [search(prompt.text, query, keepsSelection: query.isEmpty)]
    }
}
