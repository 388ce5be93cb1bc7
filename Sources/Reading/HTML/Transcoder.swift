#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Turns text in the encodings of the web into UTF-8, by the system's iconv.
enum Transcoder {
  /// The UTF-8 of `bytes`, which are in the encoding that the web calls `label`; `nil` where the
  /// encoding is unknown.
  ///
  /// What is no character becomes U+FFFD.
  static func utf8(_ bytes: [UInt8], label: String) -> [UInt8]? {
    let name = aliases[label.lowercased()] ?? label
    guard name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x2F }) else { return nil }
    let converter = unsafe iconv_open("UTF-8", name)
    guard unsafe converter != iconv_t(bitPattern: -1) else { return nil }
    defer { unsafe _ = iconv_close(converter) }
    var input = bytes
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 4)
    var buffer = [CChar](repeating: 0, count: 1 << 16)
    unsafe input.withUnsafeMutableBytes { source in
      var next = unsafe source.baseAddress?.assumingMemoryBound(to: CChar.self)
      var left = source.count
      while left > 0 {
        let (status, written, failure) = unsafe buffer.withUnsafeMutableBufferPointer { target in
          var end = target.baseAddress
          var room = target.count
          let status = unsafe iconv(converter, &next, &left, &end, &room)
          return (status, target.count - room, errno)
        }
        for index in 0..<written { output.append(UInt8(bitPattern: buffer[index])) }
        guard status == -1 else { continue }
        if failure == E2BIG { continue }
        output.append(contentsOf: [0xEF, 0xBF, 0xBD])
        guard left > 0 else { break }
        unsafe next = next.map { unsafe $0 + 1 }
        left -= 1
      }
    }
    return output
  }

  /// Labels that mean another encoding than their name says (WHATWG Encoding §4.2).
  private static let aliases: [String: String] = [
    "iso-8859-1": "windows-1252", "latin1": "windows-1252", "latin-1": "windows-1252",
    "ascii": "windows-1252", "us-ascii": "windows-1252", "iso8859-1": "windows-1252",
    "iso-8859-9": "windows-1254", "tis-620": "windows-874", "gb2312": "gb18030", "gbk": "gb18030",
    "x-gbk": "gb18030", "shift-jis": "cp932", "shift_jis": "cp932", "x-sjis": "cp932",
    "sjis": "cp932", "windows-31j": "cp932", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
    "big5": "big5-hkscs", "x-euc-jp": "euc-jp", "iso-8859-8-i": "iso-8859-8",
    "unicode": "utf-16le", "utf-16": "utf-16le", "x-mac-roman": "macintosh",
    "windows-874": "cp874", "x-cp1251": "windows-1251", "cp-1251": "windows-1251",
    "win-1251": "windows-1251", "koi8": "koi8-r",
  ]
}
