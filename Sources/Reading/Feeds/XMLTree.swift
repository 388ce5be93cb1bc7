internal import CLibXML2

/// An XML document as a flat list of nodes in document order.
///
/// The descendants of a node are those that follow it up to its `end`, so that every walk is a loop.
struct XMLTree {
  /// An element or a run of text.
  struct Node {
    /// The element's name, with the prefix that its namespace usually has; empty for text.
    ///
    /// The elements of feeds themselves have no prefix.
    var name: String
    /// The words of a text node.
    var text: String
    /// The element's attributes, by their names without prefixes.
    var attributes: [String: String]
    /// The index of the parent; -1 for the root.
    var parent: Int
    /// One past the last descendant.
    var end: Int

    /// Whether it is a run of text.
    var isText: Bool { name.isEmpty }
  }

  /// The nodes, each before its descendants.
  var nodes: [Node] = []

  /// The tree of `xml`, as far as it is well-formed.
  ///
  /// No entity that the document defines is expanded, nothing is loaded, and nothing is nested
  /// deeper than 256.
  init(_ xml: [UInt8], charset: String? = nil) {
    _ = Self.isReady
    let utf8 = XMLText.withoutEntities(XMLText.utf8(xml, told: charset))
    guard !utf8.isEmpty, utf8.count < Int(Int32.max) else { return }
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue | XML_PARSE_NOCDATA.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue
    let document = unsafe utf8.withUnsafeBytes { buffer in
      unsafe xmlReadMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil, "UTF-8",
        Int32(bitPattern: options))
    }
    guard let document = unsafe document else { return }
    defer { unsafe xmlFreeDoc(document) }
    unsafe copy(document.pointee.children)
  }

  /// The children of node `index`.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }

  /// The words within node `index` as they stand.
  func text(of index: Int) -> String {
    var text = ""
    for inner in index..<nodes[index].end where nodes[inner].isText { text += nodes[inner].text }
    return text
  }

  /// libxml2 wants this once, before any thread parses.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  private mutating func copy(_ first: UnsafeMutablePointer<xmlNode>?) {
    var parent = -1
    var current = unsafe first
    while let node = unsafe current {
      let index = nodes.count
      unsafe append(node, parent: parent)
      if unsafe nodes.count > index && node.pointee.type == XML_ELEMENT_NODE,
        let child = unsafe node.pointee.children
      {
        parent = index
        unsafe current = child
        continue
      }
      var last = unsafe node
      while true {
        if let next = unsafe last.pointee.next {
          unsafe current = next
          break
        }
        guard parent >= 0, let above = unsafe last.pointee.parent else { return }
        nodes[parent].end = nodes.count
        parent = nodes[parent].parent
        unsafe last = above
      }
    }
  }

  private mutating func append(_ node: UnsafeMutablePointer<xmlNode>, parent: Int) {
    var copied = Node(name: "", text: "", attributes: [:], parent: parent, end: nodes.count + 1)
    switch unsafe node.pointee.type {
    case XML_ELEMENT_NODE:
      unsafe copied.name = Self.name(of: node)
      var attribute = unsafe node.pointee.properties
      while let one = unsafe attribute, copied.attributes.count < 64 {
        unsafe copied.attributes[Self.string(one.pointee.name)] =
          unsafe one.pointee.children.map { unsafe Self.string($0.pointee.content) } ?? ""
        unsafe attribute = one.pointee.next
      }
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      unsafe copied.text = Self.string(node.pointee.content)
    default: return
    }
    nodes.append(copied)
  }

  private static func name(of node: UnsafeMutablePointer<xmlNode>) -> String {
    let name = unsafe string(node.pointee.name)
    guard let space = unsafe node.pointee.ns else { return name.isEmpty ? "?" : name }
    if let prefix = prefixes[unsafe string(space.pointee.href)] {
      return prefix.isEmpty ? name : prefix + ":" + name
    }
    let prefix = unsafe string(space.pointee.prefix)
    return prefix.isEmpty ? name : prefix + ":" + name
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  /// The prefixes that namespaces usually have; those of feeds themselves have none.
  private static let prefixes: [String: String] = [
    "http://www.w3.org/2005/Atom": "", "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "", "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "", "http://backend.userland.com/rss2": "",
    "http://backend.userland.com/RSS2": "", "http://blogs.law.harvard.edu/tech/rss": "",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc", "http://purl.org/dc/terms/": "dcterms",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://www.w3.org/1999/xhtml": "xhtml",
  ]
}
