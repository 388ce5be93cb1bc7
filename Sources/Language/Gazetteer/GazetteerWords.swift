extension Gazetteer {
  /// Words that head the name of an organisation.
  static let organisationHeads = set(
    """
    academy administration agency airlines airways alliance army assembly association authority
    authorities bank board brigade bureau cabinet center centre chamber church circuit club
    coalition college command commission committee company conference confederation congress
    constabulary consortium corp corp. corporation corps council court department directorate
    division embassy enforcement exchange executive federation fleet force forces forum foundation front fund
    gmbh government group guard guards headquarters holdings hospital house inc inc. industries
    initiative inspectorate institute institution intelligence lab laboratories laboratory labs
    league legion llc ltd ltd. marines mission ministry movement museum navy network networks
    office operations organisation organization parliament partnership party police
    prosecutor regiment regulator research school secretariat security senate service services
    society solutions squad staff syndicate systems taskforce team technologies technology telecom
    tribunal trust union unit university watchdog airforce workshop observatory register
    """)

  /// Heads of bodies of a state: a state's name before them stands by itself.
  static let governmentHeads = set(
    """
    administration agency army assembly authority authorities board bureau cabinet center centre
    command commission committee congress corps council court department directorate embassy
    enforcement executive force forces government guard guards house inspectorate intelligence marines
    ministry mission navy office parliament police prosecutor regulator secretariat security senate
    service services staff
    """)

  /// Heads that make a firm's or an outlet's name, with a state's name as part of it.
  static let companyHeads = set(
    """
    airlines airways bank company corp corp. corporation gmbh group holdings inc inc. industries
    international llc ltd ltd. mobile telecom unicom networks railways steel university
    """)

  /// Words that head the name of an outlet.
  static let outletHeads = set(
    """
    argus beacon bulletin broadcaster broadcasting chronicle clarion enquirer gazeta gazete haber
    diario diena dagblad dagbladet ilbo jornal ledger nachrichten novosti posten presse
    sabah sanomat shimbun tidning vesti vijesti zeitung courier daily dispatch examiner gazette guardian
    herald independent inquirer journal mail mirror monitor news newspaper newswire observer post
    press radio record reporter review sentinel standard star sun telegraph television times today
    tribune tv weekly wire newsroom
    """)

  /// Titles that stand before a person's name.
  static let titles = set(
    """
    admiral adm adm. ambassador analyst attorney brigadier brig. captain capt capt. chairman
    chairwoman chairperson chancellor chief colonel col col. commander cmdr. commissioner
    congressman congresswoman consul corporal councillor counselor deputy director dr dr. editor
    emir emperor empress duke duchess earl baron baroness envoy executive general gen gen. governor gov gov. inspector judge justice king lady lt lt.
    lieutenant lord maj maj. major marshal mayor minister miss mp mr mr. mrs mrs. ms ms. officer
    officials official premier president prime prince princess prof prof. professor prosecutor
    queen rep rep. reps. representatives representative researcher rev rev. reverend secretary sen sen. sens. senators senator sergeant
    sgt sgt. sheikh sir speaker spokesman spokesperson spokeswoman superintendent sultan supt.
    undersecretary vice-president leader crown first-lady detective agent special ayatollah
    mullah imam rabbi bishop archbishop cardinal pope father sister brother comrade comptroller
    coordinator spokesmen co-chair solicitor deputy-minister ceo cto ciso cfo cso cio co-founder founder diplomat
    """)

  /// Words that stand before a title and belong to it.
  static let titleModifiers = set(
    """
    acting assistant associate attorney chief conservative democratic communist labour liberal
    republican socialist commerce corporate defence defense deputy executive
    executive finance first foreign former general health home incoming interior joint junior justice
    lead lieutenant major managing national outgoing permanent press prime principal rear regional
    science second senior staff technology trade treasury under vice wing security interior
    communications cyber digital information policy
    """)

  /// Words in lower case that tell that a person's name follows.
  static let personRoles = set(
    """
    activist adviser advisor ambassador analyst attorney author boss chairman chairwoman chancellor
    chief coder colleague commander commentator commissioner contractor consultant counsel
    defector deputy developer diplomat director editor engineer envoy ex-president executive expert
    founder co-founder general governor hacker head historian inventor investigator journalist judge
    lawmaker lawyer leader manager mayor minister officer official opponent owner partner physicist
    politician premier president prosecutor professor representative researcher resident reporter
    scholar scientist secretary senator speaker spokesman spokesperson spokeswoman strategist
    student successor technologist theorist veteran whistleblower whistle-blower wife husband son
    daughter brother sister
    """)

  /// Words in lower case that tell that the name of an organisation follows.
  static let organisationRoles = set(
    """
    agency app bank blog brand broadcaster carrier chain channel chipmaker coalition company daily
    firm gang giant group institute lab maker manufacturer ministry network newspaper ngo
    operator organisation organization outfit platform portal provider regulator retailer service
    site startup start-up subsidiary supplier syndicate university utility vendor watchdog website
    """)

  /// Words of the government of a state, which tell that the word before names one.
  static let governmentWords = set(
    """
    ambassador army authorities cabinet capital chancellor constitution defence defense diplomat
    diplomats embassy foreign forces government intelligence interior leader leaders leadership
    military minister ministers ministry monarchy navy officials parliament premier president
    presidential prime senate soil sovereignty troops police hackers citizens nationals
    territory king queen national border state-backed state-sponsored
    """)

  /// Verbs of saying and of dealing between states, in the past and the present.
  static let speechVerbs = set(
    """
    accused accuses added adds admitted alleged alleges announced announces argued argues asked
    asserted asserts blamed blames called calls cautioned claimed claims commented concluded
    confirmed confirms condemned condemns contended declared declares declined denied denies
    described dismissed dismisses emphasised emphasized explained hinted insisted insists
    maintained mentioned noted notes objected observed pledged pointed recalled rejected rejects
    remarked replied reported reports responded retorted reiterated said says stated states
    stressed suggested summoned tells testified told tweeted urged urges vowed vows warned warns
    wrote writes
    """)

  /// Small words that stand within names.
  static let particles = set(
    """
    abu af al al- av ben bin bint da das de del della dem den der di do dos du el ibn la le les
    ter van vom von zu zum zur y
    """)

  /// The months, from January, in full and short.
  static let months: [String: Int] = {
    var months: [String: Int] = [:]
    let names = """
      january february march april may june july august september october november december
      """
    for (index, word) in names.split(separator: " ").enumerated() {
      let name = trimmed(word)
      months[name] = index + 1
      if name.utf8.count > 4 {
        months[String(name.prefix(3))] = index + 1
        months[String(name.prefix(3)) + "."] = index + 1
      }
    }
    months["sept"] = 9
    months["sept."] = 9
    for (short, number) in [("jun.", 6), ("jul.", 7), ("jun", 6), ("jul", 7)] {
      months[short] = number
    }
    return months
  }()

  /// The days of the week, from Monday as 0, in full and short.
  static let weekdays: [String: Int] = {
    var weekdays: [String: Int] = [:]
    let names = "monday tuesday wednesday thursday friday saturday sunday"
    for (index, word) in names.split(separator: " ").enumerated() {
      weekdays[String(word)] = index
      for length in [3, 4] where length == 3 || index == 1 || index == 3 {
        weekdays[String(word.prefix(length))] = index
        weekdays[String(word.prefix(length)) + "."] = index
      }
    }
    weekdays["thurs."] = 3
    weekdays["thurs"] = 3
    return weekdays
  }()

  /// Words that open sentences and stand in titles without being names, whatever their case.
  static let commonWords = set(
    """
    a about above according across adding after again against ahead all allegedly along already also
    although always am amid among an and another any anyone are as asked at away back be because
    been before behind being below besides between beyond big both but by can cannot citing
    companies cyber data despite do does during each earlier early either else even every everyone
    experts few first five following for former four from full further given global government
    had has have he hence here her his hours how however i if in indeed instead into internet is
    it its just last late later latest let like many may maybe meanwhile media might more moreover
    most much must my near nearly neither never nevertheless new next no none nor not nothing now
    of off officials often on once one only or other others our out over own people per perhaps
    photo please previously read recent recently reports researchers same second security several
    she should since six so some sources soon still stop such taking ten than that the their them
    then there therefore these they this those though three through thus to today together
    tomorrow too toward towards two under unlike until up upon using very via was we were what when
    where whether which while who whoever whom whose why will with within without would yes
    yesterday yet you your additionally finally instead overall similarly specifically
    unfortunately fortunately furthermore ultimately interestingly initially currently hackers
    attackers users customers victims update updated breaking exclusive opinion analysis editorial
    note source image copyright related share follow click subscribe
    """)

  static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
