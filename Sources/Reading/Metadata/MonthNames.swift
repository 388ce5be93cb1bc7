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
      "januar/jänner/jän februar/feber märz/mär/mrz april mai juni juli august september oktober/okt november "
        + "dezember/dez"
    ),
    (
      "fr",
      "janvier/janv février/févr/fevrier mars avril/avr mai juin juillet/juil août/aout "
        + "septembre octobre novembre décembre/déc/decembre"
    ),
    (
      "es",
      "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago/agto septiembre/setiembre "
        + "octubre noviembre diciembre/dic"
    ),
    (
      "it",
      "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre/set/sett "
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
      "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec "
        + "srpna/srpen září října/říjen listopadu prosince/prosinec"
    ),
    (
      "ru",
      "января/янв/январь февраля/фев/февр/февраль марта/мар апреля/апр/апрель мая/май июня/июн/июнь "
        + "июля/июл/июль августа/авг "
        + "сентября/сен/сент/сентябрь октября/окт/октябрь ноября/ноя/нояб/ноябрь декабря/дек/декабрь"
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
      "ιανουαρίου/ιαν φεβρουαρίου/φεβ μαρτίου/μαρ απριλίου/απρ μαΐου/μαΐ ιουνίου/ιουν ιουλίου/ιουλ "
        + "αυγούστου/αυγ σεπτεμβρίου/σεπ οκτωβρίου/οκτ νοεμβρίου/νοε δεκεμβρίου/δεκ"
    ),
    (
      "id", "januari februari maret april mei juni juli agustus september oktober november desember"
    ),
    (
      "ar",
      "يناير/جانفي فبراير/فيفري/شباط مارس/آذار أبريل/ابريل/إبريل/أفريل/نيسان مايو/ماي/أيار "
        + "يونيو/يونيه/جوان/حزيران يوليو/يوليه/جويلية/يوليوز/تموز أغسطس/اغسطس/أوت/غشت/آب "
        + "سبتمبر/شتنبر/أيلول أكتوبر/اكتوبر نوفمبر/نونبر ديسمبر/دجنبر"
    ),
    (
      "fa",
      "ژانویه فوریه مارس آوریل مه/می ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر"
    ),
    (
      "ur",
      "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر"
    ),
    (
      "he",
      "ינואר/בינואר פברואר/בפברואר מרץ/במרץ/מרס/במרס אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי "
        + "אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר"
    ),
    (
      "hi",
      "जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर "
        + "नवंबर/नवम्बर दिसंबर/दिसम्बर"
    ),
    (
      "mr",
      "जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर"
    ),
    (
      "bn",
      "জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট/আগষ্ট সেপ্টেম্বর "
        + "অক্টোবর নভেম্বর ডিসেম্বর"
    ),
    (
      "ta",
      "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்"
    ),
    (
      "te",
      "జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై/జూలై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్"
    ),
    (
      "th",
      "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน "
        + "ธันวาคม"
    ),
    (
      "ka",
      "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი "
        + "დეკემბერი"
    ),
    (
      "hy",
      "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի "
        + "նոյեմբերի դեկտեմբերի"
    ),
    (
      "az",
      "yanvar fevral mart aprel may iyun iyul avqust/avgust sentyabr/sentabr oktyabr/oktabr "
        + "noyabr dekabr"
    ),
    (
      "kk",
      "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
    ),
    (
      "be",
      "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада "
        + "снежня"
    ),
    (
      "bg",
      "януари февруари март април май юни юли август септември октомври ноември декември"
    ),
    (
      "sr",
      "јануар/јануара/januara фебруар/фебруара/februara март/марта/mart/marta април/априла/aprila "
        + "мај/маја/maja јун/јуна/juna јул/јула/jula август/августа/avgust/avgusta "
        + "септембар/септембра/septembar/septembra октобар/октобра/oktobar/oktobra "
        + "новембар/новембра/novembar/novembra децембар/децембра/decembar/decembra"
    ),
    (
      "hr",
      "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopad "
        + "studenoga/studenog prosinca"
    ),
    (
      "sl",
      "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra "
        + "decembra"
    ),
    (
      "sk",
      "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra"
    ),
    (
      "lt",
      "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio "
        + "gruodžio"
    ),
    (
      "lv",
      "janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā "
        + "jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī "
        + "decembris/decembrī"
    ),
    (
      "et",
      "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember"
    ),
    (
      "is",
      "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember"
    ),
    (
      "ca",
      "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre"
    ),
    (
      "gl",
      "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro"
    ),
    (
      "sq",
      "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor"
    ),
    (
      "ms",
      "januari februari mac april mei jun julai ogos september oktober november disember"
    ),
    (
      "sw",
      "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba"
    ),
    (
      "tl",
      "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre"
    ),
  ]
}
