internal import Model

/// Reads the parts of a DOCX file (ECMA-376 part 1, WordprocessingML).
struct WordDocument {
  static let form = "a DOCX file"

  private(set) var text = OfficeText()
  private var styles: [String: TextBlock.Kind] = [:]

  private static let namespaces: [String: String] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
  ]

  /// Learns from `xml`, the part `styles.xml`, what the styles are for.
  mutating func readStyles(_ xml: [UInt8]) throws(ReadingError) {
    var events = try XMLEvents(xml, of: Self.form, namespaces: Self.namespaces)
    var id: String?
    var bases: [String: String] = [:]
    while let event = try events.next() {
      guard case .start(let name, let attributes) = event else { continue }
      let value = attributes["w:val"] ?? ""
      switch name {
      case "w:style": id = attributes["w:type"] == "paragraph" ? attributes["w:styleId"] : nil
      case "w:name": if let id, let kind = OfficeStyle.kind(value) { styles[id] = kind }
      case "w:basedOn": if let id { bases[id] = value }
      case "w:outlineLvl":
        if let id, styles[id] == nil, let level = Int(value), level < 9 { styles[id] = .subheading }
      case "w:numPr": if let id, styles[id] == nil { styles[id] = .listItem }
      default: break
      }
    }
    for id in bases.keys where styles[id] == nil {
      var base = bases[id]
      // A style may be based on itself in a damaged file.
      for _ in 0..<10 {
        guard let current = base else { break }
        if let kind = styles[current] {
          // A style for text that is made from that of the title is no second title.
          styles[id] = kind == .headline ? .subheading : kind
          break
        }
        base = bases[current]
      }
    }
  }

  /// Reads `xml`, the part `document.xml`, or one of those that hold notes.
  mutating func read(_ xml: [UInt8]) throws(ReadingError) {
    var events = try XMLEvents(xml, of: Self.form, namespaces: Self.namespaces)
    var depth = 0
    // Within an element that is passed over with all that is in it: where it began.
    var skipDepth: Int?
    var isInText = false
    var isInProperties = false
    var isHidden = false
    while let event = try events.next() {
      switch event {
      case .start(let name, let attributes):
        depth += 1
        if skipDepth != nil { continue }
        switch name {
        case "w:del" where isInProperties: text.joinNext()
        case "w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText": skipDepth = depth
        case "w:footnote", "w:endnote":
          // Those with a type are lines between text and notes.
          if let type = attributes["w:type"], type != "normal" {
            skipDepth = depth
          } else {
            text.beginNote()
          }
        case "w:p": text.beginParagraph()
        case "w:pPr": isInProperties = true
        case "w:pStyle":
          if let kind = styles[attributes["w:val"] ?? ""] { text.setKind(kind) }
        case "w:outlineLvl" where isInProperties:
          if let level = Int(attributes["w:val"] ?? ""), level < 9 { text.setKind(.subheading) }
        case "w:numId" where isInProperties:
          if attributes["w:val"] != "0" { text.markNumbered() }
        case "w:r": isHidden = false
        case "w:vanish" where !isInProperties:
          isHidden = !["0", "false", "off"].contains(attributes["w:val"] ?? "")
        case "w:t": isInText = !isHidden
        case "w:tab", "w:br", "w:cr", "w:ptab": if !isInProperties { try text.append(" ") }
        case "w:noBreakHyphen": try text.append("-")
        case "w:tr": text.beginRow()
        case "w:tc": text.beginCell()
        default: break
        }
      case .text(let piece): if isInText, skipDepth == nil { try text.append(piece) }
      case .end(let name):
        defer { depth -= 1 }
        if let skipped = skipDepth {
          if skipped == depth { skipDepth = nil }
          continue
        }
        switch name {
        case "w:t": isInText = false
        case "w:p": text.endParagraph()
        case "w:pPr": isInProperties = false
        case "w:footnote", "w:endnote": text.endNote()
        case "w:tr": text.endRow()
        default: break
        }
      }
    }
  }
}
