public import Model

/// A page that was fetched.
public struct Fetched: Sendable, Hashable {
  /// Its bytes, decompressed.
  public var bytes: [UInt8]
  /// How they were had.
  public var retrieval: Retrieval

  /// What the host wants to hear when it is asked whether the page has changed.
  public var validators: Validators {
    func value(_ name: String) -> String? {
      retrieval.headers.first { $0.name.lowercased() == name }?.value
    }
    return Validators(etag: value("etag"), lastModified: value("last-modified"))
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

/// What asking for a page brought.
public enum FetchOutcome: Sendable, Hashable {
  /// The page.
  case fetched(Fetched)
  /// The page is the one that the validators belong to.
  case unchanged
}
