import Model
import STIX

extension DraftMaker {
  /// The note that stands for a statement as told.
  static func noteKey(_ statement: StatementID) -> ObjectKey {
    ObjectKey("note", statement.description)
  }

  /// The claim as one document tells it: created by whoever is said to have made it.
  func note(_ telling: Telling) -> ObjectDraft {
    let statement = telling.statement
    var references = References(book)
    let group = index.cases[telling.facts.group]
    let accused = subjects(statement.accused, of: telling)
    let targets = subjects(statement.targets, of: telling)
    var subjects: [ObjectKey] = []
    let takesSide = [.accuses, .denies, .admits].contains(statement.stance)
    if group.hasOperation, takesSide || statement.kinds.contains(where: { $0 != .other }) {
      subjects.append(group.key)
    }
    subjects +=
      accused.flatMap { [$0.key] + $0.locations } + targets.flatMap { [$0.key] + $0.locations }
    subjects.append(Self.reportKey(telling.document.id))
    let kinds = statement.kinds.filter { $0 != .other }.map(\.rawValue)
    let place = book.place(of: Self.noteKey(statement.id))
    let nested = statement.nestedIn.map(Self.noteKey).flatMap {
      index.statements[StatementID($0.name)] == nil ? nil : $0
    }
    var json = JSONWriter()
    json.object { json in
      writeAuthor(of: telling, &references, to: &json)
      json.key("abstract")
      json.string(telling.claimant.name + ": " + Excerpt.line(statement.contentText, to: 120))
      json.key("content")
      json.string(content(of: telling))
      json.key("object_refs")
      json.array(unique(subjects).map { references.id($0) })
      writeReference(
        to: telling.document, digest: telling.digest, description: passage(of: telling), to: &json)
      json.key("labels")
      json.array(unique(["claim", "alleged", statement.stance.rawValue] + kinds))
      writeLanguage(of: telling.document, to: &json)
      writeMarkings(isTranscribed: true, &references, to: &json)
      writeExtension("claim", &references, to: &json) { references, json in
        writeOrigin(of: telling, &references, to: &json)
        write("kinds", kinds, to: &json)
        write("hedges", statement.hedges.map { Excerpt.cut($0, to: 200) }, to: &json)
        write("accused", statement.accused.map { Excerpt.cut($0, to: 200) }, to: &json)
        write("accused_refs", unique(accused.map { references.id($0.key) }), to: &json)
        write("targets", statement.targets.map { Excerpt.cut($0, to: 200) }, to: &json)
        write("target_refs", unique(targets.map { references.id($0.key) }), to: &json)
        write("nested_in_ref", nested.map { references.id($0) }, to: &json)
        if let claim = telling.claim {
          json.key("contested")
          json.boolean(claim.isContested)
          json.key("first_known_telling")
          json.boolean(claim.origin == statement.id)
        }
        guard !statement.figures.isEmpty else { return }
        json.key("figures")
        json.array(statement.figures.prefix(64)) { json, figure in
          write(figure, of: telling, to: &json)
        }
      }
    }
    return ObjectDraft(place, references, collections: collections(of: telling), object: json)
  }

  /// Somebody who is accused or a target, with the country where one is told.
  private struct Subject {
    var key: ObjectKey
    var locations: [ObjectKey]
  }

  /// The objects of names; words that stand for no known party have none.
  private func subjects(_ names: [String], of telling: Telling) -> [Subject] {
    names.prefix(16).compactMap { name in
      switch index.standing(of: name) {
      case .party?:
        return Subject(
          key: .party(name),
          locations: CountryCodes.code(of: name) == nil ? [] : [ObjectKey("location", name)])
      case .designation?:
        return Subject(key: Self.intrusionSetKey(name, by: telling.claimant.key), locations: [])
      case nil:
        return nil
      }
    }
  }

  private func write(_ figure: Figure, of telling: Telling, to json: inout JSONWriter) {
    let range = telling.offsets.codePoints(of: figure.span)
    json.object { json in
      json.key("verbatim")
      json.string(Excerpt.cut(figure.text, to: 300))
      json.key("start")
      json.number(range.lowerBound)
      json.key("end")
      json.number(range.upperBound)
      for (key, number) in [("low", figure.low), ("high", figure.high)] as [(StaticString, Double?)]
      {
        guard let number, number.isFinite else { continue }
        json.key(key)
        json.number(number)
      }
      json.key("comparator")
      json.string(figure.comparator.rawValue)
      write("unit", figure.unit.map { Excerpt.cut($0, to: 200) }, to: &json)
      write("counted", figure.counted.map { Excerpt.cut($0, to: 300) }, to: &json)
      guard let period = figure.period else { return }
      json.key("period")
      json.object { json in
        json.key("kind")
        json.string(period.kind.rawValue)
        write("per", period.per, to: &json)
        write("length", period.length, to: &json)
        write("from", period.from?.description, to: &json)
        write("to", period.to?.description, to: &json)
        json.key("verbatim")
        json.string(Excerpt.cut(period.text, to: 300))
      }
    }
  }

  /// The elements of a list, each once, in order.
  func unique<Element: Hashable>(_ list: [Element]) -> [Element] {
    var seen: Set<Element> = []
    return list.filter { seen.insert($0).inserted }
  }
}
