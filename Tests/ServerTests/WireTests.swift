import Foundation
import HTTPTypes
import HearsayTesting
import Hummingbird
import HummingbirdTesting
import NIOCore
import Server
import Testing

@Suite("On the wire: what no client library would send")
struct WireTests {
  /// Runs `test` with a server on a free port.
  static func run(
    maxContentLength: Int = 10_000,
    _ test: @escaping @Sendable (TestExchange, Int) async throws -> Void
  ) async throws {
    var settings = ServerSettings()
    settings.maxContentLength = maxContentLength
    try await TestExchange.run(settings, .live) { exchange async throws in
      try await test(exchange, try #require(exchange.client.port))
    }
  }

  /// The head of a request.
  static func head(
    _ exchange: TestExchange, _ line: String, _ fields: String...
  ) -> String {
    let all = [
      line, "Host: localhost", "Accept: application/taxii+json;version=2.1",
      "Authorization: \(exchange.authorization(.heron) ?? "")",
    ]
    return (all + fields).joined(separator: "\r\n") + "\r\n\r\n"
  }

  static let envelope = "Content-Type: application/taxii+json;version=2.1"

  @Test(
    "What is no HTTP is 400 with an error object, and ends the connection",
    arguments: [
      "nonsense\r\n\r\n", "GET /taxii2/\r\n\r\n", "GET /taxii2/ HTTP/1.1\r\nno colon\r\n\r\n",
      "GET /taxii2/ HTTP/9.9\r\n\r\n", "\u{16}\u{3}\u{1}\r\n\r\n",
      "POST /taxii2/ HTTP/1.1\r\nContent-Length: many\r\n\r\n",
      "POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "GET /taxii2/ HTTP/1.1\r\nBad Name: x\r\n\r\n",
    ])
  func malformed(bytes: String) async throws {
    try await Self.run { _, port async throws in
      let connection = try await RawConnection(port: port)
      await connection.send(bytes)
      let text = await connection.text()
      #expect(text.hasPrefix("HTTP/1.1 400 "), "\(text)")
      #expect(text.contains("application/taxii+json;version=2.1"), "\(text)")
      #expect(text.contains("\"http_status\":\"400\""), "\(text)")
      #expect(await connection.closes())
    }
  }

  @Test("A head without end is 431 with an error object")
  func longHead() async throws {
    try await Self.run { _, port async throws in
      let connection = try await RawConnection(port: port)
      await connection.send("GET /taxii2/ HTTP/1.1\r\nHost: localhost\r\n")
      for number in 0..<300 {
        await connection.send("X-Field-\(number): \(String(repeating: "a", count: 1_000))\r\n")
      }
      let text = await connection.text()
      #expect(text.hasPrefix("HTTP/1.1 431 "), "\(text)")
      #expect(text.contains("\"http_status\":\"431\""))
    }
  }

  @Test("Requests sent at once are answered in their order; what follows them and is none, last")
  func pipelined() async throws {
    try await Self.run { exchange, port async throws in
      let connection = try await RawConnection(port: port)
      await connection.send(
        Self.head(exchange, "GET /taxii2/ HTTP/1.1") + Self.head(exchange, "GET /none/ HTTP/1.1")
          + Self.head(exchange, "GET /hearsay/ HTTP/1.1") + "nonsense\r\n\r\n")
      let text = await connection.text()
      let codes = text.components(separatedBy: "HTTP/1.1 ").dropFirst().map { $0.prefix(3) }
      #expect(codes == ["200", "404", "200", "400"])
      #expect(await connection.closes())
    }
  }

  @Test("A body that says it is too long is 413 before it is sent, and the answer arrives")
  func announcedTooLong() async throws {
    try await Self.run { exchange, port async throws in
      let connection = try await RawConnection(port: port)
      await connection.send(
        Self.head(
          exchange, "POST \(exchange.objects) HTTP/1.1", Self.envelope, "Content-Length: 500000"))
      let text = await connection.text { $0.hasSuffix("}") }
      #expect(text.hasPrefix("HTTP/1.1 413 "), "\(text)")
      #expect(text.contains("\"http_status\":\"413\""))
      // The client goes on sending what it had in hand: it is taken, and the connection ends.
      for _ in 0..<5 { await connection.send(String(repeating: "a", count: 100_000)) }
      #expect(await connection.closes())
    }
  }

  @Test("A body in chunks is 413 as soon as it is too long")
  func chunkedTooLong() async throws {
    try await Self.run { exchange, port async throws in
      let connection = try await RawConnection(port: port)
      await connection.send(
        Self.head(
          exchange, "POST \(exchange.objects) HTTP/1.1", Self.envelope,
          "Transfer-Encoding: chunked"))
      for _ in 0..<12 {
        await connection.send("3e8\r\n" + String(repeating: "a", count: 1_000) + "\r\n")
      }
      let text = await connection.text { $0.hasSuffix("}") }
      #expect(text.hasPrefix("HTTP/1.1 413 "), "\(text)")
      await connection.send("0\r\n\r\n")
      #expect(await connection.closes())
    }
  }

  @Test("A body in chunks is as good as another")
  func chunked() async throws {
    try await Self.run { exchange, port async throws in
      let connection = try await RawConnection(port: port)
      await connection.send(
        Self.head(
          exchange, "POST \(exchange.objects) HTTP/1.1", Self.envelope,
          "Transfer-Encoding: chunked"))
      let body = "{\"objects\":[\(Made.identity(1))]}"
      for piece in [body.prefix(20), body.dropFirst(20)] {
        await connection.send(String(piece.utf8.count, radix: 16) + "\r\n" + piece + "\r\n")
      }
      await connection.send("0\r\n\r\n")
      let text = await connection.text { $0.hasSuffix("}") }
      #expect(text.hasPrefix("HTTP/1.1 202 "), "\(text)")
      await connection.close()
    }
  }

  @Test("A body that breaks off or is malformed is 400 or no answer, and nothing is added")
  func brokenOff() async throws {
    try await Self.run { exchange, port async throws in
      let head = Self.head(
        exchange, "POST \(exchange.objects) HTTP/1.1", Self.envelope, "Transfer-Encoding: chunked")
      let connection = try await RawConnection(port: port)
      await connection.send(head + "zz\r\n")
      let text = await connection.text()
      #expect(
        text.hasPrefix("HTTP/1.1 400 ") && text.contains("\"http_status\":\"400\""), "\(text)")
      #expect(await connection.closes())

      let body = "{\"objects\":[\(Made.identity(1))]}"
      let second = try await RawConnection(port: port)
      await second.send(
        Self.head(
          exchange, "POST \(exchange.objects) HTTP/1.1", Self.envelope, "Content-Length: 9999"))
      await second.send(body)
      await second.close()
      try await Task.sleep(for: .milliseconds(100))
      #expect(try await exchange.get(exchange.objects).text == "{}")
    }
  }

