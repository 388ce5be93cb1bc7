import Holdings

/// The identifiers of all objects of one publication: those that were minted before, and the new ones.
///
/// A class, since every draft may mint. An entry takes some 300 bytes; nothing else is held of the objects.
final class IdentifierBook {
  /// What is known of an object.
  struct Entry {
    var key: ObjectKey
    /// What the holdings keep it under.
    var entry: String
    var id: String
    /// In milliseconds since 1970.
    var created: Int64
    /// In milliseconds since 1970.
    var modified: Int64
    /// Whether anything found now is it or refers to it.
    var isNeeded = false
    /// What the holdings have of it: the digest of what it says, and its collections.
    var published: [UInt8]?
    /// The digest of what it says now, or `nil` where no draft of it was made.
    var digest: [UInt8]?
    /// The places of the objects that it refers to.
    var references: [Int32] = []
    /// The collections that it belongs to, in order of place.
    var collections: [Int32] = []
  }

  /// The entries by their places.
  var entries: [Entry] = []
  private var places: [ObjectKey: Int] = [:]
  private let mintUUID: () -> String
  /// The moment that was given out last, in milliseconds since 1970; none is given out twice.
  private(set) var lastMoment: Int64

  /// A book that knows what was minted before.
  ///
  /// The moments of new objects and versions lie behind `moment`; `mintUUID` gives their UUIDs.
  init(
    _ minted: [MintedObject] = [], after moment: Int64,
    mintUUID: @escaping () -> String = RandomUUID.next
  ) {
    self.mintUUID = mintUUID
    lastMoment = moment
    entries.reserveCapacity(minted.count)
    for object in minted {
      guard !object.isRevoked, let key = ObjectKey(entry: object.key) else { continue }
      places[key] = entries.count
      entries.append(
        Entry(
          key: key, entry: object.key, id: object.id, created: object.created,
          modified: object.modified,
          published: object.digest))
    }
  }

  /// The place of the object of that key, if there is one.
  func known(_ key: ObjectKey) -> Int? { places[key] }

  /// The place of the object of that key, minted where there is none; it is needed from now on.
  func place(of key: ObjectKey) -> Int {
    if let place = places[key] {
      entries[place].isNeeded = true
      return place
    }
    let place = entries.count
    places[key] = place
    let moment = FixedObjects.moment(of: key) ?? nextMoment()
    entries.append(
      Entry(
        key: key, entry: key.entry(generation: 1),
        id: key.type + "--" + (FixedObjects.uuid(of: key) ?? mintUUID()),
        created: moment, modified: moment, isNeeded: true))
    return place
  }

  /// A moment of its own for a new object or version.
  func nextMoment() -> Int64 {
    lastMoment += 1
    return lastMoment
  }
}

/// Random UUIDs of version 4 (RFC 9562), as STIX wants them for all objects that are not observables.
enum RandomUUID {
  static func next() -> String {
    var generator = SystemRandomNumberGenerator()
    return text(of: generator.next(), generator.next())
  }

  /// The UUID that has these bits where version and variant leave room for them.
  static func text(of high: UInt64, _ low: UInt64) -> String {
    let high = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
    let low = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = Array((padded(high) + padded(low)).utf8)
    var text: [UInt8] = []
    for (index, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(index) { text.append(UInt8(ascii: "-")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func padded(_ bits: UInt64) -> String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
