extension JSONWriter {
  /// Writes a member that is a text; where there is none, nothing.
  public mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    string(text)
  }

  /// Writes a member that is a whole number.
  public mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    self.number(number)
  }

  /// Writes a member that is true or false.
  public mutating func member(_ name: StaticString, _ flag: Bool) {
    key(name)
    boolean(flag)
  }

  /// Writes a member that is a list of texts; where there are none, nothing: TAXII 2.1 section 2 and
  /// STIX 2.1 section 2.4 prohibit empty lists.
  public mutating func member(_ name: StaticString, _ texts: [String]) {
    guard !texts.isEmpty else { return }
    key(name)
    array(texts)
  }
}
