internal import Foundation

/// The wait that a host asks for (RFC 9110, section 10.2.3).
enum RetryAfter {
  /// How many seconds from `now` on `value` asks to wait; `nil` where it is neither form.
  static func seconds(_ value: String?, now: Date) -> Int? {
    guard let value = value?.trimmingCharacters(in: .whitespaces) else { return nil }
    if !value.isEmpty, value.utf8.allSatisfy({ (48...57).contains($0) }) {
      return min(Int(value) ?? .max, 1 << 30)
    }
    guard let date = HTTPDate.date(value) else { return nil }
    return max(0, Int(date.timeIntervalSince(now).rounded(.up)))
  }
}
