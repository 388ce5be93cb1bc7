/// Products of small matrices on one core, in blocks of four rows and eight columns.
package enum FloatProduct {
  /// Adds the product of `left` and `right` to `sum`, or sets it unless it `adds`.
  ///
  /// `left` is `rows` by `inner`: the number at row i and column p is
  /// `left[i * rowStep + p * columnStep]`. `right` is `inner` by `columns`, row after row, `rightWidth`
  /// apart; `sum` is `rows` by `columns`, likewise `sumWidth` apart.
  @inline(never)
  package static func multiply(
    _ left: Floats, rowStep: Int, columnStep: Int, _ right: Floats, rightWidth: Int,
    into sum: Floats, sumWidth: Int, rows: Int, inner: Int, columns: Int, adds: Bool
  ) {
    var row = 0
    while row + 4 <= rows {
      var column = 0
      while column + 16 <= columns {
        var (a, b, c, d) = (
          SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero, SIMD8<Float>.zero
        )
        var (e, f, g, h) = (a, b, c, d)
        var (first, second) = (row &* rowStep, (row &+ 1) &* rowStep)
        var (third, fourth) = ((row &+ 2) &* rowStep, (row &+ 3) &* rowStep)
        var place = column
        for _ in 0..<inner {
          let line = right.eight(place)
          let next = right.eight(place &+ 8)
          place &+= rightWidth
          var factor = left[first]
          a += factor * line
          e += factor * next
          factor = left[second]
          b += factor * line
          f += factor * next
          factor = left[third]
          c += factor * line
          g += factor * next
          factor = left[fourth]
          d += factor * line
          h += factor * next
          first &+= columnStep
          second &+= columnStep
          third &+= columnStep
          fourth &+= columnStep
        }
        place = row * sumWidth + column
        put(a, sum, place, adds)
        put(e, sum, place + 8, adds)
        put(b, sum, place + sumWidth, adds)
        put(f, sum, place + sumWidth + 8, adds)
        put(c, sum, place + 2 * sumWidth, adds)
        put(g, sum, place + 2 * sumWidth + 8, adds)
        put(d, sum, place + 3 * sumWidth, adds)
        put(h, sum, place + 3 * sumWidth + 8, adds)
        column += 16
      }
      while column + 8 <= columns {
        var a = SIMD8<Float>.zero
        var b = a
        var c = a
        var d = a
        let start = row * rowStep
        for p in 0..<inner {
          let at = start &+ p &* columnStep
          let line = right.eight(p &* rightWidth &+ column)
          a += left[at] * line
          b += left[at + rowStep] * line
          c += left[at + 2 * rowStep] * line
          d += left[at + 3 * rowStep] * line
        }
        let place = row * sumWidth + column
        put(a, sum, place, adds)
        put(b, sum, place + sumWidth, adds)
        put(c, sum, place + 2 * sumWidth, adds)
        put(d, sum, place + 3 * sumWidth, adds)
        column += 8
      }
      for line in row..<(row + 4) {
        single(
          left, line, rowStep, columnStep, right, rightWidth, sum, sumWidth, inner,
          column..<columns, adds)
      }
      row += 4
    }
    while row < rows {
      var column = 0
      while column + 8 <= columns {
        var a = SIMD8<Float>.zero
        for p in 0..<inner {
          a += left[row * rowStep + p * columnStep] * right.eight(p * rightWidth + column)
        }
        put(a, sum, row * sumWidth + column, adds)
        column += 8
      }
      single(
        left, row, rowStep, columnStep, right, rightWidth, sum, sumWidth, inner, column..<columns,
        adds)
      row += 1
    }
  }

  /// The product of `rows` rows of `left` with `right`, both packed.
  @inline(__always)
  package static func multiply(
    _ left: Floats, _ right: Floats, into sum: Floats, rows: Int, inner: Int, columns: Int
  ) {
    multiply(
      left, rowStep: inner, columnStep: 1, right, rightWidth: columns, into: sum,
      sumWidth: columns, rows: rows, inner: inner, columns: columns, adds: false)
  }

  @inline(__always)
  private static func put(_ value: SIMD8<Float>, _ sum: Floats, _ place: Int, _ adds: Bool) {
    sum.setEight(place, adds ? sum.eight(place) + value : value)
  }

  /// The columns that make no block of eight.
  private static func single(
    _ left: Floats, _ row: Int, _ rowStep: Int, _ columnStep: Int, _ right: Floats,
    _ rightWidth: Int, _ sum: Floats, _ sumWidth: Int, _ inner: Int, _ columns: Range<Int>,
    _ adds: Bool
  ) {
    for column in columns {
      var total: Float = 0
      for p in 0..<inner {
        total += left[row * rowStep + p * columnStep] * right[p * rightWidth + column]
      }
      let place = row * sumWidth + column
      sum[place] = adds ? sum[place] + total : total
    }
  }
}

/// The logistic function, eight numbers at a time, by multiplications and additions alone: the same on
/// every machine.
@inlinable @inline(__always)
public func logistic(_ x: SIMD8<Float>) -> SIMD8<Float> {
  1 / (1 + exponential(-x))
}

/// e to the power of `x`, within 2 in ten million; `x` is kept between -87 and 87.
@inlinable @inline(__always)
public func exponential(_ x: SIMD8<Float>) -> SIMD8<Float> {
  let low = SIMD8<Float>(repeating: -87)
  let high = SIMD8<Float>(repeating: 87)
  var limited = x.replacing(with: low, where: x .< low)
  limited.replace(with: high, where: limited .> high)
  let scaled = limited * 1.442_695_04
  // Adding it rounds to a whole number, which the last bits of the sum then hold.
  let magic: Float = 12_582_912
  let shifted = scaled + magic
  let whole = shifted - magic
  let part = (scaled - whole) * 0.693_147_18
  var power = part * 0.001_388_89 + 0.008_333_33
  power = power * part + 0.041_666_67
  power = power * part + 0.166_666_67
  power = power * part + 0.5
  power = power * part + 1
  power = power * part + 1
  let exponent = unsafe unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- (0x4B40_0000 - 127)
  let factor = unsafe unsafeBitCast(exponent &<< 23, to: SIMD8<Float>.self)
  return power * factor
}
