import Testing

@testable import STIX

@Suite("Identifiers")
struct IdentifierTests {
  static let uuid = "a5008bf9-fa2f-4193-91c2-bdeb8f73977b"

  @Test("Any UUID of RFC 4122 names an object", arguments: ["1", "3", "4", "5", "7"])
  func versions(version: String) {
    let text = "x-own-type--a5008bf9-fa2f-\(version)193-91c2-bdeb8f73977b"
    #expect(STIXIdentifier(text)?.type == "x-own-type")
    #expect(STIXIdentifier(text)?.description == text)
    #expect(STIXIdentifier(text.uppercased()) == nil)
    #expect(STIXIdentifier("note--" + Self.uuid.uppercased()) != nil)
  }

  @Test(
    "What is none is refused",
    arguments: [
      "", "note", "note--", "--" + uuid, "note-" + uuid, "note--" + uuid + "0", "no--" + uuid,
      "Note--" + uuid, "no te--" + uuid, "a--b--" + uuid, "-note--" + uuid, "note---" + uuid,
      "note--00000000-0000-0000-0000-000000000000", "note--a5008bf9-fa2f-4193-c1c2-bdeb8f73977b",
      "note--a5008bf9fa2f419391c2bdeb8f73977b", "1note--" + uuid,
      String(repeating: "a", count: 251) + "--" + uuid,
    ])
  func refused(text: String) {
    #expect(STIXIdentifier(text) == nil)
  }
}
