import Model

/// How the kinds of things are called on a page, in plain words.
enum Wording {
  static func label(_ kind: OperationKind) -> String {
    switch kind {
    case .backdoor: "back door"
    case .arsenal: "cyber arsenal"
    case .diplomaticAppeal: "appeal"
    default: kind.rawValue.replacingHyphens
    }
  }

  static func label(_ kind: Discrepancy.Kind) -> String {
    switch kind {
    case .comparator: "more or less than"
    case .speaker: "who said it"
    case .quoteWording: "wording of a quotation"
    case .countedThing: "what is counted"
    case .accused: "who is accused"
    case .attributionLost: "attribution lost"
    case .speakerRole: "the speaker’s role"
    case .relation: "who did it to whom"
    default: kind.rawValue.replacingHyphens
    }
  }

  static func label(_ kind: Party.Kind) -> String {
    switch kind {
    case .document: "report or filing"
    case .unnamed: "not named"
    default: kind.rawValue
    }
  }

  static func label(_ kind: Retelling.Kind) -> String {
    switch kind {
    case .sameEvent: "same event"
    default: kind.rawValue
    }
  }

  /// The kind of retelling as a verb: "B abridges A".
  static func verb(_ kind: Retelling.Kind) -> String {
    switch kind {
    case .copied: "copies"
    case .abridged: "abridges"
    case .rewritten: "rewrites"
    case .cites: "cites"
    case .sameEvent: "tells the same event as"
    }
  }

  /// "1 statement", "12,400 statements".
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    grouped(number) + " " + (number == 1 ? one : many)
  }

  /// A number with a comma before each three digits.
  static func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "−" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }

  /// Names in a row: "a, b and c".
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  fileprivate var replacingHyphens: String {
    String(map { $0 == "-" ? " " : $0 })
  }

  /// The text as the only member of a list, or none where it is empty: templates show each member.
  var ifAny: [String] { isEmpty ? [] : [self] }

  /// The text with its first letter in upper case.
  var capitalisedFirst: String {
    prefix(1).uppercased() + dropFirst()
  }
}

/// A date as a page shows it.
struct ShownDate: Sendable, Hashable {
  /// As the `datetime` attribute has it.
  var machine: String
  /// "5 July 2021".
  var text: String
  /// "5 Jul 2021".
  var short: String

  init(_ date: PartialDate) {
    machine = Self.machine(date)
    text = Self.text(date, months: Self.months)
    short = Self.text(date.withoutTime, months: Self.months.map { String($0.prefix(3)) })
  }

  init?(_ date: PartialDate?) {
    guard let date else { return nil }
    self.init(date)
  }

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func machine(_ date: PartialDate) -> String {
    date.description
  }

  private static func text(_ date: PartialDate, months: [String]) -> String {
    guard let month = date.month, months.indices.contains(month - 1) else { return "\(date.year)" }
    let monthText = "\(months[month - 1]) \(date.year)"
    guard let day = date.day else { return monthText }
    guard let time = date.time else { return "\(day) \(monthText)" }
    func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
    var zone = ""
    if let offset = time.offsetMinutes {
      let size = abs(offset)
      zone = offset == 0 ? " UTC" : " UTC" + (offset < 0 ? "−" : "+") + "\(size / 60)"
      if size % 60 != 0 { zone += ":" + two(size % 60) }
    }
    return "\(day) \(monthText), \(two(time.hour)):\(two(time.minute))\(zone)"
  }
}
