import GRDBSQLite

/// Why the exchange's database could not be used.
///
/// Addresses in it are without passwords.
public enum HoldingsError: Error, Hashable, CustomStringConvertible {
  /// The database is no exchange of hearsay.
  case notAnExchange(address: String)
  /// A later version of the program made it.
  case tooNew(address: String)
  /// A version of the program that was never released made it.
  case tooOld(address: String)
  /// The file or its folder may not be written, or the database's user may not write.
  case readOnly(address: String)
  /// The file cannot be opened or made.
  case cannotOpen(address: String, reason: String)
  /// The server does not answer, or does not let us in.
  case unreachable(address: String, reason: String)
  /// The connection broke while something was written: whether it was is not known.
  case interrupted(address: String, reason: String)
  /// The disk is full.
  case diskFull(address: String)
  /// Another process writes, and did not finish in time.
  case busy(address: String)
  /// The file is damaged, or the disk or the server fails.
  case damaged(address: String, reason: String)
  /// What hearsay made itself was made by another process in the meantime, otherwise.
  case mintedElsewhere(key: String)
  /// There is no account of that name.
  case noSuchAccount(name: String)
  /// There is no such collection any more.
  case noSuchCollection(title: String)
  /// A text that no database can keep: it has a zero in it.
  case unfitText
  /// The exchange was closed.
  case closed(address: String)

  /// What happened, and what to do next.
  public var description: String {
    switch self {
    case .notAnExchange(let address):
      "\(address): this database is not an exchange of hearsay\n"
        + "  name another with --database ADDRESS"
    case .tooNew(let address):
      "\(address): a later version of hearsay made this exchange\n"
        + "  use that version, or a later one"
    case .tooOld(let address):
      "\(address): a version of hearsay before the first release made this exchange\n"
        + "  move it away and make it anew: its accounts and collections with \"hearsay taxii\", what "
        + "was pulled with \"hearsay pull\"; \"hearsay serve\" publishes the archive's findings again"
    case .readOnly(let address):
      "\(address): the exchange cannot be written\n"
        + "  change the permissions of the file and its folder, or of the database's user, or name "
        + "another with --database ADDRESS"
    case .cannotOpen(let address, let reason):
      "\(address): the exchange cannot be opened: \(reason)\n"
        + "  check the folder and its permissions, or name another with --database ADDRESS"
    case .unreachable(let address, let reason):
      "\(address): the database server cannot be used: \(reason)\n"
        + "  check that it runs, and the address given by --database"
    case .interrupted(let address, let reason):
      "\(address): the connection to the database broke while something was written: \(reason)\n"
        + "  it may or may not have been kept: the same again does no harm"
    case .diskFull(let address):
      "\(address): the disk is full\n"
        + "  what was acknowledged before is whole: free some space and try again"
    case .busy(let address):
      "\(address): another process is writing to the exchange\n"
        + "  wait for it to end, then try again"
    case .damaged(let address, let reason):
      "\(address): the exchange is damaged, or what it lies on fails: \(reason)\n"
        + "  check the disk or the server; restore the database from a copy where it is damaged"
    case .mintedElsewhere(let key):
      "\(key): another process has published this at the same time\n  try again"
    case .noSuchAccount(let name):
      "\(name): there is no account of this name\n  make one with: hearsay taxii user add \(name)"
    case .noSuchCollection(let title):
      "\(title): there is no such collection any more\n"
        + "  see which there are with: hearsay taxii collection list"
    case .unfitText:
      "a text with a zero byte in it cannot be kept\n  leave the zero byte out"
    case .closed(let address):
      "\(address): the exchange was closed\n  open it again"
    }
  }

  /// Says what an error of PostgreSQL (by its SQLSTATE) means for the database at `address`.
  init(postgresql state: String, reason: String, address: String) {
    switch state {
    case "53100": self = .diskFull(address: address)
    case "42501", "25006": self = .readOnly(address: address)
    case "55P03", "40001", "40P01": self = .busy(address: address)
    case "", "57P01", "57P02", "57P03", "25P03":
      self = .unreachable(address: address, reason: reason)
    default: self = .damaged(address: address, reason: reason)
    }
  }

  /// Says what an error of SQLite means for the file at `path`.
  init(sqlite code: Int32, reason: String, path: String) {
    switch code & 0xff {
    case SQLITE_NOTADB: self = .notAnExchange(address: path)
    case SQLITE_FULL: self = .diskFull(address: path)
    case SQLITE_READONLY, SQLITE_PERM: self = .readOnly(address: path)
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy(address: path)
    case SQLITE_CANTOPEN, SQLITE_AUTH: self = .cannotOpen(address: path, reason: reason)
    default: self = .damaged(address: path, reason: reason)
    }
  }
}
