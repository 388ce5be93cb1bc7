import CZlib
import Foundation
import LoopbackServer
import Model
import Testing

@testable import Fetching

@Suite("The connection to a host")
struct ClientTransportTests {
  private func request(
    _ server: LoopbackServer, _ target: String = "/", host: String = "herald.example",
    sizeLimit: Int = 1 << 20, limits: FetchLimits = FetchLimits()
  ) throws -> TransportRequest {
    TransportRequest(
      address: try WebAddress("http://\(host):\(server.port)\(target)"), peer: .v4(0x7F00_0001),
      headers: [.init("User-Agent", "Hearsay/1.0.0")], sizeLimit: sizeLimit, limits: limits)
  }

  @Test("A name that nobody knows is asked at the address that was checked, by its name")
  func checkedAddress() async throws {
    let server = try await LoopbackServer { _ in LoopbackServer.page("words") }
    let response = try await ClientTransport().get(
      try request(server, "/a?b", host: "no-such-name.invalid"))
    #expect(response.status == 200)
    #expect(response.body == Array("words".utf8))
    #expect(server.targets == ["/a?b"])
    #expect(server.questions[0].headers["host"] == "no-such-name.invalid:\(server.port)")
    #expect(server.questions[0].headers["user-agent"] == "Hearsay/1.0.0")
  }

  @Test("Redirects are not followed here")
  func redirect() async throws {
    let server = try await LoopbackServer { _ in
      LoopbackServer.page("", status: "302 Found", headers: ["Location: /b"])
    }
    let response = try await ClientTransport().get(try request(server))
    #expect(response.status == 302)
    #expect(response.value("location") == "/b")
    #expect(server.targets == ["/"])
  }

