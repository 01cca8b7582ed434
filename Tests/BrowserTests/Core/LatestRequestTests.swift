import Browser
import Testing

@Suite struct LatestRequestTests {
    @Test func `A later request overtakes an earlier one`() {
        let latest = LatestRequest()
        let first = latest.begin()
        #expect(!first.isOvertaken)
        let second = latest.begin()
        #expect(first.isOvertaken && !second.isOvertaken)
        let third = latest.begin(9)
        #expect(second.isOvertaken && !third.isOvertaken)
        #expect(!latest.ticket(9).isOvertaken && latest.ticket(8).isOvertaken)
        #expect(!latest.current.isOvertaken)
    }

    @Test func `The end overtakes all`() {
        let latest = LatestRequest()
        let ticket = latest.begin()
        latest.end()
        #expect(ticket.isOvertaken && latest.begin().isOvertaken)
    }
}
