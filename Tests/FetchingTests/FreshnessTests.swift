import Model
import Testing

@testable import Fetching

@Suite("How long an answer stands")
struct FreshnessTests {
  private static let date = ("Date", "Sun, 06 Nov 1994 08:00:00 GMT")

  @Test(
    "It is as the head of the answer says, less what a cache on the way has used up",
    arguments: [
      ([], nil),
      ([("Cache-Control", "public, max-age=600")], 600),
      ([("cache-control", "Max-Age=\"600\""), ("Age", "200")], 400),
      ([("Cache-Control", "max-age=60"), ("Age", "99")], 0),
      ([("Cache-Control", "public"), ("Cache-Control", "max-age=5")], 5),
      ([("Cache-Control", "max-age=600, no-cache")], 0), ([("Cache-Control", "no-store")], 0),
      ([("Cache-Control", "max-age=-1")], nil), ([("Cache-Control", "max-age=soon")], nil),
      ([("Cache-Control", "max-age=99999999999999999999")], 1 << 30),
      ([date, ("Expires", "Sun, 06 Nov 1994 09:00:00 GMT")], 3600),
      ([date, ("Expires", "Sun, 06 Nov 1994 07:00:00 GMT")], 0),
      ([date, ("Expires", "Sun, 06 Nov 1994 09:00:00 GMT"), ("Cache-Control", "max-age=1")], 1),
      ([("Expires", "0")], 0), ([("Expires", "Sun, 06 Nov 1994 09:00:00 GMT")], nil),
    ] as [([(String, String)], Int?)])
  func seconds(headers: [(String, String)], expected: Int?) {
    #expect(Freshness.seconds(headers.map { .init($0.0, $0.1) }) == expected)
  }
}