  @Test("Who asks whether to send a body is told to; who would send too much is told not to")
  func expectations() async throws {
    try await Self.run { exchange, port async throws in
      let body = "{\"objects\":[\(Made.identity(1))]}"
      let connection = try await RawConnection(port: port)
      await connection.send(
        Self.head(
          exchange, "POST \(exchange.objects) HTTP/1.1", Self.envelope, "Expect: 100-continue",
          "Content-Length: \(body.utf8.count)"))
      let invitation = await connection.text { $0.contains("\r\n\r\n") }
      #expect(invitation.hasPrefix("HTTP/1.1 100 "), "\(invitation)")
      await connection.send(body)
      let text = await connection.text { $0.hasSuffix("}") }
      #expect(text.contains("HTTP/1.1 202 "), "\(text)")
      await connection.close()

      let second = try await RawConnection(port: port)
      await second.send(
        Self.head(
          exchange, "POST \(exchange.objects) HTTP/1.1", Self.envelope, "Expect: 100-continue",
          "Content-Length: 99999999"))
      let refusal = await second.text { $0.hasSuffix("}") }
      #expect(refusal.hasPrefix("HTTP/1.1 413 "), "\(refusal)")
      await second.close()
    }
  }

  @Test("A connection serves many requests, and ends where the client says so")
  func keptAlive() async throws {
    try await Self.run { exchange, port async throws in
      let connection = try await RawConnection(port: port)
      for _ in 0..<3 { await connection.send(Self.head(exchange, "GET /taxii2/ HTTP/1.1")) }
      await connection.send(Self.head(exchange, "GET /taxii2/ HTTP/1.1", "Connection: close"))
      let text = await connection.text()
      #expect(text.components(separatedBy: "HTTP/1.1 200 ").count == 5)
      #expect(await connection.closes())
    }
  }

  @Test("Who sends nothing more after a request still gets the answer, and then the end")
  func halfClosed() async throws {
    try await Self.run { exchange, port async throws in
      let connection = try await RawConnection(port: port)
      await connection.send(Self.head(exchange, "GET /taxii2/ HTTP/1.1"))
      await connection.closeOutput()
      #expect(await connection.text().hasPrefix("HTTP/1.1 200 "))
      #expect(await connection.closes())
    }
  }

  @Test("Who breaks off in mid-body, or says nothing at all, is let go at once")
  func letGo() async throws {
    try await Self.run { exchange, port async throws in
      let broken = try await RawConnection(port: port)
      await broken.send(
        Self.head(
          exchange, "POST \(exchange.objects) HTTP/1.1", Self.envelope, "Content-Length: 5000")
          + "{\"objects\":[")
      await broken.closeOutput()
      #expect(await broken.closes())
      let silent = try await RawConnection(port: port)
      await silent.closeOutput()
      #expect(await silent.closes())
    }
  }

  @Test("Each answer has a Date, a length and no trace of what is inside")
  func heads() async throws {
    try await Self.run { exchange, _ async throws in
      for path in ["/taxii2/", "/none/", exchange.objects] {
        let answer = try await exchange.get(path)
        #expect(answer.headers[.date] != nil)
        #expect(answer.headers[.contentLength] == String(answer.text.utf8.count))
        #expect(answer.headers[.server] == "hearsay")
      }
    }
  }

  @Test("An address given as a whole is as good as its path")
  func absolute() async throws {
    try await Self.run { exchange, port async throws in
      let connection = try await RawConnection(port: port)
      await connection.send(
        Self.head(exchange, "GET http://localhost:\(port)/taxii2/ HTTP/1.1", "Connection: close"))
      #expect(await connection.text().hasPrefix("HTTP/1.1 200 "))
    }
  }
}
