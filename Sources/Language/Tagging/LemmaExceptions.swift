/// Words whose dictionary form follows no rule.
enum LemmaExceptions {
  /// Forms of verbs, by what they are forms of.
  static let verbs: [String: String] = {
    let forms: [(String, String)] = [
      ("be", "am is are was were been being 's 'm 're ai"), ("have", "has had having 've"),
      ("do", "does did done doing"), ("will", "'ll wo"), ("can", "ca"), ("shall", "sha"),
      ("would", "'d"), ("go", "goes went gone going"), ("say", "said"), ("make", "made making"),
      ("take", "took taken"), ("come", "came"), ("see", "saw seen"), ("know", "knew known"),
      ("get", "got gotten"), ("give", "gave given"), ("find", "found"), ("think", "thought"),
      ("tell", "told"), ("become", "became"), ("show", "shown"), ("leave", "left"),
      ("feel", "felt"),
      ("put", "putting"), ("bring", "brought"), ("begin", "began begun"), ("keep", "kept"),
      ("hold", "held"), ("write", "wrote written"), ("stand", "stood"), ("hear", "heard"),
      ("mean", "meant"), ("meet", "met"), ("run", "ran"), ("pay", "paid"), ("sit", "sat"),
      ("speak", "spoke spoken"), ("lie", "lying lain"), ("lead", "led"), ("grow", "grew grown"),
      ("lose", "lost losing"), ("fall", "fell fallen"), ("send", "sent"), ("build", "built"),
      ("understand", "understood"), ("draw", "drew drawn"), ("break", "broke broken"),
      ("spend", "spent"), ("rise", "rose risen"), ("drive", "drove driven"), ("buy", "bought"),
      ("wear", "wore worn"), ("choose", "chose chosen"), ("steal", "stole stolen"),
      ("deny", "denied"), ("undermine", "undermining"), ("seek", "sought"), ("fight", "fought"),
      ("throw", "threw thrown"), ("teach", "taught"), ("catch", "caught"), ("deal", "dealt"),
      ("win", "won"), ("sell", "sold"), ("forget", "forgot forgotten"), ("eat", "ate eaten"),
      ("fly", "flew flown"), ("hide", "hid hidden"), ("shake", "shook shaken"),
      ("sing", "sang sung"), ("sink", "sank sunk"), ("strike", "struck stricken"),
      ("swear", "swore sworn"), ("undertake", "undertook undertaken"),
      ("withdraw", "withdrew withdrawn"),
      ("overcome", "overcame"), ("arise", "arose arisen"), ("awake", "awoke awoken"),
      ("bear", "bore born borne"), ("beat", "beaten"), ("bend", "bent"), ("bind", "bound"),
      ("bite", "bit bitten"), ("blow", "blew blown"), ("die", "dying"), ("tie", "tying"),
      ("dig", "dug"), ("drink", "drank drunk"), ("feed", "fed"), ("flee", "fled fleeing"),
      ("forbid", "forbade forbidden"), ("foresee", "foresaw foreseen"),
      ("forgive", "forgave forgiven"),
      ("freeze", "froze frozen"), ("hang", "hung"), ("lay", "laid"), ("lend", "lent"),
      ("light", "lit"), ("mistake", "mistook mistaken"), ("prove", "proven"),
      ("ride", "rode ridden"),
      ("ring", "rang rung"), ("shoot", "shot"), ("shrink", "shrank shrunk"), ("sleep", "slept"),
      ("slide", "slid"), ("spin", "spun"), ("stick", "stuck"), ("bite", "biting"),
      ("sting", "stung"),
      ("sweep", "swept"), ("swim", "swam swum"), ("swing", "swung"), ("tear", "tore torn"),
      ("wake", "woke woken"), ("weave", "wove woven"), ("wind", "wound"), ("mislead", "misled"),
      ("withhold", "withheld"), ("uphold", "upheld"), ("overthrow", "overthrew overthrown"),
      ("oversee", "oversaw overseen"), ("rebuild", "rebuilt"), ("rewrite", "rewrote rewritten"),
      ("undergo", "undergoes underwent undergone"), ("undo", "undoes undid undone"),
      ("retell", "retold"), ("foretell", "foretold"), ("breed", "bred"), ("speed", "sped"),
      ("bleed", "bled"), ("shine", "shone"), ("spring", "sprang sprung"),
      ("panic", "panicked panicking"),
      ("traffic", "trafficked trafficking"), ("mimic", "mimicked mimicking"), ("dye", "dyeing"),
      ("agree", "agreed"), ("see", "seeing"), ("free", "freed"), ("guarantee", "guaranteed"),
      ("disagree", "disagreed"), ("decree", "decreed"), ("need", "needed"),
      ("use", "used using uses"),
      ("cause", "caused causing"), ("focus", "focused focusing focuses"), ("bias", "biased"),
      ("lie", "lied"), ("die", "died dies"), ("tie", "tied ties"), ("lie", "lies"),
      ("believe", "believed"), ("create", "created creating"), ("add", "added adding adds"),
      ("ski", "skied"), ("taxi", "taxied"), ("quit", "quitting"), ("cache", "caches cached"),
    ]
    var verbs: [String: String] = [:]
    for (lemma, words) in forms {
      for word in words.split(separator: " ") { verbs[String(word)] = lemma }
    }
    return verbs
  }()

