import Crypto
import Synchronization

/// Remembers which name came with which password, until it has not come for a minute, so that the
/// hash is not made for every request.
///
/// Neither is kept: only a code made of both under a key that lives as long as the process, beside
/// the hash that the password was verified against; once the account has another hash the memory is
/// worth nothing.
final class RememberedPasswords: Sendable {
  private let key = SymmetricKey(size: .bits256)
  private let entries = Mutex<[[UInt8]: Entry]>([:])
  private let countLimit: Int
  private let life: Duration

  private struct Entry {
    var hash: PasswordHash
    var end: ContinuousClock.Instant
  }

  init(countLimit: Int = 1024, life: Duration = .seconds(60)) {
    self.countLimit = countLimit
    self.life = life
  }

  /// The hash that a password was found to fit a short while ago.
  func hash(_ name: String, _ password: String) -> PasswordHash? {
    let code = code(name, password)
    return entries.withLock { entries in
      let now = ContinuousClock.now
      guard var entry = entries.removeValue(forKey: code), entry.end > now else { return nil }
      entry.end = now + life
      entries[code] = entry
      return entry.hash
    }
  }

  /// Remembers that a password fits a hash.
  func remember(_ name: String, _ password: String, _ hash: PasswordHash) {
    let code = code(name, password)
    entries.withLock { entries in
      if entries.count >= countLimit {
        let now = ContinuousClock.now
        entries = entries.filter { $0.value.end > now }
        if entries.count >= countLimit { entries = [:] }
      }
      entries[code] = Entry(hash: hash, end: .now + life)
    }
  }

  private func code(_ name: String, _ password: String) -> [UInt8] {
    var code = HMAC<SHA256>(key: key)
    // A name has no zero in it: nothing else reads as the same name and password.
    code.update(data: Array(name.utf8))
    code.update(data: [0])
    code.update(data: Array(password.utf8))
    return Array(code.finalize())
  }
}
