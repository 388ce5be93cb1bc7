import Archive
import Crypto
import FoundationEssentials
import Model
import STIX

/// The findings as events of the MISP core format, one for each case: what MISP and PyMISP import.
///
/// A report is an object of the template `report`, a claim as told, an opinion and a discrepancy are objects of the
/// template `annotation`, each with references to what it is about. Nothing is marked for detection, and nothing
/// correlates: the addresses of news are no indicators.
struct MISPEvents {
  let run: DraftRun
  private var maker: DraftMaker { run.maker }
  private var book: IdentifierBook { run.maker.book }

  init(_ run: DraftRun) {
    self.run = run
  }

  /// Hands one JSON document with all events to `sink`, piece by piece.
  func write(to sink: ([UInt8]) throws -> Void) throws {
    var members: [Int: [Int]] = [:]
    for (place, document) in maker.index.documents.enumerated() {
      members[document.group, default: []].append(place)
    }
    let discrepancies = try discrepanciesByCase()
    try sink(Array("{\"response\":[\n".utf8))
    var isFirst = true
    for group in members.keys.sorted() {
      var event = try event(group, members[group] ?? [], discrepancies[group] ?? [])
      event.endLine()
      try sink(Array((isFirst ? "" : ",").utf8) + event.bytes)
      isFirst = false
    }
    try sink(Array("]}\n".utf8))
  }

  // MARK: What events are made of

  /// An object of a template, with its attributes and references.
  struct Object {
    /// The UUID of the STIX object that says the same.
    var id: String
    var template: Template
    /// Relation and value, in order.
    var attributes: [(relation: String, value: String)]
    /// Relation and UUID, in order.
    var references: [(relation: String, id: String)] = []
    var comment: String
  }

  private func event(_ group: Int, _ places: [Int], _ discrepancies: [Discrepancy]) throws
    -> JSONWriter
  {
    let facts = maker.index.cases[group]
    var objects: [Object] = []
    var days: [String] = []
    for place in places {
      let id = maker.index.documents[place].id
      guard let analysed = try run.archive.document(id) else { continue }
      if let day = analysed.document.published?.withoutTime, day.day != nil {
        days.append(day.description)
      }
      let tellings = maker.tellings(of: analysed, digest: nil)
      let report = uuid(DraftMaker.reportKey(id))
      objects.append(self.report(analysed.document, id: report, place))
      for telling in tellings {
        objects.append(note(telling, report: report))
      }
      // Opinions stand behind what they are on, which may be told in a report of another event.
      objects += tellings.compactMap(opinion)
    }
    objects += discrepancies.compactMap(annotation)
    let known = Set(objects.map(\.id))
    for place in objects.indices {
      objects[place].references.removeAll { !known.contains($0.id) }
    }
    let name = facts.hasOperation ? maker.name(of: facts) : facts.title ?? "Report without a title"
    let key = facts.hasOperation ? facts.key : DraftMaker.reportKey(facts.founder)
    let created = book.known(key).map { book.entries[$0].created } ?? 0
    var json = JSONWriter()
    json.object { json in
      json.key("Event")
      json.object { json in
        json.key("uuid")
        json.string(UUID5.text(uuid(key), "event"))
        json.key("info")
        json.string(name)
        json.key("date")
        json.string(days.min() ?? String(Timestamp.text(created).prefix(10)))
        json.key("timestamp")
        json.string(String(created / 1000))
        // Undefined: Hearsay judges no threat.
        json.key("threat_level_id")
        json.string("4")
        json.key("analysis")
        json.string("2")
        // Your organisation only: whoever imports decides who else sees it.
        json.key("distribution")
        json.string("0")
        json.key("published")
        json.boolean(false)
        json.key("Orgc")
        json.object { json in
          json.key("name")
          json.string(Excerpt.line(maker.settings.name, to: 200))
          json.key("uuid")
          json.string(uuid(.instance))
        }
        json.key("Tag")
        json.array(["tlp:" + maker.settings.marking.rawValue, "type:OSINT"]) { json, tag in
          json.object { json in
            json.key("name")
            json.string(tag)
          }
        }
        json.key("Attribute")
        json.array([String]())
        json.key("Object")
        json.array(objects) { write($1, at: created / 1000, to: &$0) }
      }
    }
    return json
  }

