import Glibc

/// `fuzz TARGET FOLDER [OPTIONS]`: libFuzzer on one of the parsers of foreign bytes.
///
/// FOLDER keeps the inputs that were found to matter; it is filled with the target's seeds at first.
/// The options are libFuzzer's, such as `-max_total_time=60`.
@main
enum Fuzz {
  /// What is being fuzzed.
  nonisolated(unsafe) static var target = FuzzTarget.all[0]

  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3,
      let chosen = FuzzTarget.all.first(where: { $0.name == arguments[1] })
    else {
      print("usage: fuzz TARGET FOLDER [OPTIONS]\ntargets:", terminator: "")
      for target in FuzzTarget.all { print(" " + target.name, terminator: "") }
      print()
      exit(2)
    }
    unsafe target = chosen
    for (number, seed) in chosen.seeds.enumerated() {
      guard let file = unsafe fopen("\(arguments[2])/seed-\(number)", "w") else { continue }
      unsafe seed.withUnsafeBytes { bytes in
        _ = unsafe fwrite(bytes.baseAddress, 1, bytes.count, file)
      }
      unsafe fclose(file)
    }
    // libFuzzer may keep the arguments: they are never freed.
    let texts = [arguments[0]] + arguments.dropFirst(2)
    var count = Int32(texts.count)
    var list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: texts.count + 1)
    for (index, text) in texts.enumerated() { unsafe list[index] = unsafe strdup(text) }
    unsafe list[texts.count] = nil
    exit(unsafe runDriver(&count, &list, testOneInput))
  }
}

/// What libFuzzer calls; its own `main` would call it by this name, too.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  unsafe Fuzz.target.run(bytes)
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
