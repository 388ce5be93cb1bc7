import Algorithms
import Language

/// Ends what is said where another report is joined to it.
///
/// In "She called it baseless and maintained that …" the second verb is joined to the first by the
/// parse, so that what she maintained is no part of what she called it.
struct JoinedClauses {
  let reader: Reader

  /// `attributions` with contents that hold no report which is joined to their own.
  func parted(_ attributions: [Attribution]) -> [Attribution] {
    let byCue = attributions.indices.sorted {
      attributions[$0].cue.lowerBound < attributions[$1].cue.lowerBound
    }
    let starts = byCue.map { attributions[$0].cue.lowerBound }
    var parted = attributions
    for index in attributions.indices {
      let outer = attributions[index]
      for (number, piece) in outer.content.enumerated() {
        var position = starts.partitioningIndex { $0 >= piece.lowerBound }
        while position < starts.count, starts[position] < piece.upperBound {
          let inner = attributions[byCue[position]]
          position += 1
          guard inner.head != outer.head, let start = start(of: inner, joinedTo: outer),
            start > piece.lowerBound + 1, start < piece.upperBound
          else { continue }
          parted[index].content[number] = piece.lowerBound..<start
          break
        }
      }
    }
    return parted
  }

  /// Where the clause of `inner` begins, if the parse joins it to that of `outer`.
  private func start(of inner: Attribution, joinedTo outer: Attribution) -> Int? {
    let reading = reader.analysis.reading
    guard outer.cue.upperBound <= inner.cue.lowerBound,
      reader.sentenceNumber(at: inner.head) == reader.sentenceNumber(at: outer.head)
    else { return nil }
    var verb = inner.head
    for _ in 0..<4 {
      guard reading.isRelation(verb, "conj"), reading.heads[verb] >= 0 else { return nil }
      verb = reading.heads[verb]
      if verb == outer.head { return start(of: inner) }
    }
    return nil
  }

  /// The first word of the clause: the "and", or the comma before it.
  private func start(of inner: Attribution) -> Int {
    let reading = reader.analysis.reading
    var start = inner.cue.lowerBound
    if let source = inner.source, source.upperBound <= start, start - source.upperBound < 3 {
      start = source.lowerBound
    }
    let least = max(0, start - 6)
    if let word = (least..<start).last(where: {
      reading.heads[$0] == inner.head && reading.isRelation($0, "cc")
    }) {
      start = word
    }
    return reader.isComma(start - 1) ? start - 1 : start
  }
}
