import Model

@testable import Reading
@testable import STIX

/// A parser of foreign bytes, and what to begin with.
struct FuzzTarget: Sendable {
  /// What it is called on the command line.
  var name: String
  /// Inputs to begin with.
  var seeds: [[UInt8]]
  /// Reads one input; a trap or a hang is what is looked for.
  var run: @Sendable ([UInt8]) -> Void

  init(_ name: String, seeds: [String], run: @escaping @Sendable ([UInt8]) -> Void) {
    self.name = name
    self.seeds = seeds.map { Array($0.utf8) }
    self.run = run
  }

  /// All of them; a new parser of our own belongs here.
  static let all: [FuzzTarget] = [
    FuzzTarget("document", seeds: Seeds.pages + Seeds.texts) { bytes in
      _ = try? DocumentReader.document(from: bytes, path: "f")
    },
    FuzzTarget("page", seeds: Seeds.pages) { bytes in
      _ = try? PageReader.document(fromHTML: bytes, id: DocumentID(digits: ""), path: "f")
    },
    FuzzTarget("packed", seeds: Seeds.warcs + Seeds.feeds + Seeds.bundles + Seeds.mails) { bytes in
      var limits = UnpackingLimits()
      limits.memberByteCount = 1 << 20
      limits.freeByteCount = 1 << 20
      for element in PackedReports(bytes: bytes, path: "f", limits: limits) {
        if case .failure(_, let error) = element { precondition(!error.description.isEmpty) }
      }
    },
    FuzzTarget("warc", seeds: Seeds.warcs) { bytes in
      let reader = WARCReader(BytesStream(bytes), budget: UnpackingBudget())
      var itemCount = 0
      while reader.next() != nil { itemCount += 1 }
      precondition(itemCount <= bytes.count)
    },
    FuzzTarget("feed", seeds: Seeds.feeds) { bytes in
      guard let feed = try? Feed(bytes: bytes) else { return }
      for line in ReportList.lines(of: feed) {
        precondition((try? DocumentLine(json: line)) != nil)
      }
    },
    FuzzTarget("bundle", seeds: Seeds.bundles + Seeds.objects) { bytes in
      _ = try? ReportList.lines(in: bytes, as: .jsonList)
      guard let split = STIXSplit(bytes) else { return }
      for part in split.parts { Self.read(split.bytes(of: part), listed: part.listed) }
      Self.read(bytes, listed: ListedMetadata())
    },
    FuzzTarget("stix", seeds: Seeds.bundles + Seeds.objects) { bytes in
      guard let envelope = try? STIXEnvelope(parsing: bytes) else { return }
      for result in envelope.objects {
        switch result {
        case .failure(let fault): precondition(!fault.description.isEmpty)
        case .success(let object):
          // What was taken once is taken again, as it is.
          precondition((try? STIXObject(parsing: object.bytes))?.bytes == object.bytes)
        }
      }
    },
    FuzzTarget("json", seeds: Seeds.bundles + Seeds.objects) { bytes in
      guard let text = try? JSONText(parsing: bytes) else { return }
      precondition((try? JSONText(parsing: Array(text.root.bytes))) != nil)
      for member in text.root.members { precondition(text.root[member.name] != nil) }
    },
    FuzzTarget("timestamps", seeds: Seeds.timestamps) { bytes in
      let text = String(decoding: bytes.prefix(256), as: UTF8.self)
      guard let time = STIXTimestamp(text) else {
        _ = STIXTimestamp(lenient: text)
        return
      }
      precondition(STIXTimestamp(lenient: text) == time)
      precondition(STIXTimestamp(time.description) == time)
    },
    FuzzTarget("mail", seeds: Seeds.letters) { bytes in
      _ = try? MailReader.document(
        of: bytes, id: DocumentID(digits: ""), path: "f", known: KnownMetadata())
      _ = AttachmentLayer(bytes)
    },
    FuzzTarget("rtf", seeds: Seeds.richTexts) { bytes in
      _ = try? RTFReader.report(of: bytes)
    },
    FuzzTarget("markdown", seeds: Seeds.markdown) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      _ = MarkdownSniffer.isMarkdown(text)
      _ = try? MarkdownReader.report(of: text)
        .document(id: DocumentID(digits: ""), path: "f", known: KnownMetadata())
    },
    FuzzTarget("layout", seeds: Seeds.layouts) { bytes in
      _ = try? PDFReader.report(of: PDFLayout(xhtml: bytes))
    },
    FuzzTarget("office", seeds: Seeds.officeParts) { bytes in
      var word = WordDocument()
      try? word.readStyles(bytes)
      try? word.read(bytes)
      var open = OpenDocumentText()
      try? open.read(bytes)
    },
    FuzzTarget("decoding", seeds: Seeds.texts) { bytes in
      let text = TextDecoding.decode(bytes, as: TextEncoding.detect(bytes))
      _ = TextCleaning.cleaned(text)
      _ = PageCharset.utf8(bytes)
      _ = XMLText.withoutEntities(XMLText.utf8(bytes))
    },
    FuzzTarget("dates", seeds: Seeds.dates) { bytes in
      let text = String(decoding: bytes.prefix(4096), as: UTF8.self)
      _ = DateFinder.dates(in: text)
      _ = FeedDate.date(text)
      _ = PartialDate(text)
    },
    FuzzTarget("lines", seeds: Seeds.lines) { bytes in
      for line in DocumentLines(bytes: bytes, lineLimit: 1 << 16) {
        guard let line = try? line.document.get() else { continue }
        _ = try? DocumentReader.document(fromLine: line, path: "f")
      }
    },
  ]

  /// Reads what a bundle gave, with its statements, whose words must stand where they are told to.
  private static func read(_ bytes: [UInt8], listed: ListedMetadata) {
    guard let document = try? DocumentReader.document(from: bytes, path: "f", listed: listed) else {
      return
    }
    for statement in STIXStatements.statements(
      of: document, from: bytes, listed: listed, found: [])
    {
      for passage in [statement.cue] + statement.content {
        precondition(document.text[passage.span] == passage.text)
      }
      for figure in statement.figures { precondition(document.text[figure.span] == figure.text) }
    }
  }
}
