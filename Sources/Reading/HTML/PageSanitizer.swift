/// Takes out of a page what the parser would choke on or we never read.
///
/// Comments, scripts but for JSON-LD, styles and zero bytes go; end tags that nothing opened go, and
/// so do start tags past a depth that no honest page has, so that the parser's stack stays small
/// and its time linear. The text between tags always stays, its references to characters written so
/// that the parser reads them as browsers do.
struct PageSanitizer {
  private let bytes: [UInt8]
  private var output: [UInt8] = []
  private var index = 0
  /// How many elements of each name are open, by the hash of the name.
  private var openCounts: [UInt64: Int] = [:]
  private var depth = 0
  /// From where on there is no such quotation mark any more.
  private var noQuoteAfter: [UInt8: Int] = [:]
  /// The first "&" at or after what was copied last.
  private var nextAmpersand = 0

  /// The longest title, in bytes.
  private static let greatestTitle = 2000
  /// The deepest nesting that is kept.
  private static let greatestDepth = 512

  /// `bytes`, which are UTF-8, made harmless.
  static func sanitized(_ bytes: [UInt8]) -> [UInt8] {
    var sanitizer = PageSanitizer(bytes: bytes)
    sanitizer.run()
    return sanitizer.output
  }

  private init(bytes: [UInt8]) {
    self.bytes = ByteSearch.first(0, in: bytes, from: 0) == nil ? bytes : bytes.filter { $0 != 0 }
    output.reserveCapacity(self.bytes.count)
    nextAmpersand = ByteSearch.first(0x26, in: self.bytes, from: 0) ?? self.bytes.count
  }

  private mutating func run() {
    while index < bytes.count {
      guard let open = ByteSearch.first(0x3C, in: bytes, from: index) else { break }
      copy(index..<open)
      index = open
      readMarkup()
    }
    if index < bytes.count { copy(index..<bytes.count) }
  }

  /// Copies text, or a tag, with its references as the parser wants them.
  private mutating func copy(_ range: Range<Int>, isTag: Bool = false) {
    var start = range.lowerBound
    if nextAmpersand < start { findAmpersand(from: start) }
    while nextAmpersand < range.upperBound {
      let found = PageReferences.replacement(
        in: bytes, at: nextAmpersand, end: range.upperBound, isInTag: isTag)
      if let found {
        output.append(contentsOf: bytes[start..<nextAmpersand])
        output.append(contentsOf: found.bytes)
        start = found.end
      }
      findAmpersand(from: found?.end ?? nextAmpersand + 1)
    }
    output.append(contentsOf: bytes[start..<range.upperBound])
  }

  private mutating func findAmpersand(from start: Int) {
    nextAmpersand = ByteSearch.first(0x26, in: bytes, from: start) ?? bytes.count
  }

  /// Copies what is text although it looks like markup.
  private mutating func copyLiterally(_ range: Range<Int>) {
    for byte in bytes[range] {
      switch byte {
      case 0x3C: output.append(contentsOf: Array("&lt;".utf8))
      case 0x26: output.append(contentsOf: Array("&amp;".utf8))
      default: output.append(byte)
      }
    }
  }

  /// Reads what begins with "<" at `index`.
  private mutating func readMarkup() {
    let next = index + 1 < bytes.count ? bytes[index + 1] : 0
    if next | 0x20 >= 0x61 && next | 0x20 <= 0x7A {
      readStartTag()
    } else if next == 0x2F {
      readEndTag()
    } else if next == 0x21 || next == 0x3F {
      readDeclaration()
    } else {
      // A stray "<", or a run of them, of which one is enough.
      output.append(contentsOf: Array("&lt;".utf8))
      index += 1
      while index < bytes.count, bytes[index] == 0x3C, index + 1 < bytes.count,
        bytes[index + 1] == 0x3C
      { index += 1 }
    }
  }

  private mutating func readDeclaration() {
    if starts(with: "<!--") {
      index = commentEnd(from: index + 2)
      return
    }
    if starts(with: "<![CDATA[") {
      index += 9
      return
    }
    index = ByteSearch.first(0x3E, in: bytes, from: index).map { $0 + 1 } ?? bytes.count
  }

  /// One past the end of the comment whose two first hyphens stand at `start`: behind "-->", and
  /// behind "--!>" as well.
  private func commentEnd(from start: Int) -> Int {
    var position = start
    while let found = ByteSearch.first(Self.hyphens, in: bytes, from: position) {
      let next = found + 2 < bytes.count ? bytes[found + 2] : 0
      if next == 0x3E { return found + 3 }
      if next == 0x21, found >= start + 2, found + 3 < bytes.count, bytes[found + 3] == 0x3E {
        return found + 4
      }
      position = found + 1
    }
    return bytes.count
  }

  private static let hyphens = Array("--".utf8)

