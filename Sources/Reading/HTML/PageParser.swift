internal import CLibXML2

/// Parses pages with libxml2 and copies what matters into a flat tree.
enum PageParser {
  /// The tree of the page `html`, which is UTF-8 and has been through `PageSanitizer`.
  static func tree(of html: [UInt8]) -> PageTree {
    _ = isReady
    guard html.count < Int(Int32.max), !html.isEmpty else { return PageTree() }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_COMPACT.rawValue | XML_PARSE_HUGE.rawValue
    let page = unsafe html.withUnsafeBytes { buffer in
      unsafe htmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
        Int32(bitPattern: options))
    }
    guard let page = unsafe page else { return PageTree() }
    defer { unsafe xmlFreeDoc(page) }
    var copier = TreeCopier()
    unsafe copier.copy(page.pointee.children)
    return copier.tree
  }

  /// libxml2 wants this once, before any thread parses.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}

/// Copies a libxml2 tree without recursion.
private struct TreeCopier {
  var tree = PageTree()
  private var parent = -1

  mutating func copy(_ first: UnsafeMutablePointer<xmlNode>?) {
    var current = unsafe first
    while let node = unsafe current {
      let isElement = unsafe node.pointee.type == XML_ELEMENT_NODE
      if unsafe isElement || node.pointee.type == XML_TEXT_NODE
        || node.pointee.type == XML_CDATA_SECTION_NODE
      {
        unsafe append(node, isElement: isElement)
        if isElement, let child = unsafe node.pointee.children {
          parent = tree.nodes.count - 1
          unsafe current = child
          continue
        }
      }
      unsafe current = next(after: node)
    }
    while parent >= 0 { close() }
  }

  /// The node that follows `node` and its descendants; closes the parents that it leaves.
  private mutating func next(
    after node: UnsafeMutablePointer<xmlNode>
  ) -> UnsafeMutablePointer<xmlNode>? {
    var node = unsafe node
    while true {
      if let next = unsafe node.pointee.next { return unsafe next }
      guard parent >= 0, let above = unsafe node.pointee.parent else { return nil }
      close()
      unsafe node = above
    }
  }

  private mutating func close() {
    tree.nodes[parent].end = tree.nodes.count
    parent = tree.nodes[parent].parent
  }

  private mutating func append(_ node: UnsafeMutablePointer<xmlNode>, isElement: Bool) {
    var name = ""
    var text = ""
    var length = 0
    var attributes = PageAttributes()
    if isElement {
      name = unsafe Self.string(node.pointee.name).lowercased()
      if name.isEmpty { name = "div" }
      var attribute = unsafe node.pointee.properties
      var attributeCount = 0
      while let current = unsafe attribute, attributeCount < 64 {
        attributeCount += 1
        let key = unsafe Self.string(current.pointee.name)
        if Self.wanted.contains(key) {
          let value =
            unsafe current.pointee.children.map {
              unsafe Self.string($0.pointee.content)
            } ?? ""
          attributes.append(key, value)
        }
        unsafe attribute = current.pointee.next
      }
    } else {
      text = unsafe Self.string(node.pointee.content)
      for byte in text.utf8 where byte > 0x20 { length += 1 }
    }
    let index = tree.nodes.count
    tree.nodes.append(
      PageTree.Node(
        name: name, text: text, length: length, attributes: attributes,
        marks: ClassWords.marks(of: attributes),
        parent: parent, end: index + 1))
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  private static let wanted: Set<String> = [
    "class", "id", "itemprop", "itemtype", "role", "href", "rel", "datetime", "content", "property",
    "name", "lang", "hidden", "style", "type", "pubdate", "http-equiv", "data-testid", "title",
    "data-component",
  ]
}
