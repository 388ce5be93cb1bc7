public import Model

/// Where documents and findings are kept: one SQLite file.
public final class ReportArchive: Sendable {
  init() {}
}
