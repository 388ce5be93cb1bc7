internal import Model

/// Reads dates in the attributes, the data and the short texts of a page.
struct PageDateReader {
  /// A date, and whether the words before it say what it is.
  struct Shown {
    var date: PartialDate
    var isUpdate: Bool
    var isLabelled: Bool
    var isAtStart: Bool
    /// Whether the text says nothing else but a time of day or a weekday.
    var isAlone: Bool
  }

  /// The language of the page, where it is known.
  let language: String?
  private let order: DateFinder.NumericOrder

  /// Reads dates of a page that declares the BCP 47 tags `tags`, such as `en-GB` or `en_GB`, and
  /// stands at `host`: they tell whether 05/07/2021 is in May or July.
  init(tags: [String], host: String?) {
    let parts = tags.map { $0.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }) }
    language = parts.first?.first.map(String.init)
    let regions = parts.compactMap { $0.dropFirst().first { $0.utf8.count == 2 } }
    let top = host?.split(separator: ".").last.map(String.init)
    if let region = regions.first {
      order = ["us", "ph", "um", "gu"].contains(region) ? .monthFirst : .dayFirst
    } else if language == "en" || language == "fil" || language == "tl" {
      order =
        top.map { $0.utf8.count == 2 && $0 != "us" && $0 != "tv" && $0 != "io" } ?? false
        ? .dayFirst : .monthFirst
    } else {
      order = .dayFirst
    }
  }

  private static let earliest = PartialDate(year: 1994)
  private static let latest = PartialDate(year: 2100)

  /// A day in ISO 8601, in words, in digits alone or in seconds since 1970, if a report on the web
  /// may have it.
  func date(_ text: String) -> PartialDate? {
    let bare = String(text.prefix(120))
    guard let found = all(in: bare).first?.date ?? Self.digits(bare) else { return nil }
    return found
  }

  /// The first date in a short text and what the words before it make of it; one of publication
  /// before one of a change.
  func labelled(_ text: String) -> Shown? {
    let bytes = Array(text.utf8.prefix(300))
    var position = 0
    var first: Shown?
    for found in all(in: bytes) {
      let words = String(decoding: bytes[position..<found.range.lowerBound], as: UTF8.self)
      let before = Array(SmallLetters.of(words).utf8)
      position = found.range.upperBound
      let isUpdate = Self.updateLabels.occurs(in: before)
      let isPublished = !isUpdate && Self.publishedLabels.occurs(in: before)
      let shown = Shown(
        date: found.date, isUpdate: isUpdate, isLabelled: isUpdate || isPublished,
        isAtStart: found.range.lowerBound <= 2,
        isAlone: found.range.lowerBound <= 12 && bytes.count - found.range.upperBound <= 12)
      if !isUpdate { return shown }
      if first == nil { first = shown }
    }
    return first
  }

  private func all(in text: String) -> [FoundDate] { all(in: Array(text.utf8)) }

  private func all(in bytes: [UInt8]) -> [FoundDate] {
    guard bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 || $0 >= 0xD9 }) else { return [] }
    return DateFinder(bytes, order: order, readsShortYears: true).dates().filter {
      $0.date.day != nil && $0.date > Self.earliest && $0.date < Self.latest
    }
  }

  /// 20210705, 20210705T104500Z, 1625481900.
  private static func digits(_ text: String) -> PartialDate? {
    let bare = WhiteSpace.collapsed(text)
    let digits = bare.prefix { $0.isASCII && $0.isNumber }
    guard let first = digits.first else { return nil }
    if digits.utf8.count == 10 || digits.utf8.count == 13, digits.utf8.count == bare.utf8.count,
      first == "1" || first == "9", let seconds = Int(digits.prefix(10)), first == "1"
    {
      return moment(seconds)
    }
    guard [8, 12, 14].contains(digits.utf8.count),
      let date = PartialDate(
        "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6).prefix(2))"),
      date > earliest, date < latest
    else { return nil }
    return date
  }

  private static func moment(_ seconds: Int) -> PartialDate? {
    var date = PartialDate(dayNumber: seconds / 86_400)
    let second = seconds % 86_400
    date.time = PartialDate.Time(
      hour: second / 3600, minute: second / 60 % 60, second: second % 60, offsetMinutes: 0)
    return date > earliest && date < latest ? date : nil
  }

  /// /2021/07/05/, /2021-07-05-, /20210705/, 05-07-2021 in an address.
  static func date(inAddress address: String) -> PartialDate? {
    let path = address.split(separator: "/")
    var parts: [Substring] = []
    for part in path.prefix(40) {
      parts.append(
        contentsOf: part.split(whereSeparator: { "-_.,?&=;".contains($0) }).prefix(60))
    }
    for index in parts.indices.dropLast(2) {
      let numbers = parts[index..<index + 3].map { part in
        part.utf8.count <= 4 && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(part) : nil
      }
      guard let one = numbers[0], let two = numbers[1], let three = numbers[2] else { continue }
      if parts[index].utf8.count == 4, parts[index + 1].utf8.count <= 2,
        parts[index + 2].utf8.count <= 2, let date = day(one, two, three)
      {
        return date
      }
      if parts[index].utf8.count == 2, parts[index + 1].utf8.count == 2,
        parts[index + 2].utf8.count == 4, one > 12 || one == two, let date = day(three, two, one)
      {
        return date
      }
    }
    for part in parts where part.utf8.count == 8 {
      if let date = digits(String(part)), date.time == nil { return date }
    }
    return nil
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    guard (1994...2099).contains(year), (1...12).contains(month), day >= 1,
      day <= PartialDate.days(inMonth: month, of: year)
    else { return nil }
    return PartialDate(year: year, month: month, day: day)
  }

  private static let updateLabels = PhraseTable([
    "updat", "stand:", "stand ", "modif", "revis", "last edit", "aktualisiert", "aktualizac",
    "änderung", "geändert",
    "mis à jour", "mise à jour", "maj ", "actualizad", "actualización", "atualizad", "atualização",
    "aggiornat", "aggiornamento", "обновлен", "оновлен", "güncelle", "bijgewerkt", "opdateret",
    "uppdater", "oppdater", "päivitetty", "zaktualizowa", "aktualizacja", "diperbarui", "تحديث",
    "به‌روز", "更新", "수정",
  ])

  private static let publishedLabels = PhraseTable([
    "publi", "posted", "veröffentlicht", "erschienen", "erstellt", "pubblicat", "опубликован",
    "опубліковано", "yayın", "gepubliceerd", "publicerad", "publisert", "julkaistu", "opublikowan",
    "dipublikasi", "نشر", "منتشر", "发布", "發佈", "掲載", "公開", "입력", "등록", "created",
  ])
}
