/// A matrix of small whole numbers, ready to be multiplied with rows of such numbers.
///
/// Two rows lie interleaved, so that one instruction (`pmaddwd` on x86, which the compiler finds by
/// itself) multiplies and adds four pairs: four times as fast as with floating-point numbers. Sums of
/// whole numbers are the same on every machine, in whatever order they are made.
@safe
final class PackedMatrix: @unchecked Sendable {
  /// How many rows there are.
  let inner: Int
  /// How many columns there are.
  let columns: Int
  /// Two vectors for eight columns of two rows.
  ///
  /// Behind them lie the same columns of the next rows, so that memory is read in order. Columns are
  /// filled up to a multiple of eight.
  private let pairs: UnsafeMutablePointer<SIMD8<Int16>>
  /// By what a column's sums are multiplied.
  private let scales: Floats
  private let vectorsInRow: Int

  /// The numbers in a row of the other factor are at most this.
  static let most: Float = 2047

  /// Rounds `matrix`, `inner` by `columns`, row after row: each column by a scale of its own, so that no
  /// sum leaves 32 bits.
  init(_ matrix: Floats, inner: Int, columns: Int) {
    self.inner = inner
    self.columns = columns
    let limit = min(32_000, Float(Int32.max) / (Self.most * Float(inner + 1)))
    vectorsInRow = (columns + 7) / 8 * 2
    let count = (inner + 1) / 2 * vectorsInRow
    unsafe pairs = .allocate(capacity: count)
    unsafe pairs.initialize(repeating: .zero, count: count)
    scales = Floats(zeros: vectorsInRow * 4)
    for column in 0..<columns {
      var largest: Float = 0
      for row in 0..<inner { largest = max(largest, abs(matrix[row * columns + column])) }
      guard largest > 0 else { continue }
      let scale = largest / limit.rounded(.down)
      scales[column] = scale
      for row in 0..<inner {
        let step = Int16((matrix[row * columns + column] / scale).rounded())
        let place = (column / 8 * ((inner + 1) / 2) + row / 2) * 2 + column % 8 / 4
        unsafe pairs[place][column % 4 * 2 + row % 2] = step
      }
    }
  }

  deinit {
    unsafe pairs.deallocate()
    scales.free()
  }

  /// Writes the product of `rows` with the matrix to `sum`, row after row, `sumWidth` apart.
  func multiply(_ rows: PackedRows, count: Int, into sum: Floats, sumWidth: Int) {
    let halves = (inner + 1) / 2
    var row = 0
    while row < count {
      let last = count - 1
      let lines = (row, min(row + 1, last), min(row + 2, last), min(row + 3, last))
      var vector = 0
      while vector < vectorsInRow {
        block(rows, lines, vector, halves, into: sum, sumWidth: sumWidth)
        vector += 2
      }
      row += 4
    }
  }

  @inline(__always)
  private func block(
    _ rows: PackedRows, _ lines: (Int, Int, Int, Int), _ vector: Int, _ halves: Int,
    into sum: Floats, sumWidth: Int
  ) {
    var (a, b, c, d) = (
      SIMD4<Int32>.zero, SIMD4<Int32>.zero, SIMD4<Int32>.zero, SIMD4<Int32>.zero
    )
    var (e, f, g, h) = (a, b, c, d)
    var place = vector &* halves
    let (first, second) = (lines.0 &* rows.halves, lines.1 &* rows.halves)
    let (third, fourth) = (lines.2 &* rows.halves, lines.3 &* rows.halves)
    for half in 0..<halves {
      let left = unsafe pairs[place]
      let right = unsafe pairs[place &+ 1]
      place &+= 2
      var factor = rows.pair(first &+ half)
      a &+= Self.product(factor, left)
      e &+= Self.product(factor, right)
      factor = rows.pair(second &+ half)
      b &+= Self.product(factor, left)
      f &+= Self.product(factor, right)
      factor = rows.pair(third &+ half)
      c &+= Self.product(factor, left)
      g &+= Self.product(factor, right)
      factor = rows.pair(fourth &+ half)
      d &+= Self.product(factor, left)
      h &+= Self.product(factor, right)
    }
    put(a, e, lines.0, rows, vector, sum, sumWidth)
    put(b, f, lines.1, rows, vector, sum, sumWidth)
    put(c, g, lines.2, rows, vector, sum, sumWidth)
    put(d, h, lines.3, rows, vector, sum, sumWidth)
  }

  @inline(__always)
  private static func product(_ first: SIMD8<Int16>, _ second: SIMD8<Int16>) -> SIMD4<Int32> {
    let products =
      SIMD8<Int32>(truncatingIfNeeded: first) &* SIMD8<Int32>(truncatingIfNeeded: second)
    return products.evenHalf &+ products.oddHalf
  }

  @inline(__always)
  private func put(
    _ low: SIMD4<Int32>, _ high: SIMD4<Int32>, _ line: Int, _ rows: PackedRows, _ vector: Int,
    _ sum: Floats, _ sumWidth: Int
  ) {
    let column = vector * 4
    let whole = SIMD8<Int32>(lowHalf: low, highHalf: high)
    let value = SIMD8<Float>(whole) * scales.eight(column) * rows.scale(line)
    let place = line * sumWidth + column
    if column + 8 <= columns {
      sum.setEight(place, value)
    } else {
      for lane in 0..<(columns - column) { sum[place + lane] = value[lane] }
    }
  }
}

/// Rows of small whole numbers with a scale for each row: two numbers in each 32 bits, four times, as
/// they are multiplied with four columns at once.
@safe
final class PackedRows {
  /// How many pairs a row has.
  private(set) var halves = 0
  private let values: UnsafeMutablePointer<SIMD4<Int32>>
  private let scales: Floats

  /// A place for `rows` rows of up to `width` numbers.
  init(rows: Int, width: Int) {
    unsafe values = .allocate(capacity: rows * (width + 1) / 2)
    scales = Floats(zeros: rows)
  }

  deinit {
    unsafe values.deallocate()
    scales.free()
  }

  /// Rounds `count` rows of `width` numbers, a multiple of eight, each row by a scale of its own.
  func fill(_ rows: Floats, count: Int, width: Int) {
    halves = width / 2
    for row in 0..<count {
      var largest = SIMD8<Float>.zero
      var index = row * width
      let end = index + width
      while index < end {
        let value = rows.eight(index)
        let size = value.replacing(with: -value, where: value .< SIMD8<Float>.zero)
        largest.replace(with: size, where: size .> largest)
        index += 8
      }
      let most = max(largest.max(), 1e-20)
      scales[row] = most / PackedMatrix.most
      let factor = PackedMatrix.most / most
      index = row * width
      var place = row * halves
      while index < end {
        // Adding the number rounds; the last 16 bits of the sum then hold the whole number.
        let shifted = rows.eight(index) * factor + 12_582_912
        let bits = unsafe unsafeBitCast(shifted, to: SIMD8<Int32>.self)
        let pair = (bits.evenHalf & 0xFFFF) | (bits.oddHalf &<< 16)
        for lane in 0..<4 { unsafe values[place + lane] = SIMD4(repeating: pair[lane]) }
        index += 8
        place += 4
      }
    }
  }

  /// The pair at `place`, four times.
  @inline(__always)
  func pair(_ place: Int) -> SIMD8<Int16> {
    unsafe unsafeBitCast(values[place], to: SIMD8<Int16>.self)
  }

  /// By what the numbers of a row are multiplied.
  @inline(__always)
  func scale(_ row: Int) -> Float { scales[row] }
}
