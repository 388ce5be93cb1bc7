import Model

/// A verb that can report what somebody says, and how its content follows it.
struct CueVerb: Sendable, Hashable {
  /// The ways in which content can follow a verb.
  struct Frames: OptionSet, Sendable, Hashable {
    let rawValue: UInt16
    /// A clause or a quotation: "said that …", "“…,” she said".
    static let clause = Frames(rawValue: 1)
    /// A noun phrase: "denied any involvement".
    static let object = Frames(rawValue: 2)
    /// Somebody, then an infinitive: "urged the state to stop".
    static let infinitive = Frames(rawValue: 4)
    /// Somebody, then what they are said to be or to have done: "accused it of spying".
    static let ascription = Frames(rawValue: 8)
    /// Somebody who is told, then a clause: "told reporters that …".
    static let addressee = Frames(rawValue: 16)
    /// May stand before its subject: "“…,” said the minister".
    static let inverted = Frames(rawValue: 32)
    /// Reports only with a clause: a mere noun phrase after it is no content.
    static let strictClause = Frames(rawValue: 64)
    /// Takes a noun phrase only when a body speaks: "the authority found the same tools".
    static let bodyObject = Frames(rawValue: 128)
    /// An infinitive of what the speaker will do: "vowed to answer".
    static let commissive = Frames(rawValue: 256)
  }

  /// How its content can follow.
  var frames: Frames
  /// What the speaker does by it, if the content does not say otherwise.
  var stance: Statement.Stance
  /// The prepositions that may lead into its content: "hinted at".
  var prepositions: Set<String> = []

  /// The cue verb with this lemma.
  static func named(_ lemma: String) -> CueVerb? { table[lemma] }

  /// The cue verb that the verb with this lemma makes with the word behind it: "point out", "put it".
  static func named(_ lemma: String, with next: String) -> CueVerb? {
    guard next == "out" || next == "it" else { return nil }
    return table[lemma + "-" + next]
  }

  // Frames and stances were set by reading the cues of PolNeAR's train part and English grammars'
  // verb classes (Levin 1993, §37 "Verbs of communication"); the list holds verbs only, and no word
  // in it belongs to one side of any dispute.
  private static let table: [String: CueVerb] = {
    var table: [String: CueVerb] = [:]
    func enter(
      _ lemmas: String, _ frames: Frames, _ stance: Statement.Stance = .asserts,
      _ prepositions: Set<String> = []
    ) {
      for lemma in lemmas.split(separator: " ") {
        let key = String(lemma)
        if var known = table[key] {
          known.frames.formUnion(frames)
          known.prepositions.formUnion(prepositions)
          table[key] = known
        } else {
          table[key] = CueVerb(frames: frames, stance: stance, prepositions: prepositions)
        }
      }
    }
    enter(
      """
      say add state declare claim argue assert explain insist stress emphasize emphasise reiterate \
      repeat maintain contend comment observe remark write tweet reply respond answer continue \
      conclude predict testify joke quip retort counter underline underscore elaborate clarify post
      """, [.clause, .inverted])
    enter(
      """
      lament specify regret opine proclaim recount attest exclaim grumble theorize theorise posit \
      surmise venture intimate relate divulge
      """, [.clause, .inverted])
    enter("propose recommend deplore dispute", [.clause, .object])
    enter("ask wonder", [.clause, .strictClause])
    enter("note recall announce boast brag affirm reaffirm", [.clause, .object, .inverted])
    enter("tell inform remind assure notify brief", [.clause, .addressee])
    enter(
      "suggest indicate imply believe think hope fear expect speculate guess agree",
      [.clause, .strictClause])
    enter("vow pledge promise swear", [.clause, .strictClause, .commissive])
    enter("threaten offer refuse", [.commissive])
    enter(
      "warn caution", [.clause, .object, .infinitive, .addressee], .asserts,
      ["of", "about", "against"])
    enter(
      "highlight detail outline mention unveil praise welcome defend echo voice propose "
        + "recommend hail applaud tout", [.object])
    enter("reveal disclose report", [.clause, .object, .inverted], .reports)
    enter("attribute link trace ascribe", [.ascription], .accuses, ["to"])
    enter("suspect", [.clause, .strictClause], .accuses)
    enter("describe", [.object, .bodyObject], .reports)
    enter("share", [.inverted])
    // Verbs of two words are entered with a hyphen.
    enter("point-out rule-out spell-out put-it", [.clause])
    enter("find detect uncover discover", [.clause, .object, .bodyObject], .reports)
    enter("show demonstrate establish determine", [.clause, .strictClause], .reports)
    enter("assess estimate judge calculate", [.clause, .strictClause], .asserts)
    enter("confirm acknowledge concede", [.clause, .object, .inverted], .asserts)
    enter("admit confess", [.clause, .object, .inverted], .admits, ["to"])
    enter("deny", [.clause, .object], .denies)
    enter("reject dismiss refute rebut dispute rebuff", [.object], .denies)
    enter(
      "condemn denounce slam criticize criticise blast decry deplore lambast lambaste protest assail",
      [.object], .accuses)
    enter("accuse", [.ascription], .accuses, ["of"])
    enter("blame fault", [.ascription], .accuses, ["for", "on"])
    enter("charge", [.clause, .strictClause, .ascription], .accuses, ["with"])
    enter("allege complain", [.clause], .accuses, ["of", "about"])
    enter(
      "brand label dub term describe portray characterize characterise identify", [.ascription],
      .asserts)
    enter("call", [.ascription], .asserts, ["on", "upon", "for"])
    enter("urge press implore beseech exhort", [.infinitive, .object, .clause], .urges)
    enter("ask request advise order instruct command", [.infinitive], .urges)
    enter("demand", [.clause, .object], .urges)
    enter("appeal", [], .urges, ["to", "for"])
    enter("hint", [.clause], .asserts, ["at"])
    enter("allude refer point", [], .asserts, ["to"])
    enter("object", [.clause], .denies, ["to"])
    enter("lash hit", [], .accuses, ["at"])
    enter("speak talk", [], .asserts, ["of"])
    enter("cite quote", [.object], .reports)
    return table
  }()
}

/// Nouns that report: "the revelation that …", "rumours that …", "its denial of …".
enum CueNoun {
  /// What the speaker does by it, or `nil` for a noun that reports nothing.
  static func stance(of lemma: String) -> Statement.Stance? { table[lemma] }

  /// Nouns whose content may follow "of": "its denial of any part in it".
  static let takingOf: Set<String> = ["denial", "accusation", "allegation", "admission"]

  private static let table: [String: Statement.Stance] = [
    "revelation": .reports, "disclosure": .reports, "rumor": .reports, "rumour": .reports,
    "report": .reports, "finding": .reports, "news": .reports, "speculation": .reports,
    "claim": .asserts, "assertion": .asserts, "statement": .asserts, "announcement": .asserts,
    "suggestion": .asserts, "conclusion": .asserts, "assessment": .asserts, "warning": .asserts,
    "contention": .asserts, "argument": .asserts, "insistence": .asserts, "belief": .asserts,
    "allegation": .accuses, "accusation": .accuses, "charge": .accuses, "complaint": .accuses,
    "denial": .denies, "admission": .admits, "acknowledgement": .admits, "confession": .admits,
    "demand": .urges, "appeal": .urges, "request": .urges,
  ]
}
