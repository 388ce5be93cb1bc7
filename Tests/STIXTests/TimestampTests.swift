import HearsayTesting
import Testing

@testable import STIX

@Suite("Timestamps")
struct TimestampTests {
  @Test(
    "A timestamp is read to the microsecond",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:00.1Z", 100_000),
      ("1969-12-31T23:59:59.999999Z", -1), ("2016-01-20T12:31:12.123Z", 1_453_293_072_123_000),
      ("2016-01-20T12:31:12.123456789Z", 1_453_293_072_123_456),
      ("2000-02-29T00:00:00.000Z", 951_782_400_000_000),
      ("2016-12-31T23:59:60Z", 1_483_228_800_000_000),
      ("0000-01-01T00:00:00Z", -62_167_219_200_000_000),
      ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
      ("9999-12-31T23:59:60.9Z", 253_402_300_799_999_999),
    ] as [(String, Int64)])
  func reading(text: String, microseconds: Int64) {
    #expect(STIXTimestamp(text)?.microseconds == microseconds)
  }

  @Test(
    "What is no timestamp of STIX is refused",
    arguments: [
      "", "2016-01-20", "2016-01-20T12:31:12", "2016-01-20T12:31:12.Z", "2016-1-20T12:31:12Z",
      "2016-02-30T00:00:00Z", "1900-02-29T00:00:00Z", "2016-13-01T00:00:00Z",
      "2016-00-01T00:00:00Z", "2016-01-00T00:00:00Z", "2016-01-20T24:00:00Z",
      "2016-01-20T12:60:00Z", "2016-01-20T12:31:61Z", "2016-01-20T12:31:12+00:00",
      "2016-01-20t12:31:12Z", "2016-01-20T12:31:12z", "2016-01-20 12:31:12Z",
      "2016-01-20T12:31:12.1ZZ", "٢٠١٦-01-20T12:31:12Z", "-016-01-20T12:31:12Z",
    ])
  func refused(text: String) {
    #expect(STIXTimestamp(text) == nil)
  }

  @Test(
    "What clients write instead is read where the lenient reading is asked for",
    arguments: [
      ("2016-01-20T12:31:12+00:00", "2016-01-20T12:31:12.000000Z"),
      ("2016-01-20T12:31:12.5 02:00", "2016-01-20T10:31:12.500000Z"),
      ("2016-01-20t12:31:12z", "2016-01-20T12:31:12.000000Z"),
      ("2016-01-20 12:31:12", "2016-01-20T12:31:12.000000Z"),
      ("2016-01-20T23:31:12-0130", "2016-01-21T01:01:12.000000Z"),
      ("2016-01-20", "2016-01-20T00:00:00.000000Z"),
    ])
  func lenient(text: String, meant: String) {
    #expect(STIXTimestamp(text) == nil)
    #expect(STIXTimestamp(lenient: text)?.description == meant)
  }

  @Test("What is written is read again, with three digits and with six", arguments: UInt64(0)..<300)
  func roundTrip(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let span: UInt64 = 253_402_300_799_999_999 + 62_167_219_200_000_000
    let time = STIXTimestamp(
      microseconds: Int64(random.next() % span) - 62_167_219_200_000_000)
    #expect(STIXTimestamp(time.description) == time)
    let short = STIXTimestamp(time.text(fractionDigits: 3))
    #expect(short?.milliseconds == time.milliseconds)
    #expect(STIXTimestamp(milliseconds: time.milliseconds) == short)
    #expect(time.text(fractionDigits: 0).count == 20)
  }

  @Test("Extremes do not trap")
  func extremes() {
    #expect(STIXTimestamp(microseconds: .max).description == "9999-12-31T23:59:59.999999Z")
    #expect(STIXTimestamp(microseconds: .min).description == "0000-01-01T00:00:00.000000Z")
    _ = STIXTimestamp(milliseconds: .max).milliseconds
  }
}
