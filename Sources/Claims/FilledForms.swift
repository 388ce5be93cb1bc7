import Model

/// Sentences that reports fill with a figure each, as the bulletins of one series do: what differs
/// there did not change on the way.
///
/// It follows from all that the tellings of a claim differ in.
struct FilledForms {
  private var values: [Frame: Set<[UInt64]>] = [:]

  /// A passage without its figures.
  private struct Frame: Hashable {
    var kind: Discrepancy.Kind
    var words: UInt64
  }

  /// So many figures told in the same words are taken for those of as many things; set by hand.
  private static let mostValues = 12

  /// Finds the forms among `differences`.
  init(_ differences: [Difference]) {
    guard differences.count > Self.mostValues else { return }
    for difference in differences {
      guard let (frame, first, second) = Self.filled(difference) else { continue }
      values[frame, default: []].insert(first)
      values[frame, default: []].insert(second)
    }
    values = values.filter { $0.value.count > Self.mostValues }
  }

  /// Whether the two sides are one form with two figures.
  func has(_ difference: Difference) -> Bool {
    guard !values.isEmpty, let (frame, _, _) = Self.filled(difference) else { return false }
    return values[frame] != nil
  }

  private static func filled(
    _ difference: Difference
  ) -> (frame: Frame, first: [UInt64], second: [UInt64])? {
    let a = Wording(difference.a.passage.text)
    let b = Wording(difference.b.passage.text)
    let frame = a.frame
    guard !a.numbers.isEmpty, a.numbers != b.numbers, frame == b.frame else { return nil }
    return (Frame(kind: difference.kind, words: frame), a.numbers, b.numbers)
  }
}
