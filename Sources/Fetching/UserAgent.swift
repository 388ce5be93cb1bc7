/// What the program calls itself when it asks others for their reports.
public enum UserAgent {
  /// Its name and version: the truth, so that whoever does not want it can say so in robots.txt.
  public static func named(version: String) -> String { "Hearsay/\(version)" }

  /// The name that rules of robots.txt are looked up by (RFC 9309, section 2.2.1).
  public static let product = "hearsay"
}
