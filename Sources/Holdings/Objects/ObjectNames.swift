import Crypto

/// The identifiers of objects and their numbers: the table "name".
///
/// Identifiers are random, so that those that come together would fall on a page each of an index of
/// them. An index of 64 bits of their SHA-256 has a fourth of the pages: the slot of an identifier,
/// or the next one that is free, where another identifier has it. Names are never taken away, so
/// that all slots between are taken.
///
/// New names go to a small index first, "new_slot", and from there to the large one, "slot", many at
/// a time: each of its pages is then written once for many names (O'Neil et al., "The Log-Structured
/// Merge-Tree", Acta Informatica 33, 1996).
struct ObjectNames {
  private let connection: any Connection

  init(_ connection: any Connection) {
    self.connection = connection
  }

  /// The number of an identifier, or `nil` where there is none.
  func number(of id: String) throws -> Int64? {
    var search = Search([id])
    try find(&search)
    return search.numbers[0]
  }

  /// The numbers of those of the identifiers that there are.
  func numbers(of ids: [String]) throws -> [Int64] {
    var search = Search(ids)
    try find(&search)
    return search.numbers.compactMap(\.self)
  }

  /// The number of each identifier, made where there is none; and those numbers that are new.
  ///
  /// No identifier may be told twice.
  func numbersMakingNew(of ids: [String]) throws -> (numbers: [Int64], new: Set<Int64>) {
    var search = Search(ids)
    var made: Set<Int64> = []
    try find(&search)
    while true {
      var missing = ids.indices.filter { search.numbers[$0] == nil }
      if missing.isEmpty { return (search.numbers.compactMap(\.self), made) }
      // In the order of arrival their numbers lie together in the other tables; several who write
      // the same at once want one order for all, lest each wait for the other.
      if !connection.writesAlone { missing.sort { search.slots[$0] < search.slots[$1] } }
      let numbers = try connection.newNumbers(missing.count, for: "name")
      try connection.insert(
        into: "name", ifNew: false,
        [("number", .integers(numbers)), ("id", .texts(missing.map { ids[$0] }))])
      let count = try connection.insert(
        into: "new_slot", ifNew: true,
        [("slot", .integers(missing.map { search.slots[$0] })), ("name", .integers(numbers))])
      if count == missing.count {
        for (index, number) in zip(missing, numbers) { search.numbers[index] = number }
        made.formUnion(numbers)
        continue
      }
      // Another has made some of them at the same time, or has their slots.
      try find(&search)
      let found = Set(search.numbers.compactMap(\.self))
      made.formUnion(found.intersection(numbers))
      try connection.change(
        "DELETE FROM name WHERE number = {1}", [],
        forEach: .integers(numbers.filter { !found.contains($0) }))
    }
  }

  /// Identifiers that are looked for.
  private struct Search {
    let ids: [String]
    /// Where each is, or where it would be.
    var slots: [Int64]
    var numbers: [Int64?]

    init(_ ids: [String]) {
      self.ids = ids
      slots = ids.map { ObjectNames.slot(of: $0) }
      numbers = Array(repeating: nil, count: ids.count)
    }
  }

  /// Looks up those that have no number yet.
  private func find(_ search: inout Search) throws {
    var wanted = search.ids.indices.filter { search.numbers[$0] == nil }
    while !wanted.isEmpty {
      var displaced: [Int] = []
      try connection.rows(
        """
        SELECT number, id FROM name WHERE number = COALESCE(
          (SELECT name FROM slot WHERE slot = {1}), (SELECT name FROM new_slot WHERE slot = {1}))
        """, [],
        forEach: [.integers(wanted.map { search.slots[$0] })]
      ) { place, row in
        let index = wanted[place]
        // By their bytes: other letters may count as the same text.
        if unsafe row.withBytes(1, { unsafe $0.elementsEqual(search.ids[index].utf8) }) {
          search.numbers[index] = row.integer(0)
        } else {
          search.slots[index] &+= 1
          displaced.append(index)
        }
      }
      wanted = displaced
    }
  }

  /// How many new names are kept apart.
  static let settleCount: Int64 = 32_768

  /// Whether there are so many new names that it is time to move them to the others.
  func areManyNew(_ limit: Int64 = settleCount) throws -> Bool {
    let count = try connection.first(
      "SELECT COALESCE((SELECT max(number) FROM name), 0) - settled FROM exchange", []
    ) { row in row.integer(0) }
    return count ?? 0 >= limit
  }

  /// Moves the new names to the others, while nobody else makes names.
  func settle() throws {
    try connection.run(
      script: """
        INSERT INTO slot (slot, name) SELECT slot, name FROM new_slot ORDER BY slot;
        DELETE FROM new_slot;
        UPDATE exchange SET settled = COALESCE((SELECT max(number) FROM name), 0);
        """)
  }

  /// The slot of an identifier: the first 64 bits of its SHA-256, the highest first.
  static func slot(of id: String) -> Int64 {
    let digest = SHA256.hash(data: Array(id.utf8))
    let bits = digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int64(bitPattern: bits)
  }
}
