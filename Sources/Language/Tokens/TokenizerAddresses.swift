/// Addresses of the web, of mail, of machines and of files, defanged ones too: each is one token.
extension TokenScanner {
  /// What a stretch without white space holds.
  private struct Signs {
    var hasAt = false
    var hasBackslash = false
    var slashCount = 0
    var hasScheme = false
    var isDefanged = false
    var colonCount = 0
    var hasDoubleColon = false
  }

  /// Where the address that starts at `index` ends, or `nil` where none does.
  func addressEnd(from index: Int, chunkEnd: Int) -> Int? {
    let signs = signs(in: index..<chunkEnd)
    guard
      signs.hasAt || signs.hasBackslash || signs.slashCount > 0 || signs.isDefanged
        || signs.colonCount > 1 || hasPrefix("www.", at: index)
    else { return nil }
    let end = trimmedEnd(of: index..<chunkEnd)
    guard end - index > 3 else { return nil }
    let isAddress =
      signs.isDefanged || hasPrefix("www.", at: index)
      || (signs.hasScheme && scalar(at: index).isLetter)
      || (signs.hasAt && isMail(index..<end))
      || (signs.hasBackslash && scalar(at: index).value != 0x2F)
      || (signs.slashCount > 0 && isPath(index..<end, slashCount: signs.slashCount))
      || ((signs.colonCount > 3 || signs.hasDoubleColon) && isHexadecimal(index..<end))
    return isAddress ? end : nil
  }

  private func signs(in chunk: Range<Int>) -> Signs {
    var signs = Signs()
    for index in chunk {
      let next = index + 1 < chunk.upperBound ? bytes[index + 1] : 0
      switch bytes[index] {
      case 0x40: signs.hasAt = true
      case 0x5C: signs.hasBackslash = true
      case 0x2F: signs.slashCount += 1
      case 0x3A:
        signs.colonCount += 1
        if next == 0x3A { signs.hasDoubleColon = true }
        if next == 0x2F, index + 2 < chunk.upperBound, bytes[index + 2] == 0x2F {
          signs.hasScheme = true
        }
      case 0x5B, 0x28, 0x7B:  // [.] (.) {.} [:] [dot] [at] [@]
        guard index > chunk.lowerBound else { break }
        if next == 0x2E || next == 0x3A || next == 0x40 {
          let close = index + 2 < chunk.upperBound ? bytes[index + 2] : 0
          if close == 0x5D || close == 0x29 || close == 0x7D { signs.isDefanged = true }
          if next == 0x3A, close == 0x2F { signs.isDefanged = true }
        }
        if hasPrefix("dot", at: index + 1) || hasPrefix("at]", at: index + 1)
          || hasPrefix("at)", at: index + 1)
        {
          signs.isDefanged = true
        }
      default: break
      }
    }
    return signs
  }

  private func hasPrefix(_ prefix: StaticString, at index: Int) -> Bool {
    guard index + prefix.utf8CodeUnitCount <= limit else { return false }
    return prefix.withUTF8Buffer { buffer in
      for offset in 0..<buffer.count
      where unsafe bytes[index + offset] | 0x20 != buffer[offset] | 0x20 { return false }
      return true
    }
  }

  /// The end of `chunk` without the marks of the sentence around it.
  private func trimmedEnd(of chunk: Range<Int>) -> Int {
    var end = chunk.lowerBound
    var openRounds = 0
    var hasSquare = false
    scan: while end < chunk.upperBound {
      let current = scalar(at: end)
      switch current.value {
      case 0x22, 0x3C, 0x3E, 0x201C, 0x201D, 0xAB, 0xBB: break scan
      case 0x28: openRounds += 1
      case 0x29: openRounds -= 1
      case 0x5B: hasSquare = true
      default: break
      }
      end += current.length
    }
    while end > chunk.lowerBound {
      let last = TextScalar(bytes, at: end - 1, before: end)
      switch last.value {
      case 0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27, 0x7D: end -= 1
      case 0x29 where openRounds < 0:
        openRounds += 1
        end -= 1
      case 0x5D where !hasSquare: end -= 1
      case 0x73 where end - 2 > chunk.lowerBound && bytes[end - 2] == 0x27: end -= 2
      default:
        guard end - 3 > chunk.lowerBound, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80,
          bytes[end - 1] == 0x99 || bytes[end - 1] == 0xA6
        else {
          return end
        }
        end -= 3
      }
    }
    return end
  }

  /// Whether only hexadecimal digits, colons, stops and slashes stand in `range`.
  private func isHexadecimal(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { ($0 | 0x20 >= 97 && $0 | 0x20 <= 102) || ($0 >= 46 && $0 <= 58) }
  }

  private func isMail(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound, bytes[index] != 0x40 {
      let current = scalar(at: index)
      switch current.value {
      case 0x2E, 0x25, 0x2B, 0x2D: break
      default: if !current.isWord { return false }
      }
      index += current.length
    }
    guard index > range.lowerBound, index < range.upperBound else { return false }
    return bytes[(index + 1)..<range.upperBound].contains(0x2E)
  }

  /// Whether a stretch with slashes is a path ("/usr/bin") or a host with one ("a.example/b").
  private func isPath(_ range: Range<Int>, slashCount: Int) -> Bool {
    if bytes[range.lowerBound] == 0x2F {
      return slashCount > 1 && scalar(at: range.lowerBound + 1).isWord
    }
    var index = range.lowerBound
    var lastStop: Int?
    while index < range.upperBound, bytes[index] != 0x2F {
      let current = scalar(at: index)
      if current.value == 0x2E {
        lastStop = index
      } else if !current.isWord, !current.isHyphen {
        return false
      }
      index += current.length
    }
    guard let lastStop, index - lastStop > 2 else { return false }
    return scalar(at: lastStop + 1).isLower
  }
}
