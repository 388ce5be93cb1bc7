import NIOCore
import NIOPosix

/// A connection that sends bytes as they are, and collects what comes back.
struct RawConnection: Sendable {
  private let channel: any Channel
  private let received: Received

  /// Connects to a port of this machine.
  init(port: Int) async throws {
    let received = Received()
    self.received = received
    channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Collector(received))
        }
      }
      .connect(host: "127.0.0.1", port: port).get()
  }

  /// Sends bytes; a connection that was closed takes none.
  func send(_ text: String) async {
    try? await channel.writeAndFlush(ByteBuffer(string: text))
  }

  /// What has come so far, once `isEnough` says so, the connection ends, or 10 seconds went by.
  func text(until isEnough: @Sendable (String) -> Bool = { _ in false }) async -> String {
    for _ in 0..<1_000 {
      let (text, isClosed) = await received.state
      if isEnough(text) || isClosed { return text }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return await received.state.text
  }

  /// Whether the server closes the connection within 10 seconds.
  func closes() async -> Bool {
    for _ in 0..<1_000 {
      if await received.state.isClosed { return true }
      try? await Task.sleep(for: .milliseconds(10))
    }
    return false
  }

  /// Sends nothing more, and still listens.
  func closeOutput() async {
    try? await channel.close(mode: .output)
  }

  /// Closes the connection.
  func close() async {
    try? await channel.close()
  }
}

/// What a connection has brought.
private actor Received {
  private var text = ""
  private var isClosed = false

  var state: (text: String, isClosed: Bool) { (text, isClosed) }

  func append(_ part: String) { text += part }
  func end() { isClosed = true }
}

private final class Collector: ChannelInboundHandler, Sendable {
  typealias InboundIn = ByteBuffer

  private let parts: AsyncStream<String>.Continuation

  init(_ received: Received) {
    let (stream, parts) = AsyncStream.makeStream(of: String.self)
    self.parts = parts
    Task {
      for await part in stream { await received.append(part) }
      await received.end()
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    parts.yield(String(buffer: unwrapInboundIn(data)))
  }

  func channelInactive(context: ChannelHandlerContext) {
    parts.finish()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
