import Foundation

/// Where the files of weights lie.
enum WeightFiles {
  /// The places where the weights in the file `name` are looked for, the first that exists counts.
  ///
  /// They lie beside the program, wherever it was moved, or in the `share` folder next to its
  /// `bin`; last comes the checkout that it was built from.
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

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return String(path[..<slash])
  }

  /// A checksum against damage, over eight bytes at a time.
  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt64 {
    unsafe bytes.withUnsafeBytes { buffer in
      var state = UInt64(buffer.count) &* 0x9E37_79B9_7F4A_7C15
      var index = 0
      while index + 8 <= buffer.count {
        let word = unsafe buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
        state ^= state >> 32
        index += 8
      }
      while index < buffer.count {
        state = (state ^ UInt64(unsafe buffer[index])) &* 0x0000_0100_0000_01B3
        index += 1
      }
      return state ^ state >> 29
    }
  }
}
