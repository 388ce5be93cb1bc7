/// Names that are exchanged for one another throughout a text, both ways at once.
///
/// The program must treat all states, parties and outlets alike: exchange two of them in a text,
/// and the findings must be the same with the names exchanged. Matches are whole words, the
/// longest first; a name in capitals is exchanged for the other in capitals.
public struct MirrorTable: Sendable {
  /// What stands for what, by the first scalar of the name, the longest name first.
  private var exchanges: [Unicode.Scalar: [(name: [Unicode.Scalar], other: [Unicode.Scalar])]] = [:]

  /// The pairs as they were given.
  public let pairs: [(String, String)]

  /// A table of `pairs`; each name stands in one pair only.
  public init(_ pairs: [(String, String)]) {
    self.pairs = pairs
    var others: [String: String] = [:]
    for (one, other) in pairs {
      precondition(others[one] == nil && others[other] == nil, "\(one) or \(other) stands twice")
      others[one] = other
      others[other] = one
    }
    for (one, other) in pairs.map({ ($0.0.uppercased(), $0.1.uppercased()) })
    where others[one] == nil && others[other] == nil {
      others[one] = other
      others[other] = one
    }
    for (name, other) in others {
      let scalars = Array(name.unicodeScalars)
      guard let first = scalars.first else { continue }
      exchanges[first, default: []].append((scalars, Array(other.unicodeScalars)))
    }
    for first in exchanges.keys {
      exchanges[first]?.sort { $0.name.count > $1.name.count }
    }
  }

