/// An e-mail, or a web page saved as one: its head and its parts (RFC 5322, RFC 2045 to 2049).
struct MailMessage {
  /// A part of a message; a message without parts is its own only one.
  struct Part {
    /// Its head.
    var head: MailHead
    /// What it holds, such as `text/plain`, with its parameters.
    var type: MailParameters
    /// The index of the part that it lies in, or -1.
    var parent: Int
    /// Where its body stands in the bytes of the message, as it is carried.
    var body: Range<Int>

    /// Whether it is to be shown apart from the text.
    var isAttachment: Bool { MailParameters(head.raw("content-disposition")).value == "attachment" }
  }

  /// A file that came with a message.
  struct Attachment {
    /// Its name, for people; made up where it has none.
    var name: String
    /// Its media type, as the message gives it.
    var mediaType: String
    /// Its bytes, no longer encoded.
    var bytes: [UInt8]
  }

  /// The parts in the order of the message; the first is the message itself.
  private(set) var parts: [Part] = []
  private let bytes: [UInt8]

  private static let greatestDepth = 24
  private static let partLimit = 10_000

  /// Takes `bytes` apart; whatever they are, there is a result.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var open: [(range: Range<Int>, parent: Int, depth: Int, type: String)] = [
      (0..<bytes.count, -1, 0, "text/plain")
    ]
    // A stack in place of recursion; parts are pushed in reverse, so that they come in order.
    while let (range, parent, depth, defaultType) = open.popLast() {
      guard parts.count < Self.partLimit else { break }
      let head = MailHead(bytes, in: range)
      var type = MailParameters(head.raw("content-type"))
      if type.value.isEmpty { type = MailParameters(Array(defaultType.utf8)) }
      let body = head.end..<range.upperBound
      let index = parts.count
      parts.append(Part(head: head, type: type, parent: parent, body: body))
      guard type.value.hasPrefix("multipart/"), depth < Self.greatestDepth,
        let boundary = type["boundary"], !boundary.isEmpty
      else { continue }
      let childType = type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
      for inner in pieces(of: body, boundary: boundary).reversed() {
        open.append((inner, index, depth + 1, childType))
      }
    }
  }

  /// The head of the message.
  var head: MailHead { parts[0].head }

  /// The pieces of `range` between the lines that begin with `boundary` (RFC 2046 §5.1.1).
  private func pieces(of range: Range<Int>, boundary: String) -> [Range<Int>] {
    let mark = Array(("--" + boundary).utf8)
    var pieces: [Range<Int>] = []
    var start: Int?
    var index = range.lowerBound
    func close(at end: Int) {
      guard let open = start else { return }
      // The line end before a boundary belongs to it.
      var end = end
      if end > open, bytes[end - 1] == 0x0A { end -= 1 }
      if end > open, bytes[end - 1] == 0x0D { end -= 1 }
      pieces.append(open..<max(open, end))
    }
    while index < range.upperBound {
      let lineEnd = min(
        ByteSearch.first(0x0A, in: bytes, from: index) ?? range.upperBound, range.upperBound)
      if bytes[index] == 0x2D, index + mark.count <= lineEnd,
        bytes[index..<(index + mark.count)].elementsEqual(mark)
      {
        let rest = bytes[(index + mark.count)..<lineEnd]
        let isLast = rest.starts(with: [0x2D, 0x2D])
        if isLast || rest.allSatisfy({ $0 <= 0x20 }) {
          close(at: index)
          start = isLast ? nil : min(lineEnd + 1, range.upperBound)
          if isLast || pieces.count >= Self.partLimit { break }
        }
      }
      index = lineEnd + 1
    }
    close(at: range.upperBound)
    return pieces
  }

  // MARK: - Contents

  /// The bytes of a part, no longer encoded.
  func content(of part: Part) -> [UInt8] {
    let encoding = MailParameters(part.head.raw("content-transfer-encoding")).value
    return TransferEncoding.decoded(bytes[part.body], name: encoding)
  }

  /// The words of a part that is text.
  func text(of part: Part) -> String {
    MailCharset.text(content(of: part), label: part.type["charset"])
  }

  /// The parts that are shown as the message's own text, in order: of several versions of one text
  /// all, each with the part that holds the versions.
  var bodyParts: [(index: Int, alternatives: Int?)] {
    var shown: [(index: Int, alternatives: Int?)] = []
    // For each part that has parts: whether they are shown, and the versions that they belong to.
    var states: [(isShown: Bool, alternatives: Int?)] = []
    var firstChild = [Int?](repeating: nil, count: parts.count)
    for (index, part) in parts.enumerated() {
      let outer = part.parent < 0 ? (isShown: true, alternatives: nil) : states[part.parent]
      var state = outer
      if part.parent >= 0 {
        let isFirst = firstChild[part.parent] == nil
        if isFirst { firstChild[part.parent] = index }
        switch parts[part.parent].type.value {
        // The text comes first, then what it shows (RFC 2387), or its signature (RFC 1847).
        case "multipart/related":
          let start = parts[part.parent].type["start"]
          let isRoot = start == nil ? isFirst : part.head.text("content-id") == start
          if !isRoot { state.isShown = false }
        case "multipart/signed", "multipart/report": if !isFirst { state.isShown = false }
        default: break
        }
      }
      if part.isAttachment { state.isShown = false }
      if part.type.value == "multipart/alternative", state.alternatives == nil {
        state.alternatives = index
      }
      states.append(state)
      let isText = part.type.value == "text/plain" || part.type.value == "text/html"
      if state.isShown, isText { shown.append((index, state.alternatives)) }
    }
    return shown
  }

  /// The files that came with the message: all but its text and what that shows.
  ///
  /// A message that was forwarded as a part is one of them.
  var attachments: [Attachment] {
    let shown = Set(bodyParts.map(\.index))
    return parts.indices.compactMap { index in
      let part = parts[index]
      guard !shown.contains(index), !part.type.value.hasPrefix("multipart/") else { return nil }
      let isForwarded = part.type.value == "message/rfc822"
      guard isForwarded || part.isAttachment || fileName(of: part) != nil else { return nil }
      return Attachment(
        name: fileName(of: part) ?? (isForwarded ? "message \(index).eml" : "attachment \(index)"),
        mediaType: part.type.value, bytes: content(of: part))
    }
  }

  private func fileName(of part: Part) -> String? {
    let disposition = MailParameters(part.head.raw("content-disposition"))
    let name = (disposition["filename"] ?? part.type["name"]).map {
      WhiteSpace.collapsed(TextCleaning.cleaned($0))
    }
    return name?.isEmpty == false ? name : nil
  }
}

