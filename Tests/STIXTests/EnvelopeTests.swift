import Testing

@testable import STIX

@Suite("Envelopes and bundles")
struct EnvelopeTests {
  static let uuid = "a5008bf9-fa2f-4193-91c2-bdeb8f73977"

  static func tool(_ digit: Int, name: String = "A", modified: String = "2024-03-01T10:00:00.000Z")
    -> String
  {
    #"{"type":"tool","spec_version":"2.1","id":"tool--\#(uuid)\#(digit)","#
      + #""created":"2024-03-01T10:00:00.000Z","modified":"\#(modified)","name":"\#(name)"}"#
  }

  func read(_ text: String) throws -> STIXEnvelope { try STIXEnvelope(parsing: Array(text.utf8)) }

  func faults(_ envelope: STIXEnvelope) -> [String] {
    envelope.objects.map { result in
      switch result {
      case .success: ""
      case .failure(let fault): fault.description
      }
    }
  }

  @Test("An envelope has its objects, more and next")
  func envelope() throws {
    let envelope = try read(
      #" {"more": true, "next":"abc", "objects": [\#(Self.tool(1)) , \#(Self.tool(2))], "x":[]} "#)
    #expect(envelope.hasMore)
    #expect(envelope.next == "abc")
    #expect(faults(envelope) == ["", ""])
    #expect(try envelope.objects[1].get().bytes == Array(Self.tool(2).utf8))
    #expect(try envelope.objects[1].get().version == STIXTimestamp("2024-03-01T10:00:00Z"))
  }

  @Test(
    "A bundle is an envelope too, whatever version it names",
    arguments: ["", #""spec_version":"2.0","#])
  func bundle(version: String) throws {
    let envelope = try read(
      #"{"type":"bundle",\#(version)"id":"bundle--\#(Self.uuid)0","objects":[\#(Self.tool(1))]}"#)
    #expect(faults(envelope) == [""])
    #expect(envelope.bundleID == "bundle--\(Self.uuid)0")
    #expect(!envelope.hasMore)
  }

  @Test("An envelope may be empty", arguments: ["{}", #"{"objects":[]}"#, #"{"more":false}"#])
  func empty(text: String) throws {
    let envelope = try read(text)
    #expect(envelope.objects.isEmpty)
    #expect(!envelope.hasMore)
    #expect(envelope.next == nil)
  }

  @Test(
    "What is neither is refused as a whole",
    arguments: [
      "", "[]", "7", "{", #"{"objects":{}}"#, #"{"objects":7}"#, #"{"objects":[}"#,
      #"{"objects":[{}"#, #"{"objects":[{}]"#, #"{"objects":[{}],}"#,
      #"{"objects":[],"objects":[]}"#,
      #"{"objects":[{},]}"#, #"{"objects":[{"a"}]}"#, #"{"objects":[]}x"#, tool(1),
    ])
  func refused(text: String) {
    #expect(throws: STIXFault.self) { _ = try read(text) }
  }

  @Test("One bad object does no harm to the others")
  func badAmongGood() throws {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let envelope = try read(
      #"{"objects":[7,\#(Self.tool(1)),null,{"type":"tool","id":"tool--\#(Self.uuid)2","x":\#(deep)},"#
        + #"{"id":"tool--\#(Self.uuid)3","x":"\ud800"},{"x":1e999},[],\#(Self.tool(4))]}"#)
    let faults = faults(envelope)
    #expect(faults.map(\.isEmpty) == [false, true, false, false, false, false, false, true])
    #expect(faults[0] == "no JSON object")
    guard case .failure(let deepFault) = envelope.objects[3],
      case .failure(let surrogate) = envelope.objects[4]
    else { return }
    #expect(deepFault.id == "tool--\(Self.uuid)2")
    #expect(surrogate.id == "tool--\(Self.uuid)3")
    #expect(surrogate.description.contains("half a surrogate pair"))
  }

  @Test("The same object again is no harm, another one under its id and version is a failure")
  func duplicates() throws {
    let later = Self.tool(1, name: "B", modified: "2024-03-02T10:00:00.000Z")
    let envelope = try read(
      #"{"objects":[\#(Self.tool(1)),\#(Self.tool(1)),\#(Self.tool(1, name: "B")),\#(later)]}"#)
    #expect(faults(envelope).map(\.isEmpty) == [true, true, false, true])
    guard case .failure(let fault) = envelope.objects[2] else { return }
    #expect(fault.id == "tool--\(Self.uuid)1")
    #expect(fault.version == "2024-03-01T10:00:00.000Z")
  }

  @Test("An observable without a spec_version gets one, everything else keeps its bytes")
  func specVersion() throws {
    let address = #"{ "type":"ipv4-addr","id":"ipv4-addr--\#(Self.uuid)1","value":"198.51.100.3"}"#
    let numbers = #"{"type":"x-a","id":"x-a--\#(Self.uuid)1","n":1.000,"o":12345678901234567890}"#
    let envelope = try read(#"{"objects":[\#(address),\#(numbers)]}"#)
    let first = try envelope.objects[0].get()
    #expect(first.specVersion == "2.1")
    #expect(first.version == nil)
    #expect(
      String(decoding: first.bytes, as: UTF8.self)
        == #"{"spec_version":"2.1", "type":"ipv4-addr","id":"ipv4-addr--\#(Self.uuid)1","value":"198.51.100.3"}"#
    )
    let second = String(decoding: try envelope.objects[1].get().bytes, as: UTF8.self)
    #expect(second.contains(#""n":1.000,"o":12345678901234567890"#))
  }
}
