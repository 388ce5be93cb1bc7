/// A value of a JSON text by its place; the values inside it follow it in the list of nodes.
struct JSONNode: Sendable {
  /// What is at the place.
  enum Kind: UInt8, Sendable {
    case object, array, string, escapedString, number, `true`, `false`, null
  }

  /// What it is; a string that has no escape is its own bytes.
  var kind: Kind
  /// Its first byte: the bracket, the quotation mark, the digit.
  var start: Int
  /// The byte behind it.
  var end: Int
  /// The node behind the last one that belongs to it.
  var next: Int
}
