import Claims
import Foundation
import HearsayTesting
import Model
import Testing

@Suite("Edits inside what is said")
struct EditTests {
  @Test(
    "Every edit is found with its type",
    arguments: EditMaker.sentences.indices)
  func found(index: Int) {
    let (text, edits) = EditMaker.sentences[index]
    let original = EditMaker.report("a", text, day: "2031-05-02")
    for edit in edits {
      for words in edit.after {
        #expect(text.contains(edit.before))
        let told = text.replacingOccurrences(of: edit.before, with: words)
        let found = discrepancies(original, EditMaker.report("b", told, day: "2031-05-03"))
        #expect(found.map(\.kind).contains(edit.kind), "\(edit) made “\(words)”")
      }
    }
  }

  @Test("What is changed but in its wording shows nothing grave", arguments: UInt64(0)..<60)
  func unedited(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let index = Int(random.next() % UInt64(EditMaker.sentences.count))
    let text = EditMaker.sentences[index].text
    let changes: [(String, String)] = [
      ("intruders", "hackers"), ("million", "mn"), ("stolen", "taken"), ("found", "discovered"),
      ("copied", "coppied"), ("breach", "brecah"), ("blueprints", "blue-prints"),
      ("servers", "servcrs"), ("crew", "crcw"),
    ]
    var told = text
    for (word, other) in changes where random.next() % 2 == 0 {
      told = told.replacingOccurrences(of: word, with: other)
    }
    if random.next() % 2 == 0 { told = told.replacingOccurrences(of: " in ", with: "\u{A0}in ") }
    let found = discrepancies(
      EditMaker.report("a", text, day: "2031-05-02"), EditMaker.report("b", told, day: "2031-05-03")
    )
    #expect(found.allSatisfy { $0.severity == .low }, "\(told)")
  }

  @Test("A copy that has a sentence twice, once otherwise, departs in nothing")
  func twice() {
    let sentence = "the gang copied 300 maps of the shipyard"
    let a = EditMaker.report("a", sentence, day: "2031-05-02")
    var b = Report(
      "b",
      "Ada Renn said on Friday that \(sentence). Later she said the gang copied 900 maps of the "
        + "shipyard.", published: "2031-05-03")
    b.says("she", "said the", "gang copied 900 maps of the shipyard", party: "Ada Renn")
    #expect(discrepancies(a, b).filter { $0.a.document != $0.b.document }.isEmpty)
  }

  @Test("Scattered words are no edits")
  func scattered() {
    let first =
      "The gang copied 300 maps of the shipyard. It was not seen by the guards at the gate."
    let second =
      "The gang copied the of 300 maps of is the shipyard. It was seen the by the guards of to the a gate."
    var a = Report("a", first, published: "2031-05-02")
    a.says(nil, "seen", "It was not seen by the guards at the gate")
    var b = Report("b", second, published: "2031-05-03")
    b.says(nil, "seen", "It was seen the by the guards of to the a gate")
    #expect(discrepancies(a, b).isEmpty)
  }

  @Test("Two names that change places turn a deed round")
  func relation() throws {
    let a = EditMaker.report(
      "a", "clerks of Tavonia bribed the wardens of Melrand with letters", day: "2031-05-02")
    let b = EditMaker.report(
      "b", "clerks of Melrand bribed the wardens of Tavonia with letters", day: "2031-05-03")
    let found = try #require(discrepancies(a, b).first)
    #expect(found.kind == .relation)
    #expect(found.severity == .high)
    let list = discrepancies(
      EditMaker.report("a", "the quays of Tavonia and Melrand were shut", day: "2031-05-02"),
      EditMaker.report("b", "the quays of Melrand and Tavonia were shut", day: "2031-05-03"))
    #expect(list.isEmpty)
  }

  @Test(
    "These are no edits",
    arguments: [
      (
        "the gang copied 2,431 maps of the shipyard",
        "the gang copied about 2,400 maps of the shipyard"
      ),
      ("the gang copied seven maps of the shipyard", "the gang copied 7 maps of the shipyard"),
      ("the gang copied $3 million of bonds", "the gang copied $3m of bonds"),
      ("it was not only the gang that copied maps", "it was the gang that copied maps"),
      (
        "the gang has now copied 300 maps of the shipyard",
        "the gang has so far copied 300 maps of the shipyard"
      ),
      (
        "the gang copied maps of the shipyard in July",
        "the gang copied maps of the shipyard last July"
      ),
      ("an e-mail of the gang named the shipyard", "an email of the gang named the shipyard"),
      ("the colour of the maps betrayed the gang", "the color of the maps betrayed the gang"),
    ])
  func none(first: String, second: String) {
    let found = discrepancies(
      EditMaker.report("a", first, day: "2031-05-02"),
      EditMaker.report("b", second, day: "2031-05-03"))
    #expect(found.allSatisfy { $0.severity == .low }, "\(found.map(\.explanation))")
  }

  @Test("An explanation names both values")
  func explanation() throws {
    let found = discrepancies(
      EditMaker.report("a", "the gang copied at least 300 maps of the shipyard", day: "2031-05-02"),
      EditMaker.report("b", "the gang copied up to 300 maps of the shipyard", day: "2031-05-03"))
    let comparator = try #require(found.first)
    #expect(
      comparator.explanation
        == "“at least 300” in the earlier, “up to 300” in the later: the number is meant the other way round"
    )
  }
}
