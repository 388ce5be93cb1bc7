/// A stream whose first bytes can be looked at before they are read.
final class BufferedStream: ByteStream {
  private let stream: any ByteStream
  private var pieces: [(bytes: [UInt8], memberNumber: Int)] = []
  private var nextPiece = 0
  private var failure: ReadingError?
  private var isAtEnd = false
  private(set) var memberNumber = 0

  init(_ stream: any ByteStream) {
    self.stream = stream
  }

  var byteCount: Int? { stream.byteCount }

  /// The first bytes, at least `count` of them where there are as many; nothing may have been read.
  ///
  /// Stops early where `isEnough` says so of the bytes so far: what comes through a pipe may be long
  /// in coming.
  func peek(_ count: Int, isEnough: ([UInt8]) -> Bool = { _ in false }) -> [UInt8] {
    var head: [UInt8] = pieces.count == 1 ? pieces[0].bytes : Array(pieces.map(\.bytes).joined())
    while head.count < count, !isAtEnd, failure == nil, head.isEmpty || !isEnough(head) {
      do throws(ReadingError) {
        guard let piece = try stream.next() else {
          isAtEnd = true
          break
        }
        pieces.append((piece, stream.memberNumber))
        if head.isEmpty { head = piece } else { head += piece }
      } catch {
        failure = error
      }
    }
    return head
  }

  /// Whether all there is has been looked at, without an error.
  var isWhole: Bool { isAtEnd && failure == nil }

  func next() throws(ReadingError) -> [UInt8]? {
    if nextPiece < pieces.count {
      defer {
        pieces[nextPiece].bytes = []
        nextPiece += 1
      }
      memberNumber = pieces[nextPiece].memberNumber
      return pieces[nextPiece].bytes
    }
    if let error = failure {
      failure = nil
      throw error
    }
    guard !isAtEnd, let piece = try stream.next() else { return nil }
    memberNumber = stream.memberNumber
    return piece
  }

  func seek(to offset: Int) -> Bool {
    guard stream.seek(to: offset) else { return false }
    pieces = []
    nextPiece = 0
    isAtEnd = false
    return true
  }
}
