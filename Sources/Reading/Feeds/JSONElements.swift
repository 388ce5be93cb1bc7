/// Cuts the elements of a list out of JSON as they stand, so that each can be read alone.
///
/// A document of many objects is never in memory as a tree, and one that is cut off gives the
/// objects before that. What is cut out is not known to be well-formed.
enum JSONElements {
  /// Where the elements of the list stand that is the value of `key` in the outermost object; `nil`
  /// where there is none.
  static func ranges(of key: String, in json: [UInt8]) -> [Range<Int>]? {
    var ranges: [Range<Int>]?
    var depth = 0
    var start: Int?
    var lastString = 0..<0
    var isInList = false
    var index = 0
    while index < json.count {
      switch json[index] {
      case UInt8(ascii: "\""):
        if isInList, depth == 2, start == nil { start = index }
        let end = stringEnd(in: json, from: index)
        if depth == 1 { lastString = (index + 1)..<max(index + 1, end - 1) }
        index = end
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if isInList, depth == 2, start == nil { start = index }
        depth += 1
        if depth == 2, json[index] == UInt8(ascii: "["), ranges == nil,
          json[lastString].elementsEqual(key.utf8)
        {
          isInList = true
          ranges = []
        }
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if isInList, depth == 2 {
          if let from = start { ranges?.append(from..<index) }
          start = nil
          isInList = false
        }
        depth -= 1
        if depth <= 0 { return ranges }
      case UInt8(ascii: ","):
        if isInList, depth == 2, let from = start {
          ranges?.append(from..<index)
          start = nil
        }
      default: break
      }
      index += 1
    }
    return ranges
  }

  /// One past the quotation mark that ends the string which begins at `start`.
  private static func stringEnd(in json: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < json.count {
      if json[index] == UInt8(ascii: "\\") {
        index += 2
      } else if json[index] == UInt8(ascii: "\"") {
        return index + 1
      } else {
        index += 1
      }
    }
    return json.count
  }
}
