import Model

/// The timeline of tellings: a lane for each claim, all on one scale of time.
struct LaneDrawing {
  /// One telling on its lane.
  struct Dot: Sendable {
    var day: Int?
    var isOrigin: Bool
    var isDenial: Bool
    var label: String
    var href: String?
  }

  static let width = 560
  static let height = 30
  private static let left = 12
  private static let undatedWidth = 106

  let scale: TimeScale
  let hasUndated: Bool

  init(lanes: [[Dot]]) {
    let days = lanes.flatMap { $0.compactMap(\.day) }
    hasUndated = lanes.contains { $0.contains { $0.day == nil } }
    let right = hasUndated ? Self.undatedWidth : 12
    scale = TimeScale(days: days, start: Self.left, length: Self.width - Self.left - right)
  }

  /// The dots of a claim: each telling on the day when its document was published.
  static func dots(of claim: Claim, catalogue: Catalogue, root: String) -> [Dot] {
    claim.tellings.map { telling in
      let document = catalogue.document(telling.document)
      let date = document?.published ?? telling.time
      let statement = catalogue.statement(telling.statement)
      let outlet = document.map { catalogue.outlet($0) } ?? "a document that is not here"
      let isDenial = statement?.stance == .denies
      let isOrigin = telling.statement == claim.origin
      var label = outlet + (date.map { ", " + ShownDate($0.withoutTime).text } ?? ", no date")
      if isOrigin { label += ", the origin" }
      if isDenial { label += ", a denial" }
      return Dot(
        day: date?.dayNumber ?? date.flatMap(middleDay), isOrigin: isOrigin, isDenial: isDenial,
        label: label, href: catalogue.address(of: telling.statement).map { root + $0 })
    }
  }

  /// The middle of a month, where no day is known.
  private static func middleDay(_ date: PartialDate) -> Int? {
    guard let month = date.month else { return nil }
    return PartialDate(year: date.year, month: month, day: 15).dayNumber
  }

  /// The scale with its dates, above the lanes.
  var axis: Markup {
    let ticks = scale.ticks(distance: 92)
    let names = ticks.map { ShownDate(PartialDate(dayNumber: $0)).short }
    var drawing = Drawing(
      name: "axis", width: Self.width, height: Self.height, title: "Scale of time",
      description: "From left to right: " + names.joined(separator: ", ") + "."
        + (scale.breaks.isEmpty ? "" : " Long empty stretches are shortened."))
    drawing.line(Self.left, 22, Self.left + scale.length, 22, "axis")
    for (day, name) in zip(ticks, names) {
      let x = scale.x(day)
      drawing.line(x, 18, x, 26, "axis")
      let anchor = x < 40 ? "tick start" : x > Self.width - 40 ? "tick end" : "tick"
      drawing.text(
        anchor == "tick start" ? x - 4 : anchor == "tick end" ? x + 4 : x, 12, name, anchor)
    }
    for day in scale.breaks.prefix(40) { drawBreak(before: day, y: 22, in: &drawing) }
    if hasUndated { drawing.text(Self.width - 6, 12, "no date", "tick end") }
    return drawing.markup
  }

  private func drawBreak(before day: Int, y: Int, in drawing: inout Drawing) {
    let end = scale.x(day)
    let start = scale.x(scale.day(before: day))
    let x = (start + end) / 2
    drawing.path("M\(x - 4) \(y + 5)l4 -10M\(x) \(y + 5)l4 -10", "break")
  }

  /// The lane of one claim.
  func lane(_ dots: [Dot], name: String, title: String) -> Markup {
    let dated = dots.compactMap(\.day)
    var words: [String] = dots.prefix(30).map(\.label)
    if dots.count > 30 { words.append("and \(dots.count - 30) more") }
    var drawing = Drawing(
      name: name, width: Self.width, height: Self.height, title: title,
      description: words.joined(separator: "; ") + ".")
    drawing.line(Self.left, 15, Self.left + scale.length, 15, "lane")
    if let first = dated.min(), let last = dated.max(), first < last {
      drawing.line(scale.x(first), 15, scale.x(last), 15, "reach")
    }
    var stacks: [Int: [Dot]] = [:]
    for dot in dots {
      stacks[dot.day.map { scale.x($0) } ?? Self.width - 24, default: []].append(dot)
    }
    for (x, stack) in stacks.sorted(by: { $0.key < $1.key }) {
      let shown = stack.prefix(stack.count > 3 ? 2 : 3)
      let height = shown.count == 1 ? 0 : 5 * (shown.count - 1)
      for (index, dot) in shown.enumerated() {
        draw(dot, x, 15 - height + index * 10, in: &drawing)
      }
      if stack.count > 3 { drawing.text(x + 8, 19, "+\(stack.count - 2)", "more") }
    }
    return drawing.markup
  }

  private func draw(_ dot: Dot, _ x: Int, _ y: Int, in drawing: inout Drawing) {
    drawing.link(dot.href, label: dot.label) { drawing in
      if dot.isOrigin {
        drawing.rectangle(x - 5, y - 5, 10, 10, "dot origin")
      } else if dot.isDenial {
        drawing.circle(x, y, radius: 5, "dot denial")
        drawing.path("M\(x - 3) \(y - 3)l6 6M\(x + 3) \(y - 3)l-6 6", "cross")
      } else {
        drawing.circle(x, y, radius: 4, "dot")
      }
    }
  }
}
