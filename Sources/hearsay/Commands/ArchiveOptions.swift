import Archive
import ArgumentParser

/// The options of every command that looks into an archive.
struct ArchiveOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The archive.", valueName: "file"), completion: .file(extensions: ["db"]))
  var archive = Self.defaultArchive

  /// The archive where none is named.
  static let defaultArchive = "hearsay.db"

  /// The archive, opened to look into it.
  func open() throws -> ReportArchive {
    try ReportArchive.open(at: archive)
  }
}

/// The options of every listing.
struct ListingOptions: ParsableArguments {
  @OptionGroup var place: ArchiveOptions

  @Flag(name: .long, help: "Print one JSON object a line, for machines.")
  var json = false

  /// The archive, opened to look into it.
  func open() throws -> ReportArchive {
    try place.open()
  }
}
