/// What the head of a record of a web archive says.
struct WARCHead {
  /// A named field of the head of a record or of an answer.
  struct Field {
    /// Its name as it stands.
    var name: String
    /// Its value without white space around it.
    var value: String
  }

  /// What the record is: `response`, `resource`, `conversion`, and others that are not read.
  var type: String
  /// The address that it is about; empty where there is none.
  var url: String
  /// When it was made: ISO 8601, in UTC, to the second; empty where that is not told.
  var date: String
  /// What its block is, in lower case, with parameters.
  var contentType: String
  /// How many bytes its block has, where that is told in digits.
  var length: Int?
  /// Whether it is one part of a record that was split.
  var isSegment: Bool

  init(_ fields: [Field]) {
    func value(_ name: String) -> String {
      fields.first { $0.name.lowercased() == name }?.value ?? ""
    }
    type = value("warc-type").lowercased()
    var url = value("warc-target-uri")
    // WARC 1.0 had its grammar wrong, and some writers follow it.
    if url.hasPrefix("<"), url.hasSuffix(">") { url = String(url.dropFirst().dropLast()) }
    self.url = url
    date = Self.toTheSecond(value("warc-date"))
    contentType = value("content-type").lowercased()
    let digits = value("content-length")
    length = digits.utf8.allSatisfy { $0 >= 0x30 && $0 < 0x3A } ? Int(digits) : nil
    isSegment = !value("warc-segment-number").isEmpty
  }

  /// What it is called: its address, cleaned.
  var name: String? {
    let name = MemberName.cleaned(url)
    return name.isEmpty ? nil : name
  }

  /// Whether its block may be a report.
  var isWanted: Bool {
    switch type {
    case "response": contentType.hasPrefix("application/http") || contentType.isEmpty
    case "resource", "conversion": MediaTypes.isReadable(contentType, url: url)
    default: false
    }
  }

  /// WARC 1.1 allows fractions of a second.
  private static func toTheSecond(_ date: String) -> String {
    let bytes = Array(date.utf8)
    let pattern = Array("0000-00-00T00:00:00".utf8)
    guard bytes.count > pattern.count, bytes.last == UInt8(ascii: "Z"),
      zip(bytes, pattern).allSatisfy({ byte, wanted in
        wanted == UInt8(ascii: "0") ? byte >= 0x30 && byte < 0x3A : byte == wanted
      })
    else { return MemberName.cleaned(String(date.prefix(32))) }
    return String(date.prefix(pattern.count)) + "Z"
  }
}

extension [WARCHead.Field] {
  /// Adds the field that `line` is, or what `line` adds to the one before it.
  mutating func append(line: [UInt8]) {
    let text = TextDecoding.decode(line, as: TextEncoding.detect(line))
    if line.first == 0x20 || line.first == 0x09 {
      guard !isEmpty else { return }
      self[count - 1].value += " " + WhiteSpace.collapsed(text)
      return
    }
    guard let colon = text.firstIndex(of: ":") else { return }
    append(
      WARCHead.Field(
        name: WhiteSpace.collapsed(String(text[..<colon])),
        value: WhiteSpace.collapsed(String(text[text.index(after: colon)...]))))
  }
}
