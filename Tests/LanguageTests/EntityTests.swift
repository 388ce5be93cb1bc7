import Language
import Model
import Testing

@Suite("Entities of general language")
struct EntityTests {
  private func entities(_ text: String) -> [(String, Entity.Kind)] {
    let analysis = Analysis(Document(id: DocumentID(digits: ""), path: "", text: text))
    let entities = analysis.entities
    for (entity, next) in zip(entities, entities.dropFirst()) {
      #expect(entity.tokens.upperBound <= next.tokens.lowerBound)
    }
    return entities.map { (analysis.text(of: $0.tokens), $0.kind) }
  }

  @Test("Days, sectors and places are told apart, in order, each word once")
  func kinds() {
    let found = entities(
      "In March 2021 the group attacked telecommunications companies in Iceland and New Zealand.")
    #expect(found.contains { $0 == ("March 2021", .date) })
    #expect(found.contains { $0 == ("Iceland", .location) })
    #expect(found.contains { $0 == ("New Zealand", .location) })
    #expect(!found.contains { $0.1 == .code })
  }

  @Test("A text without names and days has none")
  func none() {
    #expect(entities("It was cold, and nobody came.").isEmpty)
  }
}
