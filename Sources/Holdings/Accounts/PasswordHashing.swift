import Crypto
import CryptoExtras
import NIOPosix
import Synchronization

/// Hashes passwords by scrypt (RFC 7914), on a thread of its own: whoever guesses them keeps nobody
/// else waiting.
final class PasswordHashing: Sendable {
  private let threads: NIOThreadPool
  private let remembered = RememberedPasswords()
  /// How many hashes were made.
  let hashCount = Atomic(0)

  init() {
    threads = NIOThreadPool(numberOfThreads: 1)
    threads.start()
  }

  deinit {
    threads.shutdownGracefully { _ in }
  }

  /// Ends the threads.
  func close() async throws {
    try await threads.shutdownGracefully()
  }

  /// A hash of a new password, with a salt of its own.
  func hash(of password: String) async throws -> PasswordHash {
    var salt = [UInt8](repeating: 0, count: 16)
    var generator = SystemRandomNumberGenerator()
    for index in salt.indices { salt[index] = UInt8.random(in: 0...255, using: &generator) }
    let fixed = salt
    return try await threads.runIfActive {
      try PasswordHash(password, cost: .usual, salt: fixed)
    }
  }

  /// Whether a password is the one that was hashed for an account of that name.
  ///
  /// Where there is no hash it takes as long, and is not.
  func verify(_ name: String, _ password: String, _ hash: PasswordHash?) async throws -> Bool {
    if isRemembered(name, password, hash) { return true }
    return try await threads.runIfActive {
      // Others who came with it at the same time waited for the first one.
      if self.isRemembered(name, password, hash) { return true }
      let kept = hash ?? PasswordHash.none
      let found = try PasswordHash(password, cost: kept.cost, salt: kept.salt)
      self.hashCount.add(1, ordering: .relaxed)
      guard isEqual(found.bytes, kept.bytes), let hash else { return false }
      self.remembered.remember(name, password, hash)
      return true
    }
  }

  private func isRemembered(_ name: String, _ password: String, _ hash: PasswordHash?) -> Bool {
    guard let found = remembered.hash(name, password), let hash else { return false }
    return found == hash
  }
}

/// The hash of a password, with what it was made with.
struct PasswordHash: Sendable, Hashable {
  /// What a hash costs.
  struct Cost: Sendable, Hashable {
    var rounds: Int
    var blockSize: Int
    var lanes: Int

    /// 16 MiB and a sixth of a second: what OWASP's "Password Storage Cheat Sheet" recommends.
    static let usual = Cost(rounds: 1 << 14, blockSize: 8, lanes: 5)
  }

  var cost: Cost
  var salt: [UInt8]
  var bytes: [UInt8]

  /// No password's hash, which costs as much to compare with.
  static let none = PasswordHash(
    cost: .usual, salt: Array(repeating: 0, count: 16), bytes: Array(repeating: 0, count: 32))

  init(cost: Cost, salt: [UInt8], bytes: [UInt8]) {
    self.cost = cost
    self.salt = salt
    self.bytes = bytes
  }

  /// Hashes a password.
  init(_ password: String, cost: Cost, salt: [UInt8]) throws {
    let key = try KDF.Scrypt.deriveKey(
      from: Array(password.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds,
      blockSize: cost.blockSize, parallelism: cost.lanes)
    unsafe self.init(cost: cost, salt: salt, bytes: key.withUnsafeBytes { unsafe Array($0) })
  }

  /// How the database names the way it was made.
  var scheme: String { "scrypt \(cost.rounds) \(cost.blockSize) \(cost.lanes)" }

  /// A hash from the database, or `nil` where it was made in a way that is not known here.
  init?(scheme: String?, salt: [UInt8], bytes: [UInt8]) {
    let words = (scheme ?? "").split(separator: " ")
    guard words.count == 4, words[0] == "scrypt", let rounds = Int(words[1]),
      let blockSize = Int(words[2]), let lanes = Int(words[3]),
      (2...(1 << 20)).contains(rounds), rounds & (rounds - 1) == 0, (1...64).contains(blockSize),
      (1...64).contains(lanes)
    else { return nil }
    self.init(
      cost: Cost(rounds: rounds, blockSize: blockSize, lanes: lanes), salt: salt, bytes: bytes)
  }
}

/// Whether two runs of bytes are the same, in a time that tells nothing but their lengths.
func isEqual(_ first: [UInt8], _ second: [UInt8]) -> Bool {
  guard first.count == second.count else { return false }
  var difference: UInt8 = 0
  for index in first.indices { difference |= first[index] ^ second[index] }
  return difference == 0
}
