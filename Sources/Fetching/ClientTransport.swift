internal import AsyncHTTPClient
internal import Model
internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTPCompression
internal import NIOPosix

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#endif

/// Asks by AsyncHTTPClient, over HTTP/1.1.
///
/// Each question has a client of its own, told to take the checked address for the host's name: the
/// name is not looked up again, while the Host header and the name in TLS stay the host's. Before
/// anything is sent, the peer of the connection is compared with the checked address once more.
struct ClientTransport: Transport {
  /// A connection that leads to another address than the one that was checked.
  private struct WrongPeer: Error {}

  /// How much is read of an answer that is no success.
  private static let faultSizeLimit = 64 << 10

  func get(_ request: TransportRequest) async throws(FetchError) -> TransportResponse {
    let client = HTTPClient(
      eventLoopGroupProvider: .singleton, configuration: Self.configuration(for: request))
    let result: Result<TransportResponse, FetchError>
    do {
      result = .success(try await Self.get(request, by: client))
    } catch {
      result = .failure(Self.error(error, request))
    }
    try? await client.shutdown().get()
    return try result.get()
  }

  private static func configuration(for request: TransportRequest) -> HTTPClient.Configuration {
    var configuration = HTTPClient.Configuration()
    configuration.dnsOverride = [request.address.host: request.peer.description]
    configuration.redirectConfiguration = .disallow
    configuration.httpVersion = .http1Only
    configuration.timeout = HTTPClient.Configuration.Timeout(
      connect: TimeAmount(request.limits.connect), read: TimeAmount(request.limits.silence))
    configuration.connectionPool.retryConnectionEstablishment = false
    // Ours comes first; this one bounds what may lie in between.
    configuration.decompression = .enabled(limit: .size(2 * request.sizeLimit + 1 << 20))
    let peer = request.peer
    configuration.http1_1ConnectionDebugInitializer = { channel in
      channel.eventLoop.submit {
        guard let remote = channel.remoteAddress?.ipAddress, IPAddress(remote) == peer else {
          throw WrongPeer()
        }
        try StatusGuard.add(to: channel)
      }
    }
    return configuration
  }

  private static func get(
    _ request: TransportRequest, by client: HTTPClient
  ) async throws -> TransportResponse {
    let clock = ContinuousClock()
    let end = clock.now + request.limits.total
    var question = HTTPClientRequest(url: request.address.description)
    for header in request.headers { question.headers.add(name: header.name, value: header.value) }
    let answer = try await client.execute(question, timeout: TimeAmount(request.limits.total))
    var response = TransportResponse(
      status: Int(answer.status.code),
      headers: answer.headers.map { Retrieval.Header($0.name, $0.value) })
    let isSuccess = (200..<300).contains(response.status)
    guard isSuccess || request.wantsFaults else { return response }
    let sizeLimit = isSuccess ? request.sizeLimit : min(request.sizeLimit, faultSizeLimit)
    let isCut = request.isCut || !isSuccess
    let encoding = (response.value("content-encoding") ?? "identity").lowercased()
    guard ["identity", "", "gzip", "deflate"].contains(encoding) else {
      throw FetchError.unknownEncoding(encoding)
    }
    if !isCut, encoding == "identity" || encoding.isEmpty,
      let length = response.value("content-length").flatMap({ Int($0) }), length > sizeLimit
    {
      throw FetchError.tooLarge(limit: sizeLimit)
    }
    for try await piece in answer.body {
      response.body.append(contentsOf: piece.readableBytesView)
      if response.body.count > sizeLimit {
        guard isCut else { throw FetchError.tooLarge(limit: sizeLimit) }
        response.body.removeSubrange(sizeLimit...)
        break
      }
      guard clock.now < end else { throw FetchError.timedOut(host: request.address.host) }
    }
    return response
  }

  /// What is wrong with an answer that cannot be taken apart.
  private static func reason(_ error: HTTPParserError) -> String {
    switch error {
    case .invalidEOFState, .closedConnection: "the connection ended before the page did"
    case .headerOverflow: "its head is too long"
    case .invalidHeaderToken: "its head holds what no head may"
    case .invalidStatus: "its status is none"
    case .invalidContentLength, .unexpectedContentLength: "its length is told in two ways, or wrong"
    case .invalidChunkSize: "a part of it has no length"
    default: "it is not HTTP"
    }
  }

  /// What an error of the client means.
  private static func error(_ error: any Error, _ request: TransportRequest) -> FetchError {
    let host = request.address.host
    switch error {
    case let error as FetchError: return error
    case is CancellationError: return .cancelled
    case is WrongPeer: return .unreachable(host: host, reason: "it is somewhere else now")
    case let error as HTTPClientError:
      let timeouts: [HTTPClientError] = [
        .readTimeout, .writeTimeout, .connectTimeout, .tlsHandshakeTimeout, .deadlineExceeded,
        .getConnectionFromPoolTimeout,
      ]
      if timeouts.contains(error) { return .timedOut(host: host) }
      if error == .cancelled { return .cancelled }
      if error == .remoteConnectionClosed {
        return .broken(reason: "the connection ended before the page did")
      }
      return .broken(reason: error.shortDescription)
    case let error as ChannelError:
      if case .connectTimeout = error { return .timedOut(host: host) }
      return .unreachable(host: host, reason: "the connection failed")
    case let error as IOError:
      return .unreachable(host: host, reason: unsafe String(cString: strerror(error.errnoCode)))
    case let error as HTTPParserError: return .broken(reason: reason(error))
    case NIOHTTPDecompression.DecompressionError.limit:
      return .tooLarge(limit: request.sizeLimit)
    case is NIOHTTPDecompression.DecompressionError,
      is NIOHTTPDecompression.ExtraDecompressionError:
      return .broken(reason: "it does not decompress")
    default:
      // Errors of TLS name what failed in the words of a library, and where that was built.
      let reason = String(describing: error)
      if reason.contains("CERTIFICATE_VERIFY_FAILED")
        || reason.contains("unableToValidateCertificate")
        || reason.contains("noSANWithMatchingHostname")
      {
        return .untrusted(host: host)
      }
      let isEncryption = String(reflecting: type(of: error)).contains("SSL")
      return .unreachable(
        host: host,
        reason: isEncryption ? "the encrypted connection failed" : "the connection failed")
    }
  }
}
