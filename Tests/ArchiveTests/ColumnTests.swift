import HearsayTesting
import Testing

@testable import Archive

@Suite("What stands in columns")
struct ColumnTests {
  @Test("Lists of texts come back as they were", arguments: UInt64(0)..<100)
  func strings(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let pieces = ["\"", "\\", "\u{1}", "\n", "a", "é", "👩", ",", "]", "[", " ", "\\u0041"]
    let list = (0..<Int(random.next() % 6)).map { _ in
      (0..<Int(random.next() % 8)).map { _ in pieces[Int(random.next() % 12)] }.joined()
    }
    #expect(JSONColumn.strings(JSONColumn.text(list)) == list)
  }

  @Test("Lists of numbers come back as they were")
  func numbers() {
    #expect(
      JSONColumn.numbers(JSONColumn.text([[0, 12], [7, 4_000_000_000]])) == [
        0, 12, 7, 4_000_000_000,
      ])
    #expect(JSONColumn.numbers("[]").isEmpty)
  }

  @Test("A column that was tampered with never traps", arguments: UInt64(0)..<200)
  func hostile(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let marks = Array("[]\",\\u0x9\u{7F}{}:ntrue")
    let text = String((0..<40).map { _ in marks[Int(random.next() % UInt64(marks.count))] })
    _ = JSONColumn.strings(text)
    _ = JSONColumn.numbers(text + "99999999999999999999999999")
  }

  @Test("Raw bytes come back, and damage is noticed", arguments: [0, 1, 100, 70_000])
  func rawBytes(count: Int) {
    var random = SplitMix64(state: UInt64(count))
    let bytes = (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next() >> 60) }
    let raw = RawBytes(bytes)
    #expect(RawBytes.inflate(raw.deflated, size: raw.size) == bytes)
    #expect(RawBytes.inflate(raw.deflated, size: raw.size + 1) == nil)
    #expect(RawBytes.inflate(raw.deflated.dropLast(), size: raw.size) == nil)
    #expect(raw.digest.utf8.count == 64)
  }
}
