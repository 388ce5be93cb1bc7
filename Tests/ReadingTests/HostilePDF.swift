import HearsayTesting
import Testing

/// A PDF file made to break its reader.
struct HostilePDF: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]

  static let all: [HostilePDF] = [
    bomb, laughs(depth: 4),
    file(
      "a table of objects that leads to itself", pages: "[4 0 R]",
      trailer: "xref\n0 1\n0000000000 65535 f \ntrailer\n"
        + "<< /Root 1 0 R /Prev @ /XRefStm @ /Size 9 >>\n"
        + "startxref\n@\n%%EOF"),
    file(
      "a page that is its own parent and its own contents", pages: "[2 0 R]",
      content: "<< /Length 5 0 R >>\nstream\nBT (a) Tj ET\nendstream"),
    file("pages that hold themselves", pages: "[2 0 R 2 0 R]"),
    file("100,000 lists deep", pages: String(repeating: "[", count: 100_000)),
    file("a length that lies", pages: "[4 0 R]", content: "<< /Length 999999999 >>\nstream\nBT"),
    file(
      "a picture that draws itself", pages: "[4 0 R]",
      content: "<< /Length 6 /Type /XObject /Subtype /Form /BBox [0 0 1 1] "
        + "/Resources << /XObject << /X 5 0 R >> >> >>\nstream\n/X Do \nendstream"),
    file(
      "200,000 words at one place", pages: "[4 0 R]",
      content: "<< /Length 5000000 >>\nstream\nBT /F1 9 Tf "
        + String(repeating: "1 0 0 1 50 50 Tm (ab) Tj ", count: 200_000) + "ET\nendstream"),
    file(
      "words at places that no page has", pages: "[4 0 R]",
      content:
        "<< /Length 90 >>\nstream\nBT /F1 1e30 Tf 1 0 0 1 1e38 -1e38 Tm (ab cd) Tj ET\nendstream"),
  ]

  /// A page that draws a form ten times, which draws another ten times, and so on down to a word.
  static func laughs(depth: Int) -> HostilePDF {
    let more = (0..<depth).map { level in
      let isLast = level + 1 == depth
      let drawn = isLast ? "BT /F1 9 Tf (ha) Tj ET" : String(repeating: "/X Do ", count: 10)
      return "\(6 + level) 0 obj\n<< /Length \(drawn.utf8.count) /Type /XObject /Subtype /Form "
        + "/BBox [0 0 600 900] /Resources << /Font << /F1 3 0 R >> "
        + "/XObject << /X \(7 + level) 0 R >> >> >>\nstream\n\(drawn)\nendstream\nendobj\n"
    }
    let drawn = String(repeating: "/Y Do ", count: 10)
    return file(
      "forms that draw forms, ten by ten", pages: "[4 0 R]",
      content: "<< /Length \(drawn.utf8.count) >>\nstream\n\(drawn)\nendstream",
      more: more.joined())
  }

  /// 40 MiB of white space between two words, packed a thousand to one.
  static let bomb: HostilePDF = {
    let text = Array("BT /F1 9 Tf 1 0 0 1 50 500 Tm (ab) Tj".utf8)
    let packed =
      (try? Packer.pack(
        [("", text + [UInt8](repeating: 0x20, count: 40 << 20) + Array(" (cd) Tj ET".utf8))],
        as: .raw, filter: .gzip)) ?? []
    // gzip's head is ten bytes long, and its foot eight; zlib's head is two.
    let stream = [0x78, 0x9C] + packed.dropFirst(10).dropLast(8)
    var bytes = file("a stream that unpacks to 40 MiB", pages: "[4 0 R]", content: "@").bytes
    let head = Array("<< /Length \(stream.count) /Filter /FlateDecode >>\nstream\n".utf8)
    if let place = bytes.lastIndex(of: UInt8(ascii: "@")) {
      bytes.replaceSubrange(place...place, with: head + stream + Array("\nendstream".utf8))
    }
    return HostilePDF(testDescription: "a stream that unpacks to 40 MiB", bytes: bytes)
  }()

  private static func file(
    _ name: String, pages: String, content: String = "<< /Length 0 >>\nstream\nendstream",
    more: String = "", trailer: String = "trailer\n<< /Root 1 0 R >>\n"
  ) -> HostilePDF {
    let text =
      "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages "
      + "/Count 99 /Kids \(pages) >>\nendobj\n3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont "
      + "/Courier >>\nendobj\n4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
      + "/Contents 5 0 R /Resources << /Font << /F1 3 0 R >> /XObject << /X 5 0 R /Y 6 0 R >> >> >>\n"
      + "endobj\n5 0 obj\n\(content)\nendobj\n\(more)"
    // In the trailer "@" stands for where it begins.
    let end = trailer.replacing("@", with: "\(text.utf8.count)")
    return HostilePDF(testDescription: name, bytes: Array((text + end).utf8))
  }
}
