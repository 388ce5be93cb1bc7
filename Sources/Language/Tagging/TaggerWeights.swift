import Foundation

extension Tagger {
  /// Reads the tagger's weights from the file at `path`.
  public init(contentsOfFile path: String) throws(LanguageError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .weightsMissing(places: [path])
    }
    do throws(DamagedWeights) {
      self.init(model: try TaggerModel(bytes: Array(data)))
    } catch {
      throw .weightsDamaged(path: path, reason: error.reason)
    }
  }

  /// The places where the weights are looked for, the first that exists counts.
  ///
  /// They lie beside the program, wherever it was moved, or in the `share` folder next to its
  /// `bin`; last comes the checkout that it was built from.
  static var places: [String] { places(of: "tagger.bin") }

  /// The places where the weights in the file `name` are looked for.
  static func places(of name: String) -> [String] {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? "."
    let folder = parent(of: program)
    return [
      folder + "/hearsay_Language.resources/Weights/" + name,
      folder + "/Weights/" + name,
      parent(of: folder) + "/share/hearsay/Weights/" + name,
      parent(of: parent(of: #filePath)) + "/Weights/" + name,
    ]
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
  }

  /// The tagger of the first of `places` that holds one.
  static func found() throws(LanguageError) -> Tagger {
    let places = places
    for place in places where FileManager.default.fileExists(atPath: place) {
      return try Tagger(contentsOfFile: place)
    }
    throw .weightsMissing(places: places)
  }

  /// The tagger that was found; without one the program says so and ends with status 3.
  static func foundOrExit() -> Tagger {
    do throws(LanguageError) {
      return try found()
    } catch {
      FileHandle.standardError.write(Data("hearsay: \(error)\n".utf8))
      exit(3)
    }
  }
}
