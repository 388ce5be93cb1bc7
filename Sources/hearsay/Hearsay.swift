import ArgumentParser

@main
struct Hearsay: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hearsay",
    abstract: "Shows who said what, who had it from whom, and what changed on the way.")
}
