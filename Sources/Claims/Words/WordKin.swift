import Model

/// Words that may render one word of another language, or stand for each other in a free retelling,
/// and yet do not say quite the same: "privacy" and "confidentiality", "resist" and "confront".
///
/// They lay two tellings of one utterance side by side; what asserts the same is another matter.
enum WordKin {
  /// The first of the row that words with this concept stand in, or the concept itself.
  static func kin(of concept: UInt64) -> UInt64 { table[concept]?.kin ?? concept }

  /// Whether two words of one row differ in weight, so that a reader may care which of them it was.
  static func differ(_ concept: UInt64, _ other: UInt64) -> Bool {
    guard concept != other, let mine = table[concept], let theirs = table[other] else {
      return false
    }
    return mine.kin == theirs.kin && mine.isWeighty && mine.sense != theirs.sense
  }

  /// Rows of words of which each says more or less than the next.
  ///
  /// Forms of one word are divided by spaces, words by commas; a word is of the first row that it
  /// stands in.
  private static let weighty: [String] = [
    "jeopardize jeopardise jeopardy,undermine,threaten threat threats,endanger,harm,weaken,damage,"
      + "destroy,imperil",
    "resist,reject,confront,counter,oppose opposed opposition,fight,condemn,denounce,deplore",
    "suppress,oust,crack cracking crackdown,pressure,squeeze,curb,crush,eliminate,contain,smother,"
      + "restrict,hobble",
    "violate,infringe,trample,disregard,ignore,flout",
    "privacy,confidentiality,secrecy",
    "force,compel,require,press,oblige,coerce",
    "prove proved proven proof,demonstrate,show showed shown,indicate,suggest,establish,confirm",
    "hegemony,dominance,supremacy,leadership,primacy",
    "abuse,exploit,misuse",
    "guise,pretext,banner,excuse,cloak",
    "fiction,fantasy,fabricate fabrication,lie lies,invention,slander,smear,nonsense",
    "baseless,groundless,unfounded,false,absurd,ridiculous,untrue",
    "rob robbed robbery,plunder,loot,pilfer",
    "delete,wipe,erase",
    "disclose,reveal,admit,concede,acknowledge",
    "must,ought",
    "interfere interference,meddle,intervene intervention,influence",
    "irresponsible,reckless,dangerous,careless",
    "punish,retaliate retaliation,respond response,avenge revenge",
    "despicable,shameful,disgraceful,cowardly",
    "terror terrorism,crime,war warfare",
    "hostile,malicious,unfriendly,aggressive,malign",
    "unprecedented,extraordinary,massive,vast,huge",
    "immediate immediately,urgent urgently,prompt promptly",
    "deliberate deliberately,systematic systematically,intentional intentionally",
  ]

  /// Rows of words that say much the same.
  private static let plain: [String] = [
    "expose,uncover,unmask,reveal",
    "country,state,government",
    "conduct,behaviour behavior,action,act,deed,activity",
    "people,resident,citizen,population,public",
    "technology technological technical tech,advanced",
    "prowess,capability capabilities,ability,strength,power",
    "intention intent,aim,purpose,goal,objective",
    "illegal illegally,rule rules,law laws",
    "fact facts,evidence",
    "repeatedly,time,again",
    "senior,high ranking high-ranking,top",
    "mail,mailbox mailboxes letterbox,inbox,letter box",
    "agency,service,bureau",
    "answer,account,respond reply",
    "word words,testimony,remark,statement",
    "world,global,international,worldwide",
    "protect,safeguard,defend defence defense,secure security",
    "assist,help,aid,support",
    "begin,start,launch",
    "doctor,medic",
    "child children,kid",
    "money,fund,cash,sum",
    "ally allies,partner,friend",
    "neighbour neighbor,bordering",
    "build,create,make,establish",
    "stop,cease,halt,end,refrain",
    "continue,go,keep",
    "know,aware",
    "think,believe,consider",
    "wait,remain,stay",
    "need,want,demand,require",
    "give,hand,provide,supply,share",
    "get,receive,obtain",
    "see,look,watch,observe",
    "say,speak,talk,tell",
    "large,big,great,huge",
    "quick,fast,rapid,swift",
    "investigate investigation,inquiry,probe,examine",
    "victim,target",
  ]

  private struct Entry {
    var kin: UInt64
    var sense: Int
    var isWeighty: Bool
  }

  private static let table: WordTable<Entry> = {
    var table: [UInt64: Entry] = [:]
    for (rows, isWeighty) in [(weighty, true), (plain, false)] {
      for row in rows {
        guard let first = row.split(whereSeparator: { $0 == "," || $0 == " " }).first else {
          continue
        }
        let kin = WordConcepts.concept(of: WordStem.hash(first))
        for (sense, forms) in row.split(separator: ",").enumerated() {
          for word in forms.split(separator: " ") {
            let concept = WordConcepts.concept(of: WordStem.hash(word))
            if table[concept] == nil {
              table[concept] = Entry(kin: kin, sense: sense, isWeighty: isWeighty)
            }
          }
        }
      }
    }
    return WordTable(table)
  }()
}
