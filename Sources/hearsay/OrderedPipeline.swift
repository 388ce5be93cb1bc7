/// Maps a stream over all cores, and hands the results on in the order of the stream.
///
/// No more than `width` elements, and about `weightLimit` of their weight, are on the way at once:
/// memory does not grow with the stream.
struct OrderedPipeline<Input: Sendable, Output: Sendable> {
  /// How many elements are on the way at most.
  var width: Int
  /// How heavy they may be together, in the unit of `weight`.
  var weightLimit: Int
  /// How heavy an element is.
  var weight: @Sendable (Input) -> Int
  /// What is done to each element, many at once.
  var transform: @Sendable (Input) async -> Output

  /// Takes elements from `next` until there are none, and hands each result to `consume`.
  func run(
    next: () async throws -> Input?, consume: (Output) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Int, Output).self) { group in
      var finished: [Int: Output] = [:]
      var startedCount = 0
      var consumedCount = 0
      var weightOnTheWay = 0
      var isAtEnd = false
      while true {
        while !isAtEnd, startedCount - consumedCount < width,
          weightOnTheWay < weightLimit || startedCount == consumedCount
        {
          guard let input = try await next() else {
            isAtEnd = true
            break
          }
          let index = startedCount
          let inputWeight = weight(input)
          startedCount += 1
          weightOnTheWay += inputWeight
          let transform = transform
          group.addTask { (index, inputWeight, await transform(input)) }
        }
        if let output = finished.removeValue(forKey: consumedCount) {
          consumedCount += 1
          try consume(output)
        } else if let (index, inputWeight, output) = try await group.next() {
          weightOnTheWay -= inputWeight
          finished[index] = output
        } else {
          return
        }
      }
    }
  }
}
