import Language

/// Where the gradients of one part of a batch are gathered, with all that is kept of the way forward.
final class Shard: @unchecked Sendable {
  /// How many words it takes.
  static let capacity = 1024
  let shape: NetworkShape
  let layout: NetworkShape.Layout
  /// The gradients of all weights but the table's, as the layout orders them behind the table.
  let gradients: Floats
  /// The gradients of the sums of rows, a row for each word.
  let table: Floats
  /// The rows of the table that each word adds up.
  var rows: [Int32] = []
  var windows: [TrainingWindow] = []
  var random = SplitMix(state: 0)
  /// The loss of each kind, summed, with the number of words.
  var losses: [String: (sum: Double, count: Int)] = [:]

  let inputs: [Floats]  // of each layer, then the output
  let masked: [Floats]
  let masks: [Floats]
  let gates: [Floats]
  let cells: [Floats]
  let gateGradient: Floats
  let turned: Floats
  let top: Floats  // the gradient of the output
  let syntaxGradient: Floats
  let scores: Floats
  let scoreGradient: Floats
  let dropped: Floats
  let work: [Floats]

  init(shape: NetworkShape) {
    self.shape = shape
    layout = shape.layout
    let size = Self.capacity
    let dimension = shape.dimension
    func block(_ width: Int) -> Floats { Floats(zeros: size * width) }
    gradients = Floats(zeros: layout.count - shape.rows * dimension)
    table = block(dimension)
    inputs = (0...shape.layers).map { _ in block(dimension) }
    masked = (0..<shape.layers).map { _ in block(dimension) }
    masks = (0..<shape.layers).map { _ in block(dimension) }
    gates = (0..<shape.layers).map { _ in block(3 * dimension) }
    cells = (0..<shape.layers).map { _ in block(dimension) }
    gateGradient = block(3 * dimension)
    turned = Floats(zeros: 4 * dimension * dimension)
    top = block(dimension)
    syntaxGradient = block(dimension)
    scores = block(64)
    scoreGradient = block(64)
    dropped = block(dimension)
    work = (0..<10).map { _ in block(max(shape.arc, shape.relation, dimension)) }
  }

  /// The loss and its gradients for the windows that were given, under `parameters`.
  func run(_ parameters: Floats, dropout: Float) {
    losses = [:]
    gradients.clear(gradients.count)
    let count = windows.reduce(0) { $0 + $1.count }
    guard count > 0 else { return }
    forward(parameters, dropout: dropout, count: count)
    top.clear(count * shape.dimension)
    syntaxGradient.clear(count * shape.dimension)
    for task in NetworkTask.allCases { label(task, parameters, dropout) }
    parse(parameters, dropout)
    backward(parameters, count: count)
  }
}
