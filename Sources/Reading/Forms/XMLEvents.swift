internal import CLibXML2

/// What an XML file holds, one event after the other, through libxml2's reader.
///
/// No document type is read, so there are no entities but the five that XML has itself, no default
/// attributes, and nothing that could be fetched: a file with a document type is refused.
@safe
struct XMLEvents: ~Copyable {
  /// What comes next in a file.
  enum Event {
    /// An element begins. Names are `prefix:name` with the prefix of `namespaces`, whatever prefix the
    /// file uses; elsewhere the name alone.
    case start(String, attributes: [String: String])
    /// An element ends.
    case end(String)
    /// Text within an element; one text may come in pieces.
    case text(String)
  }

  /// How deep elements may lie.
  static let depthLimit = 512

  private let form: String
  private let namespaces: [String: String]
  private let reader: xmlTextReaderPtr?
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private var pendingEnd: String?

  /// Reads `xml`, a part of a file of the kind `form`, which errors name.
  ///
  /// `namespaces` gives the prefix that stands for each name space; where it `isLenient` it reads on
  /// after what is not well-formed.
  init(
    _ xml: [UInt8], of form: String, namespaces: [String: String] = [:], isLenient: Bool = false
  ) throws(ReadingError) {
    _ = Self.isReady
    self.form = form
    self.namespaces = namespaces
    var utf8 = xml
    switch TextEncoding.detect(xml) {
    case .utf8, .windows1252: break
    case .utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian:
      utf8 = Array(TextDecoding.decode(xml, as: TextEncoding.detect(xml)).utf8)
    }
    guard ByteSearch.first(Array("<!DOCTYPE".utf8), in: utf8, from: 0) == nil,
      utf8.count < Int(Int32.max), !utf8.isEmpty
    else { throw .damagedForm(form, reason: "its XML has a document type") }
    // libxml2 reads where the bytes lie for as long as the reader lives.
    unsafe bytes = .allocate(capacity: utf8.count)
    _ = unsafe bytes.initialize(from: utf8)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_HUGE.rawValue | XML_PARSE_NOCDATA.rawValue
      | (isLenient ? XML_PARSE_RECOVER.rawValue : 0)
    unsafe reader = unsafe bytes.withMemoryRebound(to: CChar.self) { buffer in
      unsafe xmlReaderForMemory(
        buffer.baseAddress, Int32(buffer.count), nil, "UTF-8", Int32(bitPattern: options))
    }
  }

  deinit {
    unsafe xmlFreeTextReader(reader)
    unsafe bytes.deallocate()
  }

  /// The next event, or `nil` at the end.
  mutating func next() throws(ReadingError) -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    guard let reader = unsafe reader else { throw .damagedForm(form, reason: "there is no memory") }
    while true {
      let status = unsafe xmlTextReaderRead(reader)
      if status == 0 { return nil }
      guard status == 1 else { throw .damagedForm(form, reason: "its XML is not well-formed") }
      guard unsafe xmlTextReaderDepth(reader) <= Self.depthLimit else {
        throw .damagedForm(form, reason: "its XML is more than \(Self.depthLimit) elements deep")
      }
      switch unsafe xmlTextReaderNodeType(reader) {
      case 1:
        let name = unsafe name(reader)
        let isEmpty = unsafe xmlTextReaderIsEmptyElement(reader) == 1
        let attributes = unsafe attributes(reader)
        if isEmpty { pendingEnd = name }
        return .start(name, attributes: attributes)
      case 15:
        return unsafe .end(name(reader))
      case 3, 4, 13, 14:  // Text, CDATA, and white space of either kind.
        return unsafe .text(Self.string(xmlTextReaderConstValue(reader)))
      default: continue
      }
    }
  }

  private func name(_ reader: xmlTextReaderPtr) -> String {
    let local = unsafe Self.string(xmlTextReaderConstLocalName(reader))
    guard let space = unsafe xmlTextReaderConstNamespaceUri(reader),
      let prefix = namespaces[unsafe Self.string(space)]
    else { return local }
    return prefix + ":" + local
  }

  private func attributes(_ reader: xmlTextReaderPtr) -> [String: String] {
    guard unsafe xmlTextReaderHasAttributes(reader) == 1 else { return [:] }
    var attributes: [String: String] = [:]
    var count = 0
    while count < 64, unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
      count += 1
      unsafe attributes[name(reader)] = Self.string(xmlTextReaderConstValue(reader))
    }
    unsafe xmlTextReaderMoveToElement(reader)
    return attributes
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    guard let text = unsafe text else { return "" }
    return unsafe String(cString: text)
  }

  /// libxml2 wants this once, before any thread parses.
  private static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}
