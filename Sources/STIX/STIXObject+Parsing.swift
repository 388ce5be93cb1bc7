extension STIXObject {
  /// Reads an object and checks it: STIX 2.1 as far as it says MUST, and what other readers choke on.
  ///
  /// The bytes are kept, with one exception: an observable without a `spec_version` gets one, since
  /// TAXII 2.1 wants one of each object that is served.
  /// - Throws: the first thing that is wrong with it.
  public init(parsing bytes: [UInt8]) throws(STIXFault) {
    let text: JSONText
    do throws(JSONFault) {
      text = try JSONText(parsing: bytes)
    } catch {
      throw STIXFault("no JSON as STIX wants it: \(error)")
    }
    try self.init(text.root)
  }

  /// Takes an object from a text that was read.
  init(_ value: JSONValue) throws(STIXFault) {
    let id = Self.shown(value["id"]?.string)
    let versionText = (value["modified"] ?? value["created"])?.string
    guard value.isObject else { throw STIXFault("no JSON object") }
    let type: String
    do throws(STIXFault) {
      type = try ObjectCheck.check(value)
    } catch {
      throw STIXFault(id: id, version: Self.shown(versionText), error.description)
    }
    var bytes = Array(value.bytes)
    if value["spec_version"] == nil {
      bytes.insert(contentsOf: Array(#""spec_version":"2.1","#.utf8), at: 1)
    }
    self.init(
      bytes: bytes, id: id, type: type, specVersion: "2.1",
      version: versionText.flatMap { STIXTimestamp($0) }, versionText: versionText)
  }

  /// A text from outside for a message: not without end.
  static func shown(_ text: String?) -> String {
    guard let text else { return "" }
    return text.utf8.count <= 300 ? text : String(text.unicodeScalars.prefix(300)) + "…"
  }
}
