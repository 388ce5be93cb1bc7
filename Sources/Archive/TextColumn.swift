import FoundationEssentials
import GRDB

/// Texts as the archive's columns keep them.
///
/// SQLite hands texts over as C strings, which end at U+0000. A document's text is bound and read as
/// bytes, so that it stays the same to the character; in every other column U+0000 becomes U+FFFD.
enum TextColumn {
  /// `text`, fit for a column.
  static func value(_ text: String) -> String {
    guard text.utf8.contains(0) else { return text }
    return String(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : Character($0) })
  }

  /// `text`, fit for a column, or `nil`.
  static func value(_ text: String?) -> String? {
    text.map { value($0) }
  }

  /// The bytes of `text`, for `CAST(? AS TEXT)`.
  static func bytes(_ text: String) -> Data {
    Data(text.utf8)
  }

  /// The text that was selected as `CAST(… AS BLOB)`.
  static func text(_ data: Data) -> String {
    String(decoding: data, as: UTF8.self)
  }
}
