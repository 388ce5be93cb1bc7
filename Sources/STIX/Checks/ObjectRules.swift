/// What the standard says of the objects of one type.
struct ObjectRules: Sendable {
  /// The kinds of objects, which share properties: STIX 2.1 section 3.1.
  enum Family: Sendable {
    /// A thing of the domain, a relationship between such or a meta object: it has versions.
    case domain
    /// What was seen in machines and networks: it has neither an author nor versions.
    case observable
    /// A marking, which has `created` alone.
    case marking
  }

  /// Which common properties it has.
  var family: Family
  /// What its properties must be, the common ones among them.
  var record: Record

  /// Rules for a type.
  init(
    _ family: Family, _ properties: [String: Rule], required: [String] = [], anyOf: [String] = [],
    further: (@Sendable (JSONValue) throws(STIXFault) -> Void)? = nil
  ) {
    self.family = family
    var all = family == .observable ? CommonRules.observable : CommonRules.domain
    all.merge(properties) { _, own in own }
    record = Record(properties: all, required: required, anyOf: anyOf, further: further)
  }

  /// The rules of each type that the standard has.
  static let byType: [String: ObjectRules] =
    [domainObjects, sightingObjects, metaObjects, hostObservables, networkObservables]
    .reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

  /// What a type of somebody's own must follow.
  static let otherDomain = ObjectRules(.domain, [:])
  /// What an observable of somebody's own must follow.
  static let otherObservable = ObjectRules(.observable, [:])
}