  /// Plurals.
  static let nouns: [String: String] = [
    "men": "man", "women": "woman", "children": "child", "people": "people", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "data": "datum", "media": "medium",
    "criteria": "criterion", "phenomena": "phenomenon", "analyses": "analysis", "crises": "crisis",
    "theses": "thesis", "hypotheses": "hypothesis", "bases": "basis", "axes": "axis",
    "diagnoses": "diagnosis", "oases": "oasis", "spokesmen": "spokesman", "lice": "louse",
    "spokeswomen": "spokeswoman", "spokespeople": "spokesperson", "businessmen": "businessman",
    "congressmen": "congressman", "policemen": "policeman", "gentlemen": "gentleman",
    "fishermen": "fisherman", "firemen": "fireman", "heroes": "hero", "potatoes": "potato",
    "tomatoes": "tomato", "vetoes": "veto", "echoes": "echo", "cargoes": "cargo",
    "torpedoes": "torpedo", "viruses": "virus", "buses": "bus", "campuses": "campus",
    "statuses": "status", "bonuses": "bonus", "biases": "bias", "censuses": "census",
    "focuses": "focus", "gases": "gas", "lenses": "lens", "aliases": "alias", "indices": "index",
    "appendices": "appendix", "vertices": "vertex", "matrices": "matrix", "alumni": "alumnus",
    "fungi": "fungus", "stimuli": "stimulus", "nuclei": "nucleus", "bacteria": "bacterium",
    "curricula": "curriculum", "movies": "movie", "cookies": "cookie", "zombies": "zombie",
    "calories": "calorie", "rookies": "rookie", "selfies": "selfie", "species": "species",
    "series": "series", "headquarters": "headquarters", "quizzes": "quiz", "caches": "cache",
    "troops": "troop", "oxen": "ox", "dice": "die", "ties": "tie", "lies": "lie", "pies": "pie",
    "aches": "ache", "headaches": "headache", "newbies": "newbie", "hoodies": "hoodie",
    "archives": "archive", "politics": "politics", "means": "means", "goods": "goods",
    "thanks": "thanks", "proceedings": "proceedings", "savings": "savings", "clothes": "clothes",
    "economics": "economics", "physics": "physics", "ethics": "ethics",
    "grandchildren": "grandchild", "walruses": "walrus", "corpora": "corpus", "genera": "genus",
  ]

  /// Stems whose plural has "ves" for "f" or "fe".
  static let fWords: [String: String] = [
    "li": "life", "wi": "wife", "kni": "knife", "lea": "leaf", "hal": "half", "shel": "shelf",
    "sel": "self", "wol": "wolf", "thie": "thief", "loa": "loaf", "cal": "calf", "el": "elf",
    "scar": "scarf", "oursel": "ourself", "themsel": "themself",
  ]

  /// Stems that end in "e" where the rules do not see it.
  static let withE: Set<String> = [
    "releas", "pleas", "brows", "prais", "rais", "promis", "compromis", "exercis", "practis",
    "purchas", "increas", "decreas", "ceas", "leas", "eras", "chas", "phras", "clos", "expos",
    "impos", "propos", "oppos", "dispos", "suppos", "compos", "complet", "delet", "compet",
    "invit", "excit", "unit", "cit", "writ", "updat", "stat", "dat", "rat", "hat", "quot", "vot",
    "not", "promot", "devot", "provok", "invok", "revok", "evok", "wast", "past", "tast",
    "handl", "ignor", "explor", "restor", "stor", "scor", "cor", "bor", "ador", "deplor",
    "interfer", "adher", "rever", "sever", "hir", "fir", "wir", "acquir", "fram", "blam", "nam",
    "assum", "consum", "resum", "presum", "costum", "tim", "com", "welcom", "hop", "cop", "shap",
    "escap", "typ", "wip", "rop", "scop", "pip", "swip", "snip", "grop", "mak", "tak", "wak",
    "fak", "shak", "brak", "strik", "lik", "hik", "bik", "smok", "jok", "chok", "stok", "pok",
    "on", "phon", "postpon", "clon", "ton", "zon", "shin", "lin", "min", "fin", "din",
    "describ", "subscrib", "prescrib", "inscrib", "brib", "prob", "becom", "extradit", "hous",
    "incit",
    "wip", "determin", "examin", "imagin", "machin", "undermin", "outlin", "combin", "decid",
    "provid", "trad", "invad", "persuad", "evad", "upgrad", "degrad", "guid", "rid", "hid", "sid",
    "cod", "explod", "erod", "mod", "fad", "execut", "plagu", "argu", "continu", "valu", "issu",
    "rescu", "su", "pursu", "challeng", "arrang", "exchang", "rang", "hing", "chang", "plung",
    "infring", "impung", "sing", "cring", "bath", "breath", "cloth", "sooth", "loath", "definit",
    "ensur", "secur", "measur", "assur", "featur", "cur", "captur", "prepar", "compar", "shar",
    "car", "scar", "star", "dar", "bar", "squar", "stric", "believ", "escal", "whin", "mov", "lov",
    "solv", "involv", "resolv", "evolv", "serv", "observ", "reserv", "preserv", "deserv", "carv",
    "siez", "seiz", "freez", "sneez", "squeez", "snooz", "rul", "schedul", "fil", "profil", "til",
    "smil", "whil", "pil", "compil", "reconcil", "mobil", "scal", "impal", "hol", "consol",
    "control-", "styl", "recycl", "cycl", "inhal", "stal", "convuls", "puls", "elaps", "collaps",
    "laps", "paus", "caus", "abus", "accus", "excus", "refus", "confus", "fus", "diffus", "mus",
    "amus", "infus", "sens", "licens", "condens", "dispens", "rins", "cleans", "nurs", "curs",
    "rehears", "revers", "travers", "endors", "divers", "hors", "els", "advertis", "advis",
    "supervis", "revis", "devis", "surpris", "comprom", "compris", "disguis", "nois", "pois",
  ]