  /// `text` with every name exchanged for its counterpart.
  public func mirrored(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var mirrored = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      if position == 0 || !Self.isWordPart(scalars[position - 1]),
        let match = match(at: position, of: scalars)
      {
        mirrored.append(contentsOf: match.other)
        position += match.name.count
      } else {
        mirrored.append(scalars[position])
        position += 1
      }
    }
    return String(mirrored)
  }

  private func match(
    at position: Int, of scalars: [Unicode.Scalar]
  ) -> (name: [Unicode.Scalar], other: [Unicode.Scalar])? {
    exchanges[scalars[position]]?.first { name, _ in
      let end = position + name.count
      guard end <= scalars.count, scalars[position..<end].elementsEqual(name) else { return false }
      guard end < scalars.count, let last = name.last, Self.isWordPart(last) else { return true }
      return !Self.isWordPart(scalars[end])
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

extension MirrorTable {
  /// The two states of the samples, with their capitals, outlets, firms and people.
  public static let samples = MirrorTable([
    ("Veldania", "Kestria"), ("Veldanian", "Kestrian"), ("Veldanians", "Kestrians"),
    ("Sundholm", "Brannow"),
    ("Harbour Post", "Brannow Courier"), ("Meridian", "Corvin"),
    ("Lodestar Security", "Graywick Labs"), ("Lodestar", "Graywick"),
    ("Ilse Tarnow", "Maren Oduya"), ("Ilse", "Maren"), ("Tarnow", "Oduya"), ("Tarno", "Oduy"),
    ("Jorun Vickery", "Darius Holm"), ("Jorun", "Darius"), ("Vickery", "Holm"),
    ("Nils Arvid", "Petra Lunde"), ("Arvid", "Lunde"),
    ("Aldmouth", "Karvel"),
  ])

  /// Real states for reports about real ones: two accusers, two accused, and their agencies.
  ///
  /// Speakers are exchanged for invented ones whose names are built alike, and possessives stay
  /// as grammar wants them.
  public static let realStates = MirrorTable([
    ("China", "Russia"), ("Chinese", "Russian"), ("Beijing", "Moscow"),
    ("China Daily", "Moscow Times"), ("Xinhua", "Interfax"), ("Global Times", "Sputnik"),
    ("Huawei", "Kaspersky"),
    ("United States", "United Kingdom"), ("US", "UK"), ("US'", "UK's"), ("US’", "UK’s"),
    ("U.S.", "U.K."), ("American", "British"),
    ("Washington", "London"), ("NSA", "GCHQ"),
    ("National Security Agency", "Government Communications Headquarters"), ("CIA", "MI6"),
    ("Wang Wenbin", "Feng Haolin"), ("Wang", "Feng"), ("Wenbin", "Haolin"), ("Wand", "Fend"),
    ("Wu Qian", "Lu Shen"), ("Wu", "Lu"),
    ("Zhao Lijian", "Tang Boqing"), ("Zhao", "Tang"),
    ("Tom Burt", "Jim Hale"), ("Burt", "Hale"),
    ("Germany", "Poland"), ("German", "Polish"), ("Berlin", "Warsaw"),
    ("Iran", "Japan"), ("Iranian", "Japanese"), ("Tehran", "Tokyo"),
  ])

  /// States of the news, their peoples and capitals, and some who lead them.
  public static let newsStates = MirrorTable([
    ("China", "Russia"), ("Chinese", "Russian"), ("Beijing", "Moscow"),
    ("United States", "United Kingdom"), ("US", "UK"), ("U.S.", "U.K."), ("American", "British"),
    ("Washington", "London"), ("Germany", "Poland"), ("German", "Polish"), ("Berlin", "Warsaw"),
    ("Iran", "Japan"), ("Iranian", "Japanese"), ("Tehran", "Tokyo"), ("India", "Israel"),
    ("Indian", "Israeli"), ("Ukraine", "France"), ("Ukrainian", "French"), ("Kiev", "Paris"),
    ("Canada", "Australia"), ("Canadian", "Australian"), ("Ottawa", "Canberra"),
    ("North Korea", "South Korea"), ("North Korean", "South Korean"), ("Pyongyang", "Seoul"),
    ("Pakistan", "Turkey"), ("Pakistani", "Turkish"), ("Italy", "Spain"), ("Italian", "Spanish"),
    ("Rome", "Madrid"), ("Iraq", "Egypt"), ("Iraqi", "Egyptian"), ("Baghdad", "Cairo"),
    ("Syria", "Libya"), ("Syrian", "Libyan"), ("Cuba", "Chile"), ("Cuban", "Chilean"),
    ("Estonia", "Hungary"), ("Estonian", "Hungarian"), ("Norway", "Denmark"),
    ("Vietnam", "Singapore"), ("Brazil", "Mexico"), ("Brazilian", "Mexican"),
    ("Netherlands", "Philippines"), ("Taiwan", "Sweden"), ("Taiwanese", "Swedish"),
    ("Trump", "Putin"), ("Donald", "Vladimir"), ("Obama", "Merkel"), ("Barack", "Angela"),
  ])

  /// The states of `newsStates`, each with its forms.
  public static let newsForms: [[String]] = [
    ["China", "Chinese", "Beijing"], ["Russia", "Russian", "Moscow"],
    ["United States", "U.S.", "US", "American", "Washington"],
    ["United Kingdom", "UK", "U.K.", "British", "London"], ["Germany", "German", "Berlin"],
    ["Poland", "Polish"], ["Iran", "Iranian", "Tehran"], ["Japan", "Japanese", "Tokyo"],
    ["India", "Indian"], ["Israel", "Israeli"], ["Ukraine", "Ukrainian", "Kiev"],
    ["France", "French", "Paris"], ["Canada", "Canadian"], ["Australia", "Australian"],
    ["North Korea", "North Korean", "Pyongyang"], ["South Korea", "South Korean", "Seoul"],
    ["Pakistan", "Pakistani"], ["Turkey", "Turkish"], ["Italy", "Italian"], ["Spain", "Spanish"],
    ["Iraq", "Iraqi"], ["Egypt", "Egyptian"], ["Syria", "Syrian"], ["Libya", "Libyan"],
    ["Cuba", "Cuban"], ["Chile", "Chilean"], ["Estonia", "Estonian"], ["Hungary", "Hungarian"],
    ["Norway"], ["Denmark"],
    ["Vietnam"], ["Singapore"], ["Brazil", "Brazilian"], ["Mexico", "Mexican"], ["Netherlands"],
    ["Philippines"], ["Taiwan", "Taiwanese"], ["Sweden", "Swedish"],
  ]
}
