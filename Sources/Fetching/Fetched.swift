public import Model

/// A page that was fetched.
public struct Fetched: Sendable, Hashable {
  /// Its bytes, decompressed.
  public var bytes: [UInt8]
  /// What came with them.
  public var answer: Answer

  /// How they were had.
  public var retrieval: Retrieval { answer.retrieval }
}

/// What asking for a page brought.
public enum FetchOutcome: Sendable, Hashable {
  /// The page.
  case fetched(Fetched)
  /// The page is the one that the validators belong to.
  case unchanged(Answer)
}

/// What came with a page, or came without it where it has not changed.
public struct Answer: Sendable, Hashable {
  /// How it was had.
  public var retrieval: Retrieval
  /// The address to ask for it from now on, where it has moved for good: as far as the redirects
  /// said so, 301 or 308 (RFC 9110, section 15.4).
  public var movedTo: String?

  /// What the host wants to hear when it is asked whether the page has changed.
  public var validators: Validators {
    Validators(etag: value("etag"), lastModified: value("last-modified"))
  }

  /// How many seconds from now on the page need not be asked for again, as its host says; `nil`
  /// where it says nothing.
  public var freshSeconds: Int? { Freshness.seconds(retrieval.headers) }

  private func value(_ name: String) -> String? {
    retrieval.headers.first { $0.name.lowercased() == name }?.value
  }
}

/// What a host gave to ask later whether a page has changed (RFC 9110, section 8.8).
public struct Validators: Sendable, Hashable {
  /// The entity tag, with its quotes.
  public var etag: String?
  /// The date of the last change, as the host wrote it.
  public var lastModified: String?

  /// Both may be unknown.
  public init(etag: String? = nil, lastModified: String? = nil) {
    self.etag = etag
    self.lastModified = lastModified
  }
}
