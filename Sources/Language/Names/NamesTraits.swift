/// What the tables and the looks of a word tell of it, as bits that are cheap to test.
struct WordTraits: OptionSet, Sendable {
  var rawValue: UInt64

  // What the tables tell.
  static let title = Self(rawValue: 1 << 0)
  static let titleModifier = Self(rawValue: 1 << 1)
  static let organisationHead = Self(rawValue: 1 << 2)
  static let outletHead = Self(rawValue: 1 << 3)
  static let governmentHead = Self(rawValue: 1 << 4)
  static let companyHead = Self(rawValue: 1 << 5)
  static let common = Self(rawValue: 1 << 6)
  static let personRole = Self(rawValue: 1 << 7)
  static let organisationRole = Self(rawValue: 1 << 8)
  static let outletRole = Self(rawValue: 1 << 9)
  static let governmentWord = Self(rawValue: 1 << 10)
  static let speechVerb = Self(rawValue: 1 << 11)
  static let particle = Self(rawValue: 1 << 12)
  static let month = Self(rawValue: 1 << 13)
  static let weekday = Self(rawValue: 1 << 14)
  static let notName = Self(rawValue: 1 << 15)
  static let insideName = Self(rawValue: 1 << 16)
  static let firmHead = Self(rawValue: 1 << 17)
  static let thingHead = Self(rawValue: 1 << 18)
  static let placeHead = Self(rawValue: 1 << 19)
  static let loneBody = Self(rawValue: 1 << 20)
  static let department = Self(rawValue: 1 << 21)
  static let entryStart = Self(rawValue: 1 << 22)
  static let ware = Self(rawValue: 1 << 23)
  static let direction = Self(rawValue: 1 << 24)
  static let impersonal = Self(rawValue: 1 << 25)
  static let givenName = Self(rawValue: 1 << 26)
  /// All of the above, which names are read by.
  static let ofNames = Self(rawValue: 1 << 27 - 1)
  static let dateStart = Self(rawValue: 1 << 27)
  static let quantityStart = Self(rawValue: 1 << 28)
  static let smallInTitles = Self(rawValue: 1 << 29)

  // What its letters tell.
  static let word = Self(rawValue: 1 << 32)
  static let capital = Self(rawValue: 1 << 33)
  static let allCapitals = Self(rawValue: 1 << 34)
  static let acronym = Self(rawValue: 1 << 35)
  static let camelCase = Self(rawValue: 1 << 36)
  static let number = Self(rawValue: 1 << 37)
  static let initial = Self(rawValue: 1 << 38)
  static let nameLike = Self(rawValue: 1 << 39)
  static let personal = Self(rawValue: 1 << 40)
  static let letters = Self(rawValue: 1 << 41)
  static let ofSeveralBytes = Self(rawValue: 1 << 42)
  static let ofFourBytes = Self(rawValue: 1 << 43)
  static let withoutSmall = Self(rawValue: 1 << 44)

  // What the document tells.
  static let small = Self(rawValue: 1 << 48)
  static let capitalInside = Self(rawValue: 1 << 49)
  static let documentState = Self(rawValue: 1 << 50)

  /// The bits that the tables and the rules for its first letters give to `lower`.
  static func ofTables(_ lower: String) -> WordTraits {
    var traits = ofWords[lower] ?? []
    if DateWords.mayStartByLooks(lower) { traits.insert(.dateStart) }
    if NumberWords.mayStartByLooks(lower) { traits.insert(.quantityStart) }
    return traits
  }

  /// The bits that the tables give to each word in lower case.
  static let ofWords: [String: WordTraits] = {
    var traits: [String: WordTraits] = [:]
    func add(_ words: some Sequence<String>, _ trait: WordTraits) {
      for word in words { traits[word, default: []].insert(trait) }
    }
    add(Gazetteer.titles, .title)
    add(Gazetteer.titleModifiers, .titleModifier)
    add(Gazetteer.organisationHeads, .organisationHead)
    add(Gazetteer.outletHeads, .outletHead)
    add(Gazetteer.governmentHeads, .governmentHead)
    add(Gazetteer.companyHeads, .companyHead)
    add(Gazetteer.commonWords, .common)
    add(Gazetteer.personRoles, .personRole)
    add(Gazetteer.organisationRoles, .organisationRole)
    add(Gazetteer.outletRoles, .outletRole)
    add(Gazetteer.governmentWords, .governmentWord)
    add(Gazetteer.speechVerbs, .speechVerb)
    add(Gazetteer.particles, .particle)
    add(Gazetteer.wares, .ware)
    add(Gazetteer.months.keys, .month)
    add(Gazetteer.weekdays.keys, .weekday)
    add(NameWords.notNames, .notName)
    add(NameWords.directions, .direction)
    add(NameWords.impersonal, .impersonal)
    add(NameWords.commonGivenNames, .givenName)
    add(NameWords.insideNames, .insideName)
    add(NameWords.firmHeads, .firmHead)
    add(NameWords.thingHeads, .thingHead)
    add(NameWords.placeHeads, .placeHead)
    add(NameWords.loneBodies, .loneBody)
    add(NameWords.departments, .department)
    add(Gazetteer.entries.keys, .entryStart)
    add(DateWords.starts, .dateStart)
    add(NumberWords.starts, .quantityStart)
    add(CaseStyle.smallInTitles, .smallInTitles)
    return traits
  }()

  /// The bits that the letters of `token` give, whatever stands beside it.
  static func ofLetters(of token: Token, _ tables: WordTraits) -> WordTraits {
    var traits: WordTraits = []
    guard let first = token.text.utf8.first else { return traits }
    if first >= 48, first <= 57 {
      if NameWords.isNumber(token.text) { traits.insert(.number) }
      return token.isAllCapitals ? traits.union(.allCapitals) : traits
    }
    guard token.isWord else { return traits }
    traits.insert(.word)
    if token.text.utf8.count > 1 { traits.insert(.ofSeveralBytes) }
    if token.text.utf8.count > 3 { traits.insert(.ofFourBytes) }
    if token.isAllCapitals { traits.insert(.withoutSmall) }
    guard token.hasCapital else {
      if NameWords.isCamelCase(token.text), !tables.contains(.notName) {
        traits.formUnion([.camelCase, .nameLike])
      }
      if token.lower.utf8.allSatisfy({ $0 >= 97 || $0 == 39 }) { traits.insert(.letters) }
      return traits
    }
    traits.insert(.capital)
    if token.isAllCapitals { traits.insert(.allCapitals) }
    if NameWords.isAcronym(token) { traits.insert(.acronym) }
    if token.text.utf8.count == 2, token.text.utf8.last == 46 { traits.insert(.initial) }
    if token.lower.utf8.allSatisfy({ $0 >= 97 && $0 <= 122 || $0 >= 128 }) {
      traits.insert(.letters)
    }
    let isLongWeekday = tables.contains(.weekday) && token.lower.utf8.count > 4
    if !tables.contains(.notName), !isLongWeekday, !token.text.utf8.contains(95),
      !token.lower.hasPrefix("cve-"), !NameWords.isCompoundAdjective(token.text)
    {
      traits.insert(.nameLike)
    }
    if traits.contains(.initial) || tables.contains(.givenName)
      || NameWords.isPersonal(token, tables) && !NameWords.hasInnerCapital(token)
    {
      traits.insert(.personal)
    }
    return traits
  }
}
