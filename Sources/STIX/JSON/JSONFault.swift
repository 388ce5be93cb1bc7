/// Why bytes are not JSON as it may be exchanged: RFC 8259, and RFC 7493 on top.
public struct JSONFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// Where it shows, counted in bytes from the beginning.
  public var offset: Int
  /// What is wrong there.
  public var reason: String

  /// A fault at a place.
  public init(at offset: Int, _ reason: String) {
    self.offset = offset
    self.reason = reason
  }

  /// The fault in one sentence.
  public var description: String { "\(reason) at byte \(offset + 1)" }
}
