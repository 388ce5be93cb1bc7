import Mustache

/// How foreign text is made fit for a page.
enum PageText {
  /// `text` with everything that HTML reads as markup written as references, and with control
  /// characters replaced.
  ///
  /// It works on scalars, not on characters: a quotation mark with a combining accent behind it is
  /// one `Character`, and still ends an attribute.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    append(text.unicodeScalars, to: &result)
    return result
  }

  /// Appends `scalars`, escaped, to `result`.
  static func append(_ scalars: some Sequence<Unicode.Scalar>, to result: inout String) {
    for scalar in scalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "`": result += "&#96;"
      default: result.unicodeScalars.append(isShown(scalar) ? scalar : "\u{FFFD}")
      }
    }
  }

  /// Whether `scalar` may stand on a page: no control, no override of the direction of writing, no
  /// invisible tag, nothing that is not a character.
  static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0x00...0x1F, 0x7F...0x9F: false
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF: false
    case 0xFDD0...0xFDEF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// `text` cut to at most `limit` characters, at a word's end where one is near.
  static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    let cut = text.prefix(limit)
    guard cut.endIndex < text.endIndex else { return text }
    var head = cut.dropLast(1)
    if let space = head.lastIndex(of: " "),
      head.distance(from: space, to: head.endIndex) < max(4, limit / 3)
    {
      head = head[..<space]
    }
    while let last = head.last, last == " " || last == "," || last == ";" { head.removeLast() }
    return head + "…"
  }
}

/// Escapes whatever a template prints with two braces.
struct PageContentType: MustacheContentType {
  func escapeText(_ text: String) -> String {
    PageText.escaped(text)
  }
}
