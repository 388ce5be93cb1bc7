/// The head of an e-mail or of one of its parts (RFC 5322 §2.2, RFC 2045 §3).
struct MailHead {
  /// The fields in their order, names in lower case, values unfolded but not decoded.
  private(set) var fields: [(name: String, value: [UInt8])] = []
  /// Where the body begins.
  private(set) var end = 0

  private static let fieldLimit = 2000
  private static let sizeLimit = 1 << 20

  /// Reads the fields that stand at the beginning of `range` of `bytes`.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    var index = range.lowerBound
    let limit = min(range.upperBound, range.lowerBound + Self.sizeLimit)
    while index < limit {
      let lineEnd = min(ByteSearch.first(0x0A, in: bytes, from: index) ?? limit, limit)
      var contentEnd = lineEnd
      if contentEnd > index, bytes[contentEnd - 1] == 0x0D { contentEnd -= 1 }
      let next = min(lineEnd + 1, range.upperBound)
      guard contentEnd > index else {
        // A blank line ends the head.
        index = next
        break
      }
      if bytes[index] == 0x20 || bytes[index] == 0x09 {
        // A folded line goes on with the field before.
        if !fields.isEmpty { fields[fields.count - 1].value += bytes[index..<contentEnd] }
      } else if let colon = Self.colon(in: bytes, index..<contentEnd) {
        guard fields.count < Self.fieldLimit else { break }
        var nameEnd = colon
        while nameEnd > index, bytes[nameEnd - 1] == 0x20 { nameEnd -= 1 }
        let name = String(decoding: bytes[index..<nameEnd], as: UTF8.self).lowercased()
        fields.append((name, Array(bytes[(colon + 1)..<contentEnd])))
      } else if !(fields.isEmpty && bytes[index..<contentEnd].starts(with: Array("From ".utf8))) {
        break  // No field: the body begins without a blank line.
      }
      index = next
    }
    end = min(index, range.upperBound)
  }

  /// Where the colon behind a field's name stands: behind printable characters without spaces.
  static func colon(in bytes: [UInt8], _ line: Range<Int>) -> Int? {
    for index in line.prefix(78) {
      if bytes[index] == 0x3A { return index > line.lowerBound ? index : nil }
      if bytes[index] == 0x20, index + 1 < line.upperBound, bytes[index + 1] == 0x3A { continue }
      guard bytes[index] > 0x20, bytes[index] < 0x7F else { return nil }
    }
    return nil
  }

  /// The raw value of the first field of that name.
  func raw(_ name: String) -> [UInt8]? { fields.first { $0.name == name }?.value }

  /// The value of the first field of that name, its encoded words decoded, with single spaces.
  func text(_ name: String) -> String? {
    raw(name).map { WhiteSpace.collapsed(TextCleaning.cleaned(EncodedWords.decoded($0))) }
  }
}

/// The value of a field such as `Content-Type`, with its parameters (RFC 2045 §5.1, RFC 2231).
struct MailParameters {
  /// What stands before the first semicolon, in lower case.
  private(set) var value = ""
  private var parameters: [String: String] = [:]

  /// Reads the value `raw` of a field.
  init(_ raw: [UInt8]?) {
    guard let raw else { return }
    let pieces = Self.split(raw.prefix(1 << 16))
    value = WhiteSpace.collapsed(
      String(decoding: pieces.first ?? [], as: UTF8.self)
    ).lowercased()
    var continued: [String: [(number: Int, isEncoded: Bool, value: [UInt8])]] = [:]
    for piece in pieces.dropFirst().prefix(256) {
      guard let equals = piece.firstIndex(of: 0x3D) else { continue }
      let name = WhiteSpace.collapsed(String(decoding: piece[..<equals], as: UTF8.self))
        .lowercased()
      let given = Self.unquoted(piece[(equals + 1)...])
      var parts = name.split(separator: "*", omittingEmptySubsequences: false)
      guard parts.count > 1 else {
        if parameters[name] == nil { parameters[name] = EncodedWords.decoded(given) }
        continue
      }
      let isEncoded = parts.last?.isEmpty == true
      if isEncoded { parts.removeLast() }
      let number = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
      continued[String(parts[0]), default: []].append((number, isEncoded, given))
    }
    for (name, pieces) in continued { parameters[name] = Self.joined(pieces) }
  }

  /// The parameter of that name.
  subscript(_ name: String) -> String? { parameters[name] }

  /// The pieces between semicolons that stand outside quotation marks.
  private static func split(_ raw: ArraySlice<UInt8>) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    var isQuoted = false
    var isEscaped = false
    for byte in raw {
      if byte == 0x3B, !isQuoted {
        pieces.append([])
        continue
      }
      if byte == 0x22, !isEscaped { isQuoted.toggle() }
      isEscaped = byte == 0x5C && isQuoted && !isEscaped
      pieces[pieces.count - 1].append(byte)
    }
    return pieces
  }

  private static func unquoted(_ raw: ArraySlice<UInt8>) -> [UInt8] {
    let trimmed = Array(raw.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed())
    guard trimmed.first == 0x22 else { return trimmed }
    var value: [UInt8] = []
    var isEscaped = false
    for byte in trimmed.dropFirst() {
      if isEscaped {
        value.append(byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22 {
        break
      } else {
        value.append(byte)
      }
    }
    return value
  }

  /// RFC 2231: `name*0*=utf-8'en'a%20b; name*1=c`.
  private static func joined(_ pieces: [(number: Int, isEncoded: Bool, value: [UInt8])]) -> String {
    var bytes: [UInt8] = []
    var label: String?
    for (index, piece) in pieces.sorted(by: { $0.number < $1.number }).enumerated() {
      var value = piece.value[...]
      guard piece.isEncoded else {
        bytes += value
        continue
      }
      if index == 0 {
        let marks = value.indices.filter { value[$0] == 0x27 }
        if marks.count >= 2 {
          label = String(decoding: value[..<marks[0]], as: UTF8.self)
          value = value[(marks[1] + 1)...]
        }
      }
      bytes += TransferEncoding.escaped(Array(value), mark: 0x25)
    }
    return MailCharset.text(bytes, label: label)
  }
}
