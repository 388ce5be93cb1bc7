import Model
import STIX

extension DraftMaker {
  /// A denial or an admission as an opinion on what another party is said to have said.
  func opinion(_ telling: Telling) -> ObjectDraft? {
    guard let targets = index.stances[telling.statement.id], !targets.isEmpty else { return nil }
    var references = References(book)
    let denies = telling.statement.stance == .denies
    let place = book.place(of: ObjectKey("opinion", telling.statement.id.description))
    var json = JSONWriter()
    json.object { json in
      writeAuthor(of: telling, &references, to: &json)
      json.key("opinion")
      json.string(
        denies ? (isEmphatic(telling.statement) ? "strongly-disagree" : "disagree") : "agree")
      json.key("explanation")
      json.string(content(of: telling))
      json.key("object_refs")
      json.array(targets.map { references.id(Self.noteKey($0)) })
      writeReference(
        to: telling.document, digest: telling.digest, description: passage(of: telling), to: &json)
      json.key("labels")
      json.array(["claim", denies ? "denial" : "admission"])
      writeLanguage(of: telling.document, to: &json)
      writeMarkings(isTranscribed: true, &references, to: &json)
      writeExtension("stance", &references, to: &json) { references, json in
        writeOrigin(of: telling, &references, to: &json)
        json.key("told_in_ref")
        json.string(references.id(Self.noteKey(telling.statement.id)))
      }
    }
    var places: Set<Int32> = []
    for target in targets {
      guard let note = book.known(Self.noteKey(target)) else { continue }
      places.formUnion(book.entries[note].collections)
    }
    return ObjectDraft(place, references, collections: places.sorted(), object: json)
  }

  /// Whether a denial is told in words that leave nothing open.
  private func isEmphatic(_ statement: Statement) -> Bool {
    let words = (statement.cue.text + " " + statement.contentText).lowercased()
      .split { !$0.isLetter }
    return words.contains { Self.emphaticWords.contains(String($0)) }
  }

  private static let emphaticWords: Set<String> = [
    "absolutely", "absurd", "baseless", "categorically", "completely", "fabricated", "fabrication",
    "false", "falsehood", "fiction", "firmly", "flatly", "groundless", "lie", "lies", "ludicrous",
    "nonsense", "outright", "preposterous", "ridiculous", "strongly", "unfounded", "utterly",
    "vehemently",
  ]
}
