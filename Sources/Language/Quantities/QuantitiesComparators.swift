import Model

/// The words that say how a number is meant.
enum Comparators {
  /// Phrases before a number, longest first within each last word.
  private static let before: [String: [(words: [String], comparator: Figure.Comparator)]] = {
    let phrases: [(String, Figure.Comparator)] = [
      ("over", .over), ("well over", .over), ("just over", .over), ("slightly over", .over),
      ("above", .over), ("exceeding", .over), ("exceeded", .over), ("exceeds", .over),
      ("in excess of", .over), ("more than", .over), ("well more than", .over),
      ("much more than", .over), ("greater than", .over), ("upwards of", .over),
      ("upward of", .over), ("north of", .over), ("slightly more than", .over),
      ("just more than", .over), ("a little over", .over), (">", .over), ("topped", .over),
      ("at least", .atLeast), ("no fewer than", .atLeast), ("no less than", .atLeast),
      ("not less than", .atLeast), ("not fewer than", .atLeast), ("a minimum of", .atLeast),
      ("minimum of", .atLeast), ("minimum", .atLeast), ("≥", .atLeast),
      ("up to", .atMost), ("at most", .atMost), ("as many as", .atMost), ("as much as", .atMost),
      ("no more than", .atMost), ("not more than", .atMost), ("a maximum of", .atMost),
      ("maximum of", .atMost), ("upto", .atMost), ("≤", .atMost), ("at the most", .atMost),
      ("nearly", .about), ("almost", .about), ("about", .about), ("around", .about),
      ("roughly", .about), ("some", .about), ("approximately", .about), ("close to", .about),
      ("closer to", .about), ("nearer to", .about), ("in the order of", .about),
      ("on the order of", .about), ("more like", .about), ("as few as", .atLeast),
      ("approx", .about), ("approx.", .about), ("circa", .about), ("an estimated", .about),
      ("estimated", .about), ("estimated at", .about), ("just about", .about), ("~", .about),
      ("somewhere around", .about), ("in the region of", .about), ("near", .about),
      ("an approximate", .about), ("estimated to be", .about),
      ("fewer than", .under), ("less than", .under), ("under", .under), ("below", .under),
      ("just under", .under), ("well under", .under), ("just below", .under), ("<", .under),
      ("slightly less than", .under), ("a little under", .under),
    ]
    var table: [String: [(words: [String], comparator: Figure.Comparator)]] = [:]
    for (phrase, comparator) in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      guard let last = words.last else { continue }
      table[last, default: []].append((words, comparator))
    }
    return table.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()

  /// The comparator whose words end right before `index`, and where they start.
  static func before(
    _ index: Int, in tokens: [Token], from start: Int
  ) -> (start: Int, comparator: Figure.Comparator)? {
    guard index > start, let phrases = before[tokens[index - 1].lower] else { return nil }
    for (words, comparator) in phrases where index - words.count >= start {
      let first = index - words.count
      if words.indices.allSatisfy({ tokens[first + $0].lower == words[$0] }) {
        return (first, comparator)
      }
    }
    return nil
  }

  /// The comparator whose words start at `index`, behind a number or what it counts.
  static func after(
    _ index: Int, in tokens: [Token], before end: Int
  ) -> (end: Int, comparator: Figure.Comparator)? {
    guard index < end else { return nil }
    switch tokens[index].lower {
    case "or" where index + 1 < end:
      switch tokens[index + 1].lower {
      case "more", "above", "over", "greater": return (index + 2, .atLeast)
      case "less", "fewer", "under", "below": return (index + 2, .atMost)
      case "so", "thereabouts": return (index + 2, .about)
      default: return nil
      }
    case "at" where index + 1 < end:
      switch tokens[index + 1].lower {
      case "least": return (index + 2, .atLeast)
      case "most": return (index + 2, .atMost)
      default: return nil
      }
    case "and"
    where index + 1 < end && ["above", "up", "counting"].contains(tokens[index + 1].lower):
      return (index + 2, .atLeast)
    case "+", "plus":
      guard index + 1 == end || !NameWords.isNumber(tokens[index + 1].text) else { return nil }
      return (index + 1, .atLeast)
    case "-odd", "odd": return (index + 1, .about)
    default: return nil
    }
  }
}
