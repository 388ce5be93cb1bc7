/// The few attributes of an element that matter, in their order.
struct PageAttributes {
  private var names: [String] = []
  private var values: [String] = []

  /// Whether there are none.
  var isEmpty: Bool { names.isEmpty }

  /// The value of the attribute `name`, or `nil` where the element has none; the first one counts.
  subscript(name: String) -> String? {
    for index in names.indices where names[index] == name { return values[index] }
    return nil
  }

  /// Adds an attribute.
  mutating func append(_ name: String, _ value: String) {
    names.append(name)
    values.append(value)
  }
}
