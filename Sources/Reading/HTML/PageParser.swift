internal import CLibXML2

/// Parses pages with libxml2 and writes down what matters as it is met: no second tree is made.
enum PageParser {
  /// The tree of the page `html`, which is UTF-8 and has been through `PageSanitizer`.
  static func tree(of html: [UInt8]) -> PageTree {
    _ = isReady
    guard html.count < Int(Int32.max), !html.isEmpty, let parser = unsafe htmlNewParserCtxt() else {
      return PageTree()
    }
    defer { unsafe htmlFreeParserCtxt(parser) }
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
    let builder = PageBuilder()
    unsafe parser.pointee.sax.pointee = PageBuilder.handler
    unsafe parser.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    unsafe html.withUnsafeBytes { buffer in
      let page = unsafe htmlCtxtReadMemory(
        parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        "UTF-8", Int32(bitPattern: options))
      if let page = unsafe page { unsafe xmlFreeDoc(page) }
    }
    return withExtendedLifetime(builder) { builder.finished }
  }

  /// libxml2 wants this once, before any thread parses.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}

/// Makes the flat tree of what the parser reports.
private final class PageBuilder {
  private var tree = PageTree()
  private var parent = -1
  /// The names met so far, by where the parser keeps them: it keeps each name once.
  private var elements: [UInt: (name: String, traits: ElementTraits)] = [:]
  private var attributes: [UInt: String?] = [:]

  /// What the parser calls, its context being the builder.
  static var handler: htmlSAXHandler {
    var handler = unsafe htmlSAXHandler()
    unsafe handler.initialized = 1
    unsafe handler.startElement = { context, name, attributes in
      unsafe PageBuilder.of(context)?.open(name, attributes)
    }
    unsafe handler.endElement = { context, _ in unsafe PageBuilder.of(context)?.close() }
    unsafe handler.characters = { context, text, count in
      unsafe PageBuilder.of(context)?.add(text, count)
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    return unsafe handler
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> PageBuilder? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<PageBuilder>.fromOpaque(context).takeUnretainedValue()
  }

  /// The tree, with every element ended.
  var finished: PageTree {
    while parent >= 0 { close() }
    return tree
  }

  private func open(
    _ name: UnsafePointer<xmlChar>?,
    _ told: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let element = unsafe element(name)
    var attributes = PageAttributes()
    var index = 0
    while let told = unsafe told, index < 128, let key = unsafe told[index] {
      if let name = unsafe attribute(key) {
        attributes.append(name, unsafe Self.string(told[index + 1]))
      }
      index += 2
    }
    tree.nodes.append(
      PageTree.Node(
        name: element.name, traits: element.traits, text: "", length: 0, attributes: attributes,
        marks: ClassWords.marks(of: attributes, named: element.name), parent: parent,
        end: tree.nodes.count + 1))
    parent = tree.nodes.count - 1
  }

  private func close() {
    guard parent >= 0 else { return }
    tree.nodes[parent].end = tree.nodes.count
    parent = tree.nodes[parent].parent
  }

  /// Adds words, which come in pieces, to the run of text that they go on.
  private func add(_ words: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let words = unsafe words, count > 0 else { return }
    let bytes = unsafe UnsafeBufferPointer(start: words, count: Int(count))
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    var length = 0
    for byte in text.utf8 where byte > 0x20 { length += 1 }
    if let last = tree.nodes.indices.last, tree.nodes[last].isText,
      tree.nodes[last].parent == parent
    {
      tree.nodes[last].text += text
      tree.nodes[last].length += length
      return
    }
    tree.nodes.append(
      PageTree.Node(
        name: "", traits: [], text: text, length: length, attributes: PageAttributes(), marks: [],
        parent: parent, end: tree.nodes.count + 1))
  }

  private func element(
    _ pointer: UnsafePointer<xmlChar>?
  ) -> (name: String, traits: ElementTraits) {
    guard let pointer = unsafe pointer else { return ("div", ElementTraits.of("div")) }
    let place = UInt(bitPattern: pointer)
    if let known = elements[place] { return known }
    let name = unsafe Self.string(pointer).lowercased()
    let element = name.isEmpty ? "div" : name
    let told = (name: element, traits: ElementTraits.of(element))
    elements[place] = told
    return told
  }

  /// The name of an attribute that matters.
  private func attribute(_ pointer: UnsafePointer<xmlChar>) -> String? {
    let place = UInt(bitPattern: pointer)
    if let known = attributes[place] { return known }
    let name = unsafe Self.string(pointer)
    let told = Self.wanted.contains(name) ? name : nil
    attributes.updateValue(told, forKey: place)
    return told
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  private static let wanted: Set<String> = [
    "class", "id", "itemprop", "itemtype", "role", "href", "rel", "datetime", "content", "property",
    "name", "lang", "hidden", "style", "type", "pubdate", "http-equiv", "data-testid", "title",
    "data-component", "data-date", "data-timestamp", "data-utime",
  ]
}
