/// Resolves references to characters where they stand although the text is no markup.
enum CharacterReferences {
  /// `text` with its numbered and its commonest named references resolved, once.
  static func resolved(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x26, let (scalar, end) = reference(in: bytes, at: index) {
        output.append(contentsOf: String(scalar).utf8)
        index = end
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return WhiteSpace.collapsed(String(decoding: output, as: UTF8.self))
  }

  private static func reference(in bytes: [UInt8], at start: Int) -> (Unicode.Scalar, Int)? {
    var end = start + 1
    while end < bytes.count, end - start < 10, bytes[end] != 0x3B { end += 1 }
    guard end < bytes.count, bytes[end] == 0x3B else { return nil }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    if let scalar = names[name] { return (scalar, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, number >= 0x20, let scalar = Unicode.Scalar(number) else { return nil }
    return (scalar, end + 1)
  }

  private static let names: [String: Unicode.Scalar] = [
    "amp": "&", "quot": "\"", "apos": "'", "lt": "<", "gt": ">", "nbsp": " ", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„",
    "sbquo": "‚", "hellip": "…", "laquo": "«", "raquo": "»", "shy": "\u{AD}", "auml": "ä",
    "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
    "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "ntilde": "ñ", "aacute": "á",
    "iacute": "í", "oacute": "ó", "uacute": "ú", "deg": "°", "euro": "€",
  ]
}