  private func uuid(_ key: ObjectKey) -> String {
    book.known(key).map { String(book.entries[$0].id.suffix(36)) } ?? ""
  }

  private func report(_ document: Document, id: String, _ place: Int) -> Object {
    let facts = maker.index.documents[place]
    var attributes = [("title", maker.name(of: facts)), ("type", "Online")]
    if let address = document.url.flatMap({ WebAddress($0) }) {
      attributes.append(("link", address.text))
    }
    let told = document.published.map { ", \($0)" } ?? ""
    attributes.append(
      ("summary", "As read by Hearsay\(told); its claims are in the annotations."))
    return Object(id: id, template: .report, attributes: attributes, comment: "source document")
  }

  private func note(_ telling: DraftMaker.Telling, report: String) -> Object {
    Object(
      id: uuid(DraftMaker.noteKey(telling.statement.id)), template: .annotation,
      attributes: [("text", maker.content(of: telling)), ("type", "Annotation")],
      references: [("annotates", report)],
      comment: "claim, as told; \(telling.statement.stance.rawValue)")
  }

  private func opinion(_ telling: DraftMaker.Telling) -> Object? {
    guard let targets = maker.index.stances[telling.statement.id], !targets.isEmpty else {
      return nil
    }
    let denies = telling.statement.stance == .denies
    return Object(
      id: uuid(ObjectKey("opinion", telling.statement.id.description)), template: .annotation,
      attributes: [("text", maker.content(of: telling)), ("type", "Annotation")],
      references: targets.map { ("annotates", uuid(DraftMaker.noteKey($0))) },
      comment: denies ? "denial of a claim, as told" : "admission of a claim, as told")
  }

  private func annotation(_ discrepancy: Discrepancy) -> Object? {
    let id = uuid(ObjectKey("relationship", discrepancy.id))
    guard !id.isEmpty else { return nil }
    return Object(
      id: id, template: .annotation,
      attributes: [
        ("text", maker.description(of: discrepancy)), ("type", "Annotation"),
      ],
      references: [discrepancy.a, discrepancy.b].map { ("annotates", uuid(maker.end($0))) },
      comment: "discrepancy found by Hearsay; \(discrepancy.kind.rawValue), "
        + discrepancy.severity.rawValue)
  }

  private func discrepanciesByCase() throws -> [Int: [Discrepancy]] {
    var groups: [Int: [Discrepancy]] = [:]
    try run.archive.forEachDiscrepancy { discrepancy in
      guard let place = maker.index.places[discrepancy.a.document] else { return }
      groups[maker.index.documents[place].group, default: []].append(discrepancy)
    }
    return groups
  }
}

/// UUIDs that follow from another and a name: version 5 of RFC 9562.
enum UUID5 {
  /// The UUID of `name` in the namespace that another UUID is.
  static func text(_ namespace: String, _ name: String) -> String {
    var bytes: [UInt8] = []
    var digits = namespace.utf8.filter { $0 != UInt8(ascii: "-") }[...]
    while let high = digits.popFirst(), let low = digits.popFirst() {
      bytes.append(UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16) ?? 0)
    }
    bytes += name.utf8
    var hash = Array(Insecure.SHA1.hash(data: bytes).prefix(16))
    hash[6] = hash[6] & 0x0F | 0x50
    hash[8] = hash[8] & 0x3F | 0x80
    var text: [UInt8] = []
    let hexadecimal = Array("0123456789abcdef".utf8)
    for (index, byte) in hash.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text += [hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
