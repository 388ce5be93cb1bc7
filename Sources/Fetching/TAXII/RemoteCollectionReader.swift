internal import Model
internal import STIX

/// Reads a collection of somebody else page by page: TAXII 2.1 sections 3.5 and 5.4.
///
/// Pages follow by the server's `next`, or, where it says that there is more but not how to ask for
/// it, by the time at which the last object was added. A page that is too large or takes too long is
/// asked for in smaller pieces. A server whose pages lead in a circle is noticed.
public struct RemoteCollectionReader: Sendable {
  private let asker: TAXIIAsker
  private let collection: RemoteCollection
  private let hasAllVersions: Bool
  private var place: RemotePlace
  private var pageLength: Int
  private var isAtEnd = false
  private var hasLostNext = false
  private var emptyPageCount = 0
  private var seen: Set<UInt64> = []
  private var repeated = (digest: UInt64(0), count: 0)

  /// A reader of `collection` from `place` on.
  /// - Parameters:
  ///   - collection: what is read.
  ///   - client: who asks.
  ///   - place: where an earlier run stopped.
  ///   - hasAllVersions: whether all versions of objects are wanted, rather than the latest.
  public init(
    _ collection: RemoteCollection, by client: TAXIIClient, from place: RemotePlace = RemotePlace(),
    hasAllVersions: Bool = false
  ) {
    self.collection = collection
    asker = client.asker
    self.place = place
    self.hasAllVersions = hasAllVersions
    pageLength = max(1, client.asker.limits.pageLength)
  }

  /// The next page, or `nil` where the server has no more for now.
  public mutating func next() async throws(TAXIIError) -> RemotePage? {
    while !isAtEnd {
      let response: TransportResponse
      do throws(TAXIIError) {
        response = try await asker.get(try address(), sizeLimit: asker.limits.pageSize)
      } catch {
        guard try isMended(after: error) else { throw error }
        continue
      }
      hasLostNext = false
      return try page(response)
    }
    return nil
  }

  /// Whether asking otherwise may help after an error, and how.
  private mutating func isMended(after error: TAXIIError) throws(TAXIIError) -> Bool {
    switch error {
    case .unanswered(.tooLarge), .unanswered(.timedOut):
      guard pageLength > 1 else { return false }
      pageLength = max(1, pageLength / 8)
      return true
    case .status(400, _), .status(422, _), .notThere, .status(500..., _):
      // A server may forget its `next`, or take it for this one question alone.
      guard place.next != nil, !hasLostNext else { return false }
      hasLostNext = true
      place.next = nil
      if let last = place.lastAdded { place.addedAfter = TAXIIDate.justBefore(last) }
      return true
    default: return false
    }
  }

  /// The address of the page at `place`.
  private func address() throws(TAXIIError) -> WebAddress {
    var query = "?limit=\(pageLength)"
    if let after = place.addedAfter { query += "&added_after=" + Self.encoded(after) }
    if hasAllVersions { query += "&match%5Bversion%5D=all" }
    if let next = place.next { query += "&next=" + Self.encoded(next) }
    do throws(FetchError) {
      return try WebAddress(collection.address.description + "objects/" + query)
    } catch {
      throw .malformed("its word for the next page does not fit into an address")
    }
  }

  /// The page that `response` is.
  private mutating func page(_ response: TransportResponse) throws(TAXIIError) -> RemotePage {
    let envelope: STIXEnvelope
    do throws(STIXFault) {
      envelope = try STIXEnvelope(parsing: response.body)
    } catch {
      throw .malformed(error.description)
    }
    try notice(envelope)
    let last =
      envelope.objects.isEmpty
      ? nil : response.value("x-taxii-date-added-last").flatMap(TAXIIDate.canonical)
    let lastAdded = TAXIIDate.later(last, place.lastAdded)
    if envelope.hasMore {
      place = try following(envelope, last: last, lastAdded: lastAdded)
    } else {
      isAtEnd = true
      place = RemotePlace(addedAfter: lastAdded ?? place.addedAfter, lastAdded: lastAdded)
    }
    return RemotePage(objects: envelope.objects, place: place, isLast: isAtEnd)
  }

  /// The place behind a page that is not the last.
  private func following(
    _ envelope: STIXEnvelope, last: String?, lastAdded: String?
  ) throws(TAXIIError) -> RemotePlace {
    if let next = envelope.next, !next.isEmpty {
      return RemotePlace(addedAfter: place.addedAfter, next: next, lastAdded: lastAdded)
    }
    guard let last else {
      throw .endless("the server says that there is more, but not how to ask for it")
    }
    // Others may have been added in the same moment: they are asked for once more, unless that would be
    // the same question again.
    let before = TAXIIDate.justBefore(last)
    return RemotePlace(
      addedAfter: before == place.addedAfter ? last : before, lastAdded: lastAdded)
  }

  /// Throws where pages lead in a circle, or to nothing.
  private mutating func notice(_ envelope: STIXEnvelope) throws(TAXIIError) {
    guard envelope.hasMore else { return }
    emptyPageCount = envelope.objects.isEmpty ? emptyPageCount + 1 : 0
    guard emptyPageCount <= asker.limits.emptyPageCount else {
      throw .endless("the server says that there is more, page after page, but gives nothing")
    }
    guard !envelope.objects.isEmpty else { return }
    let digest = Self.digest(envelope)
    let question = StableHash.hash((place.next ?? "") + "\n" + (place.addedAfter ?? ""))
    repeated = (digest, repeated.digest == digest ? repeated.count + 1 : 0)
    guard seen.insert(question ^ (digest &* 31)).inserted, repeated.count < 2 else {
      throw .endless("the server gives the same page again and again")
    }
  }

  /// A hash of which objects an envelope has.
  private static func digest(_ envelope: STIXEnvelope) -> UInt64 {
    var digest: UInt64 = 0
    for object in envelope.objects {
      let name =
        switch object {
        case .success(let object): "\(object.id) \(object.version?.microseconds ?? 0)"
        case .failure(let fault): "\(fault.id) \(fault.version) \(fault.description)"
        }
      digest = digest &* 31 &+ StableHash.hash(name)
    }
    return digest
  }

  /// `text` as the value of a query's parameter.
  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var encoded = ""
    for byte in text.utf8 {
      switch byte {
      case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default: encoded += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return encoded
  }
}
