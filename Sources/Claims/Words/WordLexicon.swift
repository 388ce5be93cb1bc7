import Model

/// The words whose part in a statement is known beforehand.
///
/// No list names a state, a party or an outlet.
enum WordLexicon {
  /// What the word with this hash of its lower-case letters does; empty for most words.
  static func traits(of word: UInt64) -> WordTraits {
    table[word] ?? []
  }

  private static let table: WordTable<WordTraits> = {
    var table: [UInt64: WordTraits] = [:]
    for (traits, words) in lists {
      for word in words.split(separator: " ") {
        table[StableHash.hash(word.utf8), default: []].formUnion(traits)
      }
    }
    return WordTable(table)
  }()

  private static let lists: [(WordTraits, String)] = [
    (
      .function,
      """
      a an the this that these those and or but nor so yet if then than as at by for from in into of \
      off on onto out over under up down to toward towards with within without via per upon about \
      after before during since until while through throughout across against among between around \
      i me my we us our you your he him his she her it its they them their who whom whose which what \
      when where why how there here is am are was were be been being has have had having do does did \
      done will would shall should can could may might must not no never also just only even still \
      already again both either neither each every any some all such other others own same more most \
      much many less least very too one himself herself itself themselves s t d ll re ve u o mr mrs \
      ms dr said say says saying told tell tells added adds adding according stated stating noted \
      noting claimed claiming claims reported report reports reporting announced stressed argued \
      time today yesterday now ago however further meanwhile well like including include includes \
      amid because due
      """
    ),
    (
      .common,
      """
      cyber attack attacks attacked attacking security government governments state states country \
      countries nation nations company companies firm firms data information system systems network \
      networks computer computers people person world global internet online official officials \
      group groups use used uses using year years month months week weeks day days national \
      international foreign public operation operations activity activities case cases action actions \
      agency agencies ministry department service services software space hack hacks hacked hacking \
      user users make made number new last recent recently first minister spokesperson spokesman
      """
    ),
    (.negation, "not no never neither nor cannot without none nobody nothing"),
    (
      .hedge,
      """
      may might could suspected suspect suspects alleged allegedly reportedly apparently purported \
      purportedly possibly possible probably probable likely potential potentially believed thought \
      presumably presumed seemingly appears appear appeared seems seem seemed suggests suggest \
      perhaps rumoured rumored supposed supposedly unconfirmed
      """
    ),
    (
      .intensifier,
      """
      fact indeed itself himself really truly very simply clearly obviously actually certainly merely \
      just absolutely completely totally firmly strongly deeply
      """
    ),
    (
      .attempt,
      "attempt attempted attempts attempting try tried tries trying sought seek seeks seeking failed "
        + "fail thwarted foiled blocked repelled unsuccessful unsuccessfully prevented averted"
    ),
    (
      .boundary,
      "through by via using since during until after before for with because amid when while which "
        + "that who whom whose from over between so as under including"
    ),
    (.growth, "rose risen rises grown grew increased climbed now currently updated far total toll"),
    (
      .counting,
      "one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds "
        + "thousand thousands million millions billion year years month months week weeks day days "
        + "hour hours quarter decade last past previous"
    ),
    (.worldwide, "worldwide globally global world"),
    (
      .distance,
      "regarded considered viewed deemed perceived"
    ),
  ]
}
