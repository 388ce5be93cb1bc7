/// Passwords that nobody can guess and everybody can type.
enum GeneratedPassword {
  private static let letters = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// A new one: 24 letters and digits, about 118 bits, in groups of six.
  static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<4).map { _ in
      String((0..<6).map { _ in letters[Int.random(in: 0..<letters.count, using: &generator)] })
    }.joined(separator: "-")
  }
}
