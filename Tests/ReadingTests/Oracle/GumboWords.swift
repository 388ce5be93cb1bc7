import CGumbo

/// The words of a page as gumbo has them, which reads HTML5 as browsers do.
enum GumboWords {
  /// The words of the text nodes of `html`, which is UTF-8; each ends where its node does.
  ///
  /// Left out is what `PageSanitizer` takes out on purpose: scripts, styles, what is typed into forms,
  /// and what only browsers without frames would show.
  ///
  /// A title that is not closed takes all that follows; its words are those of a page again, as
  /// `PageSanitizer` reads on behind its first.
  static func words(of html: [UInt8]) -> [Substring] {
    var options = unsafe kGumboDefaultOptions
    unsafe options.max_errors = 0
    let text = unsafe html.withUnsafeBytes { buffer -> String? in
      guard let start = unsafe buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        let output = unsafe gumbo_parse_with_options(&options, start, buffer.count)
      else { return nil }
      defer { unsafe gumbo_destroy_output(&options, output) }
      return unsafe self.text(of: output.pointee.document)
    }
    return PageWords.words(of: text ?? "")
  }

  /// The text of all nodes below `document`, a space after each.
  private static func text(of document: UnsafeMutablePointer<GumboNode>?) -> String {
    var text = ""
    var open = unsafe [document]
    while let last = unsafe open.popLast(), let node = unsafe last {
      switch unsafe node.pointee.type {
      case GUMBO_NODE_DOCUMENT:
        unsafe push(node.pointee.v.document.children, onto: &open)
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        if unsafe node.pointee.v.element.tag == GUMBO_TAG_TITLE {
          var title: [UnsafeMutablePointer<GumboNode>?] = unsafe []
          unsafe push(node.pointee.v.element.children, onto: &title)
          while let words = unsafe title.popLast(), let words = unsafe words {
            guard unsafe words.pointee.type == GUMBO_NODE_TEXT else { continue }
            text += unsafe titleText(String(cString: words.pointee.v.text.text))
          }
          continue
        }
        if unsafe unread.contains(node.pointee.v.element.tag.rawValue) { continue }
        unsafe push(node.pointee.v.element.children, onto: &open)
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA:
        text += unsafe String(cString: node.pointee.v.text.text) + " "
      default: break
      }
    }
    return text
  }

  private static func titleText(_ title: String) -> String {
    guard let open = title.utf8.firstIndex(of: UInt8(ascii: "<")) else { return title + " " }
    let rest = Array(title[open...].utf8)
    return title[..<open] + " " + words(of: rest).joined(separator: " ") + " "
  }

  /// A stack in place of recursion: pages may be deep.
  private static func push(
    _ children: GumboVector, onto open: inout [UnsafeMutablePointer<GumboNode>?]
  ) {
    for index in unsafe (0..<Int(children.length)).reversed() {
      unsafe open.append(children.data[index]?.assumingMemoryBound(to: GumboNode.self))
    }
  }

  private static let unread = Set(
    [
      GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_TEXTAREA, GUMBO_TAG_NOFRAMES,
      GUMBO_TAG_NOEMBED, GUMBO_TAG_IFRAME,
    ].map(\.rawValue))
}
