import Language
import Model

/// Tells how much of a content is in quotation marks.
enum QuotationShare {
  static func mode(of attribution: Attribution, inner: [Attribution], reader: Reader) -> Statement.Mode {
    var quoted = 0
    var unquoted = 0
    for piece in attribution.content {
      for index in piece where !reader.isQuoteMark(index) && !reader.isComma(index) && !reader.isStop(index) {
        if reader.quotation(at: index) != nil {
          // What another in the content is quoted with is that other's.
          if !inner.contains(where: { $0.contentContains(index..<(index + 1)) }) { quoted += 1 }
        } else {
          unquoted += 1
        }
      }
    }
    if quoted == 0 { return .indirect }
    return unquoted == 0 ? .direct : .mixed
  }
}
