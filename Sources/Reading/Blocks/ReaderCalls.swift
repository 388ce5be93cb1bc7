/// Tells lines in which an outlet speaks to its readers of what it offers: subscriptions,
/// newsletters, channels, its app, a form for comments.
///
/// Such a line calls upon the reader or asks something, and names an offer. Reports on networks
/// and apps name them too, but do not speak to the reader.
enum ReaderCalls {
  /// Whether the line is such a call.
  static func isCall(_ line: BlockCandidate) -> Bool {
    guard !line.isLong, line.words.count <= 60 else { return false }
    let bytes = Array(line.lowercased.utf8)
    if line.words.count <= 45, notices.occurs(in: bytes) { return true }
    let start = FurniturePhrases.wordStart(bytes)
    guard !line.isQuoting else { return false }
    if calls.matches(bytes, at: start), offers.occurs(in: bytes) { return true }
    return line.words.count <= 40 && questions.matches(bytes, at: start)
      && (offers.occurs(in: bytes) || ownThings.occurs(in: bytes))
  }

  /// What stands on pages of many outlets and in no report.
  private static let notices = PhraseTable([
    "already a subscriber", "you’re already a subscriber", "you're already a subscriber",
    "first-time subscriber", "for subscribers only", "subscribers only", "become a subscriber",
    "unlimited access to", "to view the full story", "to read the full story",
    "to continue reading", "comments are closed", "comments are moderated",
    "this entry was posted", "unless otherwise noted, content", "unless otherwise stated, content",
    "written permission must be obtained", "advertise with ", "share your thoughts and",
    "latest news delivered", "delivered straight to your", "delivered to your inbox",
    "bereits abonnent", "jetzt abonnieren", "jetzt registrieren", "jetzt kostenlos",
    "zum weiterlesen", "nicht eingeloggt", "bitte einloggen", "keine kommentare",
    "kommentare geschlossen", "kommentare insgesamt", "dieser eintrag wurde", "verschlagwortet mit",
    "abgelegt unter", "sofern nicht anders", "als pdf herunterladen", "benachrichtigung aktivieren",
    "benachrichtigungen aktivieren", "respektieren deine privatsphäre",
    "respektieren ihre privatsphäre", "weitere inhalte", "quellen ausblenden",
    "affiliate-link", "affiliate link", "provisions-link", "ohne gewähr",
    "ya eres suscriptor", "para seguir leyendo", "para continuar leyendo", "solo para suscriptores",
    "déjà abonné", "réservé aux abonnés", "pour lire la suite", "il vous reste",
    "sei già abbonato", "contenuto riservato", "per continuare a leggere", "já é assinante",
    "exclusivo para assinantes", "para continuar lendo", "al abonnee", "alleen voor abonnees",
    "dostęp do pełnej", "только для подписчиков", "чтобы читать дальше", "zaten abone",
    "仅限订阅", "登录后", "会員限定", "続きを読む", "구독자 전용",
  ])

