import NIOCore
import Testing

@testable import Server

@Suite("Headers and addresses, taken apart")
struct HeaderTests {
  @Test("A media range has a type, a version and a quality")
  func mediaRange() throws {
    let range = try #require(MediaRange(" Application/TAXII+json ; Version = \"2.1\" ;q=0.25"))
    #expect(range.type == "application" && range.subtype == "taxii+json")
    #expect(range.version == "2.1" && range.quality == 250)
    #expect(MediaRange("*/*")?.quality == 1_000)
  }

  @Test(
    "What is no media range is passed over",
    arguments: [
      "", "a", "a/", "/b", "a/b/c", "a b/c", "a/b;q=2", "a/b;q=0.1234", "a/b;q=x", "a/b;q",
      "a/b;version=1;version=2", "a/b;q=1.001",
    ])
  func noMediaRange(text: String) {
    #expect(MediaRange(text) == nil)
  }

  @Test("A comma in quotation marks parts nothing; a list without end is cut")
  func lists() {
    #expect(MediaRange.list("a/b;x=\"1,2\", c/d,, ,e/f").map(\.type) == ["a", "c", "e"])
    #expect(MediaRange.list(String(repeating: "a/b,", count: 10_000)).count <= 200)
    #expect(MediaRange.list("a/b;x=\"\\\",c/d\",e/f").map(\.type) == ["a", "e"])
  }

  @Test("A target has segments, a query and perhaps a slash at its end")
  func targets() throws {
    let target = RequestTarget("/a/b%2Fc/?x=1+2&y=%2B&z")
    #expect(target.segments == ["a", "b/c"] && target.endsInSlash)
    let parameters = try target.parameters()
    #expect(parameters.map(\.value) == ["1 2", "+", ""])
    #expect(parameters.map(\.name) == ["x", "y", "z"])
    #expect(RequestTarget("/a").endsInSlash == false)
    #expect(RequestTarget("/").segments == [])
    #expect(RequestTarget("//a/").segments == nil)
    #expect(RequestTarget("HTTP://host/a/?q").segments == ["a"])
    #expect(RequestTarget("http://host").path == "/")
    #expect(RequestTarget("*").segments == nil)
    #expect(RequestTarget("/a/?b#c").query == "b")
    #expect(RequestTarget(String(repeating: "/a", count: 50_000)).segments?.count ?? 0 <= 17)
  }

  @Test("Credentials are a name and a password, or a token")
  func credentials() {
    #expect(Credentials("Basic YTpiOmM=") == .basic(name: "a", password: "b:c"))
    #expect(Credentials("basic OmI=") == .basic(name: "", password: "b"))
    #expect(Credentials("Bearer abc") == .bearer("abc"))
    #expect(Credentials("Bearer  abc") == .bearer("abc"))
    for header in ["Basic", "Basic %%%", "Basic YQ==", "Other a", "Bearer a b", ""] {
      #expect(Credentials(header) == nil, "\(header)")
    }
    #expect(Credentials("Bearer " + String(repeating: "a", count: 5_000)) == nil)
  }

  @Test("Guessers wait longer and longer, and are refused in the end; others do not notice")
  func throttle() throws {
    let throttle = AttemptThrottle(capacity: 50)
    var waits: [Duration] = []
    for _ in 0..<3 { waits.append(throttle.noteFailure("rail", from: "192.0.2.1")) }
    #expect(waits == [.zero, .zero, .zero])
    let first = throttle.noteFailure("rail", from: "192.0.2.1")
    let second = throttle.noteFailure("rail", from: "192.0.2.1")
    #expect(first > .zero && second > first)
    for _ in 0..<10 { _ = throttle.noteFailure("rail", from: "192.0.2.1") }
    #expect(throws: TAXIIError.self) { try throttle.admit("rail", from: "192.0.2.1") }
    try throttle.admit("rail", from: "192.0.2.2")
    try throttle.admit("heron", from: "192.0.2.1")
    for number in 0..<500 { _ = throttle.noteFailure("name\(number)", from: "192.0.2.\(number)") }
  }
}
