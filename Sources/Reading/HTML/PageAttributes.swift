/// The few attributes of an element that matter, in their order.
struct PageAttributes {
  private var pairs: [(name: String, value: String)] = []

  /// Whether there are none.
  var isEmpty: Bool { pairs.isEmpty }

  /// The value of the attribute `name`, or `nil` where the element has none; the first one counts.
  subscript(name: String) -> String? {
    for index in pairs.indices where pairs[index].name == name { return pairs[index].value }
    return nil
  }

  /// Adds an attribute.
  mutating func append(_ name: String, _ value: String) {
    pairs.append((name, value))
  }
}
