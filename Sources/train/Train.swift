import ArgumentParser

@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Learns the models that Hearsay ships from annotated corpora.",
    subcommands: [
      TaggerCommand.self, TokensCommand.self, LemmasCommand.self, TagsCommand.self,
      AnalyseCommand.self, CorporaCommand.self, AttackCommand.self, FindCommand.self,
    ])
}
