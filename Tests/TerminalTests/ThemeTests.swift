import Screen
import Terminal
import Testing

@Suite struct ThemeTests {
    private static let themes = [true, false].flatMap { hasColors in
        [true, false].map { Theme(hasColors: hasColors, hasDim: $0) }
    }

    @Test(arguments: themes)
    func `What matters differs from plain text and from each other`(theme: Theme) {
        let roles: [Role] = [.text, .selection, .hit, .mentionCurrent, .person, .headerFocused]
        let styles = Set(roles.map { theme.style($0) }).count
        // Without colour a hit and the focused header look alike; they never stand in one place.
        #expect(styles >= roles.count - (theme.hasColors ? 0 : 1))
        #expect(theme.style(.selection) != theme.style(.selectionDim))
        #expect(theme.style(.selectionDim) != theme.style(.text))
        #expect(theme.style(.header) != theme.style(.headerFocused))
        #expect(theme.style(.mentionSelected) != theme.style(.person))
        #expect(theme.style(.mentionSelected) != theme.style(.mentionCurrent))
        #expect(theme.style(.control) != theme.style(.text))
    }

    @Test func `Without colour no role has one`() {
        for role in Role.allCases { #expect(Theme(hasColors: false, hasDim: true).style(role).color == nil) }
    }

    @Test func `Kinds of actors differ in colour`() {
        let theme = Theme(hasColors: true, hasDim: true)
        let kinds: [Role] = [.person, .organization, .place, .product, .event]
        #expect(Set(kinds.map { theme.style($0) }).count == kinds.count)
    }
}
