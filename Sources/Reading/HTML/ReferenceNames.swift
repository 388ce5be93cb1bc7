/// Names of characters in references, as HTML has them (WHATWG HTML, section 13.5).
enum ReferenceNames {
  /// Whether the name of at most six bytes needs no semicolon behind it.
  static func isOld(_ name: ArraySlice<UInt8>) -> Bool {
    name.count <= 6 && old.contains(key(name))
  }

  /// The characters that HTML 5 has given a name, as far as pages use them; libxml2 knows those of
  /// HTML 4.
  static func character(_ name: ArraySlice<UInt8>) -> String? {
    newer[String(decoding: name, as: UTF8.self)]
  }

  private static func key(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let old: Set<UInt64> = Set(
    """
    AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml
    GT Iacute Icirc Igrave Iuml LT Ntilde Oacute Ocirc Ograve Oslash Otilde Ouml QUOT REG
    THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring atilde
    auml brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12
    frac14 frac34 gt iacute icirc iexcl igrave iquest iuml laquo lt macr micro middot nbsp
    not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot raquo
    reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen
    yuml
    """.split(whereSeparator: \.isWhitespace).map { key($0.utf8) })

  private static let newer: [String: String] = [
    "Tab": "\u{9}", "NewLine": "\u{A}", "excl": "!", "num": "#", "dollar": "$", "percnt": "%",
    "lpar": "(", "rpar": ")", "ast": "*", "midast": "*", "plus": "+", "comma": ",", "period": ".",
    "sol": "/", "colon": ":", "semi": ";", "equals": "=", "quest": "?", "commat": "@", "lsqb": "[",
    "lbrack": "[", "bsol": "\\", "rsqb": "]", "rbrack": "]", "Hat": "^", "lowbar": "_",
    "UnderBar": "_", "grave": "`", "DiacriticalGrave": "`", "lcub": "{", "lbrace": "{",
    "verbar": "|", "vert": "|", "VerticalLine": "|", "rcub": "}", "rbrace": "}", "AMP": "&",
    "LT": "<", "GT": ">", "QUOT": "\"", "COPY": "©", "REG": "®", "TRADE": "™", "hyphen": "‐",
    "dash": "‐", "horbar": "―", "lsquor": "‚", "ldquor": "„", "rsquor": "’", "rdquor": "”",
    "OpenCurlyQuote": "‘", "CloseCurlyQuote": "’", "OpenCurlyDoubleQuote": "“",
    "CloseCurlyDoubleQuote": "”", "nldr": "‥", "mldr": "…", "bullet": "•",
    "NonBreakingSpace": "\u{A0}", "ThinSpace": "\u{2009}", "VeryThinSpace": "\u{200A}",
    "hairsp": "\u{200A}", "emsp13": "\u{2004}", "emsp14": "\u{2005}", "numsp": "\u{2007}",
    "puncsp": "\u{2008}", "MediumSpace": "\u{205F}", "ZeroWidthSpace": "\u{200B}",
    "NoBreak": "\u{2060}", "check": "✓", "checkmark": "✓", "cross": "✗", "star": "☆", "starf": "★",
    "phone": "☎", "copysr": "℗", "numero": "№", "half": "½", "frac13": "⅓", "frac23": "⅔",
    "frac15": "⅕", "frac18": "⅛", "frac38": "⅜", "frac58": "⅝", "frac78": "⅞", "fflig": "ﬀ",
    "filig": "ﬁ", "ffilig": "ﬃ", "fllig": "ﬂ", "ffllig": "ﬄ", "fjlig": "fj", "die": "¨",
    "caron": "ˇ", "breve": "˘", "dot": "˙", "Abreve": "Ă", "Amacr": "Ā", "Aogon": "Ą",
    "Cacute": "Ć", "Ccaron": "Č", "Ccirc": "Ĉ", "Cdot": "Ċ", "Dcaron": "Ď", "Dstrok": "Đ",
    "ENG": "Ŋ", "Ecaron": "Ě", "Edot": "Ė", "Emacr": "Ē", "Eogon": "Ę", "Gbreve": "Ğ",
    "Gcedil": "Ģ", "Gcirc": "Ĝ", "Gdot": "Ġ", "Hcirc": "Ĥ", "Hstrok": "Ħ", "IJlig": "Ĳ",
    "Idot": "İ", "Imacr": "Ī", "Iogon": "Į", "Itilde": "Ĩ", "Jcirc": "Ĵ", "Kcedil": "Ķ",
    "Lacute": "Ĺ", "Lcaron": "Ľ", "Lcedil": "Ļ", "Lmidot": "Ŀ", "Lstrok": "Ł", "Nacute": "Ń",
    "Ncaron": "Ň", "Ncedil": "Ņ", "Odblac": "Ő", "Omacr": "Ō", "Racute": "Ŕ", "Rcaron": "Ř",
    "Rcedil": "Ŗ", "Sacute": "Ś", "Scedil": "Ş", "Scirc": "Ŝ", "Tcaron": "Ť", "Tcedil": "Ţ",
    "Tstrok": "Ŧ", "Ubreve": "Ŭ", "Udblac": "Ű", "Umacr": "Ū", "Uogon": "Ų", "Uring": "Ů",
    "Utilde": "Ũ", "Wcirc": "Ŵ", "Ycirc": "Ŷ", "Zacute": "Ź", "Zcaron": "Ž", "Zdot": "Ż",
    "abreve": "ă", "amacr": "ā", "aogon": "ą", "cacute": "ć", "ccaron": "č", "ccirc": "ĉ",
    "cdot": "ċ", "dcaron": "ď", "dstrok": "đ", "ecaron": "ě", "edot": "ė", "emacr": "ē",
    "eng": "ŋ", "eogon": "ę", "gbreve": "ğ", "gcirc": "ĝ", "gdot": "ġ", "hcirc": "ĥ",
    "hstrok": "ħ", "ijlig": "ĳ", "imacr": "ī", "imath": "ı", "inodot": "ı", "iogon": "į",
    "itilde": "ĩ", "jcirc": "ĵ", "kcedil": "ķ", "kgreen": "ĸ", "lacute": "ĺ", "lcaron": "ľ",
    "lcedil": "ļ", "lmidot": "ŀ", "lstrok": "ł", "nacute": "ń", "napos": "ŉ", "ncaron": "ň",
    "ncedil": "ņ", "odblac": "ő", "omacr": "ō", "racute": "ŕ", "rcaron": "ř", "rcedil": "ŗ",
    "sacute": "ś", "scedil": "ş", "scirc": "ŝ", "tcaron": "ť", "tcedil": "ţ", "tstrok": "ŧ",
    "ubreve": "ŭ", "udblac": "ű", "umacr": "ū", "uogon": "ų", "uring": "ů", "utilde": "ũ",
    "wcirc": "ŵ", "ycirc": "ŷ", "zacute": "ź", "zcaron": "ž", "zdot": "ż",
  ]
}
