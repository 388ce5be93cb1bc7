import Holdings
import STIX

/// A collection as a plain list, to hold the database against.
struct CollectionModel {
  struct Member {
    var id: String
    var type: String
    var specVersion: String
    var version: Int64
    var added: Int64
    var bytes: [UInt8]
  }

  var members: [Member] = []

  mutating func note(_ object: STIXObject, _ arrival: Arrival) {
    guard case .added(let place) = arrival.outcome else { return }
    members.append(
      Member(
        id: object.id, type: object.type, specVersion: object.specVersion,
        version: object.version?.microseconds ?? place * 1000, added: place, bytes: object.bytes))
  }

  /// The members that meet a selection, in order.
  func meeting(_ selection: ObjectSelection) -> [Member] {
    members.filter { member in
      let versions = members.filter { $0.id == member.id }.map(\.version)
      let isVersion = selection.versions.contains { version in
        switch version {
        case .all: true
        case .last: member.version == versions.max()
        case .first: member.version == versions.min()
        case .exactly(let time): member.version == time.microseconds
        }
      }
      return isVersion
        && selection.ids?.contains(member.id) ?? true
        && selection.types?.contains(member.type) ?? true
        && selection.specVersions?.contains(member.specVersion) ?? true
        && selection.addedAfter.map { member.added * 1000 > $0.microseconds } ?? true
    }.sorted { $0.added < $1.added }
  }

  mutating func remove(_ id: String, _ selection: ObjectSelection) -> Int {
    var selection = selection
    selection.ids = [id]
    let places = Set(meeting(selection).map(\.added))
    members.removeAll { places.contains($0.added) }
    return places.count
  }
}
