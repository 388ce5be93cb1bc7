/// The commonest words of languages that share a script.
enum CommonWords {
  /// A language with its commonest words.
  struct Language {
    /// Its BCP 47 tag.
    let tag: String
    /// The script that it is written in.
    let script: Script
    /// Words, parted by spaces.
    let words: String

    init(_ tag: String, _ script: Script, _ words: String) {
      self.tag = tag
      self.script = script
      self.words = words
    }
  }

  /// The languages, the most widespread of a script first.
  static let languages: [Language] = [
    Language(
      "en", .latin,
      "the of and to in a is that for was on with as by at from his it has have are were this which"
        + " said had not be its their they but who he will an been would or more after about"),
    Language(
      "es", .latin,
      "de la que el en y los del se las por un para con una su al lo como más pero sus le ha este"
        + " fue son entre también sobre desde ha han está"),
    Language(
      "fr", .latin,
      "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se ce il sont"
        + " la avec son aux été ont cette mais d'un a à l'"),
    Language(
      "de", .latin,
      "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an"
        + " werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über"),
    Language(
      "pt", .latin,
      "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à"
        + " seu sua ou foi são pelo pela até também"),
    Language(
      "it", .latin,
      "di e il la che in un a per è una sono del con non le si da dei nel della ha al i gli alla più"
        + " come anche dal delle ma lo su questo"),
    Language(
      "nl", .latin,
      "de van het een en in is dat op te zijn met voor niet aan er om ook als maar bij door naar nog"
        + " uit heeft worden wordt deze over"),
    Language(
      "pl", .latin,
      "w i na z do się nie że jest to o jak za od przez po ale które został oraz dla są tym który"
        + " był także co"),
    Language(
      "tr", .latin,
      "ve bir bu için ile da de olarak olan daha çok gibi en ise olduğunu sonra kadar dedi değil"
        + " tarafından her ne"),
    Language(
      "id", .latin,
      "yang dan di dengan untuk dari ini dalam pada tidak akan itu oleh sebagai juga karena telah"
        + " ke adalah tersebut para mengatakan"),
    Language(
      "ms", .latin,
      "yang dan di dengan untuk dari ini dalam pada tidak akan itu oleh sebagai juga kerana telah"
        + " ke ialah tersebut berkata beliau kepada"),
    Language(
      "vi", .latin,
      "và của là có được trong cho các những một không với người này đã khi để từ ra về"),
    Language(
      "sv", .latin,
      "och att det i som en på är av för med den till har de inte om ett han men var jag sig från"
        + " vi så kan när efter säger"),
    Language(
      "da", .latin,
      "og i at det er en til på som af for med de den har ikke et der om var men han sig fra vi"
        + " blev efter også siger"),
    Language(
      "nb", .latin,
      "og i det er en til på som av for med de den har ikke et om var men han seg fra vi ble etter"
        + " også sier"),
    Language(
      "fi", .latin,
      "ja on ei että se oli hän mutta ovat joka myös kun mukaan sen kuin niin ole tai jos sekä"),
    Language(
      "cs", .latin,
      "a v na se je že s z do o to i ve pro jsou který by podle za po jako ale které bylo"),
    Language(
      "hu", .latin,
      "a az és hogy nem is egy van ez meg de volt azt csak ki el szerint már mint még lesz"),
    Language(
      "ro", .latin,
      "de în și a la cu pe care nu din o un că mai este pentru au să fost prin sunt după al"),
    Language(
      "hr", .latin,
      "i u je na se da za su od s koji o a kao što ne bi će iz ali nije prema te bilo"),
    Language(
      "et", .latin,
      "ja on ei et see oli ta mis kui ka aga oma ning või seda mida selle"),
    Language(
      "lt", .latin,
      "ir kad yra į su iš tai ne buvo apie kaip jis bet už dėl taip pat"),
    Language(
      "lv", .latin,
      "un ir ka no uz ar par tas bija lai kas arī pēc nav kā bet"),
    Language(
      "tl", .latin,
      "ang ng sa na at mga ay si ni para ito hindi kay may siya nang mula"),
    Language(
      "sw", .latin,
      "na ya wa kwa ni katika za la kuwa hiyo cha huo kwamba yake hii alisema"),
    Language(
      "ru", .cyrillic,
      "и в не на что с по он как это к из у за от о для до также его был было при или сказал они"),
    Language(
      "uk", .cyrillic,
      "і в не на що з та у до як за це від по про для й також його був було є або які"),
    Language(
      "bg", .cyrillic, "и на в да се за от е с че не са по до като но към или това бяха ще"),
    Language(
      "sr", .cyrillic, "и у је на да се за су од са који о а као што не би ће из али није"),
    Language(
      "ar", .arabic,
      "في من على إلى أن التي الذي عن مع هذا هذه ما لا كان بعد قال أو بين كما وقال ذلك"),
    Language(
      "fa", .arabic,
      "و در به از که این را با است برای آن یک خود تا بر هم نیز شده کرد می شود اما های"),
    Language(
      "ur", .arabic,
      "کے کی میں ہے سے اور کا کو نے پر ہیں کہ اس یہ بھی تھا کر گیا ان"),
    Language("hi", .devanagari, "के में की है और से का को पर ने यह कि हैं भी एक इस नहीं कहा"),
    Language("mr", .devanagari, "आणि आहे या च्या ही हे की ते तर मध्ये नाही आहेत असे"),
    Language("ne", .devanagari, "र को मा छ ले पनि हो यो भएको गरेको छन् लागि"),
  ]
}
