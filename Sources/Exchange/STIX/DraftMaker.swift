import Model
import STIX

/// Makes the objects of findings, without versions: the same findings and identifiers give the same drafts.
struct DraftMaker {
  /// What is known of all findings.
  let index: FindingsIndex
  /// The identifiers.
  let book: IdentifierBook
  /// Who publishes, and under which marking.
  let settings: PublicationSettings
  /// The collections.
  let collections: OwnCollections

  init(
    _ index: FindingsIndex, book: IdentifierBook, settings: PublicationSettings,
    collections: OwnCollections
  ) {
    self.index = index
    self.book = book
    self.settings = settings
    self.collections = collections
  }

  /// Writes `created_by_ref`, for what Hearsay says itself.
  func writeInstance(_ references: inout References, to json: inout JSONWriter) {
    json.key("created_by_ref")
    json.string(references.id(.instance))
  }

  /// Writes the markings; what bears another's name says that they did not issue it.
  func writeMarkings(
    isTranscribed: Bool, _ references: inout References, to json: inout JSONWriter
  ) {
    var ids = [references.id(settings.marking.key)]
    if isTranscribed { ids.append(references.id(FixedObjects.transcribed)) }
    json.key("object_marking_refs")
    json.array(ids)
  }

  /// Writes the extension, whose members behind `record` `body` writes.
  func writeExtension(
    _ record: String, _ references: inout References, to json: inout JSONWriter,
    _ body: (inout References, inout JSONWriter) -> Void
  ) {
    _ = references.id(FixedObjects.extensionDefinition)
    json.key("extensions")
    json.object { json in
      json.key(FixedObjects.extensionID)
      json.object { json in
        json.key("extension_type")
        json.string("property-extension")
        json.key("record")
        json.string(record)
        body(&references, &json)
      }
    }
  }

  /// Writes where a document is found, with words about it.
  func writeReference(
    to document: Document, digest: String?, description: String, to json: inout JSONWriter
  ) {
    json.key("external_references")
    json.array([description]) { json, description in
      json.object { json in
        json.key("source_name")
        json.string(Claimant.outlet(of: document) ?? Claimant.unknownOutlet)
        json.key("description")
        json.string(description)
        guard let address = document.url.flatMap({ WebAddress($0) }) else { return }
        json.key("url")
        json.string(address.text)
        guard let digest else { return }
        json.key("hashes")
        json.object { json in
          json.key("SHA-256")
          json.string(digest)
        }
      }
    }
  }

  /// Writes `lang`, where a document's language is told as BCP 47 has it.
  func writeLanguage(of document: Document, to json: inout JSONWriter) {
    guard let language = document.language else { return }
    let parts = language.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter),
      parts.count <= 4,
      parts.dropFirst().allSatisfy({ part in
        (2...8).contains(part.count)
          && part.allSatisfy { isLetter($0) || (48...57).contains($0) }
      })
    else { return }
    json.key("lang")
    json.string(language)
  }

  /// Writes a list that has something in it.
  func write(_ key: StaticString, _ list: [String], to json: inout JSONWriter) {
    guard !list.isEmpty else { return }
    json.key(key)
    json.array(list)
  }

  /// Writes a text that there is.
  func write(_ key: StaticString, _ text: String?, to json: inout JSONWriter) {
    guard let text, !text.isEmpty else { return }
    json.key(key)
    json.string(text)
  }
}

/// Who publishes, and how.
public struct PublicationSettings: Sendable, Hashable {
  /// What whoever runs this Hearsay is called.
  public var name: String
  /// How to reach them, such as an address on the web.
  public var contact: String?
  /// How far the objects may be passed on.
  public var marking: TrafficLight
  /// The API root of Hearsay's own collections.
  public var root: String

  /// Settings made of their parts.
  public init(
    name: String = "Hearsay", contact: String? = nil, marking: TrafficLight = .white,
    root: String = "hearsay"
  ) {
    self.name = name
    self.contact = contact
    self.marking = marking
    self.root = root
  }
}
