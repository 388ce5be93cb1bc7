/// The scripts that are told apart.
enum Script: Hashable, CaseIterable {
  case latin, cyrillic, arabic, ideograph, kana, hangul, greek, hebrew, thai, georgian, armenian
  case devanagari, bengali, tamil, telugu, gujarati, gurmukhi, kannada, malayalam, sinhala
  case khmer, lao, burmese, ethiopic

  /// The script of a letter; `nil` for anything else.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x531...0x587: self = .armenian
    case 0x5D0...0x5EA: self = .hebrew
    case 0x620...0x6FF, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0x980...0x9FF: self = .bengali
    case 0xA00...0xA7F: self = .gurmukhi
    case 0xA80...0xAFF: self = .gujarati
    case 0xB80...0xBFF: self = .tamil
    case 0xC00...0xC7F: self = .telugu
    case 0xC80...0xCFF: self = .kannada
    case 0xD00...0xD7F: self = .malayalam
    case 0xD80...0xDFF: self = .sinhala
    case 0xE00...0xE7F: self = .thai
    case 0xE80...0xEFF: self = .lao
    case 0x1000...0x109F: self = .burmese
    case 0x10A0...0x10FF: self = .georgian
    case 0x1100...0x11FF, 0xAC00...0xD7AF: self = .hangul
    case 0x1200...0x137F: self = .ethiopic
    case 0x1780...0x17FF: self = .khmer
    case 0x3041...0x30FF: self = .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x2FFFF: self = .ideograph
    default: return nil
    }
  }

  /// The language written in it, where one by far leads the others.
  var onlyLanguage: String? {
    switch self {
    case .latin, .cyrillic, .arabic, .devanagari: nil
    case .ideograph: "zh"
    case .kana: "ja"
    case .hangul: "ko"
    case .greek: "el"
    case .hebrew: "he"
    case .thai: "th"
    case .georgian: "ka"
    case .armenian: "hy"
    case .bengali: "bn"
    case .tamil: "ta"
    case .telugu: "te"
    case .gujarati: "gu"
    case .gurmukhi: "pa"
    case .kannada: "kn"
    case .malayalam: "ml"
    case .sinhala: "si"
    case .khmer: "km"
    case .lao: "lo"
    case .burmese: "my"
    case .ethiopic: "am"
    }
  }
}
