import Testing

@testable import STIX

@Suite("Reading JSON as bytes")
struct JSONTextTests {
  static func fault(_ text: String) -> String? {
    do throws(JSONFault) {
      _ = try JSONText(parsing: Array(text.utf8))
      return nil
    } catch {
      return error.reason
    }
  }

  @Test(
    "What RFC 8259 allows is read",
    arguments: [
      "{}", "[]", " [ ] ", "0", "-0", "-0.5e+10", "1E2", "\"\"", "null", "[true,false,null]",
      "{\"a\":{\"a\":[{}]}}", "\"\\u0000\\ud83d\\ude00\\/\"", "\u{FEFF}[1]", "[1.0000000]",
      "\"é€😀\"", "[12345678901234567890123]",
    ])
  func wellFormed(text: String) {
    #expect(Self.fault(text) == nil)
  }

  @Test(
    "What breaks the grammar is refused",
    arguments: [
      "", " ", "{", "[", "[1,]", "{\"a\":1,}", "{,}", "{a:1}", "{\"a\" 1}", "{\"a\":}", "[1 2]",
      "01", "-", "1.", ".5", "1e", "+1", "nul", "nulls", "True", "\"", "\"\\x\"", "\"\\u12g4\"",
      "\"\n\"", "\"\t\"", "[1]]", "{}{}", "'a'", "[1}", "{\"a\":1]", "NaN", "// a\n1", "\"\\",
    ])
  func malformed(text: String) {
    #expect(Self.fault(text) != nil)
  }

  @Test("What RFC 7493 forbids besides is told apart from broken grammar")
  func internetJSON() {
    #expect(Self.fault(#"{"a":1,"b":2,"a":3}"#) == "the same name twice")
    #expect(Self.fault(#"{"a":1,"\u0061":3}"#) == "the same name twice")
    #expect(Self.fault(#"[{"a":{"b":1,"b":1}}]"#) == "the same name twice")
    #expect(Self.fault(#""\ud800""#) == "half a surrogate pair")
    #expect(Self.fault(#""\ude00\ud83d""#) == "half a surrogate pair")
    #expect(Self.fault("[1e400]") == "a number that is too large")
    #expect(
      Self.fault("[" + String(repeating: "9", count: 400) + "]") == "a number that is too large")
    #expect(Self.fault("0." + String(repeating: "9", count: 1_000))?.contains("characters") == true)
    #expect(Self.fault(#"{"a":{"a":1}}"#) == nil)
  }

  @Test(
    "Bytes that are no UTF-8 are refused",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
      [0xFF],
    ])
  func encoding(bytes: [Int]) {
    #expect(throws: JSONFault.self) {
      _ = try JSONText(parsing: [0x22] + bytes.map { UInt8($0) } + [0x22])
    }
  }

  @Test("A hundred brackets within one another are read, one more is not, a million do no harm")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(Self.fault(nested(100)) == nil)
    #expect(Self.fault(nested(101))?.contains("within one another") == true)
    #expect(Self.fault(nested(1_000_000))?.contains("within one another") == true)
    #expect(Self.fault(String(repeating: "[", count: 1_000_000)) == "the text ends too early")
    #expect(Self.fault(String(repeating: "{\"a\":", count: 100_000)) == "the text ends too early")
  }

  @Test("A hundred thousand names of one object are told apart at once")
  func manyNames() throws {
    let names = (0..<100_000).map { "\"name\($0)\":0" }
    #expect(Self.fault("{" + names.joined(separator: ",") + "}") == nil)
    #expect(
      Self.fault("{" + names.joined(separator: ",") + ",\"name7\":1}") == "the same name twice")
  }

  @Test("More than a million values are not kept")
  func manyValues() {
    let zeros = String(repeating: "0,", count: 1_000_000)
    #expect(Self.fault("[" + zeros + "0]")?.hasPrefix("more than") == true)
  }

  @Test("Values are found where they stand, and numbers keep their digits")
  func values() throws {
    let text = #"{ "a" : [1.50, "x\n\u00e9\ud83d\ude00"], "b\t":{"c":true}, "n":null }"#
    let root = try JSONText(parsing: Array(text.utf8)).root
    #expect(root["a"]?.elements.first?.numeral == "1.50")
    #expect(root["a"]?.elements.last?.string == "x\né😀")
    #expect(root["b\t"]?["c"]?.bool == true)
    #expect(root["n"]?.isNull == true)
    #expect(root["c"] == nil)
    #expect(root.members.map(\.name) == ["a", "b\t", "n"])
    #expect(root["b\t"].map { String(decoding: $0.bytes, as: UTF8.self) } == #"{"c":true}"#)
  }
}
