import Language
import Model

/// The words that tell which kind of operation a content alleges.
enum KindWords {
  /// The kinds that the content tells of, the one with most words first; empty when none is told.
  static func kinds(in content: [Range<Int>], reader: Reader) -> [OperationKind] {
    var scores: [OperationKind: Int] = [:]
    for range in content {
      for index in range where reader.marks(index).contains(.kind) {
        let word = reader.lower(index)
        let lemma = reader.lemma(index)
        for kind in words[lemma] ?? words[word] ?? byHyphen(word) ?? byParticiple(word) {
          scores[kind, default: 0] += 2
        }
        for (stem, kind) in stems where word.hasPrefix(stem) {
          scores[kind, default: 0] += 2
        }
        if let follower = pairs[lemma] ?? pairs[word] {
          for next in (index + 1)..<min(index + 5, max(index + 1, range.upperBound)) {
            if let kind = follower[reader.lemma(next)] {
              scores[kind, default: 0] += 3
              break
            }
          }
        }
      }
    }
    return scores.sorted {
      ($0.value, order($1.key)) > ($1.value, order($0.key))
    }.map(\.key)
  }

  /// Whether the content speaks ill of somebody, whatever the kind.
  static func isGrave(_ content: [Range<Int>], reader: Reader) -> Bool {
    content.contains { $0.contains { reader.marks($0).contains(.grave) } }
  }

  /// The words and lemmas that tell of a kind, alone or with what follows.
  static let starts = Set(words.keys).union(pairs.keys)

  /// Whether `word` may tell of a kind, though it is none of `starts`: by its stem or its parts.
  static func mayTellByLooks(_ word: String) -> Bool {
    guard word.utf8.count > 3 else { return false }
    if word.utf8.contains(0x2D) || !byParticiple(word).isEmpty { return true }
    let (first, second) = (word.utf8.first ?? 0, word.utf8.dropFirst().first ?? 0)
    return stemStarts.contains(UInt16(first) << 8 | UInt16(second))
  }

  /// The first two bytes of each stem.
  private static let stemStarts = Set(
    stems.map { stem, _ in stem.utf8.prefix(2).reduce(UInt16(0)) { $0 << 8 | UInt16($1) } })

  private static func order(_ kind: OperationKind) -> Int {
    OperationKind.allCases.firstIndex(of: kind) ?? 0
  }

  /// "cyber-attack", "data-stealing": the part behind the hyphen.
  private static func byHyphen(_ word: String) -> [OperationKind]? {
    guard word.utf8.contains(0x2D), let hyphen = word.lastIndex(of: "-") else { return nil }
    let last = String(word[word.index(after: hyphen)...])
    let whole = word.replacing("-", with: "")
    if let kind = stems.first(where: { last.hasPrefix($0.0) })?.1 { return [kind] }
    return words[whole] ?? words[last] ?? words[String(last.dropLast())]
  }

  /// A participle that the tagger took for an adjective: "infected", "stolen".
  private static func byParticiple(_ word: String) -> [OperationKind] {
    guard word.utf8.count > 4, let last = word.utf8.last, last == 0x64 || last == 0x6E,
      word.hasSuffix("ed") || word.hasSuffix("en")
    else { return [] }
    return words[Lemma.lemma(of: word, tag: .vbn)] ?? []
  }

  private static let stems: [(String, OperationKind)] = [
    ("surveil", .surveillance), ("eavesdrop", .surveillance), ("wiretap", .surveillance),
    ("espionage", .surveillance), ("cyberespionage", .surveillance),
    ("cyber-espionage", .surveillance),
    ("ransomware", .disruption), ("sabotag", .disruption), ("disinformation", .influence),
    ("misinformation", .influence), ("propagand", .influence), ("exfiltrat", .dataTheft),
    ("militariz", .arsenal), ("militaris", .arsenal), ("backdoor", .backdoor),
    ("cyberattack", .intrusion), ("cyber-attack", .intrusion), ("hack", .intrusion),
    ("intrusion", .intrusion), ("infiltrat", .intrusion), ("phish", .intrusion),
    ("spyware", .surveillance), ("malware", .intrusion), ("wiper", .disruption),
    ("defac", .disruption), ("blackout", .disruption), ("outage", .disruption),
  ]

