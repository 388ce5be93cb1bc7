/// Names that analysts give to clusters of activity: "APT28", "UNC1878", "Copper Typhoon".
///
/// The list knows the forms of the public naming schemes, all alike, and says nothing of who is behind a name.
enum GroupDesignation {
  /// Whether a name has the form of one.
  static func isOne(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (1...3).contains(words.count), let first = words.first, let last = words.last else {
      return false
    }
    if words.count > 1 {
      return endings.contains(String(last)) && first.first?.isUppercase == true
    }
    return prefixes.contains { prefix in
      guard first.hasPrefix(prefix) else { return false }
      let rest = first.dropFirst(prefix.count).drop { $0 == "-" }
      return !rest.isEmpty && rest.utf8.allSatisfy { (48...57).contains($0) }
    }
  }

  private static let prefixes = [
    "APT", "APT-C", "T-APT", "UNC", "FIN", "TA", "TAG", "DEV", "Storm", "ATK", "CTG", "UAC", "UTA",
  ]

  /// The words that end the names of public schemes, for every state and for crime.
  private static let endings: Set<String> = [
    "Bear", "Panda", "Kitten", "Chollima", "Spider", "Jackal", "Tiger", "Leopard", "Buffalo",
    "Lynx",
    "Hawk", "Crane", "Wolf", "Ocelot", "Sphinx", "Saiga", "Typhoon", "Blizzard", "Sandstorm",
    "Sleet",
    "Tempest", "Tsunami", "Dust", "Hail", "Flood", "Cyclone", "Rain", "Taurus", "Ursa", "Serpens",
    "Pisces", "Libra", "Scorpius", "Mantis", "Heron",
  ]
}
