import Foundation
import HearsayTesting
import Model
import Testing

@testable import Exchange
import STIX

@Suite("Offsets in code points")
struct CodePointOffsetsTests {
  @Test("Every offset is what Python would count", arguments: UInt64(0)..<60)
  func everyOffset(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let scalars: [String] = ["a", "é", "—", "👩", "\n", "\u{301}", "漢"]
    let kindCount = seed % 2 == 0 ? 1 : UInt64(scalars.count)
    let text = (0..<Int(random.next() % 700)).map { _ in
      scalars[Int(random.next() % kindCount)]
    }.joined()
    let offsets = CodePointOffsets(text)
    #expect(offsets.count == text.unicodeScalars.count)
    var byte = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets.codePoint(atByte: byte) == index)
      byte += UTF8.width(scalar)
    }
    #expect(offsets.codePoint(atByte: byte) == offsets.count)
    #expect(offsets.codePoint(atByte: byte + 1000) == offsets.count)
  }
}

@Suite("JSON")
struct JSONWriterTests {
  @Test("Any text reads back as it was", arguments: UInt64(0)..<100)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    let text = String(
      String.UnicodeScalarView(
        (0..<50).compactMap { _ in
          Unicode.Scalar(UInt32(random.next() % (seed % 3 == 0 ? 0x110000 : 0x2100)))
        }))
    var json = JSONWriter()
    json.array([text])
    let read = try JSONDecoder().decode([String].self, from: Data(json.bytes))
    #expect(read.first?.unicodeScalars.elementsEqual(text.unicodeScalars) == true)
  }

  @Test("Nothing that a terminal obeys stands bare in it")
  func controls() {
    var json = JSONWriter()
    json.string("\u{1B}[31m\u{9B}2J\u{7F}\u{202E}\u{2028}é")
    let expected = #""\u001b[31m\u009b2J\u007f\u202e\u2028é""#
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test(
    "Numbers are as short as can be",
    arguments: [
      (2400.0, "2400"), (0.93, "0.93"), (-1.5, "-1.5"), (1e21, "1e+21"), (0, "0"),
      (Double.infinity, "null"),
    ])
  func numbers(number: Double, text: String) {
    var json = JSONWriter()
    json.number(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == text)
  }
}

@Suite("CSV")
struct CSVWriterTests {
  @Test(
    "Fields are quoted as RFC 4180 has it, and formulas are disarmed",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
      ("a\nb", "\"a\nb\""), ("=1+1", "'=1+1"), ("@x,y", "\"'@x,y\""), ("-5", "'-5"),
      ("+49", "'+49"), ("\tx", "'\tx"), ("＝1", "'＝1"), ("", ""), ("a=1", "a=1"),
    ])
  func fields(text: String, field: String) {
    var csv = CSVWriter()
    csv.field(text)
    #expect(String(decoding: csv.bytes, as: UTF8.self) == field)
  }

  @Test("A line has a comma between fields and ends in CR LF")
  func lines() {
    var csv = CSVWriter()
    csv.field("a")
    csv.field(nil as String?)
    csv.field(2.5)
    csv.field(-3)
    csv.endLine()
    #expect(String(decoding: csv.bytes, as: UTF8.self) == "a,,2.5,-3\r\n")
  }

  @Test("Every table has as many columns as names", arguments: FindingsTable.allCases)
  func columns(table: FindingsTable) {
    let columns = FindingsLines.columns(of: table)
    #expect(Set(columns).count == columns.count)
  }
}
