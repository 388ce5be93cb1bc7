import Language
import Model

/// What kinds of nouns can be a source.
enum SourceWords {
  /// Whether the phrase can be said to say something.
  static func canSpeak(_ reader: Reader, _ tokens: Range<Int>) -> Bool {
    let head = head(of: tokens, in: reader)
    let word = reader.lower(head)
    if reader.tag(head) == .prp || reader.tag(head) == .wp {
      return ["he", "she", "they", "who", "it", "we", "i"].contains(word)
    }
    if reader.tag(head) == .wdt || reader.tag(head) == .ex { return false }
    let lemma = reader.lemma(head)
    if mute.contains(lemma) { return false }
    if reader.tag(head) == .dt || reader.tag(head) == .jj {
      return roles.contains(word) || pronouns.contains(word)
    }
    return true
  }

  /// The head noun of a phrase: the last noun before what hangs on it.
  static func head(of tokens: Range<Int>, in reader: Reader) -> Int {
    var head = tokens.lowerBound
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      if let name = reader.name(at: index), name.tokens.upperBound <= tokens.upperBound {
        index = max(index + 1, name.tokens.upperBound)
        head = index - 1
        continue
      }
      let tag = reader.tag(index)
      if tag.isNoun || tag == .prp || tag == .wp || tag == .cd || tag == .jj || tag == .dt {
        head = index
      } else if index > tokens.lowerBound,
        reader.isPreposition(index) || tag == .comma || tag == .vbn || tag == .vbd
          || tag == .openBracket || reader.lower(index) == "and" && reader.tag(index + 1) == .dt
      {
        // A participle before the head ("the disclosed materials") is passed over.
        if (tag == .vbn || tag == .vbd), !reader.tag(index - 1).isNoun {
          index += 1
          continue
        }
        break
      }
      index += 1
    }
    return head
  }

  /// Whether the phrase's head is a text: a report, a filing, a study.
  static func isText(_ reader: Reader, _ tokens: Range<Int>) -> Bool {
    texts.contains(reader.lemma(head(of: tokens, in: reader)))
  }

  /// Whether the word names somebody by role or a body that speaks.
  static func isSpeaker(_ lemma: String) -> Bool {
    roles.contains(lemma) || bodies.contains(lemma)
  }

  /// Words that stand for somebody told before.
  private static let pronouns: Set<String> = [
    "some", "many", "others", "other", "both", "several", "latter", "former", "first", "second",
    "third", "few", "most",
  ]

  /// Nouns for texts that are said to say something.
  static let texts: Set<String> = [
    "report", "study", "survey", "paper", "document", "filing", "complaint", "indictment",
    "statement", "letter", "memo", "article", "material", "file", "record", "investigation",
    "analysis", "inquiry", "enquiry", "probe", "audit", "finding", "result", "research", "book",
    "post", "blog", "tweet", "advisory", "bulletin", "transcript", "affidavit", "dossier",
    "assessment",
    "communique", "communiqué", "declaration", "editorial", "interview", "testimony", "poll",
    "data", "figure", "account", "leak", "cable", "email", "note", "review", "ruling", "verdict",
    "warrant", "lawsuit", "submission", "publication", "briefing", "alert", "notice", "coverage",
  ]

  /// Nouns for people by what they do.
  static let roles: Set<String> = [
    "spokesman", "spokeswoman", "spokesperson", "diplomat", "official", "minister", "president",
    "premier", "chancellor", "ambassador", "envoy", "secretary", "director", "chief", "head",
    "chairman", "chairwoman", "chair", "commissioner", "general", "colonel", "admiral", "officer",
    "commander", "senator", "lawmaker", "deputy", "lawyer", "attorney", "prosecutor", "judge",
    "researcher", "expert", "analyst", "professor", "executive", "ceo", "founder", "engineer",
    "scientist", "author", "reporter", "journalist", "whistleblower", "adviser", "advisor",
    "politician", "leader", "king", "queen", "prince", "governor", "mayor", "victim", "resident",
    "source", "person", "people", "man", "woman", "manager", "representative", "delegate",
    "correspondent", "editor", "activist", "dissident", "investigator", "detective", "consul",
    "undersecretary", "member", "hacker", "critic", "authority", "specialist", "technologist",
  ]

  /// Nouns for bodies that speak.
  static let bodies: Set<String> = [
    "ministry", "department", "agency", "government", "company", "firm", "office", "bureau",
    "commission", "committee", "council", "parliament", "congress", "senate", "court", "police",
    "army", "military", "navy", "force", "service", "embassy", "administration", "regulator",
    "watchdog", "institute", "university", "centre", "center", "group", "organization",
    "organisation", "union", "party", "association", "foundation", "alliance", "bank", "operator",
    "vendor", "provider", "newspaper", "paper", "magazine", "broadcaster", "outlet", "station",
    "channel", "website", "media", "press", "team", "side", "country", "state", "nation",
    "authority", "board", "consortium", "coalition", "network", "lab", "laboratory", "unit",
    "delegation", "mission", "cabinet", "presidency", "kremlin", "palace", "prosecution",
  ]

  /// Nouns that show something without saying it.
  private static let mute: Set<String> = [
    "fact", "evidence", "this", "that", "it", "case", "event", "history", "reality", "incident",
    "attack", "action", "move", "thing", "way", "truth", "experience", "development", "practice",
    "behaviour", "behavior", "act", "day", "nothing", "none", "nobody", "year", "time", "bill",
    "law", "rule", "there",
  ]
}
