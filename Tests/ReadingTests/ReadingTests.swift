import HearsayTesting
import Model
import Testing

@testable import Reading

@Suite("Reading reports")
struct ReadingTests {
  @Test("The same bytes are the same document under any path")
  func sameBytes() throws {
    let bytes = Array("Harbour closed\n\nThe harbour was closed on Monday, officials said.\n".utf8)
    let first = try DocumentReader.document(from: bytes, path: "a.txt")
    let second = try DocumentReader.document(from: bytes, path: "b/c.html")
    #expect(first.id == second.id)
    #expect(first.blocks == second.blocks)
  }
}
