/// Why a report could not be read, and what to do about it.
///
/// The words do not name the file: whoever prints them puts its name in front.
public enum ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is nothing in it but white space.
  case empty
  /// More bytes than the limit allows.
  case tooLarge(limit: Int)
  /// A file of another kind, named for people ("a PDF file").
  case unsupported(String, advice: String)
  /// Bytes that are no text in any encoding that is known.
  case binary
  /// A page whose HTML holds no text.
  case noText
  /// A report in another form whose parts hold no text.
  case noTextInForm
  /// A PDF file of pictures of pages.
  case scanned
  /// A file of the kind named that is broken.
  case damagedForm(String, reason: String)
  /// A file of the kind named that wants a password.
  case encrypted(String)
  /// A file of the kind named that goes over a limit.
  case overLimit(String, String)
  /// A program that is needed and not installed.
  case missingTool(String, package: String)
  /// A line of an NDJSON file that is no document.
  case badLine(Int, reason: String)
  /// A compressed file that does not decompress.
  case damagedCompression(reason: String)
  /// A packed file (ZIP, tar, WARC, ...), or a member of one, that does not unpack.
  case damagedPacking(reason: String)
  /// A packed file that would unpack to more than it may; in words ("it unpacks to ...").
  case unpackingLimit(String)
  /// A file that could not be read.
  case unreadable(reason: String)

  /// What is wrong and, on a line of its own, what to do.
  public var description: String {
    switch self {
    case .empty:
      "it is empty\n  remove it, or save the report again"
    case .tooLarge(let limit):
      "it is larger than the limit of \(Self.size(limit))\n"
        + "  split it, or give one document a line in a .jsonl file"
    case .unsupported(let kind, let advice):
      "it is \(kind), which is not read\n  \(advice)"
    case .binary:
      "it is neither text nor HTML\n  save the report as text or as a web page"
    case .noText:
      "the page holds no text\n  save the page as the browser shows it, or copy its text"
    case .noTextInForm:
      "it holds no text\n  copy the text that its program shows into a text file"
    case .scanned:
      "it holds pictures of pages, but no text\n  have its text recognised first, for example: ocrmypdf FILE OUT.pdf"
    case .damagedForm(let form, let reason):
      "it is \(form) that is damaged: \(reason)\n  fetch it again, or save its text as a text file"
    case .encrypted(let form):
      "it is \(form) that wants a password\n  save it without one in the program that opens it"
    case .overLimit(let form, let limit):
      "it is \(form) over a limit: \(limit)\n  split it, or save its text as a text file"
    case .missingTool(let tool, let package):
      "\(tool) is not installed, which reads it\n  install it: apt-get install \(package)"
    case .badLine(let line, let reason):
      "line \(line): \(reason)\n"
        + "  each line is one object such as {\"id\":\"1\",\"text\":\"…\"}"
    case .damagedCompression(let reason):
      "it does not decompress: \(reason)\n  fetch it again, or decompress it by hand"
    case .damagedPacking(let reason):
      "it does not unpack: \(reason)\n  fetch it again, or unpack it by hand"
    case .unpackingLimit(let what):
      "\(what), as only a bomb does\n  unpack it by hand where you trust it"
    case .unreadable(let reason):
      "it cannot be read: \(reason)"
    }
  }

  private static func size(_ byteCount: Int) -> String {
    byteCount >= 1 << 20 ? "\(byteCount >> 20) MiB" : "\(byteCount) bytes"
  }
}
