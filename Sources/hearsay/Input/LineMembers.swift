/// The members of a JSON object, cut out as they stand.
enum LineMembers {
  /// The object `line` without its members `text` and `html`.
  ///
  /// `line` is known to be well-formed.
  static func withoutContent(_ line: [UInt8]) -> String {
    var kept: [ArraySlice<UInt8>] = []
    for member in members(of: line) {
      let name = String(decoding: member.prefix(8), as: UTF8.self)
      if name.hasPrefix("\"text\"") || name.hasPrefix("\"html\"") { continue }
      kept.append(member)
    }
    return String(
      decoding: [UInt8(ascii: "{")] + kept.joined(separator: [UInt8(ascii: ",")]), as: UTF8.self)
      + "}"
  }

  /// The members of the outermost object, each from its name to its value's end.
  private static func members(of line: [UInt8]) -> [ArraySlice<UInt8>] {
    var members: [ArraySlice<UInt8>] = []
    var depth = 0
    var isInString = false
    var isEscaped = false
    var start: Int?
    var end = 0
    for (index, byte) in line.enumerated() {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        end = index + 1
        continue
      }
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: "\""): isInString = true
      default: break
      }
      let isSeparator = byte == UInt8(ascii: ",") && depth == 1
      if isSeparator || depth == 0 {
        if let from = start { members.append(line[from..<end]) }
        start = nil
        if depth == 0, !members.isEmpty { break }
      } else if byte > 0x20, !(depth == 1 && byte == UInt8(ascii: "{") && start == nil) {
        if start == nil { start = index }
        end = index + 1
      }
    }
    return members
  }
}
