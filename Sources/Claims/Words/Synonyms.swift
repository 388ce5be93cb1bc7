/// Words that stand for each other in a report and change nothing.
enum Synonyms {
  /// Whether the two, in lower case, say the same.
  static func areOne(_ word: String, _ other: String) -> Bool {
    guard let rows = table[word], let others = table[other] else { return false }
    return rows.contains { others.contains($0) }
  }

  private static let rows: [String] = [
    "said stated noted says told", "announced declared unveiled",
    "reported disclosed revealed found discovered identified",
    "attack assault strike raid", "attacks assaults strikes raids",
    "attackers assailants intruders hackers cybercriminals criminals hacker",
    "attacker assailant intruder hacker cybercriminal criminal",
    "company firm business corporation enterprise", "companies firms businesses corporations",
    "government administration state cabinet", "officials authorities functionaries",
    "police officers constabulary", "people individuals persons residents citizens",
    "person individual", "customers clients users", "customer client user",
    "money cash funds", "big large sizeable major", "small minor modest",
    "important significant key", "quickly rapidly swiftly", "began started commenced",
    "ended finished concluded", "help assist aid", "helped assisted aided",
    "show indicate demonstrate", "showed indicated demonstrated shows", "find discover identify",
    "buy purchase acquire", "bought purchased acquired", "sell vend market",
    "problem issue difficulty", "problems issues difficulties", "plan scheme proposal",
    "plans schemes proposals", "use employ utilise utilize", "used employed utilised utilized",
    "allow permit enable", "allowed permitted enabled", "stop halt cease",
    "stopped halted ceased", "increase rise growth", "increased risen grown",
    "decrease fall drop", "information data details", "report account statement",
    "president leader head", "many numerous countless", "several various multiple",
    "recent latest fresh", "however nevertheless yet", "also additionally besides",
    "because since as", "about around roughly approximately some", "after following",
    "before prior", "near close", "home house residence", "city town municipality",
    "country nation state", "world globe planet", "work labour job labor",
    "workers employees staff", "vulnerability flaw weakness bug hole",
    "vulnerabilities flaws weaknesses bugs holes", "software program application app",
    "security safety protection", "researchers analysts experts", "researcher analyst expert",
    "breach intrusion leak", "breached leaked", "stolen taken seized", "stole took seized",
    "victims targets sufferers", "million mn", "immediately instantly promptly",
    "finally eventually ultimately", "possible feasible conceivable",
    "applications programs apps applications", "difficult hard tough",
    "easy simple straightforward", "percent percentage",
  ]

  private static let table: [String: [Int]] = {
    var table: [String: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      for word in row.split(separator: " ") { table[String(word), default: []].append(index) }
    }
    return table
  }()
}