  @Test("A body that is packed comes out whole, and one that swells is stopped")
  func decompression() async throws {
    let words = try #require(Data(base64Encoded: "H4sIAAAAAAACAyvPL0opBgCMHn1xBQAAAA=="))
    let zeros = Self.deflated([UInt8](repeating: 0, count: 32 << 20))
    #expect(zeros.count < 1 << 16)
    let server = try await LoopbackServer { question in
      let (encoding, body) =
        switch question.target {
        case "/gzip": ("gzip", Array(words))
        case "/deflate": ("deflate", Self.deflated(Array("words".utf8)))
        case "/damaged": ("gzip", Array("words".utf8))
        case "/other": ("br", Array("words".utf8))
        case "/twice": ("gzip, gzip", Array("words".utf8))
        default: ("deflate", zeros)
        }
      return Self.answer(body, headers: ["Content-Encoding: \(encoding)"])
    }
    for target in ["/gzip", "/deflate"] {
      let response = try await ClientTransport().get(try request(server, target))
      #expect(response.body == Array("words".utf8))
    }
    await #expect(throws: FetchError.tooLarge(limit: 1 << 20)) {
      try await ClientTransport().get(try request(server, "/bomb"))
    }
    await #expect(throws: FetchError.broken(reason: "it does not decompress")) {
      try await ClientTransport().get(try request(server, "/damaged"))
    }
    await #expect(throws: FetchError.unknownEncoding("br")) {
      try await ClientTransport().get(try request(server, "/other"))
    }
    await #expect(throws: FetchError.unknownEncoding("gzip, gzip")) {
      try await ClientTransport().get(try request(server, "/twice"))
    }
  }

  @Test("A body past the limit is refused, told or not, and cut where that is wanted")
  func size() async throws {
    let body = [UInt8](repeating: 65, count: 3000)
    let server = try await LoopbackServer { question in
      question.target == "/told"
        ? Self.answer(body, headers: [])
        : [.bytes(Array(LoopbackServer.head("200 OK", []).utf8)), .bytes(body)]
    }
    for target in ["/told", "/untold"] {
      await #expect(throws: FetchError.tooLarge(limit: 1000)) {
        try await ClientTransport().get(try request(server, target, sizeLimit: 1000))
      }
      var cut = try request(server, target, sizeLimit: 1000)
      cut.isCut = true
      #expect(try await ClientTransport().get(cut).body.count == 1000)
    }
  }

  @Test("A host that dawdles, breaks off or speaks no HTTP is given up")
  func brokenHosts() async throws {
    let head = LoopbackServer.head("200 OK", ["Content-Length: 1000"])
    let server = try await LoopbackServer { question in
      switch question.target {
      case "/silent": [.pause(5000)]
      case "/drip":
        [.bytes(Array(head.utf8))]
          + (0..<50).flatMap { _ in [LoopbackServer.Piece.pause(100), .bytes([65])] }
      case "/short": [.bytes(Array(head.utf8)), .bytes([65, 66])]
      case "/chunk":
        [.bytes(Array("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n".utf8))]
      case "/head":
        [.bytes(Array(("HTTP/1.1 200 OK\r\nX: " + String(repeating: "a", count: 1 << 20)).utf8))]
      case "/nothing": []
      default: [.bytes(Array("220 mail ready\r\n\r\n".utf8))]
      }
    }
    var limits = FetchLimits()
    limits.silence = .milliseconds(400)
    limits.total = .milliseconds(900)
    for target in ["/silent", "/drip"] {
      await #expect(throws: FetchError.timedOut(host: "herald.example"), "\(target)") {
        try await ClientTransport().get(try request(server, target, limits: limits))
      }
    }
    for target in ["/short", "/chunk", "/head", "/nothing", "/mail"] {
      // Nobody waits for these: however busy the machine is, they are not given up for time.
      let error = await #expect(throws: FetchError.self, "\(target)") {
        try await ClientTransport().get(try request(server, target))
      }
      if case .broken = error { continue }
      Issue.record("\(target): \(String(describing: error))")
    }
  }

  @Test(
    "What is wrong with an answer is said, and nothing that a host sends is a trap",
    arguments: [
      (
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab",
        "the connection ended before the page did"
      ),
      (
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        "the connection ended before the page did"
      ),
      ("HTTP/1.1 200 OK\r\nX: \u{1B}[31m\r\n\r\n", "its head holds what no head may"),
      (
        "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
        "its length is told in two ways, or wrong"
      ),
      ("HTTP/1.1 099 OK\r\nContent-Length: 0\r\n\r\n", "its status is none"),
      ("HTTP/1.1 000 OK\r\n\r\nab", "its status is none"),
      ("HTTP/1.1 100 A\r\n\r\nHTTP/1.1 1 OK\r\n\r\n", "its status is none"),
      ("<html>words</html>\r\n\r\n", "it is not HTTP"),
      ("", "the connection ended before the page did"),
    ])
  func broken(answer: String, reason: String) async throws {
    let server = try await LoopbackServer { _ in [.bytes(Array(answer.utf8))] }
    let request = try request(server)
    await #expect(throws: FetchError.broken(reason: reason)) {
      try await ClientTransport().get(request)
    }
  }

  @Test("A head of many fields is too long, and one of odd fields is read")
  func heads() async throws {
    let server = try await LoopbackServer { question in
      question.target == "/many"
        ? LoopbackServer.page(
          "words", headers: (0..<100_000).map { "X-\($0): a" })
        : [
          .bytes(
            Array("HTTP/1.0 200\r\ncontent-type: ;;=\r\nX-Empty:\r\n".utf8) + Array("X-High: ".utf8)
              + [0xFF, 0x0D, 0x0A, 0x0D, 0x0A] + Array("words".utf8))
        ]
    }
    let many = try request(server, "/many")
    await #expect(throws: FetchError.broken(reason: "its head is too long")) {
      try await ClientTransport().get(many)
    }
    let odd = try await ClientTransport().get(try request(server))
    #expect(odd.body == Array("words".utf8))
    #expect(odd.value("content-type") == ";;=")
  }

  @Test("A port where nobody listens is said to be unreachable")
  func refused() async throws {
    let port = try await LoopbackServer { _ in [] }.port
    try await Task.sleep(for: .milliseconds(100))
    let request = TransportRequest(
      address: try WebAddress("http://herald.example:\(port)/"), peer: .v4(0x7F00_0001),
      headers: [], sizeLimit: 10, limits: FetchLimits())
    let error = await #expect(throws: FetchError.self) {
      try await ClientTransport().get(request)
    }
    guard case .unreachable(let host, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(host == "herald.example")
    #expect(reason == "Connection refused")
  }

  @Test("A user who allows this machine's server can read from it, the whole way")
  func wholeWay() async throws {
    let server = try await LoopbackServer { question in
      switch question.target {
      case "/robots.txt": LoopbackServer.page("User-agent: *\nDisallow: /no")
      case "/a": LoopbackServer.page("", status: "302 Found", headers: ["Location: /b"])
      case "/evil":
        LoopbackServer.page("", status: "302 Found", headers: ["Location: http://[::1]:1/"])
      default: LoopbackServer.page("words")
      }
    }
    var limits = FetchLimits()
    limits.pause = .milliseconds(1)
    let allowed = try #require(AllowedEndpoint("127.0.0.1:\(server.port)"))
    let fetcher = Fetcher(version: "1.0.0", limits: limits, allowed: [allowed])
    let base = "http://127.0.0.1:\(server.port)"
    guard case .fetched(let page) = try await fetcher.fetch(base + "/a") else {
      Issue.record("unchanged")
      return
    }
    #expect(page.bytes == Array("words".utf8))
    #expect(page.retrieval.url == base + "/b")
    await #expect(throws: FetchError.self) { try await fetcher.fetch(base + "/no") }
    await #expect(throws: FetchError.self) { try await fetcher.fetch(base + "/evil") }
    // Without leave not even robots.txt is asked for, by number or by name.
    let count = server.questions.count
    for host in ["127.0.0.1", "localhost"] {
      await #expect(throws: FetchError.self) {
        try await Fetcher(version: "1").fetch("http://\(host):\(server.port)/")
      }
    }
    #expect(server.questions.count == count)
  }

  private static func answer(_ body: [UInt8], headers: [String]) -> [LoopbackServer.Piece] {
    let head = LoopbackServer.head("200 OK", headers + ["Content-Length: \(body.count)"])
    return [.bytes(Array(head.utf8) + body)]
  }

  /// `bytes` as zlib packs them, which HTTP calls "deflate".
  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var count = compressBound(uLong(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(count))
    let status = unsafe compress2(&output, &count, bytes, uLong(bytes.count), 9)
    precondition(status == Z_OK)
    return Array(output[..<Int(count)])
  }
}
