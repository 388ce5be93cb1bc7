/// Makes texts from reports fit for a terminal.
///
/// A report may hold anything: escape sequences that move the cursor or change colours, controls
/// that turn the direction of writing, marks that take no room. Each becomes something visible; no
/// text of a report reaches a terminal but through here.
enum TerminalText {
  /// `text` on one line, with nothing in it that a terminal obeys.
  static func sanitised(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return String(result)
  }

  private static func append(
    _ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView
  ) {
    switch scalar.value {
    case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029:
      result.append(" ")
    case 0x00..<0x20:
      // U+2400 and what follows are pictures of the controls.
      if let picture = Unicode.Scalar(0x2400 + scalar.value) { result.append(picture) }
    case 0x7F:
      result.append("\u{2421}")
    case 0x80..<0xA0:
      result.append("\u{FFFD}")
    default:
      result.append(isInvisible(scalar) ? "\u{FFFD}" : scalar)
    }
  }

  /// Whether a scalar takes no room yet changes what is shown: bidirectional controls, zero-width
  /// spaces and joiners, tags, variation selectors, interlinear marks.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x061C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE0FFF, 0x115F, 0x1160, 0x3164, 0xFFA0, 0x034F, 0x17B4, 0x17B5:
      true
    default:
      false
    }
  }

  /// How many columns `text`, which is sanitised, takes.
  static func width(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// How many columns a scalar takes: 0 for combining marks, 2 for East Asian wide ones.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x2E80...0x303E,
      0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF,
      0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB, 0x1F900...0x1F9FF,
      0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }

  /// The start of `text`, which is sanitised, that takes at most `width` columns.
  ///
  /// Where something is cut off, the last column shows "…".
  static func fitted(_ text: String, to width: Int) -> String {
    guard self.width(of: text) > width else { return text }
    var result = String.UnicodeScalarView()
    var room = max(0, width - 1)
    for scalar in text.unicodeScalars {
      room -= self.width(of: scalar)
      if room < 0 { break }
      result.append(scalar)
    }
    return String(result) + (width > 0 ? "…" : "")
  }

  /// `text`, which is sanitised, with spaces behind it up to `width` columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - self.width(of: text)))
  }
}