  private static let words: [String: [OperationKind]] = [
    "spy": [.surveillance], "spying": [.surveillance], "snoop": [.surveillance],
    "tap": [.surveillance], "intercept": [.surveillance], "interception": [.surveillance],
    "bug": [.surveillance], "listen": [.surveillance], "monitor": [.surveillance],
    "monitoring": [.surveillance], "track": [.surveillance],
    "break-in": [.intrusion], "intruder": [.intrusion], "infect": [.intrusion],
    "infection": [.intrusion], "trespass": [.intrusion],
    "breach": [.intrusion], "penetrate": [.intrusion], "compromise": [.intrusion],
    "intrude": [.intrusion], "attack": [.intrusion], "hacker": [.intrusion],
    "hacking": [.intrusion], "operation": [.intrusion], "implant": [.intrusion],
    "exploit": [.intrusion, .arsenal],
    "steal": [.dataTheft], "stealing": [.dataTheft], "theft": [.dataTheft], "thief": [.dataTheft],
    "loot": [.dataTheft], "plunder": [.dataTheft], "rob": [.dataTheft], "pilfer": [.dataTheft],
    "strike": [.intrusion], "eavesdropper": [.surveillance], "shadow": [.surveillance],
    "siphon": [.dataTheft], "copy": [.dataTheft], "leak": [.dataTheft],
    "arsenal": [.arsenal], "weapon": [.arsenal], "weaponry": [.arsenal], "toolkit": [.arsenal],
    "weaponize": [.arsenal], "weaponise": [.arsenal], "tool": [.arsenal], "capability": [.arsenal],
    "disrupt": [.disruption], "disruption": [.disruption], "disconnect": [.disruption],
    "paralyse": [.disruption], "paralyze": [.disruption], "cripple": [.disruption],
    "ddos": [.disruption], "wipe": [.disruption], "shutdown": [.disruption],
    "interfere": [.influence], "interference": [.influence], "meddle": [.influence],
    "meddling": [.influence], "manipulate": [.influence], "troll": [.influence],
    "smear": [.counterAccusation], "slander": [.counterAccusation],
    "hypocrisy": [.counterAccusation],
    "hypocritical": [.counterAccusation], "hype": [.counterAccusation],
    "privacy": [.dataProtection], "confidentiality": [.dataProtection], "gdpr": [.dataProtection],
    "consent": [.dataProtection], "permission": [.dataProtection],
    "data-security": [.dataProtection], "cookie": [.dataProtection],
    "crackdown": [.marketRestriction], "competitor": [.marketRestriction],
    "hegemony": [.marketRestriction], "tariff": [.marketRestriction],
    "boycott": [.marketRestriction],
    "blacklist": [.marketRestriction], "embargo": [.marketRestriction],
    "oust": [.marketRestriction],
    "subpoena": [.compelledAccess], "warrant": [.compelledAccess],
    "update": [.supplyChain], "supplier": [.supplyChain], "vendor": [.supplyChain],
  ]

