import HearsayTesting
import STIX
import Synchronization
import Testing

@testable import Holdings

@Suite("Accounts")
struct AccountTests {
  @Test("A password lets in who has it, and nobody else", arguments: DatabaseKind.present)
  func passwords(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    let collection = try await Invented.collection(holdings)
    try await holdings.setAccount("ana", password: "très secret 🗝", rightsEverywhere: .read)
    try await holdings.grant([.read, .write], in: collection, to: "ana")
    let ana = try await holdings.account("ana", password: "très secret 🗝")
    #expect(ana?.rights(in: collection) == [.read, .write])
    #expect(ana?.rightsEverywhere == .read)
    #expect(try await holdings.account("ana", password: "très secret") == nil)
    #expect(try await holdings.account("bo", password: "très secret 🗝") == nil)
    #expect(try await holdings.account("ana\0", password: "très secret 🗝") == nil)

    // Remembered for a minute, but not beyond a change, whichever process makes it.
    let other = try await database.open()
    try await other.setAccount("ana", password: "new", rightsEverywhere: [])
    #expect(try await holdings.account("ana", password: "très secret 🗝") == nil)
    #expect(try await holdings.account("ana", password: "new")?.rightsEverywhere == [])
    try await other.setAccount("ana", password: nil, rightsEverywhere: .write)
    #expect(try await holdings.account("ana", password: "new")?.rightsEverywhere == .write)
    try await other.grant([], in: collection, to: "ana")
    #expect(try await holdings.account("ana", password: "new")?.rights == [:])
    #expect(try await other.removeAccount("ana"))
    #expect(try await holdings.account("ana", password: "new") == nil)
    try await other.close()
    try await holdings.close()
  }

  @Test("A token lets in until it is taken away", arguments: DatabaseKind.present)
  func tokens(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    try await holdings.setAccount("feed", password: nil, rightsEverywhere: .read)
    let token = try await holdings.makeToken(for: "feed")
    let second = try await holdings.makeToken(for: "feed")
    #expect(token.hasPrefix("hsy_") && token.utf8.count == 47 && token != second)
    #expect(try await holdings.account(token: token)?.name == "feed")
    #expect(try await holdings.account(token: token + "x") == nil)
    #expect(try await holdings.account("feed", password: "") == nil, "there is no password")
    #expect(try await holdings.removeTokens(of: "feed") == 2)
    #expect(try await holdings.account(token: second) == nil)
    await #expect(throws: HoldingsError.noSuchAccount(name: "nobody")) {
      _ = try await holdings.makeToken(for: "nobody")
    }
    try await holdings.close()
  }

  @Test("Accounts are told by name", arguments: DatabaseKind.present)
  func names(kind: DatabaseKind) async throws {
    let database = try TestDatabase(kind)
    let holdings = try await database.open()
    for name in ["émile", "zoe", "Zoe", "ana"] {
      try await holdings.setAccount(name, password: nil, rightsEverywhere: [])
    }
    #expect(try await holdings.accounts().map(\.name) == ["Zoe", "ana", "zoe", "émile"])
    try await holdings.close()
  }

  @Test("What was verified is forgotten after a while, and never too much is remembered")
  func remembered() async throws {
    let hash = PasswordHash(
      cost: PasswordHash.Cost(rounds: 2, blockSize: 1, lanes: 1), salt: [1], bytes: [2])
    let brief = RememberedPasswords(countLimit: 4, life: .zero)
    brief.remember("ana", "a", hash)
    #expect(brief.hash("ana", "a") == nil)
    let small = RememberedPasswords(countLimit: 4, life: .seconds(600))
    for number in 0..<9 { small.remember("ana", "\(number)", hash) }
    #expect((0..<9).count { small.hash("ana", "\($0)") != nil } <= 4)
    #expect(small.hash("ana", "8") == hash)
    #expect(small.hash("an", "a8") == nil)
  }

  @Test("A password that many connections bring at once is hashed once")
  func hashedOnce() async throws {
    let hashing = PasswordHashing()
    let cost = PasswordHash.Cost(rounds: 1024, blockSize: 8, lanes: 1)
    let hash = try PasswordHash("right", cost: cost, salt: [1, 2])
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<40 { group.addTask { try await hashing.verify("ana", "right", hash) } }
      for try await isRight in group { #expect(isRight) }
    }
    #expect(hashing.hashCount.load(ordering: .relaxed) == 1)
    #expect(try await !hashing.verify("ana", "wrong", hash))
    #expect(try await !hashing.verify("ben", "right", nil))
    // It fits another hash no longer, however lately it came.
    let other = try PasswordHash("other", cost: cost, salt: [3])
    #expect(try await !hashing.verify("ana", "right", other))
    #expect(hashing.hashCount.load(ordering: .relaxed) == 4)
    try await hashing.close()
  }

  @Test("A hash says what it was made with", arguments: ["scrypt 16 1 1", "scrypt 1024 8 2"])
  func schemes(scheme: String) throws {
    let hash = try #require(PasswordHash(scheme: scheme, salt: [1, 2], bytes: [3]))
    #expect(hash.scheme == scheme)
    for odd in ["", "scrypt", "scrypt 15 1 1", "scrypt 16 1 0", "scrypt 16 1 1 1", "plain 2 1 1"] {
      #expect(PasswordHash(scheme: odd, salt: [], bytes: []) == nil)
    }
  }
}
