/// A block of numbers at a fixed place, which its owner frees: what the network computes with.
///
/// Reads and writes are checked in debug builds only: every index in this folder comes from a shape
/// that was checked when the weights were read.
@safe
public struct Floats: @unchecked Sendable {
  /// Where it starts.
  @usableFromInline let base: UnsafeMutablePointer<Float>
  /// How many numbers there are.
  public let count: Int

  /// A block of `count` zeros, to be freed with `free()`.
  public init(zeros count: Int) {
    unsafe base = .allocate(capacity: max(1, count))
    unsafe base.initialize(repeating: 0, count: max(1, count))
    self.count = count
  }

  @inlinable @inline(__always)
  init(unsafeBase: UnsafeMutablePointer<Float>, count: Int) {
    unsafe base = unsafeBase
    self.count = count
  }

  /// Gives the memory back; nothing may use it, or a part of it, afterwards.
  public func free() { unsafe base.deallocate() }

  /// The number at `index`.
  @inlinable @inline(__always)
  public subscript(index: Int) -> Float {
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
  @inlinable @inline(__always)
  public func from(_ index: Int, count: Int) -> Floats {
    assert(index >= 0 && index + count <= self.count)
    return unsafe Floats(unsafeBase: base + index, count: count)
  }

  /// Eight numbers from `index` on.
  @inlinable @inline(__always)
  public func eight(_ index: Int) -> SIMD8<Float> {
    assert(index >= 0 && index + 8 <= count)
    return unsafe UnsafeRawPointer(base + index).loadUnaligned(as: SIMD8<Float>.self)
  }

  /// Writes eight numbers from `index` on.
  @inlinable @inline(__always)
  public func setEight(_ index: Int, _ value: SIMD8<Float>) {
    assert(index >= 0 && index + 8 <= count)
    unsafe UnsafeMutableRawPointer(base + index).storeBytes(of: value, as: SIMD8<Float>.self)
  }

  /// Sets the first `count` numbers to zero.
  public func clear(_ count: Int) {
    assert(count <= self.count)
    unsafe base.update(repeating: 0, count: count)
  }

  /// Copies the first numbers of `other`.
  public func copy(_ other: Floats, count: Int) {
    assert(count <= self.count && count <= other.count)
    unsafe base.update(from: other.base, count: count)
  }
}
