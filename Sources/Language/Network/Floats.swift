/// A block of numbers at a fixed place, which its owner frees: what the network computes with.
///
/// Reads and writes are checked in debug builds only: every index in this folder comes from a shape
/// that was checked when the weights were read.
@safe
package struct Floats: @unchecked Sendable {
  /// Where it starts.
  private let base: UnsafeMutablePointer<Float>
  /// How many numbers there are.
  package let count: Int

  /// A block of `count` zeros, to be freed with `free()`.
  package init(zeros count: Int) {
    unsafe base = .allocate(capacity: max(1, count))
    unsafe base.initialize(repeating: 0, count: max(1, count))
    self.count = count
  }

  @inline(__always)
  private init(unsafeBase: UnsafeMutablePointer<Float>, count: Int) {
    unsafe base = unsafeBase
    self.count = count
  }

  /// Gives the memory back; nothing may use it, or a part of it, afterwards.
  package func free() { unsafe base.deallocate() }

  /// The number at `index`.
  @inline(__always)
  package subscript(index: Int) -> Float {
    get {
      assert(index >= 0 && index < count)
      return unsafe base[index]
    }
    nonmutating set {
      assert(index >= 0 && index < count)
      unsafe base[index] = newValue
    }
  }

  /// The numbers from `index` on.
  @inline(__always)
  package func from(_ index: Int, count: Int) -> Floats {
    assert(index >= 0 && index + count <= self.count)
    return unsafe Floats(unsafeBase: base + index, count: count)
  }

  /// Eight numbers from `index` on.
  @inline(__always)
  package func eight(_ index: Int) -> SIMD8<Float> {
    assert(index >= 0 && index + 8 <= count)
    return unsafe UnsafeRawPointer(base + index).loadUnaligned(as: SIMD8<Float>.self)
  }

  /// Writes eight numbers from `index` on.
  @inline(__always)
  package func setEight(_ index: Int, _ value: SIMD8<Float>) {
    assert(index >= 0 && index + 8 <= count)
    unsafe UnsafeMutableRawPointer(base + index).storeBytes(of: value, as: SIMD8<Float>.self)
  }

  /// Sets the first `count` numbers to zero.
  package func clear(_ count: Int) {
    assert(count <= self.count)
    unsafe base.update(repeating: 0, count: count)
  }

  /// Copies the first numbers of `other`.
  package func copy(_ other: Floats, count: Int) {
    assert(count <= self.count && count <= other.count)
    unsafe base.update(from: other.base, count: count)
  }
}
