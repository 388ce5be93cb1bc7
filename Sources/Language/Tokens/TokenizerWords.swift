extension TokenScanner {
  /// Reads the word at `index` with the contractions that hang on it, and returns where it ends.
  mutating func scanWord(at index: Int, followsSpace: Bool) -> Int {
    var end = wordEnd(from: index)
    if let first = splitInTwo(index..<end) {
      append(index..<first, followsSpace: followsSpace)
      append(first..<end, followsSpace: false)
    } else if end > index {
      append(index..<end, followsSpace: followsSpace)
    }
    while let clitic = cliticEnd(from: end) {
      append(end..<clitic, followsSpace: false)
      end = clitic
    }
    return end
  }

  /// Where "cannot", "gonna" and the like are cut, or `nil`.
  private func splitInTwo(_ word: Range<Int>) -> Int? {
    guard word.count == 5 || word.count == 6 else { return nil }
    switch lowered(word) {
    case "cannot", "gonna", "gotta", "wanna", "gimme", "lemme": return word.lowerBound + 3
    default: return nil
    }
  }

  /// Where the "'s", "'re", "n't" that starts at `index` ends, or `nil` where none does.
  private func cliticEnd(from index: Int) -> Int? {
    let first = scalar(at: index)
    if first.value | 0x20 == 0x6E {  // n't
      let apostrophe = scalar(at: index + 1)
      guard apostrophe.isApostrophe else { return nil }
      let end = index + 1 + apostrophe.length
      guard scalar(at: end).value | 0x20 == 0x74, !scalar(at: end + 1).isWord else { return nil }
      return end + 1
    }
    guard first.isApostrophe else { return nil }
    let begin = index + first.length
    let letter = scalar(at: begin).value | 0x20
    let second = scalar(at: begin + 1)
    switch letter {
    case 0x73, 0x64, 0x6D:  // 's 'd 'm
      return second.isWord ? nil : begin + 1
    case 0x72, 0x76, 0x6C:  // 're 've 'll
      let expected: UInt32 = letter == 0x6C ? 0x6C : 0x65
      return second.value | 0x20 == expected && !scalar(at: begin + 2).isWord ? begin + 2 : nil
    default: return nil
    }
  }

  /// Where the word that starts at `index` ends: before a clitic, after an abbreviation's stop.
  private func wordEnd(from index: Int) -> Int {
    var end = index
    var partStart = index  // after the last full stop
    var previous = TextScalar.none
    while end < limit {
      let current = scalar(at: end)
      if current.isWord {
        if current.value | 0x20 == 0x6E, end > index, cliticEnd(from: end) != nil { return end }
        previous = current
        end += current.length
        continue
      }
      let next = scalar(at: end + current.length)
      var joins = false
      switch current.value {
      case 0x2E:  // .
        if end == index {
          joins = true
        } else if next.isWord {
          joins = joinsAtStop(partStart..<end, previous, next, at: end)
        } else if isAbbreviation(index..<end, partStart: partStart) {
          end += 1
          previous = current
          partStart = end
          if next.isHyphen { continue }
          return end
        }
        if joins {
          partStart = end + 1
        }
      case 0x2C, 0x3A, 0x2F:  // , : /
        joins = previous.isDigit && next.isDigit
        if joins, current.value == 0x2C { joins = isThousand(after: end + 1) }
      case 0x26:  // &
        joins = previous.isUpper && next.isUpper
      case 0x24:  // US$5
        if end - index <= 3, previous.isUpper, next.isDigit { return end + 1 }
      default:
        if current.isHyphen {
          joins = next.isWord
          if joins { partStart = end + current.length }
        } else if current.isApostrophe {
          joins = next.isLetter && cliticEnd(from: end) == nil && !previous.isDigit
        }
      }
      guard joins else { break }
      previous = current
      end += current.length
    }
    return end
  }

  /// Whether three digits and no fourth, or a short group as in Indian numbers, follow a comma.
  private func isThousand(after index: Int) -> Bool {
    var count = 0
    while count < 4, scalar(at: index + count).isDigit { count += 1 }
    return count == 3 || (count == 2 && scalar(at: index + 2).value == 0x2C)
  }

  /// Whether a full stop between two words is part of one word: "U.S", "3.5", "file.exe".
  private func joinsAtStop(
    _ part: Range<Int>, _ previous: TextScalar, _ next: TextScalar, at stop: Int
  ) -> Bool {
    if previous.isDigit && next.isDigit { return true }
    let isSingle = part.count <= 2 && part.count == previous.length
    if isSingle {
      let after = scalar(at: stop + 1 + next.length)
      return !after.isWord || previous.isUpper == next.isUpper || !next.isUpper
    }
    if next.isUpper { return !previous.isLower || isDoctorate(part, next) }
    return next.isLower || next.isDigit
  }

  private func isDoctorate(_ part: Range<Int>, _ next: TextScalar) -> Bool {
    part.count == 2 && lowered(part) == "ph" && next.value == 0x44
  }

  /// Whether the full stop after `word` is the word's own.
  private func isAbbreviation(_ word: Range<Int>, partStart: Int) -> Bool {
    let stop = word.upperBound
    let isDotted =
      partStart > word.lowerBound && stop - partStart <= 2
      && scalar(at: partStart).isLetter && bytes[partStart - 1] == 0x2E
    if isDotted { return true }
    let first = scalar(at: word.lowerBound)
    guard first.isLetter, word.count <= 8 else { return false }
    var following = stop + 1
    var hasSpace = false
    while following < limit, following < stop + 8 {
      let next = scalar(at: following)
      guard next.isSpace else { break }
      hasSpace = true
      following += next.length
    }
    let next = scalar(at: following)
    if word.count == first.length, first.isUpper {
      return first.value != 0x49 && next.isUpper
    }
    guard let abbreviation = Abbreviation(word: lowered(word)) else { return false }
    if abbreviation.needsCapital && !first.isUpper { return false }
    switch abbreviation.kind {
    case .title: return next.isUpper || next.isQuote
    case .beforeNumber, .month: return next.isDigit
    case .inside: return true
    case .anywhere: return !abbreviation.isWord || next.isUpper || !hasSpace
    }
  }
}
