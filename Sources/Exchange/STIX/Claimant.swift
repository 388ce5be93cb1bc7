import Model

/// Who is said to speak, and through whom it came.
struct Claimant: Hashable {
  /// The identity.
  var key: ObjectKey
  /// What people call it.
  var name: String
  /// What kind of party it is, where it is a party.
  var kind: Party.Kind?
  /// Whether it has a name of its own.
  var isNamed: Bool

  /// Who speaks in a statement: the party, somebody whom the outlet does not name, or the outlet itself.
  init(of statement: Statement, in document: Document) {
    let outlet = Self.outlet(of: document)
    guard let source = statement.source else {
      self.init(outlet: outlet)
      return
    }
    if let party = source.party.map({ Excerpt.line($0, to: 200) }), !party.isEmpty,
      source.kind != .unnamed
    {
      self.init(key: .party(party), name: party, kind: source.kind, isNamed: true)
      return
    }
    let words = Excerpt.line(source.text, to: 120)
    self.init(
      key: .unnamedSource(of: outlet),
      name: words.isEmpty ? "unnamed source" : "“" + words + "” (unnamed)", kind: .unnamed,
      isNamed: false)
  }

  /// An outlet that speaks in its own voice.
  init(outlet: String?) {
    if let outlet {
      self.init(key: .party(outlet), name: outlet, kind: .outlet, isNamed: true)
    } else {
      self.init(key: .unknownOutlet, name: Self.unknownOutlet, kind: nil, isNamed: false)
    }
  }

  private init(key: ObjectKey, name: String, kind: Party.Kind?, isNamed: Bool) {
    self.key = key
    self.name = name
    self.kind = kind
    self.isNamed = isNamed
  }

  /// What the outlet of a document is called that does not say its own.
  static let unknownOutlet = "Unknown outlet"

  /// The outlet that published a document: the name that it gives, or else the host of its address.
  static func outlet(of document: Document) -> String? {
    if let publisher = document.publisher.map({ Excerpt.line($0, to: 200) }), !publisher.isEmpty {
      return publisher
    }
    return document.url.flatMap { WebAddress($0) }?.host
  }
}

/// An address on the web that may go out as one.
struct WebAddress {
  /// The whole address.
  var text: String
  /// Its host, without "www.".
  var host: String

  /// Takes an `http` or `https` address of ordinary characters; anything else is none.
  init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count <= 2000, text.hasPrefix("https://") || text.hasPrefix("http://"),
      bytes.allSatisfy({ byte in
        byte > 0x20 && byte < 0x7F && !#""<>\^`{|}[]"#.utf8.contains(byte)
      })
    else { return nil }
    // A percent sign begins two hexadecimal digits.
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "%") {
      guard index + 2 < bytes.count,
        [bytes[index + 1], bytes[index + 2]].allSatisfy({
          (48...57).contains($0) || (65...70).contains($0) || (97...102).contains($0)
        })
      else { return nil }
    }
    guard bytes.count(where: { $0 == UInt8(ascii: "#") }) < 2 else { return nil }
    let rest = text.utf8.drop { $0 != UInt8(ascii: "/") }.dropFirst(2)
    let authority = rest.prefix { !"/?#".utf8.contains($0) }
    guard !authority.contains(UInt8(ascii: "@")) else { return nil }
    var host = String(decoding: authority.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self)
      .lowercased()
    if host.hasPrefix("www.") { host = String(host.dropFirst(4)) }
    guard !host.isEmpty,
      host.utf8.allSatisfy({
        (48...57).contains($0) || (97...122).contains($0) || "-.".utf8.contains($0)
      })
    else { return nil }
    self.text = text
    self.host = host
  }
}
