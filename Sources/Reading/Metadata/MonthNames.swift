/// The names of the months in the languages in which pages and reports are dated.
enum MonthNames {
  /// The month that `word`, in lower case and without a full stop, names.
  static func month(_ word: String) -> Int? { table[word] }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for (_, names) in languages {
      for (index, group) in names.split(separator: " ").enumerated() {
        for name in group.split(separator: "/") { table[String(name)] = index + 1 }
      }
    }
    return table
  }()

  /// Twelve groups a language, alternatives parted by strokes.
  private static let languages: [(String, String)] = [
    (
      "en",
      "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
        + "september/sept/sep october/oct november/nov december/dec"
    ),
    (
      "de",
      "januar/jänner februar märz/mär april mai juni juli august september oktober/okt november "
        + "dezember/dez"
    ),
    (
      "fr",
      "janvier/janv février/févr/fevrier mars avril/avr mai juin juillet/juil août/aout "
        + "septembre octobre novembre décembre/déc/decembre"
    ),
    (
      "es",
      "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre "
        + "octubre noviembre diciembre/dic"
    ),
    (
      "it",
      "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/set "
        + "ottobre/ott novembre dicembre"
    ),
    (
      "pt",
      "janeiro fevereiro/fev março abril maio/mai junho julho agosto setembro outubro/out "
        + "novembro dezembro"
    ),
    (
      "nl",
      "januari februari maart/mrt april mei juni juli augustus september oktober november december"
    ),
    (
      "pl",
      "stycznia/styczeń lutego/luty marca/marzec kwietnia maja/maj czerwca/czerwiec lipca/lipiec "
        + "sierpnia/sierpień września/wrzesień października/październik listopada grudnia/grudzień"
    ),
    (
      "cs",
      "ledna února března dubna května června července srpna září října listopadu prosince"
    ),
    (
      "ru",
      "января/янв февраля/фев марта/мар апреля/апр мая/май июня/июн июля/июл августа/авг "
        + "сентября/сен октября/окт ноября/ноя декабря/дек"
    ),
    (
      "uk",
      "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня"
    ),
    (
      "tr",
      "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"
    ),
    (
      "sv",
      "januari februari mars april maj juni juli augusti september oktober november december"
    ),
    (
      "da",
      "januar februar marts april maj juni juli august september oktober november december"
    ),
    (
      "fi",
      "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta "
        + "syyskuuta lokakuuta marraskuuta joulukuuta"
    ),
    (
      "ro",
      "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie "
        + "decembrie"
    ),
    (
      "hu",
      "január február március április május június július augusztus szeptember október november "
        + "december"
    ),
    (
      "el",
      "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου "
        + "οκτωβρίου νοεμβρίου δεκεμβρίου"
    ),
    (
      "id", "januari februari maret april mei juni juli agustus september oktober november desember"
    ),
    (
      "ar",
      "يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
    ),
  ]
}
