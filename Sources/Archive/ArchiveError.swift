internal import GRDB

/// Why an archive could not be used.
public enum ArchiveError: Error, CustomStringConvertible {
  /// There is no archive at this path.
  case missing(path: String)
  /// The file is no archive of reports.
  case notAnArchive(path: String)
  /// A later version of the program made the archive.
  case tooNew(path: String)
  /// An earlier version of the program made the archive, and found other things.
  case tooOld(path: String)
  /// The file or its folder may not be written.
  case readOnly(path: String)
  /// The file cannot be opened or made.
  case cannotOpen(path: String, reason: String)
  /// The disk is full.
  case diskFull(path: String)
  /// Another process writes to the archive, and did not finish in time.
  case busy(path: String)
  /// The file is damaged, or the disk fails.
  case damaged(path: String, reason: String)

  /// What happened, and what to do next.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no archive here\n  make one with: hearsay add --archive \(path) PATH..."
    case .notAnArchive(let path):
      "\(path): this file is not an archive of hearsay\n  name another with --archive FILE"
    case .tooNew(let path):
      "\(path): a later version of hearsay made this archive\n  use that version, or a later one"
    case .tooOld(let path):
      "\(path): an earlier version of hearsay made this archive, and found other things in it\n"
        + "  find everything anew, once, with: hearsay reanalyse --archive \(path)"
    case .readOnly(let path):
      "\(path): the archive cannot be written: the file or its folder is read-only\n"
        + "  change its permissions, or name another with --archive FILE"
    case .cannotOpen(let path, let reason):
      "\(path): the archive cannot be opened: \(reason)\n"
        + "  check the folder and its permissions, or name another with --archive FILE"
    case .diskFull(let path):
      "\(path): the disk is full\n"
        + "  the archive is whole, and holds every document before this one: free some space and "
        + "run the same command again"
    case .busy(let path):
      "\(path): another process is writing to the archive\n  wait for it to end, then try again"
    case .damaged(let path, let reason):
      "\(path): the archive is damaged, or the disk fails: \(reason)\n"
        + "  see what is left with: hearsay check --archive \(path)"
    }
  }

  /// Says what an error of the database means for the archive at `path`.
  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notAnArchive(path: path)
    case .SQLITE_FULL: self = .diskFull(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_AUTH:
      self = .cannotOpen(path: path, reason: error.message ?? "no reason given")
    default: self = .damaged(path: path, reason: error.message ?? "no reason given")
    }
  }
}