  private mutating func readEndTag() {
    let name = name(at: index + 2)
    let start = index
    let end = ByteSearch.first(0x3E, in: bytes, from: index).map { $0 + 1 } ?? bytes.count
    defer { index = end }
    guard name.count > 0, let count = openCounts[name.hash], count > 0 else { return }
    openCounts[name.hash] = count - 1
    if !name.kind.contains(.selfEnding) { depth = max(0, depth - 1) }
    output.append(contentsOf: bytes[start..<start + 2 + name.count])
    output.append(0x3E)
  }

  private mutating func readStartTag() {
    let name = name(at: index + 1)
    guard let end = tagEnd(from: index + 1 + name.count) else {
      index = bytes.count
      return
    }
    let tag = index..<end
    index = end
    if name.kind.contains(.rawText) {
      // "<script!" begins an element that nobody knows.
      guard isNameEnd(bytes[tag.lowerBound + 1 + name.count]) else { return }
      readRawText(name: name, tag: tag)
      return
    }
    guard !name.kind.contains(.void) else {
      copy(tag, isTag: true)
      return
    }
    if bytes[end - 2] == 0x2F, name.kind.contains(.foreign) { return }
    let isCounted = !name.kind.contains(.selfEnding)
    if isCounted, depth >= Self.greatestDepth { return }
    openCounts[name.hash, default: 0] += 1
    if isCounted { depth += 1 }
    copy(tag, isTag: true)
  }

  /// Scripts, styles and their like run up to their own end tag, whatever stands in them.
  private mutating func readRawText(name tagName: TagName, tag: Range<Int>) {
    let name = String(
      decoding: bytes[tag.lowerBound + 1..<tag.lowerBound + 1 + tagName.count], as: UTF8.self
    ).lowercased()
    var end = index
    var after = bytes.count
    var isEnded = false
    while let found = ByteSearch.first(Array("</".utf8), in: bytes, from: end) {
      if self.name(at: found + 2).hash == tagName.hash {
        end = found
        after = ByteSearch.first(0x3E, in: bytes, from: found).map { $0 + 1 } ?? bytes.count
        isEnded = true
        break
      }
      end = found + 2
    }
    if !isEnded || name == "plaintext" {
      end = bytes.count
      after = end
    }
    if name == "title", !isEnded || end - index > Self.greatestTitle {
      // Browsers would show nothing but a title; the page goes on behind its first words.
      end = ByteSearch.first(0x3C, in: bytes, from: index) ?? end
      after = end
    }
    let content = index..<end
    index = after
    if name == "title" {
      output.append(contentsOf: bytes[tag])
      // No tag within a title: a stray one is text.
      var start = content.lowerBound
      let limit = content.prefix(Self.greatestTitle).endIndex
      while start < limit {
        let open = min(limit, ByteSearch.first(0x3C, in: bytes, from: start) ?? limit)
        copy(start..<open)
        if open < limit { output.append(0x20) }
        start = open + 1
      }
      output.append(contentsOf: Array("</title>".utf8))
    } else if name == "xmp" || name == "plaintext" {
      output.append(contentsOf: Array("<pre>".utf8))
      copyLiterally(content)
      output.append(contentsOf: Array("</pre>".utf8))
    } else if name == "script",
      ByteSearch.first(Array("ld+json".utf8), in: Array(bytes[tag]), from: 0) != nil
    {
      // Kept as the text of an element that the parser does not look into.
      output.append(contentsOf: Array("<script type=\"application/ld+json\">".utf8))
      output.append(contentsOf: bytes[content])
      output.append(contentsOf: Array("</script>".utf8))
    }
  }

  /// One past the ">" that ends a tag, quotation marks around values heeded.
  private mutating func tagEnd(from start: Int) -> Int? {
    var position = start
    var followsEquals = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 0x3E { return position + 1 }
      if followsEquals, byte == 0x22 || byte == 0x27 {
        guard let close = quote(byte, from: position + 1) else {
          return ByteSearch.first(0x3E, in: bytes, from: position).map { $0 + 1 }
        }
        position = close + 1
        followsEquals = false
        continue
      }
      if byte == 0x3D { followsEquals = true } else if byte > 0x20 { followsEquals = false }
      position += 1
    }
    return nil
  }

  private mutating func quote(_ mark: UInt8, from start: Int) -> Int? {
    if let none = noQuoteAfter[mark], start >= none { return nil }
    if let found = ByteSearch.first(mark, in: bytes, from: start) { return found }
    noQuoteAfter[mark] = start
    return nil
  }

  /// The name of the tag that begins at `start`, at most 32 bytes of it.
  private func name(at start: Int) -> TagName {
    var name = TagName()
    while start + name.count < bytes.count, name.count < 32, isNameByte(bytes[start + name.count]) {
      name.append(bytes[start + name.count])
    }
    name.settle()
    return name
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
      || byte == 0x2D || byte == 0x3A || byte == 0x5F
  }

  private func isNameEnd(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x2F || byte == 0x3E }

  private func starts(with text: String) -> Bool {
    bytes[index...].starts(with: text.utf8)
  }
}
