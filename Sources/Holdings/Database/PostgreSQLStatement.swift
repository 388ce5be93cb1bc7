/// A statement in PostgreSQL's words.
struct PostgreSQLStatement {
  /// Whose rows are wanted.
  enum Form {
    /// As it stands.
    case plain
    /// The rows of a query for each row of some columns, with the index of that row as the last
    /// column.
    case query(keys: [String])
    /// A change of the rows whose key is one of a column.
    case change(key: String)
  }

  /// The words.
  let text: String

  /// Translates a statement that has so many values; arrays are given by their types.
  init(_ sql: String, valueCount: Int, _ form: Form) {
    var text = Self.withoutIndexNames(sql)
      .replacing("{lock}", with: " FOR UPDATE")
      .replacing("?", with: "$")
    switch form {
    case .plain: break
    case .query(let keys):
      var names: [String] = []
      var arrays: [String] = []
      for (offset, type) in keys.enumerated() {
        text = text.replacing("{\(offset + 1)}", with: "wanted.key\(offset)")
        names.append("key\(offset)")
        arrays.append("$\(valueCount + offset + 1)::\(type)")
      }
      text = """
        SELECT found.*, wanted.place
        FROM unnest(\(arrays.joined(separator: ", "))) WITH ORDINALITY
          AS wanted(\(names.joined(separator: ", ")), place)
        CROSS JOIN LATERAL (\(text)) AS found
        """
    case .change(let type):
      text = text.replacing("{1}", with: "ANY($\(valueCount + 1)::\(type))")
    }
    self.text = text
  }

  /// PostgreSQL finds the right index by itself.
  private static func withoutIndexNames(_ sql: String) -> String {
    var text = ""
    var rest = sql[...]
    while let mark = rest.firstRange(of: "{by ") {
      text += rest[..<mark.lowerBound]
      rest = rest[mark.upperBound...]
      guard let end = rest.firstIndex(of: "}") else { return text }
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }
}
