/// Forms that tell by themselves what they name, whatever their number.
enum ThreatForms {
  /// What `key`, letters and digits in lower case, names: "apt28", "cve20211234", "t1059003".
  static func reading(of key: [UInt8]) -> (kind: ThreatMention.Kind, identifier: String?)? {
    guard let first = key.first, first >= 97, key.count >= 4, key.count <= 16,
      let last = key.last, last < 58
    else { return nil }
    let letters = key.prefix { $0 >= 97 }
    let digits = key[letters.count...]
    guard digits.allSatisfy({ $0 < 58 }) else { return nil }
    let number = String(decoding: digits, as: UTF8.self)
    switch String(decoding: letters, as: UTF8.self) {
    case "apt" where digits.count <= 3: return (.group, nil)
    case "aptc" where digits.count == 2: return (.group, nil)
    case "unc" where digits.count >= 3 && digits.count <= 5: return (.group, nil)
    case "fin" where digits.count <= 2: return (.group, nil)
    case "dev", "storm", "uac": return digits.count == 4 ? (.group, nil) : nil
    case "ta":
      if digits.count == 4, digits.starts(with: [48, 48]) { return (.tactic, "TA" + number) }
      return digits.count == 3 || digits.count == 4 ? (.group, nil) : nil
    case "g" where digits.count == 4 && startsLow(digits):
      return (.group, "G" + number)
    case "s" where digits.count == 4 && startsLow(digits):
      return (.malware, "S" + number)
    case "t" where digits.count == 4 && startsLow(digits):
      return (.technique, "T" + number)
    case "t" where digits.count == 7 && startsLow(digits):
      return (.technique, "T" + number.prefix(4) + "." + number.suffix(3))
    case "cve" where digits.count >= 8 && digits.count <= 11:
      return (.vulnerability, "CVE-" + number.prefix(4) + "-" + number.dropFirst(4))
    default: return nil
    }
  }

  private static func startsLow(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.first.map { $0 < 50 } ?? false
  }

  /// Words in lower case behind the name of malware.
  static let malwareWords: Set<String> = [
    "ransomware", "malware", "trojan", "stealer", "infostealer", "loader", "downloader", "dropper",
    "backdoor", "botnet", "rat", "worm", "rootkit", "spyware", "wiper", "keylogger", "bootkit",
    "banker", "implant", "cryptominer", "virus",
  ]

  /// Endings of names that malware bears, with a capital inside: "DarkLoader".
  static let malwareEndings = [
    "Loader", "Bot", "RAT", "Stealer", "Crypt", "Crypter", "Locker", "Dropper", "Downloader",
    "Miner", "Wiper", "Door", "Ransom", "Spy", "Banker", "Kit",
  ]

  /// Words in lower case behind the name of a threat group.
  static let groupWords: Set<String> = ["group", "gang", "apt", "actor", "actors", "operators"]

  /// Names before "malware" that are none of malware: systems, languages and makers of files.
  static let platforms: Set<String> = [
    "windows", "android", "linux", "macos", "mac", "ios", "iphone", "unix", "web", "java",
    "javascript", "python", "powershell", "php", "excel", "word", "office", "pdf", "email", "pos",
    "iot", "usb", "internet", "arm", "golang", "go", "rust", "delphi", ".net", "the", "a", "an",
    "this", "new", "such", "our", "other", "some", "banking", "mobile", "remote", "access",
    "security", "threat", "cyber", "commodity", "http", "https", "tor", "dns", "c2", "c", "vba",
    "vbs", "url", "pc", "x", "attack", "these", "their", "its", "many", "most", "fileless",
  ]
}
