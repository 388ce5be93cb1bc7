import Foundation
import Model

/// Hashed names of threat groups, malware, tools, tactics and techniques with their ATT&CK
/// identifiers; learned by `train attack`, together with the well-known names of `ThreatNames`.
package struct ThreatTable: Sendable {
  /// What a name stands for.
  package struct Entry: Sendable, Hashable {
    package var kind: ThreatMention.Kind
    package var identifier: String?
    /// Whether the name may stand in small letters, and whether with capitals.
    package var inSmall: Bool
    package var inCapitals: Bool

    package init(
      kind: ThreatMention.Kind, identifier: String?, inSmall: Bool, inCapitals: Bool
    ) {
      self.kind = kind
      self.identifier = identifier
      self.inSmall = inSmall
      self.inCapitals = inCapitals
    }

    func allows(isLower: Bool) -> Bool { isLower ? inSmall : inCapitals }
  }

  /// How many tokens a name has at most.
  package static let longest = 5
  static let version: UInt8 = 1
  private static let magic: [UInt8] = Array("HSAT".utf8)
  private(set) var entries: [UInt64: Entry]

  /// The table of `entries` by the hashes of their keys, with the well-known names.
  package init(_ entries: [UInt64: Entry]) {
    self.entries = entries
    for (name, known) in ThreatNames.entries {
      let key = StableHash.hash(ThreatKey.bytes(of: name.lowercased()))
      var entry = known
      // Whether small letters may name it is what was learned.
      if let learned = entries[key] { entry.inSmall = learned.inSmall }
      self.entries[key] = entry
      guard known.kind == .tactic || known.kind == .technique else { continue }
      let stems = ThreatPhrase.stems(of: name.lowercased())
      if !stems.isEmpty, stems.count <= ThreatPhrase.longest {
        self.entries[StableHash.hash(ThreatPhrase.key(of: stems[...], known.kind))] = known
      }
    }
  }

  func entry(of key: [UInt8]) -> Entry? { entries[StableHash.hash(key)] }

  /// The table of the weights' folder; without one the well-known names alone.
  static let standard: ThreatTable = {
    for path in WeightFiles.places(of: "attack.bin") {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      do throws(DamagedWeights) {
        return try ThreatTable(bytes: Array(data))
      } catch {
        FileHandle.standardError.write(
          Data("hearsay: \(path): \(error.reason)\n  install Hearsay again\n".utf8))
        exit(3)
      }
    }
    return ThreatTable([:])
  }()

  // MARK: The file

  /// `entries` as a file: a magic, a version, how many there are, 15 bytes each, a hash of it all.
  package static func bytes(of entries: [UInt64: Entry]) -> [UInt8] {
    var bytes = magic + [version]
    append(UInt64(entries.count), 4, to: &bytes)
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) {
      append(key, 8, to: &bytes)
      let (series, number, part) = numbers(of: entry.identifier)
      bytes += [entry.kind.rawValue, (entry.inSmall ? 1 : 0) | (entry.inCapitals ? 2 : 0), series]
      append(number, 2, to: &bytes)
      append(part, 2, to: &bytes)
    }
    append(StableHash.hash(bytes), 8, to: &bytes)
    return bytes
  }

  init(bytes: [UInt8]) throws(DamagedWeights) {
    guard bytes.count >= 17, bytes.starts(with: Self.magic) else {
      throw DamagedWeights(reason: "this is no table of threat names")
    }
    guard bytes[4] == Self.version else {
      throw DamagedWeights(reason: "version \(bytes[4]), not \(Self.version)")
    }
    let body = bytes.count - 8
    guard Self.number(bytes, body, 8) == StableHash.hash(bytes[..<body]) else {
      throw DamagedWeights(reason: "the check sum does not agree")
    }
    let count = Int(Self.number(bytes, 5, 4))
    guard body == 9 + count * 15 else { throw DamagedWeights(reason: "it ends too early") }
    var entries: [UInt64: Entry] = [:]
    entries.reserveCapacity(count)
    for index in 0..<count {
      let at = 9 + index * 15
      guard let kind = ThreatMention.Kind(rawValue: bytes[at + 8]) else {
        throw DamagedWeights(reason: "it has a kind that is not known")
      }
      let identifier = Self.identifier(
        bytes[at + 10], Self.number(bytes, at + 11, 2), Self.number(bytes, at + 13, 2))
      entries[Self.number(bytes, at, 8)] = Entry(
        kind: kind, identifier: identifier, inSmall: bytes[at + 9] & 1 != 0,
        inCapitals: bytes[at + 9] & 2 != 0)
    }
    self.init(entries)
  }

  private static let series = ["", "G", "S", "T", "TA"]

  private static func numbers(of identifier: String?) -> (UInt8, UInt64, UInt64) {
    guard let identifier else { return (0, 0, 0) }
    let letters = String(identifier.prefix { $0.isLetter })
    let parts = identifier.dropFirst(letters.count).split(separator: ".").map { UInt64($0) ?? 0 }
    let place = series.firstIndex(of: letters) ?? 0
    return (UInt8(place), parts.first ?? 0, parts.count > 1 ? parts[1] : 0)
  }

  private static func identifier(_ place: UInt8, _ number: UInt64, _ part: UInt64) -> String? {
    guard place > 0, Int(place) < series.count else { return nil }
    func digits(_ number: UInt64, _ count: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
    let whole = series[Int(place)] + digits(number, 4)
    return part == 0 ? whole : whole + "." + digits(part, 3)
  }

  private static func append(_ number: UInt64, _ count: Int, to bytes: inout [UInt8]) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }

  private static func number(_ bytes: [UInt8], _ start: Int, _ count: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in 0..<count { number |= UInt64(bytes[start + index]) << (8 * index) }
    return number
  }
}
