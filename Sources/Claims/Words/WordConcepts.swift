import Model

/// Words of the field that tell one deed or one thing in other words.
enum WordConcepts {
  /// What words with this stem mean: the first stem of their row, or the stem itself.
  static func concept(of stem: UInt64) -> UInt64 {
    table[stem] ?? stem
  }

  /// Whether words of this concept tell what an operation does.
  static func isDeed(_ concept: UInt64) -> Bool {
    deeds.contains(concept)
  }

  private static let deedRows: [String] = [
    "spy spied spying espionage eavesdrop eavesdropped eavesdropping wiretap wiretapped wiretapping "
      + "surveil surveillance monitor monitored snoop snooped bug bugged",
    "steal stole stolen stealing theft thefts thief thieves exfiltrate exfiltrated siphon siphoned",
    "hack hacker hackers hackings intrude intrusion intruded break broke broken breach breached "
      + "penetrate penetrated infiltrate infiltrated attack attacker attackers cyberattack strike struck hit",
    "disrupt disrupted paralyse paralysed paralyze paralyzed sabotage sabotaged disconnect",
    "infect infected compromise compromised",
    "implant implanted insert inserted plant planted",
    "leak leaked leaks",
  ]

  private static let otherRows: [String] = [
    "computer machine device pc",
    "company firm corporation business enterprise",
    "urge urged call calls calling appeal appealed",
    "institution institute",
    "illegal illegally unlawful unlawfully",
    "biggest largest greatest",
    "country nation",
    "undersea submarine underwater",
    "preserve maintain keep",
    "decade decades year years",
    "email mail",
  ]

  private static let deeds = Set(deedRows.compactMap { first(of: $0) })

  private static let table: [UInt64: UInt64] = {
    var table: [UInt64: UInt64] = [:]
    for row in deedRows + otherRows {
      guard let concept = first(of: row) else { continue }
      for word in row.split(separator: " ") { table[WordStem.hash(word)] = concept }
    }
    return table
  }()

  private static func first(of row: String) -> UInt64? {
    row.split(separator: " ").first.map { WordStem.hash($0) }
  }
}
