/// Which finding an object stands for, in Hearsay's own words; one key is one object for ever.
struct ObjectKey: Hashable, Sendable {
  /// The object's STIX type.
  var type: String
  /// The finding.
  var name: String

  init(_ type: String, _ name: String) {
    self.type = type
    self.name = name
  }

  /// Reads what `entry` writes, or gives `nil`.
  init?(entry: String) {
    guard let space = entry.firstIndex(of: " ") else { return nil }
    let type = entry[..<space].prefix { $0 != "~" }
    self.init(String(type), String(entry[entry.index(after: space)...]))
  }

  /// What an entry of the holdings is kept under: the type, a space, the finding.
  ///
  /// What was retracted is never taken back: a finding that comes again is another object, of the next generation.
  func entry(generation: Int) -> String {
    (generation == 1 ? type : "\(type)~\(generation)") + " " + name
  }
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
