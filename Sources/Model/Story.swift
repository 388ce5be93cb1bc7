/// Reports that tell one story: they retell one another, or tell one event.
public struct Story: Sendable, Hashable {
  /// Its name, `so:…`, after the earliest of its documents.
  public var id: String
  /// Its documents, in order of publication; at least two.
  public var documents: [DocumentID]

  /// The story that `documents` tell, of which there is at least one, the earliest first.
  public init(documents: [DocumentID]) {
    id = "so:" + StableHash.hexadecimal(documents.first?.description ?? "")
    self.documents = documents
  }
}