  private static let pairs: [String: [String: OperationKind]] = [
    "back": ["door": .backdoor],
    "break": ["into": .intrusion, "in": .intrusion],
    "broken": ["into": .intrusion],
    "enter": ["network": .intrusion, "system": .intrusion, "server": .intrusion],
    "gain": ["access": .intrusion],
    "access": [
      "network": .intrusion, "system": .intrusion, "server": .intrusion,
      "data": .compelledAccess,
    ],
    "read": [
      "mail": .surveillance, "email": .surveillance, "correspondence": .surveillance,
      "message": .surveillance,
    ],
    "listening": ["post": .surveillance],
    "computer": ["expose": .intrusion],
    "server": ["expose": .intrusion],
    "account": ["expose": .intrusion],
    "expose": ["computer": .intrusion, "server": .intrusion, "account": .intrusion],
    "shut": ["down": .disruption],
    "switch": ["off": .disruption],
    "bring": ["down": .disruption],
    "supply": ["chain": .supplyChain],
    "open": ["source": .supplyChain, "door": .backdoor],
    "software": ["update": .supplyChain],
    "develop": ["software": .supplyChain, "hardware": .supplyChain],
    "hardware": ["implant": .supplyChain],
    "product": ["develop": .supplyChain, "giant": .supplyChain],
    "confidentiality": ["order": .compelledAccess],
    "secrecy": ["order": .compelledAccess],
    "gag": ["order": .compelledAccess],
    "court": ["order": .compelledAccess],
    "force": [
      "company": .compelledAccess, "firm": .compelledAccess, "operator": .compelledAccess,
      "provider": .compelledAccess,
    ],
    "compel": [
      "company": .compelledAccess, "firm": .compelledAccess, "operator": .compelledAccess,
      "provider": .compelledAccess,
    ],
    "require": [
      "company": .compelledAccess, "operator": .compelledAccess,
      "provider": .compelledAccess,
    ],
    "hand": ["data": .compelledAccess],
    "obtain": [
      "data": .dataTheft, "information": .dataTheft, "record": .dataTheft,
      "recording": .surveillance, "document": .dataTheft, "file": .dataTheft,
    ],
    "copy": ["data": .dataTheft, "document": .dataTheft, "file": .dataTheft],
    "delete": ["data": .disruption, "record": .disruption, "file": .disruption],
    "erase": ["data": .disruption, "record": .disruption, "file": .disruption],
    "knock": ["out": .disruption, "offline": .disruption],
    "cut": ["power": .disruption, "supply": .disruption],
    "follow": ["movement": .surveillance],
    "track": ["movement": .surveillance],
    "sow": ["discord": .influence],
    "voting": ["day": .influence],
    "collect": ["data": .surveillance, "information": .surveillance],
    "user": ["data": .dataProtection, "information": .dataProtection],
    "personal": ["data": .dataProtection, "information": .dataProtection],
    "transfer": ["data": .dataProtection],
    "store": ["information": .dataProtection, "data": .dataProtection],
    "share": ["data": .dataProtection],
    "undersea": ["cable": .surveillance],
    "submarine": ["cable": .surveillance],
    "zero": ["day": .arsenal],
    "take": ["offline": .disruption],
    "power": ["grid": .disruption],
    "denial": ["service": .disruption],
    "election": ["result": .influence, "campaign": .influence],
    "fake": [
      "account": .influence, "news": .influence, "medium": .influence, "media": .influence,
      "outlet": .influence, "message": .influence, "profile": .influence,
    ],
    "crack": ["company": .marketRestriction, "down": .marketRestriction],
    "pressure": ["company": .marketRestriction, "firm": .marketRestriction],
    "suppress": [
      "company": .marketRestriction, "competitor": .marketRestriction,
      "competition": .marketRestriction,
    ],
    "ban": [
      "company": .marketRestriction, "product": .marketRestriction,
      "equipment": .marketRestriction, "firm": .marketRestriction,
    ],
    "entity": ["list": .marketRestriction],
    "restrict": [
      "company": .marketRestriction, "supply": .marketRestriction,
      "export": .marketRestriction,
    ],
    "pour": ["water": .counterAccusation],
    "big": ["threat": .counterAccusation],
    "biggest": ["threat": .counterAccusation],
    "empire": ["theft": .counterAccusation, "hacking": .counterAccusation],
    "disrupt": ["service": .disruption],
    "undermine": ["election": .influence],
  ]

  static let grave: Set<String> = [
    "threat", "threaten", "endanger", "jeopardize", "jeopardise", "harm", "damage", "violate",
    "illegal", "illegally", "unlawful", "infringe", "abuse", "wantonly", "indiscriminate",
    "malicious", "irresponsible", "culprit", "crime", "criminal", "empire", "thief", "bully",
    "bullying", "cyberbullying", "undermine", "hegemony", "lie", "guilty", "responsible",
    "source", "risk", "danger", "dangerous", "reckless", "axis", "aggression", "hostile",
    "destabilize", "destabilise", "coerce", "coercion", "smear", "suppress", "exploit",
  ]
}
