/// What a word does in a statement, apart from what it means.
struct WordTraits: OptionSet, Sendable, Hashable {
  let rawValue: UInt16

  /// Holds the sentence together and says nothing by itself ("the", "has", "which").
  static let function = WordTraits(rawValue: 1 << 0)
  /// Stands in nearly every report of the kind ("government", "system").
  static let common = WordTraits(rawValue: 1 << 1)
  /// Turns what is said into its opposite ("not", "never").
  static let negation = WordTraits(rawValue: 1 << 2)
  /// Weakens an accusation ("suspected", "may").
  static let hedge = WordTraits(rawValue: 1 << 3)
  /// Strengthens without adding ("in fact", "itself", "very").
  static let intensifier = WordTraits(rawValue: 1 << 4)
  /// Part of a name, by its capital.
  static let name = WordTraits(rawValue: 1 << 5)
  /// Stands between quotation marks.
  static let quoted = WordTraits(rawValue: 1 << 6)
  /// Begins with a digit.
  static let number = WordTraits(rawValue: 1 << 7)
  /// Says that a deed was tried ("attempted", "sought").
  static let attempt = WordTraits(rawValue: 1 << 8)
  /// Is what an operation does ("spy", "steal", "hack").
  static let deed = WordTraits(rawValue: 1 << 9)
  /// Ends the naming of a target ("through", "since", "by").
  static let boundary = WordTraits(rawValue: 1 << 10)
  /// Says that a count goes on ("so far", "rose").
  static let growth = WordTraits(rawValue: 1 << 11)
  /// Means the whole world ("worldwide").
  static let worldwide = WordTraits(rawValue: 1 << 12)
  /// Says that others hold it to be so ("regarded", "considered").
  static let distance = WordTraits(rawValue: 1 << 13)
  /// Is written with a capital.
  static let capital = WordTraits(rawValue: 1 << 14)
  /// Counts, or tells a stretch of time ("three", "months").
  static let counting = WordTraits(rawValue: 1 << 15)
}
