/// A name as the classes of its consonants, so that it meets its transcriptions in other scripts.
///
/// In the manner of Soundex (Russell 1918), with classes so coarse that the scripts that do not tell
/// apart r and l, or p, b, f and v, agree with those that do.
enum ConsonantSkeleton {
  /// The classes of the consonants of `letters` in lower case, neighbours that are alike once.
  static func classes(of letters: ArraySlice<UInt32>) -> [UInt8] {
    var classes: [UInt8] = []
    var at = letters.startIndex
    while at < letters.endIndex {
      let letter = letters[at]
      let next = at + 1 < letters.endIndex ? letters[at + 1] : 0
      at += 1
      // Greek writes b and d at the start of a word as μπ and ντ.
      if at == letters.startIndex + 1,
        (letter, next) == (0x3BC, 0x3C0) || (letter, next) == (0x3BD, 0x3C4)
      {
        append(table[next] ?? 0, to: &classes)
        at += 1
        continue
      }
      if let (pair, length) = latinGroup(letter, next, letters, at) {
        append(pair, to: &classes)
        at += length - 1
        continue
      }
      if (0xAC00...0xD7A3).contains(letter) {
        let syllable = Int(letter - 0xAC00)
        append(initials[syllable / 588], to: &classes)
        append(finals[syllable % 28], to: &classes)
        continue
      }
      append(table[letter] ?? 0, to: &classes)
    }
    return classes
  }

  /// The hash of the classes.
  static func hash(_ classes: [UInt8]) -> UInt64 {
    var state = ScalarHash()
    for value in classes { state.add(UInt32(value)) }
    return state.value
  }

  private static func append(_ value: UInt8, to classes: inout [UInt8]) {
    if value != 0, classes.last != value { classes.append(value) }
  }

  private static let dull: UInt8 = 1  // k g q
  private static let hiss: UInt8 = 2  // s z sh ch j
  private static let tooth: UInt8 = 3  // t d
  private static let lip: UInt8 = 4  // p b f v w
  private static let hum: UInt8 = 5  // m
  private static let nose: UInt8 = 6  // n
  private static let flow: UInt8 = 7  // l r

  /// Letters of Latin script that are one sound together, or a c before a bright vowel.
  private static func latinGroup(
    _ letter: UInt32, _ next: UInt32, _ letters: ArraySlice<UInt32>, _ at: Int
  ) -> (value: UInt8, length: Int)? {
    switch (letter, next) {
    case (0x73, 0x63) where at + 1 < letters.endIndex && letters[at + 1] == 0x68: (hiss, 3)  // sch
    case (0x63, 0x68), (0x73, 0x68), (0x7A, 0x68), (0x74, 0x73), (0x74, 0x7A): (hiss, 2)
    case (0x70, 0x68): (lip, 2)
    case (0x6B, 0x68), (0x67, 0x68), (0x63, 0x6B): (dull, 2)
    case (0x63, 0x65), (0x63, 0x69), (0x63, 0x79): (hiss, 1)
    default: nil
    }
  }

  private static let table: [UInt32: UInt8] = {
    var table: [UInt32: UInt8] = [:]
    for (value, letters) in [
      (dull, "kgqcxкгхґκγχخغقكگکקגכךकखगघカガキギクグケゲコゴ"),
      (hiss, "szjçñšžčćśźżсзжшщчцσςζثجزسشصظچژסזשצץचछजझशषसサザシジスズセゼソゾチヂツヅ"),
      (tooth, "tdþðтдτδθتدذطضטתדटठडढतथदधタダテデトド"),
      (lip, "pbfvwпбфвπβφبفپڤבפףपफबभवパバピビプブペベポボフヴ"),
      (hum, "mмμمמםमマミムメモ"), (nose, "nнνنןנनणङञンナニヌネノ"),
      (flow, "lrłрлλρلرלרलरラリルレロ"),
    ] {
      for scalar in letters.unicodeScalars { table[scalar.value] = value }
    }
    table[0xF1] = nose  // ñ
    return table
  }()

  /// The consonants with which the syllables of Hangul begin.
  private static let initials: [UInt8] = [
    dull, dull, nose, tooth, tooth, flow, hum, lip, lip, hiss, hiss, 0, hiss, hiss, hiss, dull,
    tooth, lip, 0,
  ]

  /// Those with which they end.
  private static let finals: [UInt8] = [
    0, dull, dull, dull, nose, nose, nose, tooth, flow, flow, flow, flow, flow, flow, flow, flow,
    hum, lip, lip, hiss, hiss, 0, hiss, hiss, dull, tooth, lip, 0,
  ]
}
