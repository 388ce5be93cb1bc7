import ArgumentParser
import Foundation

/// `train corpora`: counts what the readers of labelled texts find.
struct CorporaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpora", abstract: "Counts the labelled spans of the corpora of entities.")

  @Option(help: "The folder that holds the corpora's folders.")
  var corpora: String

  func run() throws {
    for part in ["train", "dev", "ext"] {
      let reports = try PackedFile.values(
        ThreatReports.Report.self, "\(corpora)/annoctr/\(part).jsonl.gz")
      for layer in ThreatReports.Layer.allCases where part != "ext" || layer != .cyber {
        report("AnnoCTR \(part), \(layer)", reports.map { ThreatReports.text(of: $0, layer) })
      }
    }
    let articles = try PackedFile.values(
      EventArticles.Article.self, "\(corpora)/casie/articles.jsonl.gz")
    report("CASIE", articles.map(EventArticles.text))
    for part in ["train", "dev"] {
      let conllu = try PackedFile.text("\(corpora)/ud/en_gum_open-\(part).conllu.gz")
      report("GUM \(part)", EntityTrees.texts(conllu: conllu))
    }
  }

  private func report(_ name: String, _ texts: [LabelledText]) {
    let spans = texts.reduce(0) { $0 + $1.labels.count { $0 & 1 == 1 } }
    let widened = texts.reduce(0) { $0 + $1.widenedCount }
    let dropped = texts.reduce(0) { $0 + $1.droppedCount }
    let tokens = texts.reduce(0) { $0 + $1.tokens.count }
    print(
      "\(name): \(texts.count) texts, \(tokens) tokens, \(spans) spans, \(widened) widened to tokens,"
        + " \(dropped) left out")
  }
}
