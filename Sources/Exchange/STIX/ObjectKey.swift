/// Which finding an object stands for, in Hearsay's own words; one key is one object for ever.
struct ObjectKey: Hashable, Sendable, CustomStringConvertible {
  /// The object's STIX type.
  var type: String
  /// The finding.
  var name: String

  init(_ type: String, _ name: String) {
    self.type = type
    self.name = name
  }

  /// Reads what `description` writes, or gives `nil`.
  init?(_ text: String) {
    guard let space = text.firstIndex(of: " ") else { return nil }
    self.init(String(text[..<space]), String(text[text.index(after: space)...]))
  }

  /// The type, a space, the finding: what an entry of the holdings is kept under.
  var description: String { type + " " + name }
}

extension ObjectKey {
  /// A person, organisation, state or outlet of that name; of one name there is one.
  static func party(_ name: String) -> ObjectKey { ObjectKey("identity", "party " + name) }

  /// Everybody whom an outlet quotes without a name.
  static func unnamedSource(of outlet: String?) -> ObjectKey {
    ObjectKey("identity", outlet.map { "unnamed source of " + $0 } ?? "unnamed source")
  }

  /// The outlet of all documents that do not say theirs.
  static let unknownOutlet = ObjectKey("identity", "unknown outlet")

  /// Whoever runs this Hearsay.
  static let instance = ObjectKey("identity", "instance")
}
