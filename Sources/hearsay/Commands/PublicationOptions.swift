import ArgumentParser
import Exchange

/// The options of every command that publishes findings: `export` and `serve` should say the same, for
/// objects that say otherwise are new versions.
struct PublicationOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How far published objects may be passed on: white, green, amber or red.",
      discussion: "Objects that were published before get a new version where this changes.",
      valueName: "colour"),
    transform: { text in
      guard let light = TrafficLight(rawValue: text == "clear" ? "white" : text.lowercased()) else {
        throw ValidationError("There are white, green, amber and red.")
      }
      return light
    })
  var tlp = TrafficLight.white

  @Option(
    name: .long,
    help: ArgumentHelp("What whoever publishes is called.", valueName: "name"))
  var publisher = PublicationSettings().name

  /// Who publishes, and how.
  var settings: PublicationSettings {
    PublicationSettings(name: publisher, marking: tlp)
  }
}
