/// An abbreviation that keeps its full stop.
struct Abbreviation {
  /// Where it stands.
  enum Kind {
    /// Before a name; never at the end of a sentence.
    case title
    /// Before a number.
    case beforeNumber
    /// A month, before a day.
    case month
    /// Within a sentence only: "vs."
    case inside
    /// Within or at the end of a sentence: "Inc."
    case anywhere
  }

  /// Where it stands.
  let kind: Kind
  /// Whether it is one only with a capital letter.
  let needsCapital: Bool
  /// Whether it is an ordinary word as well, or a short name, so that its surroundings decide.
  let isWord: Bool

  /// Looks up `word`, which is in lower case and without its last full stop.
  init?(word: String) {
    if Self.titles.contains(word) {
      self.init(kind: .title, needsCapital: true, isWord: false)
    } else if Self.beforeNumbers.contains(word) {
      self.init(kind: .beforeNumber, needsCapital: false, isWord: true)
    } else if Self.months.contains(word) {
      self.init(kind: .month, needsCapital: true, isWord: true)
    } else if Self.inside.contains(word) {
      self.init(kind: .inside, needsCapital: false, isWord: false)
    } else if Self.anywhere.contains(word) {
      self.init(kind: .anywhere, needsCapital: false, isWord: false)
    } else if Self.capitalised.contains(word) {
      self.init(kind: .anywhere, needsCapital: true, isWord: true)
    } else {
      return nil
    }
  }

  private init(kind: Kind, needsCapital: Bool, isWord: Bool) {
    self.kind = kind
    self.needsCapital = needsCapital
    self.isWord = isWord
  }

  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "mx", "dr", "gen", "maj", "col", "lt", "cmdr", "cdr", "capt", "sgt", "cpl",
    "adm", "brig", "rep", "reps", "sen", "sens", "gov", "govs", "prof", "rev", "hon", "pres", "amb",
    "supt", "insp", "atty", "st", "mt", "ft", "messrs", "mme", "mlle", "fr", "det", "sec", "dir",
    "pvt", "spc", "sr", "sra", "dra",
  ]
  private static let beforeNumbers: Set<String> = [
    "no", "nos", "art", "arts", "fig", "figs", "vol", "vols", "pp", "para", "paras", "ch", "sect",
    "eq", "op", "ver", "v", "p", "c", "s",
  ]
  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon",
    "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]
  private static let inside: Set<String> = [
    "vs", "cf", "viz", "approx", "ca", "eg", "ie", "int", "resp",
  ]
  private static let anywhere: Set<String> = [
    "etc", "inc", "corp", "ltd", "bros", "jr", "int'l", "intl", "nat'l", "natl", "gov't", "govt",
    "ass'n", "assn", "dep't", "dept", "univ", "ave", "blvd", "sq", "al", "esq", "plc", "est",
    "calif", "conn", "fla", "mich", "minn", "okla", "tenn", "tex", "ariz", "colo", "nev",
  ]
  private static let capitalised: Set<String> = [
    "co", "mass", "miss", "wash", "ore", "penn", "pa", "va", "ga", "ky", "wis", "ill", "ind", "ark",
    "ala", "mo", "md", "neb", "del", "rd", "cent", "bur", "min", "comm", "cos", "bn", "mfg", "hwy",
  ]
}
