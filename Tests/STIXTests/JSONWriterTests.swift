import STIX
import Testing

@Suite("JSON that is written")
struct JSONWriterTests {
  @Test("Members come in order, and those that say nothing are left out")
  func members() {
    var json = JSONWriter()
    json.object { json in
      json.member("b", nil)
      json.member("c", 7)
      json.member("d", true)
      json.member("e", [])
      json.member("f", ["x", "y"])
      json.key("g")
      json.array { json in for _ in 0..<2 { json.object { _ in } } }
    }
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #"{"c":7,"d":true,"f":["x","y"],"g":[{},{}]}"#)
  }

  @Test("What JSON wants escaped is, and what a terminal would obey")
  func escapes() {
    func written(_ text: String) -> String {
      var json = JSONWriter()
      json.string(text)
      return String(decoding: json.bytes, as: UTF8.self)
    }
    #expect(written("q\" b\\ t\t n\n r\r") == #""q\" b\\ t\t n\n r\r""#)
    #expect(written("\0\u{1b}\u{7f}\u{9b}") == #""\u0000\u001b\u007f\u009b""#)
    #expect(written("a\u{202e}b\u{2028}\u{61c}") == #""a\u202eb\u2028\u061c""#)
    #expect(written("é 😀 \u{a0} – ش") == "\"é 😀 \u{a0} – ش\"")
  }
}
