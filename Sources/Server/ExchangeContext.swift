public import Hummingbird
import Logging
import NIOCore

/// What the server knows of a request besides what was sent.
public struct ExchangeContext: InitializableFromSource {
  /// The address that it came from.
  let address: String
  /// Where to say what went wrong.
  let logger: Logger

  /// The context of a request that came by `source`.
  public init(source: ApplicationRequestContextSource) {
    address = source.channel.remoteAddress?.ipAddress ?? ""
    logger = source.logger
  }
}