  /// Stems that end in no "e" where the rules would add one.
  static let withoutE: Set<String> = [
    "visit", "edit", "credit", "limit", "target", "market", "benefit", "exploit", "monitor",
    "repeat", "treat", "threat", "defeat", "cheat", "eat", "beat", "seat", "heat", "boat", "float",
    "coat", "combat", "format", "chat", "await", "wait", "pilot", "pivot", "ballot", "plot",
    "spot", "boot", "shoot", "loot", "root", "debut", "shut", "input", "output", "author", "favor",
    "honor", "labor", "harbor", "color", "error", "tutor", "editor", "anchor", "sponsor", "censor",
    "mirror", "murmur", "occur", "develop", "envelop", "ship", "help", "keep", "sleep", "gossip",
    "worship", "equip", "backup", "hack", "group", "broadcast", "bias", "focus", "canvas", "gas",
    "begin", "join", "train", "remain", "explain", "gain", "maintain", "contain", "obtain",
    "sustain",
    "complain", "retain", "detain", "entertain", "rain", "strain", "ruin", "captain", "campaign",
    "assist", "consist", "exist", "hang", "bring", "ring", "sing", "long", "belong", "wrong",
    "claim", "aim", "maim", "proclaim", "exclaim", "reclaim", "redeem", "seem", "roam", "zoom",
    "look", "book", "cook", "hook", "break", "speak", "leak", "seek", "soak", "weak", "peak",
    "load", "upload", "download", "read", "spread", "lead", "head", "need", "avoid", "aid", "raid",
    "proceed", "succeed", "exceed", "applaud", "defraud", "forward", "award", "reward", "regard",
    "guard", "record", "afford", "accord", "order", "appear", "hear", "fear", "clear", "near",
    "wear", "bear", "tear", "pour", "tour", "devour", "repair", "pair", "air", "impair", "war",
    "star-", "whisper", "offer", "suffer", "differ", "enter", "consider", "gather", "bother",
    "reveal", "deal", "appeal", "heal", "steal", "conceal", "fail", "mail", "email", "detail",
    "sail", "prevail", "bail", "jail", "nail", "trail", "tail", "feel", "fuel", "travel", "cancel",
    "label", "model", "level", "signal", "total", "rival", "journal", "cool", "pool", "school",
    "fool", "tool", "spoil", "oil", "boil", "foil", "toil", "curl", "crawl", "sprawl", "snarl",
    "index", "tax", "fix", "mix", "relax", "waltz", "quiz", "blitz", "orbit", "inhibit", "exhibit",
    "prohibit", "deposit", "inherit", "merit", "profit", "audit", "solicit", "elicit", "permit",
    "submit", "admit", "commit", "omit", "emit", "transmit", "quit", "knit", "suit", "recruit",
    "circuit", "inhabit", "debit", "summit", "vomit", "spit", "split", "hit", "fit", "sit",
  ]

  /// Stems in "ll", "ss" and "zz" whose verb has one.
  static let doubledL: Set<String> = [
    "controll", "cancell", "travell", "labell", "modell", "levell", "signall", "totall", "rivall",
    "fuell", "compell", "expell", "propell", "repell", "rebell", "excell", "patroll", "enroll-",
    "dispell", "marshall", "quarrell", "counsell", "channell", "funnell", "tunnell", "fulfill-",
    "propel", "equall", "initiall", "penall", "distill-", "instill-", "diall", "quizz", "gass",
    "buss", "focuss", "biass", "unravell", "shovell", "swivell", "spirall", "tranquill", "annull",
  ]
}
