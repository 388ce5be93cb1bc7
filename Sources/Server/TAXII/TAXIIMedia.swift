/// The media types of TAXII 2.1 section 1.6.8, and what a request may say of them.
enum TAXIIMedia {
  /// What each answer is, errors too: the exact text of the specification.
  static let taxii = "application/taxii+json;version=2.1"
  /// What the objects in a collection are.
  static let stix = "application/stix+json;version=2.1"

  /// Whether an answer of ours is wanted by a header `Accept`.
  ///
  /// The most specific of the ranges that cover us decides (RFC 9110 section 12.5.1). A request
  /// without the header takes anything, as HTTP has it, though TAXII asks clients for one.
  /// `coversSTIX` says whether the endpoint has STIX's media type among the required headers of its
  /// requests, as that of the manifest does (section 5.3).
  static func isAccepted(by header: String?, coversSTIX: Bool = false) -> Bool {
    guard let header else { return true }
    var best: (specificity: Int, quality: Int)?
    for range in MediaRange.list(header) {
      guard let specificity = specificity(of: range, coversSTIX: coversSTIX) else { continue }
      guard let (found, quality) = best, found >= specificity else {
        best = (specificity, range.quality)
        continue
      }
      if found == specificity { best = (found, max(quality, range.quality)) }
    }
    return (best?.quality ?? 0) > 0
  }

  private static func specificity(of range: MediaRange, coversSTIX: Bool) -> Int? {
    switch (range.type, range.subtype) {
    case ("*", "*"): 0
    case ("application", "*"): 1
    case ("application", "taxii+json"):
      switch range.version {
      case nil: 3
      case "2.1": 4
      default: nil
      }
    case ("application", "stix+json"):
      coversSTIX && (range.version ?? "2.1") == "2.1" ? 2 : nil
    default: nil
    }
  }

  /// Whether a body of this `Content-Type` can be an envelope: TAXII's media type in version 2.1 or
  /// none, or STIX's, which OpenCTI sends.
  static func isEnvelope(_ header: String?) -> Bool {
    guard let header, let range = MediaRange(header), range.type == "application" else {
      return false
    }
    switch range.subtype {
    case "taxii+json", "stix+json": return (range.version ?? "2.1") == "2.1"
    default: return false
    }
  }
}
