internal import Model

/// Reads the content of an ODT file (OASIS OpenDocument 1.3, part 3).
struct OpenDocumentText {
  static let form = "an ODT file"

  private(set) var text = OfficeText()
  /// The styles that a document makes for itself, each with the one it is made from.
  private var parents: [String: String] = [:]

  private static let namespaces: [String: String] = [
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
  ]

  /// Reads `xml`, the part `content.xml`.
  mutating func read(_ xml: [UInt8]) throws(ReadingError) {
    var events = try XMLEvents(xml, of: Self.form, namespaces: Self.namespaces)
    var depth = 0
    var skipDepth: Int?
    var listDepth = 0
    var paragraphDepth = 0
    while let event = try events.next() {
      switch event {
      case .start(let name, let attributes):
        depth += 1
        if skipDepth != nil { continue }
        switch name {
        // What was deleted, comments, marks of notes, tables of contents, declarations of fields.
        case "text:tracked-changes", "office:annotation", "text:note-citation",
          "text:table-of-content", "text:sequence-decls", "text:variable-decls", "office:forms":
          skipDepth = depth
        case "style:style":
          if let style = attributes["style:name"] {
            parents[style] = attributes["style:parent-style-name"]
          }
        case "text:p", "text:h":
          paragraphDepth += 1
          text.beginParagraph()
          let style = kind(ofStyle: attributes["text:style-name"])
          if let style {
            text.setKind(style)
          } else if name == "text:h" {
            text.setKind(.subheading)
          } else if listDepth > 0 {
            text.setKind(.listItem)
          }
        case "text:list-item": listDepth += 1
        case "text:note-body": text.beginNote()
        case "text:s", "text:tab", "text:line-break": try text.append(" ")
        case "table:table-row": text.beginRow()
        case "table:table-cell": text.beginCell()
        default: break
        }
      case .text(let piece): if paragraphDepth > 0, skipDepth == nil { try text.append(piece) }
      case .end(let name):
        defer { depth -= 1 }
        if let skipped = skipDepth {
          if skipped == depth { skipDepth = nil }
          continue
        }
        switch name {
        case "text:p", "text:h":
          paragraphDepth -= 1
          text.endParagraph()
        case "text:list-item": listDepth -= 1
        case "text:note-body": text.endNote()
        case "table:table-row": text.endRow()
        default: break
        }
      }
    }
  }

  /// What a style is for; names have "_20_" in place of spaces.
  private func kind(ofStyle name: String?) -> TextBlock.Kind? {
    var style = name
    for _ in 0..<10 {
      guard let current = style else { return nil }
      if let kind = OfficeStyle.kind(current.replacing("_20_", with: " ")) { return kind }
      style = parents[current]
    }
    return nil
  }
}
