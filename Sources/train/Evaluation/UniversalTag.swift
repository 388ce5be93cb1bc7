import Language

/// Universal parts of speech from those of the Penn Treebank.
enum UniversalTag {
  /// That of a word with `tag`; what needs the sentence is guessed from the word.
  static func name(of lower: String, _ tag: Tag) -> String {
    switch tag {
    case .nn, .nns:
      if pronouns.contains(lower) { return "PRON" }
      return lower == "%" || lower == "#" ? "SYM" : "NOUN"
    case .nnp, .nnps, .add: return "PROPN"
    case .jj, .jjr, .jjs: return "ADJ"
    case .rb: return lower == "not" || lower == "n't" || lower == "nt" ? "PART" : "ADV"
    case .rbr, .rbs, .wrb: return "ADV"
    case .in: return subordinators.contains(lower) ? "SCONJ" : "ADP"
    case .rp: return "ADP"
    case .to, .pos: return "PART"
    case .dt: return lower == "that" ? "PRON" : "DET"
    case .pdt: return "DET"
    case .wdt: return lower == "what" || lower == "whatever" ? "DET" : "PRON"
    case .prp, .prps, .wp, .wps, .ex: return "PRON"
    case .cc: return "CCONJ"
    case .cd, .ls: return "NUM"
    case .md: return "AUX"
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: return isAuxiliary(lower, tag) ? "AUX" : "VERB"
    case .uh: return "INTJ"
    case .dollar, .sym: return "SYM"
    case .comma: return lower == "/" ? "SYM" : "PUNCT"
    case .fw, .gw, .xx, .afx: return lower.hasPrefix("etc") ? "NOUN" : "X"
    default: return "PUNCT"
    }
  }

  private static func isAuxiliary(_ lower: String, _ tag: Tag) -> Bool {
    switch lower {
    case "be", "am", "is", "are", "was", "were", "been", "being", "'m", "'re", "'s", "'ve", "'d",
      "has", "does", "have", "do", "did", "had", "’m", "’re", "’s", "’ve":
      true
    default: false
    }
  }

  private static let pronouns: Set<String> = [
    "something", "anything", "anyone", "someone", "everything", "nothing", "everyone", "none",
    "everybody", "nobody", "anybody", "somebody",
  ]

  private static let subordinators: Set<String> = [
    "that", "if", "because", "before", "since", "while", "so", "although", "whether", "though",
    "once", "unless", "till", "cause", "whilst", "whereas", "albeit",
  ]
}
