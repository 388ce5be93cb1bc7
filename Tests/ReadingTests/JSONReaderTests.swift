import Model
import Testing

@testable import Reading

@Suite("Reading the JSON of pages")
struct JSONReaderTests {
  @Test("Strings are read with their escapes, numbers and the rest as they are")
  func values() throws {
    let value = try #require(
      JSONValue(#"{"a":"x \"y\" \u00e9 \ud83d\ude00\/","b":[1,-2.5e3,true,null],"c":{"d":"e"}}"#))
    #expect(value["a"]?.string == "x \"y\" é 😀/")
    #expect(value["b"]?.elements.count == 4)
    #expect(value["c"]?["d"]?.string == "e")
  }

  @Test(
    "What pages get wrong is forgiven",
    arguments: [
      "{\"a\":\"b\",}", "{\"a\":\"b\"", "// <![CDATA[\n{\"a\":\"b\"}//]]>", "{\"a\":\"b\"}}]",
      "{\"x\":\"1\n2\",\"a\":\"b\"}", "{\"a\":\"b\", \"c", "{\"a\":\"b\",\"a\":\"c\"}",
    ])
  func forgiven(text: String) throws {
    #expect(try #require(JSONValue(text))["a"]?.string == "b")
  }

  @Test(
    "Broken and hostile text ends soon and does not trap",
    arguments: [
      "", "x", "\"", "{\"", "{\"\\", "{\"\\u", "{\"\\ud83d\\", "[\"\\ud83d\\u0020\"]", "]}",
      String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000),
      "[" + String(repeating: "-", count: 1_000_000), "[" + String(repeating: "9", count: 100_000),
      "[" + String(repeating: "\"a\",", count: 400_000),
    ])
  func hostile(text: String) {
    _ = JSONValue(text)
  }
}

@Suite("Calendars and short years")
struct OtherDateTests {
  @Test(
    "Days of the Persian calendar become those of the Gregorian",
    arguments: [
      (1400, 1, 1, "2021-03-21"), (1399, 12, 30, "2021-03-20"), (1399, 4, 16, "2020-07-06"),
      (1404, 1, 1, "2025-03-21"),
    ])
  func persian(year: Int, month: Int, day: Int, gregorian: String) {
    #expect(PersianCalendar.date(year: year, month: month, day: day)?.description == gregorian)
  }

  @Test("A day that the Persian calendar does not have is none")
  func noDay() {
    #expect(PersianCalendar.date(year: 1400, month: 12, day: 30) == nil)
    #expect(PersianCalendar.date(year: 1400, month: 7, day: 31) == nil)
    #expect(PersianCalendar.date(year: 9999, month: 1, day: 1) == nil)
  }
}
