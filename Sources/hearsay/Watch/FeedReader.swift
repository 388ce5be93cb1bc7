import Archive
import Fetching
import Foundation
import Model
import Reading

/// What asking a feed brought.
enum FeedAnswer: Sendable {
  /// The feed, and how it was had.
  case read(Feed, Answer)
  /// It has not changed.
  case unchanged(Answer)
  /// It could not be had.
  case unfetched(FetchError)
  /// What was had is no feed.
  case unreadable(ReadingError)
}

/// What became of an entry of a feed, before any of it is added.
struct EntryReading: Sendable {
  /// Its name.
  var name: FeedEntryName
  /// Its address, or what it is called where it has none.
  var path: String
  /// What can be read of it, with all that can be worked out.
  var reports: [PreparedReport] = []
  /// Why there is nothing to read, where that is so.
  var problem = "it has neither a text nor a page\n  tell the publisher"
  /// Whether that may be better another time.
  var isTemporary = false
  /// Whether the program is to end, and nothing is known.
  var isCancelled = false

  /// How many bytes it holds in memory, roughly.
  var byteCount: Int { reports.reduce(0) { $0 + $1.byteCount } }
}

/// Asks feeds, and reads what they list: the part of following them that writes nothing.
struct FeedReader: Sendable {
  /// What is known already.
  var archive: ReportArchive
  /// Who fetches.
  var fetcher: Fetcher

  /// Asks the feed of `state` whether it has anything new.
  func ask(_ state: FeedState) async -> FeedAnswer {
    let known = Validators(etag: state.etag, lastModified: state.lastModified)
    switch await fetch(state.movedTo ?? state.url, as: .feed, unlessMatching: known) {
    case .failure(let error): return .unfetched(error)
    case .success(.unchanged(let answer)): return .unchanged(answer)
    case .success(.fetched(let page)):
      do throws(ReadingError) {
        return .read(
          try Feed(bytes: page.bytes, charset: page.retrieval.charset), page.answer)
      } catch {
        let feeds = FeedLinks.references(in: page.bytes)
          .compactMap { Self.address($0, base: page.retrieval.url) }
        guard !feeds.isEmpty else { return .unreadable(error) }
        return .unreadable(
          .unsupported(
            "a page, and no feed",
            advice: "give the address of its feed: " + feeds.joined(separator: ", ")))
      }
    }
  }

  /// Reads the page of an entry of `feed`, or what the feed has of it.
  func read(
    _ entry: Feed.Entry, as name: FeedEntryName, of feed: Feed, base: String
  ) async -> EntryReading {
    var entry = entry
    if let reference = entry.url { entry.url = Self.address(reference, base: base) ?? reference }
    var reading = EntryReading(name: name, path: entry.url ?? "\(name.feed)#\(name.id)")
    if let address = entry.url {
      switch await fetch(address) {
      case .failure(.cancelled):
        reading.isCancelled = true
        return reading
      case .failure(let error):
        (reading.problem, reading.isTemporary) = (error.description, error.isTemporary)
      case .success(.unchanged): break
      case .success(.fetched(let page)):
        let listed = ListedMetadata(entry)
        await reading.take(
          PackedReports(bytes: page.bytes, path: address, charset: page.retrieval.charset)
            .map { ReportInput($0, of: page, listed: listed) }, archive: archive)
      }
    }
    if reading.reports.isEmpty, let line = feed.line(of: entry) {
      let raw = RawReport(path: name.feed, form: .line(number: 1), bytes: line)
      await reading.take([.report(raw)], archive: archive)
    }
    return reading
  }

  private func fetch(
    _ address: String, as wanted: WantedMedia = .page,
    unlessMatching validators: Validators = Validators()
  ) async -> Result<FetchOutcome, FetchError> {
    do throws(FetchError) {
      return .success(try await fetcher.fetch(address, as: wanted, unlessMatching: validators))
    } catch {
      return .failure(error)
    }
  }

  /// What `reference` means in a feed that was had from `base`, or `nil` where it means nothing.
  private static func address(_ reference: String, base: String) -> String? {
    let base = try? WebAddress(base)
    return (try? base?.resolving(reference))?.description
  }
}

extension EntryReading {
  /// Takes what can be read of `inputs`.
  fileprivate mutating func take(_ inputs: [ReportInput], archive: ReportArchive) async {
    for input in inputs {
      let prepared = await PreparedReport(input, archive: archive)
      if case .unreadable(_, let reason) = prepared.outcome {
        problem = reason
      } else {
        reports.append(prepared)
      }
    }
  }
}
