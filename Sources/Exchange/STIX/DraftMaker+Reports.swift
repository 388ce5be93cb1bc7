import Model
import STIX

extension DraftMaker {
  /// The report that stands for a document.
  static func reportKey(_ document: DocumentID) -> ObjectKey {
    ObjectKey("report", document.description)
  }

  /// A document and what was found in it; the notes point at it, and it never points back.
  func report(
    _ document: Document, digest: String?, retrieved: String?, tellings: [Telling]
  ) -> ObjectDraft? {
    guard let place = index.places[document.id] else { return nil }
    let facts = index.documents[place]
    let outlet = Claimant(outlet: facts.outlet)
    let group = index.cases[facts.group]
    var references = References(book)
    var subjects: [ObjectKey] = group.hasOperation ? [group.key] : []
    for telling in tellings.prefix(Self.subjectLimit) { subjects.append(telling.claimant.key) }
    if subjects.isEmpty { subjects.append(outlet.key) }
    let entry = book.place(of: Self.reportKey(document.id))
    var json = JSONWriter()
    json.object { json in
      json.key("created_by_ref")
      json.string(references.id(outlet.key))
      json.key("name")
      json.string(name(of: facts))
      json.key("description")
      json.string(description(of: tellings))
      json.key("report_types")
      json.array(["threat-report"])
      json.key("published")
      json.string(
        Timestamp.text(
          published(document, retrieved: retrieved) ?? book.entries[entry].created))
      json.key("object_refs")
      json.array(unique(subjects).map { references.id($0) })
      writeReference(
        to: document, digest: digest, description: "The report as it was read.", to: &json)
      json.key("labels")
      json.array(["source-document"])
      writeLanguage(of: document, to: &json)
      writeMarkings(isTranscribed: true, &references, to: &json)
      writeExtension("document", &references, to: &json) { references, json in
        json.key("document_id")
        json.string(document.id.description)
        if let digest {
          json.key("content_hashes")
          json.object { json in
            json.key("SHA-256")
            json.string(digest)
          }
        }
        write("media_type", document.mediaType, to: &json)
        write("published_as_told", document.published?.description, to: &json)
        write("byline", lines(document.byline), to: &json)
        write("credits", lines(document.credits), to: &json)
        write("place", document.place.map { Excerpt.line($0, to: 200) }, to: &json)
        write("retrieved_at", retrieved, to: &json)
        json.key("transcribed_by_ref")
        json.string(references.id(.instance))
        json.key("analyser")
        json.string(Analyser.version)
      }
    }
    return ObjectDraft(entry, references, object: json)
  }

  /// How many speakers a report points at.
  private static let subjectLimit = 200

  /// "Outlet: title"; of several that nobody could tell apart each has its document's name, too.
  func name(of facts: FindingsIndex.DocumentFacts) -> String {
    let mark = "doc:" + facts.id.digits.prefix(12)
    let title = facts.title ?? "untitled report " + mark
    let name = (facts.outlet ?? Claimant.unknownOutlet) + ": " + title
    return facts.needsMark && facts.title != nil ? name + " [" + mark + "]" : name
  }

  /// When a document was published, or else first had over the network; of any other nothing is known but when its
  /// object was made.
  private func published(_ document: Document, retrieved: String?) -> Int64? {
    (document.published ?? retrieved.flatMap { PartialDate($0) }).flatMap(Timestamp.start)
  }

  private func lines(_ texts: [String]) -> [String] {
    texts.prefix(16).map { Excerpt.line($0, to: 200) }.filter { !$0.isEmpty }
  }

  /// The claims of a document, for tools that read no more than its description.
  private func description(of tellings: [Telling]) -> String {
    var text = "Claims that Hearsay found in this report; it holds none of them for true or false:"
    var shown = 0
    for telling in tellings where text.utf8.count < Self.descriptionLimit {
      shown += 1
      text += "\n- " + telling.claimant.name
      if telling.statement.stance == .denies { text += " (denies)" }
      text +=
        ": "
        + Excerpt.quoted(Excerpt.line(telling.statement.contentText, to: 300), to: 400)
    }
    if shown < tellings.count { text += "\n- and \(tellings.count - shown) more, in the notes" }
    return text
  }

  /// How many bytes a description grows to.
  private static let descriptionLimit = 20_000
}
