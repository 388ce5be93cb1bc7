/// What a gzip file holds, also one of several members.
///
/// Behind damaged data it goes on with the next member: in web archives each record is one.
final class GzipStream: ByteStream {
  private let source: any ByteStream
  private let inflater: Inflater
  private let budget: UnpackingBudget
  private var isSearching = false
  private var isAtEnd = false

  init(_ source: any ByteStream, budget: UnpackingBudget) throws(ReadingError) {
    self.source = source
    self.budget = budget
    inflater = try Inflater(.gzip)
  }

  var memberNumber: Int { inflater.memberCount }

  func next() throws(ReadingError) -> [UInt8]? {
    while !isAtEnd {
      if isSearching {
        if inflater.skipToMember() {
          isSearching = false
        } else if let more = try source.next() {
          inflater.feed(more)
        } else {
          isAtEnd = true
        }
        continue
      }
      let piece: [UInt8]
      do throws(ReadingError) {
        piece = try inflater.next()
      } catch {
        isSearching = true
        throw error
      }
      if !piece.isEmpty {
        do throws(ReadingError) {
          try budget.unpack(piece.count)
        } catch {
          isAtEnd = true
          throw error
        }
        return piece
      }
      if inflater.isDone {
        // Padding ends a file; what only looks like it lies between two members.
        if inflater.skipToMember() {
          throw .damagedCompression(reason: "something lies between its parts")
        }
        isSearching = true
        continue
      }
      if let more = try source.next() {
        inflater.feed(more)
      } else {
        isAtEnd = true
        try inflater.finish()
      }
    }
    return nil
  }
}

/// What a file holds that bzip2, xz, lzip or zstd compressed.
final class DecompressedStream: ByteStream {
  private let archive: ArchiveHandle
  private let budget: UnpackingBudget
  private var isStarted = false
  private var isAtEnd = false

  init(_ source: any ByteStream, budget: UnpackingBudget) throws(ReadingError) {
    archive = try ArchiveHandle(source, content: .decompressed)
    self.budget = budget
  }

  func next() throws(ReadingError) -> [UInt8]? {
    guard !isAtEnd else { return nil }
    do throws(ReadingError) {
      if !isStarted {
        isStarted = true
        guard try archive.nextEntry() != nil else {
          isAtEnd = true
          return nil
        }
      }
      guard let piece = try archive.nextPiece() else {
        isAtEnd = true
        return nil
      }
      try budget.unpack(piece.count)
      return piece
    } catch {
      isAtEnd = true
      if case .damagedPacking(let reason) = error { throw .damagedCompression(reason: reason) }
      throw error
    }
  }
}

/// The file that all else is unpacked from; says how much of it has been read.
final class OutermostStream: ByteStream {
  private let stream: any ByteStream
  private let budget: UnpackingBudget
  private var deliveredCount = 0

  init(_ stream: any ByteStream, budget: UnpackingBudget) {
    self.stream = stream
    self.budget = budget
    budget.packedByteCount = stream.byteCount ?? 0
  }

  var byteCount: Int? { stream.byteCount }

  /// How many bytes were read, those that were read twice counted once as far as that can be told.
  var readCount: Int { min(deliveredCount, stream.byteCount ?? Int.max) }

  func next() throws(ReadingError) -> [UInt8]? {
    guard let piece = try stream.next() else { return nil }
    deliveredCount += piece.count
    if stream.byteCount == nil { budget.packedByteCount = deliveredCount }
    return piece
  }

  func seek(to offset: Int) -> Bool { stream.seek(to: offset) }
}