extension MailMessage {
  /// Whether `bytes` begin with the head of an e-mail as programs write it.
  ///
  /// People write "From:" and "Subject:" into texts too: a field that only programs write must be
  /// among them.
  static func isMail(_ bytes: [UInt8]) -> Bool {
    let head = MailHead(Array(bytes.prefix(1 << 16)), in: 0..<min(bytes.count, 1 << 16))
    guard head.fields.count >= 2 else { return false }
    let names = Set(head.fields.map(\.name))
    return !names.isDisjoint(with: ["from", "date", "subject", "content-type"])
      && !names.isDisjoint(with: [
        "message-id", "mime-version", "received", "return-path", "delivered-to",
        "content-transfer-encoding", "x-mailer", "dkim-signature",
      ])
  }

  /// Whether it is a web page saved with all that it shows (RFC 2557), rather than a letter.
  var isPage: Bool {
    guard parts[0].type.value == "multipart/related" || parts[0].type.value == "text/html" else {
      return false
    }
    if head.raw("snapshot-content-location") != nil || head.raw("content-location") != nil {
      return true
    }
    if head.raw("to") != nil || head.raw("received") != nil { return false }
    return pageRoot.flatMap { parts[$0].head.raw("content-location") } != nil
  }

  /// The part that is the page itself.
  var pageRoot: Int? { bodyParts.first { parts[$0.index].type.value == "text/html" }?.index }
}
