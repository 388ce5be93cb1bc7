/// A collection as it is kept: the objects in it are one sequence in the order in which they came.
public struct HeldCollection: Sendable, Hashable {
  /// Its row in the database.
  public var number: Int64
  /// The API root that it belongs to, such as "hearsay".
  public var root: String
  /// Its identifier: a random UUID in lower case.
  public var id: String
  /// A name that stands for `id` in addresses.
  public var alias: String?
  /// What people call it; without dots, which some clients take for a part of a path.
  public var title: String
  /// What is in it, for people.
  public var description: String?
  /// Whether partners may write to it; what Hearsay publishes itself is closed to them.
  public var isOpenToPartners: Bool

  /// A collection made of its parts.
  public init(
    number: Int64, root: String, id: String, alias: String?, title: String, description: String?,
    isOpenToPartners: Bool
  ) {
    self.number = number
    self.root = root
    self.id = id
    self.alias = alias
    self.title = title
    self.description = description
    self.isOpenToPartners = isOpenToPartners
  }
}
