/// The values of a statement in PostgreSQL's binary format, one behind the other.
struct PostgreSQLParameters {
  /// The bytes of all of them.
  private(set) var bytes: [UInt8] = []
  /// Where each lies, or `nil` for one that is NULL.
  private(set) var ranges: [Range<Int>?] = []

  /// Adds a value.
  mutating func append(_ value: Value) {
    let start = bytes.count
    switch value {
    case .integer(let number): append(number)
    case .text(let text): bytes.append(contentsOf: text.utf8)
    case .bytes(let content): bytes.append(contentsOf: content)
    case .null:
      ranges.append(nil)
      return
    }
    ranges.append(start..<bytes.count)
  }

  /// Adds a column as an array of one dimension.
  mutating func append(_ column: Column) {
    let start = bytes.count
    append(Int32(1))  // dimensions
    append(Int32(1))  // there may be NULL among them
    append(column.elementType)
    append(Int32(clamping: column.count))
    append(Int32(1))  // the first index
    switch column {
    case .integers(let numbers):
      bytes.reserveCapacity(bytes.count + 12 * numbers.count)
      for number in numbers {
        append(Int32(8))
        append(number)
      }
    case .texts(let texts):
      for text in texts {
        append(Int32(clamping: text?.utf8.count ?? -1))
        if let text { bytes.append(contentsOf: text.utf8) }
      }
    case .bytes(let contents):
      bytes.reserveCapacity(bytes.count + contents.reduce(0) { $0 + $1.count + 4 })
      for content in contents {
        append(Int32(clamping: content.count))
        bytes.append(contentsOf: content)
      }
    }
    ranges.append(start..<bytes.count)
  }

  private mutating func append(_ number: some FixedWidthInteger) {
    var shift = number.bitWidth
    while shift > 0 {
      shift -= 8
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }
}

extension Column {
  /// The type of its values, by its number in PostgreSQL's catalogue.
  fileprivate var elementType: Int32 {
    switch self {
    case .integers: 20
    case .texts: 25
    case .bytes: 17
    }
  }

  /// The type of an array of its values.
  var arrayType: String {
    switch self {
    case .integers: "bigint[]"
    case .texts: "text[]"
    case .bytes: "bytea[]"
    }
  }
}
