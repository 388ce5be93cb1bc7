/// Why a text cannot be read as language.
public enum LanguageError: Error, Hashable, CustomStringConvertible {
  /// The file of weights was found at none of the places.
  case weightsMissing(places: [String])
  /// The file of weights is not one that this version can use.
  case weightsDamaged(path: String, reason: String)

  /// What happened and what to do.
  public var description: String {
    switch self {
    case .weightsMissing(let places):
      "the weights are missing; looked for\n"
        + places.map { "  " + $0 }.joined(separator: "\n")
        + "\n  keep the folder hearsay_Language.resources beside the program"
    case .weightsDamaged(let path, let reason):
      "\(path): \(reason)\n  install Hearsay again"
    }
  }
}
