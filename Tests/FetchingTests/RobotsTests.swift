import Testing

@testable import Fetching

@Suite("What a robots.txt asks (RFC 9309)")
struct RobotsTests {
  private func rules(_ text: String) -> RobotsRules {
    RobotsRules(Array(text.utf8), product: "hearsay")
  }

  @Test("Our own group counts, and that for all only where there is none of ours")
  func groups() {
    let both = rules("User-agent: *\nDisallow: /\n\nuser-AGENT: HearSay/1.0 # us\nDisallow: /own\n")
    #expect(both.allows("/a"))
    #expect(!both.allows("/own/b"))
    let others = rules("User-agent: hearsaybot\nUser-agent: foxbot\nDisallow: /\n")
    #expect(others.allows("/"))
    let merged = rules(
      "User-agent: hearsay\nDisallow: /a\nUser-agent: *\nDisallow: /b\nUser-agent: hearsay\nDisallow: /c"
    )
    #expect(!merged.allows("/a"))
    #expect(merged.allows("/b"))
    #expect(!merged.allows("/c"))
    let shared = rules("User-agent: fox\nSitemap: x\nUser-agent: hearsay\nDisallow: /a")
    #expect(!shared.allows("/a"))
  }

  @Test(
    "The longest pattern decides, and of two as long the one that allows",
    arguments: [
      ("Disallow: /\nAllow: /news", "/news/1", true), ("Disallow: /\nAllow: /news", "/old", false),
      ("Allow: /a\nDisallow: /a", "/a", true), ("Disallow:", "/a", true),
      ("Disallow: /", "/robots.txt", true),
      ("Allow: /p\nDisallow: /*.html", "/page.html", false), ("Disallow: /fish*", "/fish", false),
      ("Disallow: /*.php$", "/a.php", false), ("Disallow: /*.php$", "/a.php?x", true),
      ("Disallow: /*.php", "/a.php?x", false), ("Disallow: /a$", "/a", false),
      ("Disallow: /a$", "/ab", true),
      ("Disallow: *", "/x", false), ("Disallow: $", "/x", true),
      ("Disallow: /*/b/*c$", "/a/b/xxc", false),
      ("Disallow: /*/b/*c$", "/a/b/cx", true), ("Disallow: /ä", "/%C3%A4", false),
      ("Disallow: /%7Ejoe", "/~joe/x", false), ("Disallow: /%2f", "/%2F", false),
      ("Disallow: /%2f", "//", true),
      ("Disallow: /a%2ab", "/a*b", true), ("Disallow: /**a**$", "/xax", false),
      ("Disallow: /ab*ba$", "/aba", true),
      ("Disallow: /q?x", "/q?xy", false), ("nonsense\nDisallow /x\nDisallow: /y", "/x", true),
    ])
  func patterns(lines: String, path: String, isAllowed: Bool) {
    #expect(rules("User-agent: *\n" + lines).allows(path) == isAllowed)
  }

  @Test("Line ends, comments, marks of order and rules before any group are borne")
  func forms() {
    #expect(!rules("\u{FEFF}User-agent:*\r\nDisallow:/a#b\r\n").allows("/a"))
    #expect(!rules("User-agent: *\rDisallow: /a\r").allows("/a"))
    #expect(rules("Disallow: /a\nUser-agent: *\nAllow: /").allows("/a"))
    #expect(rules("").allows("/"))
    #expect(rules("<html>404</html>").allows("/"))
  }

  @Test("A pause between two questions is heard")
  func crawlDelay() {
    #expect(rules("User-agent: *\nCrawl-delay: 2.5").crawlDelay == 2.5)
    for bad in ["-1", "inf", "nan", "soon", "1e999"] {
      #expect(rules("User-agent: *\nCrawl-delay: \(bad)").crawlDelay == nil, "\(bad)")
    }
  }

  @Test("What lies beyond 500 KiB is not read, and patterns full of stars end soon")
  func limits() {
    let late = "User-agent: *\n" + String(repeating: "#\n", count: 256_000) + "Disallow: /late"
    #expect(rules(late).allows("/late"))
    let stars =
      "User-agent: *\n"
      + String(repeating: "Disallow: /" + String(repeating: "*a", count: 200) + "$\n", count: 1200)
    #expect(rules(stars).allows("/" + String(repeating: "a", count: 2000) + "b"))
  }
}
