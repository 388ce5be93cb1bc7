import Crypto
import FoundationEssentials
import Model
import STIX

/// An object before it has a version: what it says, and what it refers to.
struct ObjectDraft {
  /// Its place in the book.
  var place: Int
  /// The members behind `created` and `modified`, with a comma before the first.
  var body: [UInt8]
  /// The places of the objects that it refers to, in order and each once.
  var references: [Int32]
  /// The collections that it belongs to for itself, in order of place.
  var collections: [Int32]

  /// A draft that says what an object in `json` says.
  init(
    _ place: Int, _ references: References, collections: [Int32] = [], object json: JSONWriter
  ) {
    self.place = place
    self.references = Array(Set(references.places)).sorted()
    self.collections = collections
    // The brace that opens becomes the comma behind the members before.
    self.body = json.bytes.count > 2 ? [UInt8(ascii: ",")] + json.bytes.dropFirst().dropLast() : []
  }

  /// The SHA-256 of what it says.
  var digest: [UInt8] { Array(SHA256.hash(data: body)) }

  /// The whole object as one version; times are in milliseconds since 1970.
  func bytes(id: String, created: Int64, modified: Int64) -> [UInt8] {
    let type = Self.type(of: id)
    var bytes: [UInt8] = Array(#"{"type":""#.utf8)
    bytes += type.utf8
    bytes += #"","spec_version":"2.1","id":""#.utf8
    bytes += id.utf8
    bytes += #"","created":""#.utf8
    bytes += Timestamp.text(FixedObjects.written(created)).utf8
    if FixedObjects.isVersioned(type) {
      bytes += #"","modified":""#.utf8
      bytes += Timestamp.text(modified).utf8
    }
    bytes.append(UInt8(ascii: "\""))
    bytes += body
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  /// What an identifier begins with, up to its two hyphens.
  static func type(of id: String) -> String {
    id.utf8.count > 38 ? String(id.dropLast(38)) : ""
  }
}

/// The objects that a draft refers to, by their identifiers.
struct References {
  private let book: IdentifierBook
  /// Their places in the book, in the order of asking.
  private(set) var places: [Int32] = []

  init(_ book: IdentifierBook) {
    self.book = book
  }

  /// The identifier of an object, which is then one that the draft refers to.
  mutating func id(_ key: ObjectKey) -> String {
    let place = book.place(of: key)
    places.append(Int32(place))
    return book.entries[place].id
  }
}

/// Points in time as STIX writes them.
enum Timestamp {
  /// "2031-03-03T00:00:00.000Z" for so many milliseconds after 1970 began.
  static func text(_ milliseconds: Int64) -> String {
    STIXTimestamp(milliseconds: milliseconds).text(fractionDigits: 3)
  }

  /// The first moment that a date may mean, in UTC; milliseconds since 1970.
  static func start(of date: PartialDate) -> Int64? {
    let day = PartialDate(year: date.year, month: date.month ?? 1, day: date.day ?? 1)
    guard (1...9999).contains(date.year), let number = day.dayNumber else { return nil }
    var seconds = number * 86_400
    if let time = date.time {
      seconds +=
        (time.hour * 60 + time.minute - (time.offsetMinutes ?? 0)) * 60 + min(time.second, 59)
    }
    guard seconds > -62_135_596_800, seconds < 253_402_300_800 else { return nil }
    return Int64(seconds) * 1000
  }
}
