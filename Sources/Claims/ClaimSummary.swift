import Model

/// Chooses the words that stand for a claim.
enum ClaimSummary {
  private static let fewest = 5
  private static let most = 40
  private static let firstTellings = 12

  /// The content of the telling nearest the source that is neither a fragment nor a whole speech,
  /// word for word.
  ///
  /// `ranked` are the tellings, the nearest to the source first; there is at least one.
  static func text(of ranked: some Collection<Statement>) -> String {
    let first = ranked.prefix(firstTellings).first { statement in
      let words = statement.contentText.split(maxSplits: most, whereSeparator: \.isWhitespace)
      return statement.part == .body && words.count >= fewest && words.count <= most
    }
    return (first ?? ranked.first)?.contentText ?? ""
  }
}
