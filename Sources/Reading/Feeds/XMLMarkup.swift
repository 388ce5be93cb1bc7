/// Writes a piece of an XML tree as HTML, for the reader of pages.
enum XMLMarkup {
  /// What stands within node `index` of `tree`.
  static func html(within index: Int, of tree: XMLTree) -> String {
    var html = ""
    var open: [(name: String, end: Int)] = []
    for (offset, node) in tree.nodes[(index + 1)..<tree.nodes[index].end].enumerated() {
      while let last = open.last, last.end <= index + 1 + offset {
        open.removeLast()
        html += "</\(last.name)>"
      }
      if node.isText {
        html += escaped(node.text)
        continue
      }
      let name = String(node.name.split(separator: ":").last ?? "div")
      guard
        name.utf8.allSatisfy({
          ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 < 0x3A && $0 > 0x2F
        })
      else { continue }
      html += "<\(name)"
      for (key, value) in node.attributes.sorted(by: { $0.key < $1.key })
      where ["href", "class", "id", "datetime", "lang"].contains(key) {
        html += " \(key)=\"\(escaped(value))\""
      }
      html += ">"
      if !["br", "hr", "img"].contains(name) { open.append((name, node.end)) }
    }
    for last in open.reversed() { html += "</\(last.name)>" }
    return html
  }

  private static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += Array("&amp;".utf8)
      case UInt8(ascii: "<"): escaped += Array("&lt;".utf8)
      case UInt8(ascii: ">"): escaped += Array("&gt;".utf8)
      case UInt8(ascii: "\""): escaped += Array("&quot;".utf8)
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