  /// How a call upon the reader begins.
  private static let calls = PhraseTable([
    "follow ", "subscribe ", "download our", "download the ", "join us", "join our", "join the ",
    "sign up", "register now", "register for", "register to", "log in", "click here", "click on",
    "click to", "click the", "tap here", "tap to", "never miss", "don’t miss", "don't miss",
    "get the latest", "get our", "get all", "get breaking", "get news", "stay up", "stay inform",
    "stay tuned", "stay connected", "submit your", "send us", "share your", "share this", "tell us",
    "like us", "find us", "visit us", "watch us", "listen to us", "listen on", "add us",
    "contact us", "write to us", "be the first", "for the latest", "for more", "you can also",
    "want more",
    "folgen sie", "folge uns", "folge mir", "folgt uns", "abonnieren sie", "abonniere",
    "registrieren sie", "registriere dich", "klicken sie", "klicke ", "klick hier", "melden sie",
    "melde dich", "meldet euch", "laden sie", "lade dir", "lade unser", "teilen sie",
    "teile diesen",
    "erhalten sie", "bleiben sie", "bleib auf", "verpassen sie", "verpasse", "lesen sie", "lies ",
    "hier klicken", "hier geht’s", "hier geht's", "immer auf dem laufenden", "besuchen sie",
    "besuche uns", "schreiben sie uns", "schreib uns",
    "síguenos", "síganos", "sigue a ", "sigue las", "sigue toda", "suscríb", "suscrib", "únete",
    "únase", "descarga la", "descarga nuestra", "descárga", "descargue", "comparte est", "regístr",
    "recibe ", "reciba ", "entérate", "visita nuestr", "haz clic", "haga clic", "para más",
    "abonnez", "inscrivez", "suivez", "téléchargez", "partagez", "rejoignez", "recevez",
    "retrouvez", "cliquez", "iscriviti", "seguici", "segui ", "scarica l", "ricevi", "condividi",
    "clicca", "assine", "siga o ", "siga a ", "siga-nos", "inscreva-se", "baixe ", "receba",
    "compartilhe", "clique ", "volg ons", "schrijf je", "meld je", "deel dit", "abonneer",
    "klik hier", "följ oss", "prenumerera", "følg os", "abonner på", "seuraa", "tilaa",
    "zapisz się",
    "śledź", "subskrybuj", "pobierz", "udostępnij", "dołącz", "kliknij", "sledujte", "přihlaste",
    "подписывайтесь", "подпишитесь", "подписаться", "следите за", "скачайте", "присоединяйтесь",
    "підписуйтес", "підпишіться", "стежте", "abone ol", "takip et", "bizi takip", "ikuti kami",
    "unduh", "theo dõi chúng", "تابعونا", "تابعنا", "اشترك في", "انضم إلى", "关注我们", "扫码",
    "扫描二维码", "下载客户端", "フォローして", "会員登録", "구독하기",
  ])

  /// How a question to the reader begins.
  private static let questions = PhraseTable([
    "do you want", "do you have", "do you like", "did you ", "would you like", "want to ",
    "enjoyed this", "enjoying ", "not a subscriber", "not a member",
    "möchten sie", "möchtest du", "du möchtest", "sie möchten", "wollen sie", "willst du",
    "sie wollen", "du willst", "gefällt dir", "gefällt ihnen", "hat ihnen", "hat dir",
    "noch kein abo",
    "¿ya sab", "ya sab", "¿quier", "¿te gust", "te gust", "¿desea", "vous souhaitez",
    "vous voulez", "vous aimez cet", "cet article vous", "vuoi ", "ti è piaciut", "ti piace",
    "quer ",
    "gostou", "wil je", "wilt u", "vond je", "chcesz", "podoba", "хотите", "понрав",
    "beğendin", "ingin ",
  ])

  /// What outlets offer, and where.
  private static let offers = PhraseTable([
    "newsletter", "news letter", "whatsapp", "telegram", "facebook", "twitter", "instagram",
    "youtube", "tiktok", "linkedin", "google news", "google noticias", "app store", "google play",
    "ios and android", "ios und android", " app ", " app!", " app.", "-app", " apps ",
    "subscri", "suscri", "abonn", "abone", "abbonat", "assinatura", "assinante", "prenumer",
    "подпис", "підпис", " rss", "inbox", "e-paper", "epaper", "boletín", "bulletin",
    "infolettre", "nieuwsbrief", "nyhetsbrev", "uutiskirje", "biuletyn", "рассылк", "рассилк",
    "телеграм", "вконтакте", "дзен", "canal ", "kanal", "our channel", "letters to the editor",
    "微信", "公众号", "微博", "メルマガ", "뉴스레터", "카카오", "टेलीग्राम", "व्हाट्सएप",
  ])

  /// What a question to the reader may be about besides.
  private static let ownThings = PhraseTable([
    " article", " artikel", " artículo", " articolo", " artigo", " beitrag", " story", " comment",
    " kommentar", " comentario", " commentaire", " commento", " our ", " unser", " nuestr",
    " nos ", " nostr", " nosso", " nossa", " onze ", " sign up", " log in", " click here",
    " von uns", " from us",
  ])
}
