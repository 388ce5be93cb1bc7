import Model

/// Words of the field that tell one deed or one thing in other words.
enum WordConcepts {
  /// What words with this stem mean: the first stem of their row, or the stem itself.
  static func concept(of stem: UInt64) -> UInt64 {
    table[stem]?.concept ?? stem
  }

  /// What words with this stem mean, and whether they tell what an operation does.
  static func meaning(of stem: UInt64) -> (concept: UInt64, isDeed: Bool) {
    table[stem] ?? (stem, false)
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
    "data information detail details",
    "victim victims sufferer sufferers",
  ]

  private static let table: WordTable<(concept: UInt64, isDeed: Bool)> = {
    var table: [UInt64: (concept: UInt64, isDeed: Bool)] = [:]
    for (rows, isDeed) in [(deedRows, true), (otherRows, false)] {
      for row in rows {
        guard let concept = first(of: row) else { continue }
        for word in row.split(separator: " ") { table[WordStem.hash(word)] = (concept, isDeed) }
      }
    }
    return WordTable(table)
  }()

  private static func first(of row: String) -> UInt64? {
    row.split(separator: " ").first.map { WordStem.hash($0) }
  }
}
