import Model

/// Words by which a report takes up a source again, or leaves it without a name.
enum SourceNouns {
  /// Whether `source` is nameless for the reader too, and not only taken up again: "experts", "two
  /// employees", but not "she", "the firm" or "the researchers".
  ///
  /// `party` is whom the other telling names.
  static func isNameless(_ source: Statement.Source, against party: Statement.Source?) -> Bool {
    let words = source.text.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first else { return false }
    // What is no person and no body does not speak: its words are misread.
    guard words.contains(where: { people.contains($0) || crowds.contains($0) }) else {
      return false
    }
    if words.contains(where: { $0.hasPrefix("spokes") }) { return false }
    guard let party else { return !definite.contains(first) }
    // Outlets pass on what nameless people say.
    if party.kind == .outlet, words.contains(where: witnesses.contains) { return false }
    // "A site admin" may be he who is named, with his role, in the other.
    let named = Set(
      (party.text + " " + (party.role ?? "") + " " + (party.party ?? "")).lowercased()
        .split { !$0.isLetter }.map(String.init))
    if words.contains(where: { named.contains($0) && $0.count > 3 }) { return false }
    guard definite.contains(first) else { return true }
    // "The employees" of a firm are not the firm; "the analysts" may well be.
    return party.kind == .person
      ? !words.contains(where: people.contains) : !words.contains(where: voices.contains)
  }

  /// Whether the words of `source` name somebody who can speak, or something that can be read.
  static func canSpeak(_ source: Statement.Source) -> Bool {
    let words = source.text.lowercased().split { !$0.isLetter }.map(String.init)
    return words.contains {
      people.contains($0) || voices.contains($0) || crowds.contains($0) || documents.contains($0)
        || $0 == "association" || $0 == "he" || $0 == "she" || $0 == "they" || $0 == "we"
    }
  }

  /// Whether `source` says of whom it is and `other` does not: "a Sylvanian study", "the revelation".
  static func tellsMore(_ source: Statement.Source, than other: Statement.Source) -> Bool {
    isDocument(source) && isDocument(other) && hasName(source.text) && !hasName(other.text)
  }

  private static func hasName(_ text: String) -> Bool {
    text.split(separator: " ").dropFirst().contains { $0.first?.isUppercase ?? false }
  }

  /// Whether the words name a report, a letter or the like.
  static func isDocument(_ source: Statement.Source) -> Bool {
    if source.kind == .document { return true }
    // The head stands before its "of": a bureau of investigation is none.
    let words = source.text.lowercased().split { !$0.isLetter }.map(String.init)
    let head = words.prefix { !["of", "by", "from", "on", "that", "released", "in"].contains($0) }
    return head.contains { documents.contains($0) }
  }

  private static let definite: Set<String> = [
    "the", "this", "that", "these", "those", "its", "their", "his", "her", "our",
  ]
  private static let people: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "official", "minister", "president", "diplomat",
    "researcher", "analyst", "expert", "director", "head", "chief", "executive", "ambassador",
    "lawyer", "author", "man", "woman", "general", "secretary", "leader", "politician", "senator",
    "lawmaker", "hacker", "founder", "officer", "witness", "scientist", "professor", "journalist",
    "reporter", "engineer", "developer", "manager", "chairman", "chairwoman", "agent", "ceo",
  ]
  private static let voices: Set<String> = [
    "company", "firm", "agency", "group", "team", "ministry", "government", "department",
    "researchers", "analysts", "experts", "scientists", "officials", "authorities", "office",
    "organisation", "organization", "vendor", "service", "bureau", "centre", "center", "police",
    "outlet", "newspaper", "paper", "magazine", "broadcaster", "channel", "site", "agency's",
    "spokesman", "spokeswoman", "spokesperson", "business", "bank", "hospital", "university",
    "institution", "body", "committee", "commission", "council", "party", "hackers", "attackers",
    "gang", "state", "country", "embassy", "administration", "corporation", "giant", "manufacturer",
    "maker", "developers", "engineers", "management", "operator", "provider", "retailer", "insurer",
    "airline", "school", "college", "foundation", "watchdog", "regulator", "prosecutors", "court",
  ]
  private static let witnesses: Set<String> = [
    "hackers", "hacker", "attackers", "experts", "expert", "researchers", "researcher", "sources",
    "source", "employees", "insiders", "witnesses",
  ]
  private static let crowds: Set<String> = [
    "sources", "source", "employees", "employee", "workers", "insiders", "insider", "witnesses",
    "residents", "researchers", "analysts", "experts", "scientists", "officials", "engineers",
    "developers", "critics", "observers", "diplomats", "lawmakers", "politicians", "lawyers",
    "prosecutors", "investigators", "authorities", "police", "hackers", "attackers", "victims",
    "customers", "users", "activists", "campaigners", "executives", "staff", "soldiers", "agents",
    "officers", "ministers", "leaders", "reporters", "journalists", "media", "newspapers",
  ]
  private static let documents: Set<String> = [
    "report", "study", "advisory", "notification", "post", "blog", "statement", "message", "paper",
    "analysis", "indictment", "filing", "letter", "document", "documents", "article", "story",
    "email", "release", "survey", "data", "complaint", "bulletin", "alert", "notice", "note",
    "findings", "investigation", "revelation", "revelations", "results", "research", "file",
    "files", "announcement", "memo", "lawsuit",
  ]
}
