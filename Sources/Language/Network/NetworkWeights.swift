/// The file of a network: a header, the sizes, the lexicon, the words' keys, the table in bytes with a
/// scale for each row, and the other weights in steps of a scale for each block of 256.
extension Network {
  private static let magic: [UInt8] = Array("HSYNET02".utf8)
  private static let block = 256

  /// The network as the bytes of a file.
  package func bytes() -> [UInt8] {
    var body = WeightBytes()
    for size in sizes { body.append(UInt32(size)) }
    body.append(UInt32(lexicon.keys.count))
    for key in lexicon.keys { body.append(key) }
    body.bytes += lexicon.wordTags
    for key in keys { body.append(key) }
    for scale in scales { body.append(scale.bitPattern) }
    body.bytes += table.map { UInt8(bitPattern: $0) }
    var start = 0
    while start < weights.count {
      let count = min(Self.block, weights.count - start)
      var most: Float = 0
      for index in start..<(start + count) { most = max(most, abs(weights[index])) }
      let scale = most / 32767
      body.append(scale.bitPattern)
      for index in start..<(start + count) {
        let step = scale > 0 ? (weights[index] / scale).rounded() : 0
        body.append(UInt16(bitPattern: Int16(max(-32767, min(32767, step)))))
      }
      start += count
    }
    var file = WeightBytes()
    file.bytes = Self.magic
    let checksum = WeightFiles.checksum(of: body.bytes[...])
    file.append(UInt32(truncatingIfNeeded: checksum))
    file.append(UInt32(truncatingIfNeeded: checksum >> 32))
    return file.bytes + body.bytes
  }

  private var sizes: [Int] {
    [
      shape.dimension, shape.layers, shape.syntaxLayer, shape.words, shape.arc, shape.relation,
      shape.relations, NetworkWord.bucketCount,
    ] + shape.labels
  }

  /// Reads the bytes of a file, or says why they are no network.
  package convenience init(bytes: [UInt8]) throws(DamagedWeights) {
    var file = WeightBytes(bytes: bytes)
    guard bytes.count >= 16 + 14 * 4, Array(bytes[..<8]) == Self.magic else {
      throw DamagedWeights(reason: "it does not begin as a file of weights does")
    }
    file.place = 8
    let checksum = UInt64(file.word()) | UInt64(file.word()) << 32
    guard WeightFiles.checksum(of: bytes[16...]) == checksum else {
      throw DamagedWeights(reason: "its bytes do not match their checksum")
    }
    var shape = NetworkShape(words: 0)
    shape.dimension = Int(file.word())
    shape.layers = Int(file.word())
    shape.syntaxLayer = Int(file.word())
    shape.words = Int(file.word())
    shape.arc = Int(file.word())
    shape.relation = Int(file.word())
    let relations = Int(file.word())
    let buckets = Int(file.word())
    let labels = shape.labels.map { _ in Int(file.word()) }
    guard relations == shape.relations, buckets == NetworkWord.bucketCount, labels == shape.labels,
      (16...1024).contains(shape.dimension), shape.dimension.isMultiple(of: 16),
      (1...16).contains(shape.layers), (1...shape.layers).contains(shape.syntaxLayer),
      shape.words < 1 << 20, (8...512).contains(shape.arc), shape.arc.isMultiple(of: 8),
      (8...512).contains(shape.relation), shape.relation.isMultiple(of: 8)
    else { throw DamagedWeights(reason: "it was made for another version") }
    let lexiconCount = Int(WeightBytes(bytes: bytes, place: file.place).peeked)
    let tableCount = shape.rows * shape.dimension
    let rest = shape.layout.count - tableCount
    let blocks = (rest + Self.block - 1) / Self.block
    guard
      bytes.count
        == file.place + 4 + lexiconCount * 5 + shape.words * 4 + shape.rows * 4 + tableCount
        + blocks * 4 + rest * 2
    else { throw DamagedWeights(reason: "its parts do not fit together") }
    file.place += 4
    let lexiconKeys = (0..<lexiconCount).map { _ in file.word() }
    let wordTags = Array(bytes[file.place..<(file.place + lexiconCount)])
    file.place += lexiconCount
    guard wordTags.allSatisfy({ $0 < UInt8(Lexicon.tags.count) || $0 == Lexicon.untold }) else {
      throw DamagedWeights(reason: "its parts do not fit together")
    }
    let keys = (0..<shape.words).map { _ in file.word() }
    let scales = (0..<shape.rows).map { _ in Float(bitPattern: file.word()) }
    let table = bytes[file.place..<(file.place + tableCount)].map { Int8(bitPattern: $0) }
    file.place += tableCount
    let weights = Floats(zeros: rest)
    var start = 0
    while start < rest {
      let scale = Float(bitPattern: file.word())
      for index in start..<min(rest, start + Self.block) {
        weights[index] = Float(Int16(bitPattern: file.half())) * scale
      }
      start += Self.block
    }
    self.init(
      shape: shape, lexicon: Lexicon(keys: lexiconKeys, wordTags: wordTags), keys: keys,
      table: table, scales: scales, weights: weights)
  }
}

/// Bytes of a file of weights, written and read as little-endian numbers.
struct WeightBytes {
  var bytes: [UInt8] = []
  var place = 0

  mutating func append(_ number: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func append(_ number: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: number))
    bytes.append(UInt8(truncatingIfNeeded: number >> 8))
  }

  /// The number that comes next.
  var peeked: UInt32 {
    var copy = self
    return copy.word()
  }

  mutating func half() -> UInt16 {
    defer { place += 2 }
    return UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
  }

  mutating func word() -> UInt32 {
    UInt32(half()) | UInt32(half()) << 16
  }
}
