import ArgumentParser

@main
struct Train: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Learns the models that Hearsay ships from annotated corpora.",
    subcommands: [
      NetworkCommand.self, AttackCommand.self, AnalyseCommand.self, FindCommand.self,
      CorporaCommand.self, TokensCommand.self, LemmasCommand.self, TagsCommand.self,
      SpeedCommand.self, PagesCommand.self,
    ])
}
