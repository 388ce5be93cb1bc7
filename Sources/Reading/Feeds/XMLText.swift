internal import CLibXML2

/// The characters of an XML document, whatever their encoding.
enum XMLText {
  /// The UTF-8 of `xml` without the characters that XML forbids: by its byte order mark, by what its
  /// server told, by what its declaration says, else UTF-8 where it is nearly that, else
  /// Windows-1252.
  static func utf8(_ xml: [UInt8], told: String? = nil) -> [UInt8] {
    let detected = TextEncoding.detect(xml)
    var text = ToldCharset.utf8(xml, told: told)
    if text == nil, detected == .windows1252 || detected == .utf8,
      let label = PageCharset.declared(in: xml), label != "utf-8", label != "utf8",
      detected != .utf8 || !isWholeUTF8(xml)
    {
      text = Transcoder.utf8(xml, label: label)
    }
    let bytes = text ?? Array(TextDecoding.decode(xml, as: detected).utf8)
    return bytes.map { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 }
  }

  /// `xml`, which is UTF-8, with all its entities outside of CDATA as references to characters.
  ///
  /// The entities of HTML, which feeds use without defining them, become what they mean; others, and
  /// an ampersand that begins none, stand for themselves. So there is none left to expand, and
  /// libxml2, which drops all entities behind the first error, drops none.
  static func withoutEntities(_ xml: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(xml.count + xml.count / 16)
    var copied = 0
    var section = ByteSearch.first(cdata, in: xml, from: 0)
    var from = 0
    while let ampersand = ByteSearch.first(UInt8(ascii: "&"), in: xml, from: from) {
      if let start = section, start < ampersand {
        let end = ByteSearch.first(cdataEnd, in: xml, from: start) ?? xml.count
        section = ByteSearch.first(cdata, in: xml, from: end)
        from = max(from, end)
        continue
      }
      result += xml[copied..<ampersand]
      from = ampersand + 1
      copied = from
      if isCharacterReference(xml, at: from) {
        result.append(UInt8(ascii: "&"))
      } else if let (value, end) = htmlEntity(xml, at: from) {
        result += Array("&#\(value);".utf8)
        from = end
        copied = end
      } else {
        result += Array("&#38;".utf8)
      }
    }
    result += xml[copied...]
    // Of a file that is cut off the parser would drop the section it is cut off in.
    if endsInSection(xml) { result += cdataEnd }
    return result
  }

  private static func endsInSection(_ xml: [UInt8]) -> Bool {
    var from = 0
    while let start = ByteSearch.first(cdata, in: xml, from: from) {
      guard let end = ByteSearch.first(cdataEnd, in: xml, from: start) else { return true }
      from = end
    }
    return false
  }

  private static let cdata = Array("<![CDATA[".utf8)
  private static let cdataEnd = Array("]]>".utf8)
  private static let nameLimit = 10

  private static func isCharacterReference(_ xml: [UInt8], at start: Int) -> Bool {
    guard start < xml.count, xml[start] == UInt8(ascii: "#") else { return false }
    return xml[start...].prefix(nameLimit).contains(UInt8(ascii: ";"))
  }

  /// The character that the entity of HTML at `start` means, and where the entity ends.
  private static func htmlEntity(_ xml: [UInt8], at start: Int) -> (value: UInt32, end: Int)? {
    let name = xml[start...].prefix(nameLimit).prefix { byte in
      (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte < 0x3A)
    }
    let end = start + name.count
    guard !name.isEmpty, end < xml.count, xml[end] == UInt8(ascii: ";") else { return nil }
    if name.elementsEqual("apos".utf8) { return (0x27, end + 1) }
    return unsafe (Array(name) + [0]).withUnsafeBufferPointer { buffer in
      guard let entity = unsafe htmlEntityLookup(buffer.baseAddress) else { return nil }
      return unsafe (entity.pointee.value, end + 1)
    }
  }

  private static func isWholeUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// `text` with the marks of HTML taken out of it: its paragraphs, an empty line between them.
  ///
  /// A text without marks stays as it is, but for white space at its ends.
  static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return trimmed(text)
    }
    let tree = PageParser.tree(of: PageSanitizer.sanitized(Array(text.utf8)))
    var paragraphs: [String] = []
    var words = ""
    var hiddenEnd = 0
    func close() {
      let paragraph = WhiteSpace.collapsed(words)
      if !paragraph.isEmpty { paragraphs.append(paragraph) }
      words = ""
    }
    var blockEnds: [Int] = []
    for (index, node) in tree.nodes.enumerated() {
      while let end = blockEnds.last, end <= index {
        blockEnds.removeLast()
        close()
      }
      if index < hiddenEnd { continue }
      if node.isText {
        words += node.text
      } else if ["script", "style", "template", "iframe"].contains(node.name) {
        hiddenEnd = node.end
      } else if node.name == "br" {
        words += " "
      } else if node.traits.contains(.block) {
        close()
        blockEnds.append(node.end)
      }
    }
    close()
    return paragraphs.joined(separator: "\n\n")
  }

  /// Whether `text` has marks of HTML in it.
  static func hasMarks(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var from = 0
    while let open = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: from) {
      from = open + 1
      guard from < bytes.count else { return false }
      let letter = bytes[from] | 0x20
      let isName = letter >= 0x61 && letter <= 0x7A
      if isName || bytes[from] == UInt8(ascii: "/"),
        ByteSearch.first(UInt8(ascii: ">"), in: bytes, from: from) != nil
      {
        return true
      }
    }
    return false
  }

  /// `text` without white space at its ends.
  static func trimmed(_ text: String) -> String {
    let body = text.drop { $0.isWhitespace }
    guard let last = body.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(body[...last])
  }
}
