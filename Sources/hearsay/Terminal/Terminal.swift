#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// What is at the other end of an output: a terminal, or a file or pipe.
struct Terminal: Sendable {
  /// Whether a person is looking, on a terminal that moves its cursor.
  var isInteractive: Bool
  /// Whether it is a terminal at all.
  var isTerminal: Bool
  /// Whether colours are wanted.
  var hasColour: Bool
  /// How many columns there are.
  var width: Int

  /// What standard output is.
  static let output = Terminal(descriptor: STDOUT_FILENO)
  /// What standard error is.
  static let error = Terminal(descriptor: STDERR_FILENO)

  /// A pipe or a file.
  static let none = Terminal(isInteractive: false, hasColour: false, width: 80)

  /// A terminal, or what stands for one.
  init(isInteractive: Bool, hasColour: Bool, width: Int) {
    self.isInteractive = isInteractive
    isTerminal = isInteractive
    self.hasColour = hasColour
    self.width = width
  }

  private init(descriptor: Int32) {
    let name = Self.variable("TERM") ?? ""
    isTerminal = isatty(descriptor) == 1
    isInteractive = isTerminal && name != "dumb"
    // https://no-color.org: any value that is not empty; what is forced wins over the pipe alone.
    let isRefused = !(Self.variable("NO_COLOR") ?? "").isEmpty
    let isForced = !["", "0"].contains(Self.variable("CLICOLOR_FORCE") ?? "")
    hasColour = !isRefused && (isInteractive || isForced)
    width = Self.columns(descriptor)
  }

  private static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  private static func columns(_ descriptor: Int32) -> Int {
    if let told = variable("COLUMNS").flatMap({ Int($0) }), (20...1000).contains(told) {
      return told
    }
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else {
      return 80
    }
    return Int(size.ws_col)
  }
}

/// How words stand out on a terminal.
enum TextStyle: String, Sendable {
  case bold = "1"
  case dim = "2"
  case underlined = "4"
  case red = "31"
  case green = "32"
  case yellow = "33"
  case blue = "34"
  case magenta = "35"
  case cyan = "36"
}

extension Terminal {
  /// `text`, which is sanitised, in these styles where colours are wanted.
  func styled(_ text: String, _ styles: TextStyle...) -> String {
    styled(text, styles)
  }

  /// `text`, which is sanitised, in these styles where colours are wanted.
  func styled(_ text: String, _ styles: [TextStyle]) -> String {
    guard hasColour, !text.isEmpty, !styles.isEmpty else { return text }
    return "\u{1B}[" + styles.map(\.rawValue).joined(separator: ";") + "m" + text + "\u{1B}[0m"
  }
}
