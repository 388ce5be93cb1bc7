import HearsayTesting
import Model
import Statements
import Testing

@Suite("Statements of any text are sound")
struct HostileTextTests {
  static let words = [
    "Ana", "Reyes", "the", "ministry", "report", "said", "that", "found", "denied", "accused",
    "of", "by", "according", "to", "adding", "citing", "which", "who", "he", "it", "its", "denial",
    "claim", "and", "has", "was", "not", "on", "Monday", "12", "files", "$", "(", ")", "“", "”",
    "‘", "’", "\"", "'", ",", ".", ";", ":", "—", "?", "\n", "\n\n", "é", "中", "🙂", "e\u{301}",
    "Foreign", "Ministry", "spokesman", "in", "view", "stolen", "from", "came", "never", "neither",
    "we", "asked", "named",
    "be", "but", "while", "newspaper", "director", "-", "…", "\u{0}",
  ]

  @Test("Spans, identifiers and nesting hold in word salad", arguments: 0..<60 as Range<UInt64>)
  func salad(seed: UInt64) {
    var generator = SplitMix64(state: seed)
    let count = Int.random(in: 0..<300, using: &generator)
    var text = ""
    for _ in 0..<count {
      text += Self.words.randomElement(using: &generator) ?? ""
      if Bool.random(using: &generator) { text += " " }
    }
    let document = report(text)
    let statements = StatementFinder.statements(in: document)
    #expect(statements == StatementFinder.statements(in: document))
    #expect(Set(statements.map(\.id)).count == statements.count)
    var holders: [StatementID: StatementID] = [:]
    for statement in statements {
      #expect(!statement.content.isEmpty)
      for passage in statement.content + [statement.cue] {
        #expect(passage.span.end <= text.utf8.count)
        #expect(passage.text == text[passage.span])
        #expect(passage.text.utf8.count == passage.span.byteCount)
      }
      holders[statement.id] = statement.nestedIn
    }
    for statement in statements {
      var steps = 0
      var holder = statement.nestedIn
      while let outer = holder, steps <= statements.count {
        #expect(statements.contains { $0.id == outer })
        holder = holders[outer]
        steps += 1
      }
      #expect(steps <= statements.count, "the nesting runs in a circle")
    }
  }

  @Test(
    "Long runs of one thing are read to their end",
    arguments: [
      "said ", "he said ", ",", "\"", "“", "“he said ‘", "X, who said that ", "its denial of ",
      "citing a report that found ", "(", "the ", "has ", "Ana Reyes: ", "according to ",
      "The report said that it spied. ",
    ])
  func runs(of unit: String) {
    let text = String(repeating: unit, count: 500)
    for statement in StatementFinder.statements(in: report(text)) {
      #expect(statement.contentText.utf8.count <= text.utf8.count)
    }
  }
}
