internal import Model

extension Comparison {
  /// Whether the first is the one that was retold.
  func isFirstEarlier(_ kind: Retelling.Kind) -> Bool {
    if credits.bySecond != nil { return true }
    if credits.byFirst != nil { return false }
    if gap.order != 0 { return gap.order < 0 }
    // The part is made from the whole; a same event has no direction.
    if kind != .sameEvent, first.words.count != second.words.count {
      return first.words.count > second.words.count
    }
    return true
  }
}
