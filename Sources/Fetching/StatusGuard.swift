internal import NIOCore
internal import NIOHTTP1

/// Keeps answers from the HTTP client whose status is none.
///
/// The client takes every status below 200 for a word in advance, and traps when nothing follows a
/// "099": it must not see one that is not at least 100 (RFC 9112, section 4).
final class StatusGuard: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias InboundOut = HTTPClientResponsePart

  private var isRefused = false

  /// Puts one into the pipeline of `channel`, which belongs to the event loop at hand.
  static func add(to channel: any Channel) throws {
    let pipeline = channel.pipeline.syncOperations
    let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPResponseDecoder>.self)
    try pipeline.addHandler(StatusGuard(), position: .after(decoder))
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if case .head(let head) = unwrapInboundIn(data), head.status.code < 100 {
      isRefused = true
      context.fireErrorCaught(HTTPParserError.invalidStatus)
      context.close(promise: nil)
    }
    if !isRefused { context.fireChannelRead(data) }
  }
}
