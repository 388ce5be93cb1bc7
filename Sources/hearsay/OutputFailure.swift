import Foundation

/// A file or folder that could not be written.
struct OutputFailure: Error, CustomStringConvertible {
  /// What happened.
  var description: String

  /// `path` could not be written because of `error`.
  init(path: String, _ error: any Error) {
    self.init(
      path: path,
      reason: (error as? CocoaError)?.localizedDescription ?? String(describing: error))
  }

  /// `path` could not be written for this reason.
  init(path: String, reason: String) {
    description =
      "\(path): it could not be written: \(reason)\n"
      + "  check the folder's permissions and the room on the disk"
  }
}
