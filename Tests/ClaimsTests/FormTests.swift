import Claims
import Model
import Testing

@Suite("Reports made from one form")
struct FormTests {
  /// Reports that all retell the first, each with a figure of its own.
  private func findings(count: Int) -> [Discrepancy] {
    let reports = (0..<count).map { index in
      let number = "\(300 + 17 * index)"
      return briefing(
        "form-\(index)",
        "the bulletin lists \(number) flaws in the ferry timetable of the harbour"
      ) { [$0.figure(number, "flaws", low: Double(number), high: Double(number))] }
    }
    var retellings: [Retelling] = []
    for (index, later) in reports.enumerated() {
      for earlier in reports[..<index] {
        retellings.append(
          Retelling(
            from: earlier.document.id, to: later.document.id, kind: .copied, certainty: 0.9))
      }
    }
    return FindingsBuilder.findings(of: reports.map(\.analysed), retellings: retellings)
      .discrepancies
  }

  @Test("Some figures for one thing are told as what changed")
  func few() {
    let found = findings(count: 4)
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.kind == .figure })
  }

  @Test("A form that each report fills with a figure of its own did not change on the way")
  func many() {
    #expect(findings(count: 20).isEmpty)
  }
}
