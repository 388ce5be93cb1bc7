/// Writes PDF files of words at given places, in Courier, whose letters are all 0.6 em wide.
struct PDFWriter {
  /// Words at a place, in points from the upper left corner of a page of 595 by 842.
  struct Item {
    var text: String
    var left: Double
    var top: Double
    var size = 10.0
  }

  var pages: [[Item]] = []
  /// The document's properties, such as `Title`.
  var properties: [(name: String, value: String)] = []
  /// What stands in the trailer beside what must.
  var trailer = ""

  /// `text` in lines of at most `width` letters.
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }

  /// Puts lines below one another on the last page, and returns where the next would stand.
  @discardableResult
  mutating func add(
    _ lines: [String], left: Double, top: Double, size: Double = 10, leading: Double = 12
  ) -> Double {
    if pages.isEmpty { pages.append([]) }
    var top = top
    for line in lines {
      pages[pages.count - 1].append(Item(text: line, left: left, top: top, size: size))
      top += leading
    }
    return top
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var objects: [String] = []
    let pageNumbers = pages.indices.map { 4 + 2 * $0 }
    objects.append("<< /Type /Catalog /Pages 2 0 R >>")
    let kids = pageNumbers.map { "\($0) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Count \(pages.count) /Kids [\(kids)] >>")
    objects.append(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>")
    for (index, page) in pages.enumerated() {
      let content = page.map {
        "BT /F1 \($0.size) Tf 1 0 0 1 \($0.left) \(842 - $0.top - 0.75 * $0.size) Tm "
          + "(\(Self.escaped($0.text))) Tj ET"
      }.joined(separator: "\n")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(5 + 2 * index) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      objects.append("<< /Length \(Self.latin(content).count) >>\nstream\n\(content)\nendstream")
    }
    let words = properties.map { "/\($0.name) (\(Self.escaped($0.value)))" }.joined(separator: " ")
    objects.append("<< \(words) >>")
    var file = Self.latin("%PDF-1.4\n")
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.count)
      file += Self.latin("\(index + 1) 0 obj\n\(object)\nendobj\n")
    }
    let start = file.count
    file += Self.latin("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n")
    for offset in offsets {
      let digits = String(offset)
      file += Self.latin(String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n")
    }
    file += Self.latin(
      "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info \(objects.count) 0 R \(trailer) >>\n"
        + "startxref\n\(start)\n%%EOF\n")
    return file
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
  }

  /// Windows-1252, as far as the tests go.
  private static func latin(_ text: String) -> [UInt8] {
    let specials: [Unicode.Scalar: UInt8] = [
      "“": 0x93, "”": 0x94, "’": 0x92, "•": 0x95, "–": 0x96, "—": 0x97,
    ]
    return text.unicodeScalars.map { specials[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
  }
}
