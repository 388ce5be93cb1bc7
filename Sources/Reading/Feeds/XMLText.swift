/// The characters of an XML document, whatever their encoding.
enum XMLText {
  /// The UTF-8 of `xml` without the characters that XML forbids: by its byte order mark, by what its
  /// declaration says, else UTF-8 where it is nearly that, else Windows-1252.
  static func utf8(_ xml: [UInt8]) -> [UInt8] {
    let detected = TextEncoding.detect(xml)
    var text: [UInt8]?
    if detected == .windows1252 || detected == .utf8,
      let label = PageCharset.declared(in: xml), label != "utf-8", label != "utf8",
      detected != .utf8 || !isWholeUTF8(xml)
    {
      text = Transcoder.utf8(xml, label: label)
    }
    let bytes = text ?? Array(TextDecoding.decode(xml, as: detected).utf8)
    return bytes.map { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D ? $0 : 0x20 }
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
      } else if PageTree.isBlock(node.name) {
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
