/// The network that reads English: parts of speech, trees, entities and attributions in one pass.
///
/// Rows of a table for each word are added up, bidirectional layers of simple recurrent units follow
/// (Lei et al. 2018, "Simple Recurrent Units for Highly Parallelizable Recurrence"), then linear layers
/// for labels, chains of labels, and arcs scored by a bilinear form (Dozat and Manning 2017, "Deep
/// Biaffine Attention for Neural Dependency Parsing").
package final class Network: Sendable {
  /// The sizes.
  package let shape: NetworkShape
  /// Where the weights lie.
  package let layout: NetworkShape.Layout
  /// The words that are no names.
  package let lexicon: Lexicon
  /// The keys of the vocabulary, ascending; a word's row is its place.
  package let keys: [UInt32]
  /// The rows of the table in steps of their scales.
  let table: [Int8]
  let scales: [Float]
  /// The weights behind the table.
  let weights: Floats
  /// The matrices by where they begin in the layout.
  private let matrices: [Int: PackedMatrix]
  private let slots: [UInt64]

  /// A network with `parameters`, as `shape.layout` orders them, for the words of `keys`.
  package convenience init(
    shape: NetworkShape, lexicon: Lexicon, keys: [UInt32], parameters: Floats
  ) {
    let dimension = shape.dimension
    var table = [Int8](repeating: 0, count: shape.rows * dimension)
    var scales = [Float](repeating: 0, count: shape.rows)
    for row in 0..<shape.rows {
      var largest: Float = 0
      for index in 0..<dimension {
        largest = max(largest, abs(parameters[row * dimension + index]))
      }
      guard largest > 0 else { continue }
      scales[row] = largest / 127
      for index in 0..<dimension {
        table[row * dimension + index] = Int8(
          (parameters[row * dimension + index] / scales[row]).rounded())
      }
    }
    let start = shape.rows * dimension
    let rest = Floats(zeros: shape.layout.count - start)
    rest.copy(
      parameters.from(start, count: shape.layout.count - start), count: shape.layout.count - start)
    self.init(
      shape: shape, lexicon: lexicon, keys: keys, table: table, scales: scales, weights: rest)
  }

  init(
    shape: NetworkShape, lexicon: Lexicon, keys: [UInt32], table: [Int8], scales: [Float],
    weights: Floats
  ) {
    self.shape = shape
    self.lexicon = lexicon
    layout = shape.layout
    self.keys = keys
    self.table = table
    self.scales = scales
    self.weights = weights
    matrices = Self.packed(shape, weights)
    var size = 16
    while size < keys.count * 2 { size *= 2 }
    var slots = [UInt64](repeating: 0, count: size)
    for (row, key) in keys.enumerated() {
      var place = Int(key) & (size - 1)
      while slots[place] != 0 { place = (place + 1) & (size - 1) }
      slots[place] = UInt64(key) << 32 | UInt64(row + 1)
    }
    self.slots = slots
  }

  deinit { weights.free() }

  private static func packed(_ shape: NetworkShape, _ weights: Floats) -> [Int: PackedMatrix] {
    let layout = shape.layout
    let start = shape.rows * shape.dimension
    var matrices: [Int: PackedMatrix] = [:]
    func pack(_ place: Int, _ inner: Int, _ columns: Int) {
      let part = weights.from(place - start, count: inner * columns)
      matrices[place] = PackedMatrix(part, inner: inner, columns: columns)
    }
    for layer in layout.layers { pack(layer.matrix, shape.dimension, 3 * shape.dimension) }
    for (labels, count) in zip(layout.labels, shape.labels) {
      pack(labels.matrix, shape.dimension, count)
    }
    pack(layout.dependent, shape.dimension, shape.arc)
    pack(layout.head, shape.dimension, shape.arc)
    pack(layout.bilinear, shape.arc, shape.arc)
    pack(layout.relationDependent, shape.dimension, shape.relation)
    pack(layout.relationHead, shape.dimension, shape.relation)
    pack(layout.relationOutput, shape.relation, shape.relations)
    return matrices
  }

  /// The matrix that begins at `place` of the layout.
  func matrix(_ place: Int) -> PackedMatrix {
    guard let matrix = matrices[place] else { preconditionFailure("no matrix begins at \(place)") }
    return matrix
  }

  /// Eight numbers of the table from `place` on.
  @inline(__always)
  func eight(of place: Int) -> SIMD8<Int8> {
    precondition(place >= 0 && place + 8 <= table.count)
    return unsafe table.withUnsafeBytes {
      unsafe $0.loadUnaligned(fromByteOffset: place, as: SIMD8<Int8>.self)
    }
  }

  /// The part of the weights behind the table that starts at `place` of the layout.
  @inline(__always)
  func part(_ place: Int, _ count: Int) -> Floats {
    weights.from(place - table.count, count: count)
  }

  /// The row of the vocabulary for a word, that of all unknown words where it is none of it.
  @inline(__always)
  package func row(of key: UInt32) -> Int {
    let mask = slots.count - 1
    var place = Int(key) & mask
    while slots[place] != 0 {
      if UInt32(truncatingIfNeeded: slots[place] >> 32) == key {
        return Int(slots[place] & 0xFFFF_FFFF) - 1
      }
      place = (place + 1) & mask
    }
    return keys.count
  }
}
