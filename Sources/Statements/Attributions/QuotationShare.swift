import Language
import Model

/// Tells how much of a content is in quotation marks.
enum QuotationShare {
  static func mode(of attribution: Attribution, inner: [Attribution], reader: Reader)
    -> Statement.Mode
  {
    if attribution.isTurn { return .direct }
    var quoted = 0
    var unquoted = 0
    // What another in the content is quoted with is that other's.
    let others = inner.flatMap(\.content).sorted { $0.lowerBound < $1.lowerBound }
    var next = 0
    var othersEnd = 0
    for piece in attribution.content {
      for index in piece
      where !reader.isQuoteMark(index) && !reader.isComma(index) && !reader.isStop(index) {
        if reader.quotation(at: index) != nil {
          while next < others.count, others[next].lowerBound <= index {
            othersEnd = max(othersEnd, others[next].upperBound)
            next += 1
          }
          if index >= othersEnd { quoted += 1 }
        } else {
          unquoted += 1
        }
      }
    }
    if quoted == 0 { return .indirect }
    if unquoted > 0 { return .mixed }
    // "insisted that “…”", "called it “…”": the words are quoted, the sentence is the reporter's.
    guard let first = attribution.content.first, first.lowerBound > attribution.cue.lowerBound
    else {
      return .direct
    }
    let verb = CueVerb.named(reader.lemma(attribution.head))
    let isClause = verb?.frames.contains(.clause) ?? true
    return reader.lower(first.lowerBound - 1) == "that" || !isClause ? .mixed : .direct
  }
}
