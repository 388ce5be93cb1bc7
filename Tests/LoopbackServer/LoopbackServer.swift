internal import NIOCore
internal import NIOPosix
internal import Synchronization

/// A web server on this machine for tests: it answers what the test says, byte for byte.
///
/// Each connection has one question and one answer. No other machine is involved.
public final class LoopbackServer: Sendable {
  /// A question as it came.
  public struct Question: Sendable {
    /// Path and query.
    public var target: String
    /// The headers, their names in lower case.
    public var headers: [String: String]
  }

  /// A part of an answer.
  public enum Piece: Sendable {
    /// Bytes to send.
    case bytes([UInt8])
    /// A pause, in milliseconds.
    case pause(Int64)
    /// What follows is sent when the test says so.
    case hold(Hold)
  }

  /// The address it listens at.
  public let host: String
  /// The port it listens on.
  public let port: Int
  private let channel: any Channel
  private let asked: Asked

  /// Starts a server that gives `answer` to each question; `host` is 127.0.0.1, or another address of
  /// this machine.
  public init(
    host: String = "127.0.0.1", _ answer: @escaping @Sendable (Question) -> [Piece]
  ) async throws {
    let asked = Asked()
    self.asked = asked
    channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Handler(asked: asked, answer: answer))
        }
      }
      .bind(host: host, port: 0).get()
    self.host = host
    port = channel.localAddress?.port ?? 0
  }

  deinit {
    channel.close(promise: nil)
  }

  /// What was asked so far, in order.
  public var questions: [Question] { asked.state.withLock { $0.questions } }

  /// What was asked so far by path and query, in order.
  public var targets: [String] { questions.map(\.target) }

  /// Waits until `isWanted` is true of one of the questions, those left out that came `past` it.
  public func waitForQuestion(
    past count: Int = 0, where isWanted: @escaping @Sendable (Question) -> Bool
  ) async {
    await withCheckedContinuation { continuation in
      let isThere = asked.state.withLock { state in
        if state.questions.dropFirst(count).contains(where: isWanted) { return true }
        state.waiting.append((isWanted, continuation))
        return false
      }
      if isThere { continuation.resume() }
    }
  }

  /// A whole answer: a status line, headers and a body with its length.
  public static func page(
    _ body: String, status: String = "200 OK", headers: [String] = ["Content-Type: text/html"]
  ) -> [Piece] {
    [.bytes(Array((head(status, headers + ["Content-Length: \(body.utf8.count)"]) + body).utf8))]
  }

  /// The head of an answer.
  public static func head(_ status: String, _ headers: [String]) -> String {
    (["HTTP/1.1 \(status)"] + headers + ["Connection: close"]).joined(separator: "\r\n")
      + "\r\n\r\n"
  }

  /// What was asked, shared between the connections.
  private final class Asked: Sendable {
    struct State {
      var questions: [Question] = []
      var waiting: [(isWanted: @Sendable (Question) -> Bool, CheckedContinuation<Void, Never>)] = []
    }

    let state = Mutex(State())

    func note(_ question: Question) {
      let found = state.withLock { state in
        state.questions.append(question)
        let found = state.waiting.filter { $0.isWanted(question) }.map(\.1)
        state.waiting.removeAll { $0.isWanted(question) }
        return found
      }
      for continuation in found { continuation.resume() }
    }
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let asked: Asked
    private let answer: @Sendable (Question) -> [Piece]
    private var text = ""
    private var isAnswered = false

    init(asked: Asked, answer: @escaping @Sendable (Question) -> [Piece]) {
      self.asked = asked
      self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      text += String(buffer: unwrapInboundIn(data))
      guard !isAnswered, text.contains("\r\n\r\n") else { return }
      isAnswered = true
      let question = Self.question(text)
      asked.note(question)
      send(answer(question)[...], context: context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }

    private func send(_ pieces: ArraySlice<Piece>, context: ChannelHandlerContext) {
      switch pieces.first {
      case nil: context.close(promise: nil)
      case .bytes(let bytes):
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
        send(pieces.dropFirst(), context: context)
      case .pause(let milliseconds):
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(milliseconds)) {
          self.send(pieces.dropFirst(), context: context)
        }
      case .hold(let hold):
        let loop = context.eventLoop
        let rest = NIOLoopBound((self, context, pieces.dropFirst()), eventLoop: loop)
        hold.whenReleased {
          loop.execute {
            let (handler, context, pieces) = rest.value
            handler.send(pieces, context: context)
          }
        }
      }
    }

    private static func question(_ text: String) -> Question {
      let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
      let words = (lines.first ?? "").split(separator: " ")
      var headers: [String: String] = [:]
      for line in lines.dropFirst() {
        if line.isEmpty { break }
        guard let colon = line.firstIndex(of: ":") else { continue }
        let value = line[line.index(after: colon)...].drop { $0 == " " }
        headers[line[..<colon].lowercased()] = String(value)
      }
      return Question(target: words.count > 1 ? String(words[1]) : "", headers: headers)
    }
  }
}
