import Language
import Testing

@testable import Statements

@Suite("Parts that the network labels become attributions")
struct LabelLinkerTests {
  /// Labels from letters: s and S a source before and after its cue, q a cue, c and C a content before
  /// and after its cue; a capital of the same part begins behind "|".
  private func labels(_ text: String) -> [UInt8] {
    let parts: [Character: AttributionLabel.Part] = [
      "s": .sourceBeforeCue, "S": .sourceAfterCue, "q": .cue, "c": .contentBeforeCue,
      "C": .contentAfterCue,
    ]
    var labels: [UInt8] = []
    var last: Character?
    for letter in text {
      if letter == "|" {
        last = nil
        continue
      }
      labels.append(parts[letter].map { AttributionLabel.label($0, begins: letter != last) } ?? 0)
      last = letter
    }
    return labels
  }

  @Test("A source, a cue and a content make one")
  func plain() {
    let found = LabelLinker.attributions(labels("ssqCCC."))
    #expect(found == [.init(cue: 2..<3, source: 0..<2, content: [3..<6])])
  }

  @Test("A content that its cue breaks in two is one content")
  func broken() {
    let found = LabelLinker.attributions(labels("ccc.sq.CC."))
    #expect(found == [.init(cue: 5..<6, source: 4..<5, content: [0..<3, 7..<9])])
  }

  @Test("A source behind its cue belongs to it, not to the next")
  func inverted() {
    let found = LabelLinker.attributions(labels("cc.qSS.sqCC"))
    #expect(
      found == [
        .init(cue: 3..<4, source: 4..<6, content: [0..<2]),
        .init(cue: 8..<9, source: 7..<8, content: [9..<11]),
      ])
  }

  @Test("Two contents of one cue stay apart where the second begins anew")
  func twoContents() {
    let found = LabelLinker.attributions(labels("sqCC|CC"))
    #expect(found.first?.content == [2..<4, 4..<6])
  }

  @Test("A cue without content, and parts without a cue, say nothing")
  func incomplete() {
    #expect(LabelLinker.attributions(labels("sq...")).isEmpty)
    #expect(LabelLinker.attributions(labels("ss.CCC")).isEmpty)
    #expect(LabelLinker.attributions([]).isEmpty)
  }
}
