import Crypto
import Holdings
import STIX

/// Where the next page begins, and of which query: the value of `next`.
///
/// Nothing of it is kept on the server: it holds the place of the last object of the page before and
/// a mark of the query, so that it stays good as long as the collection is there, in every process
/// that serves it. Objects that are added or deleted meanwhile neither double nor lose others.
struct PageCursor: Sendable, Hashable {
  /// The place behind which the page begins, in milliseconds since 1970.
  var place: Int64
  /// The mark of the query.
  var mark: String

  /// What clients get as `next`.
  var token: String { String(place, radix: 36) + "-" + mark }

  /// A cursor behind a place.
  init(place: Int64, mark: String) {
    self.place = place
    self.mark = mark
  }

  /// Reads `next`.
  /// - Throws: "400 Bad Request" where it is not ours, or of another query.
  init(_ token: String, mark: String) throws(TAXIIError) {
    let parts = token.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let place = Int64(parts[0], radix: 36), place >= 0,
      String(place, radix: 36) == parts[0], parts[1].utf8.count == mark.utf8.count
    else { throw .badRequest("next: not a value that this server gave") }
    guard parts[1] == mark else {
      throw .badRequest(
        "next: given for another query; repeat the query that it came from, limit apart")
    }
    self.init(place: place, mark: mark)
  }

  /// The mark of a selection from a collection's objects (or another `resource` of it).
  static func mark(
    _ resource: String, of collection: HeldCollection, _ selection: ObjectSelection
  ) -> String {
    var text = [resource, collection.id]
    text.append("i " + (selection.ids.map { $0.sorted().joined(separator: ",") } ?? "*"))
    text.append("t " + (selection.types.map { $0.sorted().joined(separator: ",") } ?? "*"))
    text.append("s " + (selection.specVersions.map { $0.sorted().joined(separator: ",") } ?? "*"))
    text.append("v " + selection.versions.map(\.markText).sorted().joined(separator: ","))
    text.append("a " + (selection.addedAfter.map { String($0.microseconds) } ?? "*"))
    let digest = SHA256.hash(data: Array(text.joined(separator: "\n").utf8))
    var mark = ""
    for byte in digest.prefix(8) {
      mark += byte < 16 ? "0" : ""
      mark += String(byte, radix: 16)
    }
    return mark
  }
}

extension ObjectSelection.Version {
  fileprivate var markText: String {
    switch self {
    case .last: "last"
    case .first: "first"
    case .all: "all"
    case .exactly(let time): String(time.microseconds)
    }
  }
}
