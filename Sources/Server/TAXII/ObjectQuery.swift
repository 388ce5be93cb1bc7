import Holdings
import STIX

/// The parameters of a request for objects: TAXII 2.1 section 3.4.
///
/// All that the specification names are checked at every endpoint that filters; an endpoint uses
/// those that its table lists. Parameters and match fields that it does not name are passed over.
struct ObjectQuery: Sendable, Hashable {
  /// `added_after`.
  var addedAfter: STIXTimestamp?
  /// `limit`.
  var limit: Int?
  /// `next`; empty (as MISP sends it) is as if it were absent.
  var next: String?
  /// `match[id]`.
  var ids: [String]?
  /// `match[type]`.
  var types: [String]?
  /// `match[version]`.
  var versions: [ObjectSelection.Version]?
  /// `match[spec_version]`.
  var specVersions: [String]?

  /// Reads the parameters.
  /// - Throws: "400 Bad Request" where one is malformed or stands twice.
  init(_ parameters: [RequestTarget.Parameter]) throws(TAXIIError) {
    var seen: Set<String> = []
    for parameter in parameters {
      let name = parameter.name
      let field = try Self.matchField(name)
      guard Self.known.contains(name) || field.map(Self.knownFields.contains) == true else {
        continue
      }
      guard seen.insert(name).inserted else {
        throw .badRequest("\(Self.shown(name)) stands twice; once is allowed")
      }
      switch name {
      case "added_after": addedAfter = try Self.addedAfter(parameter.value)
      case "limit": limit = try Self.limit(parameter.value)
      case "next": next = parameter.value.isEmpty ? nil : parameter.value
      case "match[id]":
        ids = try Self.values(of: parameter, like: "an identifier", Self.isIdentifier)
      case "match[type]": types = try Self.values(of: parameter, like: "a type", Self.isType)
      case "match[spec_version]":
        specVersions = try Self.values(of: parameter, like: "a version", Self.isSpecVersion)
      case "match[version]": versions = try Self.versions(parameter)
      default: break
      }
    }
  }

  private static let known: Set = ["added_after", "limit", "next"]
  private static let knownFields: Set = ["id", "type", "version", "spec_version"]

  /// The field of `match[field]`, or `nil` where the parameter is another one.
  private static func matchField(_ name: String) throws(TAXIIError) -> String? {
    guard name == "match" || name.hasPrefix("match[") else { return nil }
    guard name.hasSuffix("]"), name.utf8.count > 7 else {
      throw .badRequest("\(shown(name)): a match names its field so: match[type]")
    }
    return String(name.dropFirst(6).dropLast())
  }

  private static func addedAfter(_ text: String) throws(TAXIIError) -> STIXTimestamp {
    guard let time = STIXTimestamp(text) else {
      throw .badRequest(
        "added_after: \(shown(text)) is no timestamp such as 2021-07-05T17:40:00.000000Z")
    }
    return time
  }

  private static func limit(_ text: String) throws(TAXIIError) -> Int {
    guard text.utf8.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }), let limit = Int(text), limit > 0,
      limit < 1 << 53
    else { throw .badRequest("limit: \(shown(text)) is no whole number above 0") }
    return limit
  }

  /// The values between the commas, each once.
  private static func values(
    of parameter: RequestTarget.Parameter, like kind: String, _ isOne: (String) -> Bool
  ) throws(TAXIIError) -> [String] {
    var values: [String] = []
    var seen: Set<String> = []
    for value in parameter.value.split(separator: ",", omittingEmptySubsequences: false) {
      let value = String(value)
      guard isOne(value) else {
        throw .badRequest("\(parameter.name): \(shown(value)) is not \(kind)")
      }
      if seen.insert(value).inserted { values.append(value) }
    }
    guard values.count <= 1_000 else {
      throw .badRequest("\(parameter.name): more than 1,000 values")
    }
    return values
  }

  private static func versions(
    _ parameter: RequestTarget.Parameter
  ) throws(TAXIIError) -> [ObjectSelection.Version] {
    var versions: [ObjectSelection.Version] = []
    var seen: Set<ObjectSelection.Version> = []
    for value in parameter.value.split(separator: ",", omittingEmptySubsequences: false) {
      let version: ObjectSelection.Version
      switch value {
      case "last": version = .last
      case "first": version = .first
      case "all": version = .all
      default:
        guard let time = STIXTimestamp(String(value)) else {
          throw .badRequest(
            "match[version]: \(shown(String(value))) is none of last, first, all and no timestamp "
              + "such as 2021-07-05T17:40:00.000Z")
        }
        version = .exactly(time)
      }
      guard seen.insert(version).inserted else {
        throw .badRequest("match[version]: \(shown(String(value))) stands twice; once is allowed")
      }
      versions.append(version)
    }
    guard versions.count == 1 || !seen.contains(.all) else {
      throw .badRequest("match[version]: all stands alone or not at all")
    }
    guard versions.count <= 1_000 else {
      throw .badRequest("match[version]: more than 1,000 values")
    }
    return versions
  }

  private static func isIdentifier(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard (39...300).contains(bytes.count), bytes[bytes.count - 38] == UInt8(ascii: "-"),
      bytes[bytes.count - 37] == UInt8(ascii: "-"), isType(String(text.dropLast(38)))
    else { return false }
    return bytes[(bytes.count - 36)...].enumerated().allSatisfy { place, byte in
      switch place {
      case 8, 13, 18, 23: byte == UInt8(ascii: "-")
      default:
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
          UInt8(ascii: "A")...UInt8(ascii: "F"):
          true
        default: false
        }
      }
    }
  }

  private static func isType(_ text: String) -> Bool {
    (1...250).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
  }

  /// Whether it is of the form "n.m".
  private static func isSpecVersion(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        (1...4).contains(part.utf8.count)
          && part.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
      }
  }

  /// What was sent, for a message: short, and in quotation marks.
  private static func shown(_ text: String) -> String {
    text.unicodeScalars.count > 80 ? "“\(text.unicodeScalars.prefix(80))…”" : "“\(text)”"
  }
}
