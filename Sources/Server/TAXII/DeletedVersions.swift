import Holdings
import STIX
import Synchronization

/// Versions of objects that were deleted while others of them stay.
///
/// TAXII 2.1 section 5.7 wants 404 for a version that was deleted, where section 5.6 wants an empty
/// envelope for one that never was. The last 10,000 are remembered, as long as the process runs.
final class DeletedVersions: Sendable {
  private struct Key: Hashable {
    var collection: Int64
    var id: String
    var version: STIXTimestamp
  }

  private struct State {
    var keys: Set<Key> = []
    var order: [Key] = []
  }

  private static let capacity = 10_000
  private let state = Mutex(State())

  /// Notes the versions that a deletion named by their times.
  func note(_ id: String, _ versions: [ObjectSelection.Version], in collection: HeldCollection) {
    let keys = Self.keys(id, versions, collection)
    state.withLock { state in
      for key in keys where state.keys.insert(key).inserted { state.order.append(key) }
      guard state.order.count > 2 * Self.capacity else { return }
      for key in state.order.dropLast(Self.capacity) { state.keys.remove(key) }
      state.order.removeFirst(state.order.count - Self.capacity)
    }
  }

  /// Forgets an object that is there again.
  func forget(_ object: STIXObject, in collection: HeldCollection) {
    guard let version = object.version else { return }
    state.withLock { state in
      guard !state.keys.isEmpty else { return }
      let key = Key(collection: collection.number, id: object.id, version: version)
      if state.keys.remove(key) != nil { state.order.removeAll { $0 == key } }
    }
  }

  /// Whether all of these versions, named by their times, were deleted.
  func has(_ id: String, _ versions: [ObjectSelection.Version], in collection: HeldCollection)
    -> Bool
  {
    let keys = Self.keys(id, versions, collection)
    guard !keys.isEmpty, keys.count == versions.count else { return false }
    return state.withLock { state in keys.allSatisfy(state.keys.contains) }
  }

  private static func keys(
    _ id: String, _ versions: [ObjectSelection.Version], _ collection: HeldCollection
  ) -> [Key] {
    versions.compactMap { version in
      guard case .exactly(let time) = version else { return nil }
      return Key(collection: collection.number, id: id, version: time)
    }
  }
}
