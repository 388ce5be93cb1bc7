import Foundation
import HearsayTesting
import Testing

@testable import Fetching

@Suite("Whatever others send, reading it ends without a trap")
struct HostileInputTests {
  /// Pieces that mean something to one reader or another, put together at random.
  private static let pieces = [
    "http", "https", "file", ":", "//", "/", "\\", "@", "#", "?", "%", "%00", "%2e", ".", "..", "[",
    "]",
    "::1", "127.0.0.1", "0x7f", "0177", "2130706433", "localhost", "herald.example", "xn--", "①",
    "。",
    "ä", "\u{202E}", "\u{0}", "\n", " ", "\t", "65536", "99999999999999999999", "-1", "a", "A", "_",
    "fe80::1%lo",
  ]

  @Test("An address is read the same way a second time, or refused", arguments: UInt64(0)..<64)
  func addresses(seed: UInt64) throws {
    var random = SplitMix64(state: seed)
    for _ in 0..<200 {
      var text = random.next() % 4 == 0 ? "" : "http://"
      for _ in 0..<(random.next() % 8) {
        text += Self.pieces[Int(random.next() % UInt64(Self.pieces.count))]
      }
      _ = WebAddress.isMeant(by: text)
      _ = AllowedEndpoint(text)
      guard let address = try? WebAddress(text) else { continue }
      // The canonical form is its own: what is checked is what is asked for.
      #expect(try WebAddress(address.description) == address, "\(text)")
      let host = URL(string: address.description)?.host?.trimmingCharacters(in: ["[", "]"])
      #expect(host == address.host, "\(text)")
      #expect(address.description.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F })
      _ = try? address.resolving(text)
    }
  }

  @Test("A robots.txt of any bytes is read, and answers for any path", arguments: UInt64(0)..<64)
  func robots(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let words = [
      "user-agent", "disallow", "allow", "crawl-delay", ":", "*", "$", "/", "hearsay", "\n", "#",
      "%2", "%41", "a",
    ]
    var bytes: [UInt8] = []
    for _ in 0..<300 {
      if random.next() % 8 == 0 {
        bytes.append(UInt8(truncatingIfNeeded: random.next()))
      } else {
        bytes += words[Int(random.next() % UInt64(words.count))].utf8
      }
    }
    let rules = RobotsRules(bytes, product: "hearsay")
    for path in ["", "/", "/a", "/%", "/%4", "/a/a/a$*", String(decoding: bytes, as: UTF8.self)] {
      _ = rules.allows(path)
    }
    #expect(rules.allows("/robots.txt"))
  }
}
