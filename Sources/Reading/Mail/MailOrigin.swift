internal import Model

/// What the head of an e-mail says of who wrote it, and when.
enum MailOrigin {
  /// The people in `From`: their names, or their addresses where they give none.
  static func people(in head: MailHead) -> [String] {
    senders(in: head).map(\.name).filter { !OutletNames.isOutletLike($0) }
  }

  /// The outlet in `From`, as newsletters have it: "The Marsh Herald", "Ann Marsh via The Marsh Herald".
  static func outlet(in head: MailHead) -> String? {
    let senders = senders(in: head)
    let names = senders.map(\.name) + senders.compactMap(\.list)
    return names.first(where: OutletNames.isOutletLike)
  }

  private static func senders(in head: MailHead) -> [(name: String, list: String?)] {
    guard let raw = head.raw("from") else { return [] }
    return addresses(Array(raw.prefix(1 << 16))).prefix(20).compactMap(sender)
  }

  /// The addresses of a list, parted at commas outside quotation marks and brackets (RFC 5322 §3.4).
  private static func addresses(_ raw: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = [[]]
    var isQuoted = false
    var isInAngle = false
    var commentDepth = 0
    for byte in raw {
      switch byte {
      case 0x22 where commentDepth == 0: isQuoted.toggle()
      case 0x28 where !isQuoted: commentDepth += 1
      case 0x29 where !isQuoted: commentDepth = max(0, commentDepth - 1)
      case 0x3C where !isQuoted: isInAngle = true
      case 0x3E where !isQuoted: isInAngle = false
      case 0x2C where !isQuoted && !isInAngle && commentDepth == 0,
        0x3B where !isQuoted && !isInAngle && commentDepth == 0:
        found.append([])
        continue
      default: break
      }
      found[found.count - 1].append(byte)
    }
    return found
  }

  private static func sender(_ raw: [UInt8]) -> (name: String, list: String?)? {
    var words = raw[...]
    var address = raw[...]
    if let open = raw.lastIndex(of: 0x3C) {
      words = raw[..<open]
      address = raw[(open + 1)...].prefix { $0 != 0x3E }
    } else if let open = raw.firstIndex(of: 0x28) {
      // The old way: "ann@marsh.example (Ann Marsh)".
      words = raw[(open + 1)...].prefix { $0 != 0x29 }
      address = raw[..<open]
    } else {
      words = []
    }
    let plain = words.filter { $0 != 0x22 && $0 != 0x5C }
    let name = cleaned(EncodedWords.decoded(Array(plain)))
    // A mailing list writes "Ann Marsh via Harbour Watch" in place of the sender's address.
    if let via = name.firstRange(of: " via "), via.lowerBound > name.startIndex {
      return (String(name[..<via.lowerBound]), String(name[via.upperBound...]))
    }
    if !name.isEmpty { return (name, nil) }
    let bare = cleaned(EncodedWords.decoded(Array(address)))
    return bare.isEmpty ? nil : (bare, nil)
  }

  private static func cleaned(_ text: String) -> String {
    let line = WhiteSpace.collapsed(TextCleaning.cleaned(text))
    return line.utf8.count > 200 ? String(line.prefix(200)) : line
  }

  /// The subject without the marks of answers and of forwarding, and without the name of the mailing
  /// list that it was sent to: "Re: [sound-watch] Harbour closed".
  static func title(of head: MailHead) -> String? {
    guard var title = head.text("subject").map({ String($0.prefix(1000)) }) else { return nil }
    var isChanged = true
    var listNameCount = 0
    while isChanged {
      isChanged = false
      for mark in ["re:", "fwd:", "fw:", "aw:", "wg:", "tr:", "rv:", "sv:", "antw:"]
      where title.lowercased().hasPrefix(mark) {
        title = WhiteSpace.collapsed(String(title.dropFirst(mark.count)))
        isChanged = true
      }
      if listNameCount < 3, let words = withoutListName(title, head: head) {
        title = words
        listNameCount += 1
        isChanged = true
      }
    }
    return title.isEmpty ? nil : title
  }

  private static func withoutListName(_ title: String, head: MailHead) -> String? {
    guard title.hasPrefix("["), let end = title.prefix(80).firstIndex(of: "]") else { return nil }
    let name = title[title.index(after: title.startIndex)..<end].lowercased()
    let rest = WhiteSpace.collapsed(String(title[title.index(after: end)...]))
    guard !name.isEmpty, !rest.isEmpty else { return nil }
    let isList = ["list-id", "list-post", "to", "cc", "sender", "reply-to"].contains { field in
      guard let raw = head.raw(field) else { return false }
      let text = String(decoding: raw.prefix(1 << 14), as: UTF8.self).lowercased()
      return text.contains("<\(name).") || text.contains("<\(name)@") || text.contains(name + "@")
    }
    return isList ? rest : nil
  }

  /// A date such as "Tue, 6 Jul 2021 10:52:00 +0200 (CEST)" (RFC 5322 §3.3 and §4.3).
  static func date(_ text: String) -> PartialDate? {
    let outside = text.prefix { $0 != "(" }
    let words = outside.split { $0 == " " || $0 == "," || $0 == "\t" }
      .drop { !($0.first?.isNumber ?? false) }
    guard words.count >= 3, let day = number(words[words.startIndex]),
      let month = months.firstIndex(of: words[words.startIndex + 1].prefix(3).lowercased()),
      var year = number(words[words.startIndex + 2])
    else { return nil }
    if words[words.startIndex + 2].utf8.count == 2 { year += year < 50 ? 2000 : 1900 }
    if words[words.startIndex + 2].utf8.count == 3 { year += 1900 }
    guard (1970...9999).contains(year), day >= 1,
      day <= PartialDate.days(inMonth: month + 1, of: year)
    else { return nil }
    var date = PartialDate(year: year, month: month + 1, day: day)
    let rest = Array(words.dropFirst(3))
    guard let clock = rest.first else { return date }
    let parts = clock.split(separator: ":").map(number)
    guard parts.count >= 2, let hour = parts[0], let minute = parts[1], hour < 24, minute < 60
    else { return date }
    let second = parts.count > 2 ? parts[2] ?? 0 : 0
    date.time = PartialDate.Time(
      hour: hour, minute: minute, second: min(second, 60),
      offsetMinutes: rest.count > 1 ? offset(rest[1]) : nil)
    return date
  }

  private static func number(_ text: Substring) -> Int? {
    text.utf8.count <= 4 && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(text) : nil
  }

  private static func offset(_ zone: Substring) -> Int? {
    if let named = zones[zone.uppercased()] { return named * 60 }
    guard zone.utf8.count == 5, let digits = number(zone.dropFirst()), digits % 100 < 60,
      digits <= 1400
    else { return nil }
    let minutes = digits / 100 * 60 + digits % 100
    // "-0000" says that the zone is not known.
    if zone.hasPrefix("-") { return minutes == 0 ? nil : -minutes }
    return zone.hasPrefix("+") ? minutes : nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  private static let zones = [
    "GMT": 0, "UT": 0, "UTC": 0, "Z": 0, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7,
    "MDT": -6, "PST": -8, "PDT": -7,
  ]
}
