/// Why an object is not taken: one sentence for whoever sent it, which names the place.
public struct STIXFault: Error, Sendable, Hashable, CustomStringConvertible {
  /// The identifier that the object gives, as far as it can be read, or an empty string.
  public var id: String
  /// What it gives as its version, or an empty string.
  public var version: String
  /// What is wrong and where, such as "modified: earlier than created".
  public var description: String

  /// A fault made of its parts.
  public init(id: String = "", version: String = "", _ description: String) {
    self.id = id
    self.version = version
    self.description = description
  }
}
