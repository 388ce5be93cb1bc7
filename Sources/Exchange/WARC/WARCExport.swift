public import Archive
import Model

/// The bytes of an archive's reports as a web archive (WARC 1.1, ISO 28500:2017).
///
/// A report that was had as a web server's answer is a `response` for each time, with the head of
/// that answer; one that was read from a file is a `resource`, since no server's answer is known,
/// and so is a line of NDJSON: its text is what was given, not converted from another record. What
/// the line told beside is a `metadata` record. The same archive gives the same bytes.
public struct WARCExport {
  /// What is said where the day on which bytes were had is not known.
  private static let unknownDate = "1970-01-01T00:00:00Z"

  private let archive: ReportArchive
  private let software: String
  private let infoID: String

  /// An export of `archive`, written by `software`, such as "Hearsay/1.0.0".
  public init(_ archive: ReportArchive, software: String) {
    self.archive = archive
    self.software = software
    infoID = WARCRecord.id("warcinfo", software)
  }

  /// Hands the records to `sink`, one after the other; with `isCompressed` each as a member of gzip.
  public func write(isCompressed: Bool, to sink: ([UInt8]) throws -> Void) throws {
    func put(_ record: WARCRecord) throws {
      try sink(isCompressed ? GzipMember.bytes(of: record.bytes) : record.bytes)
    }
    try put(info)
    try archive.forEachRawDocument { document in
      guard let bytes = document.bytes else {
        throw ArchiveError.damaged(
          path: archive.path, reason: "the bytes of \(document.id) do not decompress")
      }
      for record in records(of: document, bytes) { try put(record) }
    }
  }

  private var info: WARCRecord {
    let lines = [
      "software: \(software)", "format: WARC File Format 1.1",
      "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
      "description: A record of 1970-01-01 was read from a file, and when it was had is not known.",
    ]
    return WARCRecord(
      type: "warcinfo", id: infoID, date: Self.unknownDate, contentType: "application/warc-fields",
      block: Array(lines.map { $0 + "\r\n" }.joined().utf8))
  }

  private func records(of document: RawDocument, _ bytes: [UInt8]) -> [WARCRecord] {
    if document.retrievals.isEmpty {
      let target = Self.target(document.url) ?? Self.name(ofDigest: document.digest)
      return resource(document, bytes, target: target, date: Self.unknownDate)
    }
    return document.retrievals.flatMap { retrieval in
      let target = Self.target(retrieval.url) ?? Self.name(ofDigest: document.digest)
      let date = Self.isDate(retrieval.date) ? retrieval.date : Self.unknownDate
      guard let status = retrieval.status, (100...999).contains(status), !retrieval.headers.isEmpty
      else { return resource(document, bytes, target: target, date: date) }
      let head = HTTPHead.bytes(of: retrieval, status: status, bodyByteCount: bytes.count)
      var record = WARCRecord(
        type: "response", id: WARCRecord.id("response", document.digest, target, date), date: date,
        contentType: "application/http;msgtype=response", block: head + bytes)
      describe(&record, document, target: target)
      record.add(
        "WARC-Block-Digest", WARCRecord.labelled(digest: RawBytes.digest(of: record.block)))
      return [record]
    }
  }

  private func resource(
    _ document: RawDocument, _ bytes: [UInt8], target: String, date: String
  ) -> [WARCRecord] {
    let id = WARCRecord.id("resource", document.digest, target, date)
    // What a line gives is UTF-8; of a file the bytes tell.
    let type = document.given == nil ? document.mediaType : document.mediaType + ";charset=utf-8"
    var record = WARCRecord(type: "resource", id: id, date: date, contentType: type, block: bytes)
    describe(&record, document, target: target)
    guard let given = document.given else { return [record] }
    var metadata = WARCRecord(
      type: "metadata", id: WARCRecord.id("metadata", document.digest, target, date), date: date,
      contentType: "application/json", block: Array(given.utf8))
    metadata.add("WARC-Target-URI", target)
    metadata.add("WARC-Refers-To", id)
    metadata.add("WARC-Warcinfo-ID", infoID)
    return [record, metadata]
  }

  private func describe(_ record: inout WARCRecord, _ document: RawDocument, target: String) {
    record.add("WARC-Target-URI", target)
    record.add("WARC-Payload-Digest", WARCRecord.labelled(digest: document.digest))
    record.add("WARC-Warcinfo-ID", infoID)
    // Not of the standard, which lets readers pass it over: where the report was read from.
    record.add("Hearsay-Path", document.path)
  }

  /// `address` as it may stand in a record, or `nil` where it is none of the web.
  private static func target(_ address: String?) -> String? {
    guard let address, address.hasPrefix("http://") || address.hasPrefix("https://") else {
      return nil
    }
    var text = ""
    for byte in address.utf8 {
      if byte > 0x20, byte < 0x7F, !"\"<>\\^`{|}".utf8.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return text
  }

  /// The name of bytes that have no address: `ni:///sha-256;…` (RFC 6920).
  private static func name(ofDigest digest: String) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    let bits = digest.compactMap { $0.hexDigitValue }.flatMap { digit in
      (0..<4).map { digit >> (3 - $0) & 1 }
    }
    var text = "ni:///sha-256;"
    for start in stride(from: 0, to: bits.count, by: 6) {
      var value = 0
      for index in start..<start + 6 { value = value << 1 | (index < bits.count ? bits[index] : 0) }
      text.append(alphabet[value])
    }
    return text
  }

  /// Whether `text` is a date as records have them: "2021-07-05T10:00:00Z", with parts of a second.
  private static func isDate(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let form = Array("0000-00-00T00:00:00".utf8)
    guard (20...30).contains(bytes.count), bytes.last == UInt8(ascii: "Z") else { return false }
    func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    let isWhole = zip(bytes, form).allSatisfy { isDigit($1) ? isDigit($0) : $0 == $1 }
    let rest = bytes[form.count...].dropLast()
    let isRest =
      rest.first == UInt8(ascii: ".") && rest.count > 1 && rest.dropFirst().allSatisfy(isDigit)
    return isWhole && (rest.isEmpty || isRest)
  }
}
