import Model

/// The collections that Hearsay fills itself, by what they hold.
struct OwnCollections {
  /// A collection before it is made.
  struct Plan {
    var alias: String
    var title: String
    var description: String
  }

  /// The place of the collection of every claim.
  static let claims: Int32 = 0
  /// The place of the collection of contested claims.
  static let contested: Int32 = 1

  private(set) var plans: [Plan]
  private var aliases: Set<String> = ["claims", "contested"]
  /// The places of the collections of cases, by the places of the cases.
  private(set) var cases: [Int: Int32] = [:]
  /// The places of the collections of what is said of somebody, by name.
  private(set) var accused: [String: Int32] = [:]
  /// The places of the collections of what an outlet tells, by name.
  private(set) var outlets: [String: Int32] = [:]

  /// The collections that findings call for: cases of two reports and more, accused parties, named outlets.
  init(_ index: FindingsIndex) {
    plans = [
      Plan(
        alias: "claims", title: "Every claim",
        description:
          "Every claim that Hearsay found in public reports, as told, with discrepancies."),
      Plan(
        alias: "contested", title: "Contested claims",
        description: "Claims that another party denies or tells otherwise."),
    ]
    for (place, group) in index.cases.enumerated()
    where group.documentCount > 1 && group.claimCount > 0 {
      let title = "Case: " + (group.title ?? "report doc:\(group.founder.digits.prefix(12))")
      cases[place] = add(
        "case-" + group.founder.digits.prefix(16), title, "Reports that tell one story.")
    }
    var names: Set<String> = []
    for claim in index.claims { names.formUnion(claim.accused) }
    for name in names.sorted() where index.standing(of: name) != nil {
      accused[name] = add(
        Self.alias("accused-", name), "Said of " + name,
        "Claims in which somebody accuses \(Excerpt.line(name, to: 200)); Hearsay does not.")
    }
    for name in index.parties.filter(\.value.isOutlet).keys.sorted() {
      outlets[name] = add(
        Self.alias("outlet-", name), "Told by " + name,
        "Claims as \(Excerpt.line(name, to: 200)) tells them.")
    }
  }

  private mutating func add(_ alias: String, _ title: String, _ description: String) -> Int32 {
    var alias = alias
    if !aliases.insert(alias).inserted {
      // Two names that differ in capitals or spaces alone.
      alias += "-" + StableHash.hexadecimal(title).prefix(8)
      aliases.insert(alias)
    }
    plans.append(
      Plan(
        alias: alias, title: Excerpt.line(title.replacing(".", with: ""), to: 200),
        description: description))
    return Int32(plans.count - 1)
  }

  /// A name as it may stand in an address: letters a to z, digits and hyphens, and a mark of the whole where that
  /// leaves something out.
  static func alias(_ prefix: String, _ name: String) -> String {
    var slug: [UInt8] = []
    var isWhole = true
    for byte in name.utf8 {
      switch byte {
      case 48...57, 97...122: slug.append(byte)
      case 65...90: slug.append(byte + 32)
      case 0x20, UInt8(ascii: "-"):
        if slug.last != UInt8(ascii: "-"), !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      default: isWhole = false
      }
    }
    if slug.count > 60 {
      slug = Array(slug.prefix(60))
      isWhole = false
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    let plain = String(decoding: slug, as: UTF8.self)
    return prefix + plain
      + (isWhole && !plain.isEmpty ? "" : "-" + StableHash.hexadecimal(name).prefix(8))
  }
}
