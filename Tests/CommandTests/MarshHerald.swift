import LoopbackServer
import Synchronization

/// The site of an invented newspaper, on this machine.
enum MarshHerald {
  /// A page of its own for each number, whose bytes differ each time by `visit`.
  static func page(_ number: Int, visit: Int = 0) -> String {
    """
    <html><head><title>Report \(number) of the Marsh Herald</title></head><body><article>
    <h1>Report \(number) of the Marsh Herald</h1><p>Karl Brandt said on Monday that Sylvania had
    spied on Freedonia in \(1000 + number) cases, as the ministry reported.</p>
    <p>The envoy of Sylvania denied that on Tuesday, and called for proof.</p>
    </article><!-- \(visit) --></body></html>
    """
  }

  static func feed(_ numbers: Range<Int>, extra: String = "") -> String {
    """
    <rss version="2.0"><channel><title>The Marsh Herald</title>
    \(numbers.map { "<item><guid>n\($0)</guid><title>Report \($0)</title><link>/page/\($0)</link></item>" }.joined())
    \(extra)</channel></rss>
    """
  }

  static func site(
    host: String = "127.0.0.1",
    feed: @escaping @Sendable (LoopbackServer.Question) -> [LoopbackServer.Piece] = { _ in [] },
    other: @escaping @Sendable (String) -> [LoopbackServer.Piece]? = { _ in nil },
    held: @escaping @Sendable (Int) -> Hold? = { _ in nil }
  ) async throws -> LoopbackServer {
    let visits = Mutex(0)
    return try await LoopbackServer(host: host) { question in
      if let answer = other(question.target) { return answer }
      let words = question.target.split(separator: "/")
      if question.target == "/feed.xml" { return feed(question) }
      if words.first == "page", let number = words.last.flatMap({ Int($0) }) {
        let visit = visits.withLock { visits in
          visits += 1
          return visits
        }
        let answer = LoopbackServer.page(Self.page(number, visit: words.count > 2 ? 0 : visit))
        return held(number).map { [.hold($0)] + answer } ?? answer
      }
      if question.target == "/moved" {
        return LoopbackServer.page("", status: "302 Found", headers: ["Location: /page/same/7"])
      }
      if question.target == "/cyrillic" {
        // "Посол" in Windows-1251, which only the head of the answer tells.
        let body =
          Array("<p>".utf8) + [0xCF, 0xEE, 0xF1, 0xEE, 0xEB]
          + Array(" Brandt said that Sylvania had spied on Freedonia for years.</p>".utf8)
        let head = LoopbackServer.head(
          "200 OK",
          ["Content-Type: text/html; charset=windows-1251", "Content-Length: \(body.count)"])
        return [.bytes(Array(head.utf8) + body)]
      }
      if question.target == "/inward" {
        return LoopbackServer.page(
          "", status: "302 Found", headers: ["Location: http://[::1]:9/"])
      }
      return LoopbackServer.page("no", status: "404 Not Found")
    }
  }

  /// What allows a command to ask `server`.
  static func allow(_ server: LoopbackServer) -> [String] {
    ["--allow-address", "\(server.host):\(server.port)"]
  }

  /// The address of `target` at `server`.
  static func address(_ target: String, at server: LoopbackServer) -> String {
    "http://\(server.host):\(server.port)\(target)"
  }
}
