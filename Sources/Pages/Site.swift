public import Model

/// The report: a folder of pages to read or publish.
public struct Site: Sendable {
  /// What the pages show.
  public var findings: Findings

  /// The report of `findings`.
  public init(_ findings: Findings) {
    self.findings = findings
  }
}
