import HTTPTypes
import Hummingbird
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Keeps the rules of one connection that an answer alone cannot keep.
///
/// - What is no HTTP is answered by an error object of TAXII, after the answers that are still owed.
/// - Who asks whether to send a body (`Expect: 100-continue`) is told to, unless it is too long.
/// - Where an answer is sent before the whole of a body came, as to one that is too long, the rest is
///   read and dropped for a while, so that the client gets to read the answer; then the connection
///   ends.
/// - An answer that says `Connection: close`, or the answer to a request that does, is the last one.
/// - Who breaks off in mid-request is let go at once; who closes its own side alone still gets its
///   answers.
/// - A body that takes longer than `bodySeconds` to come ends the connection.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let maxContentLength: Int
  private let bodySeconds: Int64
  private var owedCount = 0
  private var isReadingBody = false
  private var droppedCount = 0
  private var isLast = false
  private var isLastRequest = false
  private var isEnding = false
  private var fault: TAXIIError?
  private var deadline: Scheduled<Void>?

  /// The guard of one connection.
  init(maxContentLength: Int, bodySeconds: Int64 = 300) {
    self.maxContentLength = maxContentLength
    self.bodySeconds = bodySeconds
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    deadline?.cancel()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  // MARK: What comes in

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard fault == nil else { return }
    let part = unwrapInboundIn(data)
    switch part {
    case .head(let head):
      guard !isLast, !isLastRequest else { return }
      owedCount += 1
      isLastRequest = head.headerFields[.connection]?.lowercased() == "close"
      isReadingBody = true
      droppedCount = 0
      invite(head, context)
      if head.headerFields[.contentLength] ?? "0" != "0"
        || head.headerFields.contains(.transferEncoding)
      {
        endAfter(bodySeconds, context)
      }
    case .body(let body):
      if isEnding || owedCount == 0 {
        droppedCount += body.readableBytes
        if droppedCount > maxContentLength + 1 << 20 { context.close(promise: nil) }
      }
    case .end:
      isReadingBody = false
      deadline?.cancel()
      if isEnding { context.close(promise: nil) }
    }
    if !isEnding { context.fireChannelRead(data) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    // What is dropped is asked for by nobody else.
    if isEnding { context.read() }
    context.fireChannelReadComplete()
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event as? ChannelEvent == .inputClosed { inputClosed(context) }
    context.fireUserInboundEventTriggered(event)
  }

  /// Nothing more will come: what is owed is still answered, and then the connection ends.
  private func inputClosed(_ context: ChannelHandlerContext) {
    if isEnding || isReadingBody {
      // Half a request is none.
      context.close(promise: nil)
    } else if owedCount > 0 {
      isLastRequest = true
    } else {
      // After what is still on its way out.
      context.close(mode: .output, promise: nil)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard let told = Self.told(error) else {
      context.fireErrorCaught(error)
      return
    }
    guard fault == nil else { return }
    if isReadingBody, owedCount > 0, !isEnding {
      // Who reads the body learns of it, and answers.
      isLast = true
      isReadingBody = false
      context.fireErrorCaught(error)
    } else if isReadingBody || isEnding {
      context.close(promise: nil)
    } else {
      fault = told
      if owedCount == 0 { answerFault(context) }
    }
  }

  /// What is said of bytes that are no request, or `nil` where the error is of another kind.
  private static func told(_ error: any Error) -> TAXIIError? {
    var told: TAXIIError
    switch error {
    case HTTPParserError.headerOverflow:
      told = TAXIIError(
        status: .requestHeaderFieldsTooLarge, title: "Request header fields too large",
        description: "the head of the request is too long")
    case is HTTPParserError: told = .badRequest("this is no request of HTTP/1.1")
    case is ChannelError, is IOError: return nil
    default:
      // A method or a field that HTTP does not allow; nothing else comes from the codec.
      guard String(describing: type(of: error)).hasPrefix("HTTP") else { return nil }
      told = .badRequest("this is no request of HTTP/1.1")
    }
    told.headers[.connection] = "close"
    return told
  }

  private func answerFault(_ context: ChannelHandlerContext) {
    guard let fault else { return }
    isLast = true
    isReadingBody = false
    context.write(wrapOutboundOut(.head(fault.response.head)), promise: nil)
    context.write(wrapOutboundOut(.body(fault.body)), promise: nil)
    let isSent = context.eventLoop.makePromise(of: Void.self)
    end(context, after: isSent.futureResult)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: isSent)
  }

  /// Lets a client send its body that waits to be told so.
  private func invite(_ head: HTTPRequest, _ context: ChannelHandlerContext) {
    guard let expectation = head.headerFields[.expect], owedCount == 1,
      expectation.lowercased() == "100-continue",
      (head.headerFields[.contentLength].flatMap { Int($0) } ?? 0) <= maxContentLength
    else { return }
    context.writeAndFlush(
      wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
  }

  // MARK: What goes out

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head(let head):
      if head.status.kind != .informational,
        head.headerFields[.connection]?.lowercased() == "close"
      {
        isLast = true
      }
      context.write(data, promise: promise)
    case .body:
      context.write(data, promise: promise)
    case .end:
      owedCount -= 1
      if isLastRequest, owedCount == 0 { isLast = true }
      guard isLast || fault != nil && owedCount == 0 else {
        context.write(data, promise: promise)
        return
      }
      if fault != nil, !isLast {
        context.write(data, promise: promise)
        answerFault(context)
        return
      }
      let isSent = promise ?? context.eventLoop.makePromise()
      end(context, after: isSent.futureResult)
      context.writeAndFlush(data, promise: isSent)
    }
  }

  /// Ends the connection, once the rest of the request has come or time is up.
  private func end(_ context: ChannelHandlerContext, after isSent: EventLoopFuture<Void>) {
    isEnding = true
    if isReadingBody {
      endAfter(30, context)
      context.read()
    } else {
      let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
      isSent.whenComplete { _ in
        // What may still be on its way is dropped: to close at once would take back the answer.
        bound.value.close(mode: .output, promise: nil)
        bound.value.read()
      }
      endAfter(2, context)
    }
  }

  private func endAfter(_ seconds: Int64, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
    deadline = context.eventLoop.scheduleTask(in: .seconds(seconds)) {
      bound.value.close(promise: nil)
    }
  }
}
