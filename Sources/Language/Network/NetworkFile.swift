import Foundation

extension Network {
  /// The network whose weights ship with the program, read at its first use.
  ///
  /// Where they are missing or damaged, the program says so on standard error and ends.
  package static let standard = foundOrExit()

  /// Reads the network's weights from the file at `path`.
  package convenience init(contentsOfFile path: String) throws(LanguageError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .weightsMissing(places: [path])
    }
    do throws(DamagedWeights) {
      try self.init(bytes: Array(data))
    } catch {
      throw .weightsDamaged(path: path, reason: error.reason)
    }
  }

  private static func foundOrExit() -> Network {
    let places = WeightFiles.places(of: "network.bin")
    do throws(LanguageError) {
      for place in places where FileManager.default.fileExists(atPath: place) {
        return try Network(contentsOfFile: place)
      }
      throw .weightsMissing(places: places)
    } catch {
      FileHandle.standardError.write(Data("hearsay: \(error)\n".utf8))
      exit(3)
    }
  }
}

/// The weights that ship with the program.
public enum LanguageWeights {
  /// Reads them, if that has not been done yet; the first text that is read does it otherwise.
  public static func load() { _ = Network.standard }
}
