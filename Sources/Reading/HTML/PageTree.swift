/// A web page as a flat list of nodes in document order.
///
/// The descendants of a node are those that follow it up to its `end`, so that every walk is a loop.
struct PageTree {
  /// An element or a run of text.
  struct Node {
    /// The element's name in lower case; empty for text.
    var name: String
    /// What its name says of it.
    var traits: ElementTraits
    /// The words of a text node.
    var text: String
    /// How many bytes of the words are no white space.
    var length: Int
    /// The element's attributes that matter.
    var attributes: PageAttributes
    /// What its class and id say of it.
    var marks: ClassMarks
    /// The index of the parent; -1 for a root.
    var parent: Int
    /// One past the last descendant.
    var end: Int

    /// Whether it is a run of text.
    var isText: Bool { name.isEmpty }
  }

  /// The nodes, each before its descendants.
  var nodes: [Node] = []

  /// The elements that lie within node `index`, and it itself.
  func range(of index: Int) -> Range<Int> { index..<nodes[index].end }

  /// The words within node `index`, with single spaces.
  func text(of index: Int, limit: Int = 100_000) -> String {
    var text = ""
    for inner in range(of: index) where nodes[inner].isText {
      text += nodes[inner].text
      if text.utf8.count > limit { break }
      if nodes[max(0, nodes[inner].parent)].traits.contains(.block) { text += " " }
    }
    return WhiteSpace.collapsed(text)
  }

  /// The first element within `range` that `isWanted` accepts.
  func first(in range: Range<Int>? = nil, where isWanted: (Node) -> Bool) -> Int? {
    (range ?? 0..<nodes.count).first { !nodes[$0].isText && isWanted(nodes[$0]) }
  }
}
