extension Gazetteer {
  /// Alliances, bodies of states and courts: `name = other names`.
  static let bodies = """
    African Union = AU
    Arab League = League of Arab States
    Association of Southeast Asian Nations = ASEAN
    BRICS =
    Collective Security Treaty Organization = CSTO
    Commonwealth of Independent States = CIS
    Council of Europe =
    European Central Bank = ECB
    European Commission =
    European Council =
    European Court of Human Rights = ECHR
    European Court of Justice = ECJ
    European Parliament =
    European Union = EU, E.U.
    Europol =
    ENISA = European Union Agency for Cybersecurity
    Eurojust =
    Five Eyes = Five Eyes alliance
    Group of Seven = G7, G-7
    Group of Twenty = G20, G-20
    Gulf Cooperation Council = GCC
    International Atomic Energy Agency = IAEA
    International Committee of the Red Cross = ICRC
    International Court of Justice = ICJ
    International Criminal Court = ICC
    International Monetary Fund = IMF
    International Olympic Committee = IOC
    International Telecommunication Union = ITU
    Interpol =
    Mercosur =
    North Atlantic Treaty Organization = NATO, North Atlantic Treaty Organisation
    Organisation for Economic Co-operation and Development = OECD,
      Organisation for Economic Cooperation and Development,
      Organization for Economic Cooperation and Development
    Organization for Security and Co-operation in Europe = OSCE,
      Organization for Security and Cooperation in Europe,
      Organisation for Security and Co-operation in Europe
    Organisation for the Prohibition of Chemical Weapons = OPCW
    Organization of American States = OAS
    Organization of the Petroleum Exporting Countries = OPEC
    Quad =
    Red Cross =
    Red Crescent =
    Shanghai Cooperation Organization = SCO, Shanghai Cooperation Organisation
    United Nations = UN, U.N.
    United Nations General Assembly = UNGA, UN General Assembly
    UN Security Council = UNSC, United Nations Security Council, Security Council
    UNESCO = Unesco
    UNICEF = Unicef
    World Bank =
    World Health Organization = WHO, World Health Organisation
    World Trade Organization = WTO, World Trade Organisation
    WikiLeaks = Wikileaks
    Amnesty International =
    Al Qaeda = al-Qaeda, Al-Qaeda, al-Qaida, Al Qaida
    Boko Haram =
    Hamas =
    Hezbollah = Hizbollah, Hizbullah
    Islamic State = ISIS, ISIL, Daesh
    Taliban =
    Human Rights Watch =
    Reporters Without Borders =
    """

  /// Newspapers, broadcasters and news agencies, worldwide and all alike: `name = other names`.
  static let outlets = """
    Agence France-Presse = AFP, Agence France Presse
    Agenzia Nazionale Stampa Associata = ANSA
    Al Arabiya =
    Al Jazeera = Al-Jazeera
    Al Mayadeen =
    Anadolu Agency = Anadolu
    Antara =
    Associated Press = AP
    Asahi Shimbun =
    Axios =
    BBC = British Broadcasting Corporation, BBC News
    Belta = BelTA
    Bild =
    Bleeping Computer = BleepingComputer
    Bloomberg = Bloomberg News
    Caixin =
    CBC = CBC News
    CBS = CBS News
    CCTV =
    CGTN =
    China Daily =
    China News Service =
    CNBC =
    CNN =
    Corriere della Sera =
    Dawn =
    Der Spiegel = Spiegel
    Deutsche Presse-Agentur = dpa, DPA
    Deutsche Welle = DW
    Die Zeit =
    DR News =
    El País = El Pais
    Fars = Fars News Agency
    Financial Times =
    Fox News =
    France 24 =
    Gazeta Wyborcza =
    Global Times =
    Guardian =
    Haaretz =
    Handelsblatt =
    Helsingin Sanomat =
    Hindustan Times =
    Interfax =
    IRNA =
    ITAR-TASS =
    Izvestia =
    Jiji Press =
    KCNA = Korean Central News Agency
    Kommersant =
    Kyodo = Kyodo News
    Le Figaro =
    Le Monde =
    Los Angeles Times =
    MSNBC =
    NBC = NBC News
    ABC News =
    New York Times = NYT
    NHK =
    Nikkei = Nikkei Asia
    NPR =
    NRK =
    People's Daily =
    Politico =
    Press TV = PressTV
    Press Trust of India = PTI
    Radio Free Europe =
    Reuters =
    RIA Novosti = RIA
    RT = Russia Today
    Rossiya Segodnya =
    Sky News =
    South China Morning Post = SCMP
    Sputnik = Sputnik News
    Straits Times =
    Süddeutsche Zeitung = Sueddeutsche Zeitung
    SVT =
    Tasnim = Tasnim News Agency
    TASS = Tass
    Telesur = teleSUR
    The Hindu =
    The Intercept =
    The Record =
    The Register =
    Times of India =
    Ukrinform =
    UrduPoint = UrduPoint News
    Voice of America = VOA
    Wall Street Journal = WSJ
    Washington Post =
    Wired =
    Xinhua = Xinhua News Agency
    Yonhap = Yonhap News Agency
    Yle =
    ZDNet =
    """

  /// Makers of hardware, software and networks that reports name without any other mark.
  static let firms = """
    Accenture, Acer, Adobe, Airbus, Alibaba, Alphabet, Amazon, AMD, Apple, ASML, Asus, AT&T, Avast,
    Baidu, Bitdefender, BlackBerry, Boeing, ByteDance, Check Point, Cisco, Citrix, Cloudflare,
    CrowdStrike, Dell, Deutsche Telekom, Dragos, Dropbox, eBay, Equifax, Ericsson, ESET, Eset,
    Facebook, FireEye, Fortinet, Fujitsu, Gazprom, GitHub, Google, Group-IB, Hitachi, Honeywell,
    HP, HTC, Huawei, IBM, Infosys, Instagram, Intel, Juniper Networks, Kaspersky, Kaspersky Lab,
    Lenovo, LinkedIn, Lockheed Martin, Mandiant, Mastercard, McAfee, Meta, Microsoft, Mozilla,
    NEC, Netflix, Nokia, Nvidia, Okta, OpenAI, Oracle, Orange, Palo Alto Networks, Panasonic,
    PayPal, Positive Technologies, Proofpoint, Qihoo 360, Qualcomm, Rapid7, Recorded Future,
    Rostec, Samsung, SAP, Secureworks, SenseTime, SentinelOne, Siemens, SolarWinds, Sony, Sophos,
    SpaceX, Spotify, Symantec, Tata, Telefónica, Tencent, Tesla, TikTok, Toshiba, Trellix,
    Trend Micro, TSMC, Twitter, Uber, Verizon, Visa, VMware, Vodafone, WeChat, Weibo, WhatsApp,
    Xiaomi, Yahoo, Yandex, YouTube, ZTE, Zoom
    """

  /// Continents, seas and regions, and parts of states that reports name often.
  static let places = """
    Africa, Antarctica, Arctic, Asia, Asia Pacific, Asia-Pacific, Atlantic, Balkans, Baltic,
    Caribbean, Caucasus, Central America, Central Asia, Crimea, Donbas, East Africa, East Asia,
    East China Sea, Eastern Europe, England, Eurasia, Europe, Far East, Gaza, Gibraltar, Greenland,
    Gulf, Hong Kong, Horn of Africa, Indian Ocean, Indo-Pacific, Kashmir, Latin America, Macau,
    Macao, Maghreb, Middle East, Near East, New York, North Africa, North America, Northern Europe,
    Northern Ireland, Oceania, Pacific, Pacific Ocean, Persian Gulf, Puerto Rico, Red Sea, Sahel,
    Scandinavia, Scotland, Silicon Valley, South America, South Asia, South China Sea,
    Southeast Asia, Southern Europe, Strait of Hormuz, Taiwan Strait, Tibet, Wales, West Africa,
    West Bank, Western Europe, Western Sahara, Xinjiang, New York City, California, Texas, Florida,
    Virginia, Maryland, San Francisco, Los Angeles, Shanghai, Shenzhen, Mumbai, Frankfurt, Munich,
    Geneva, Zurich, St. Petersburg, Saint Petersburg, Hamburg, Milan, Barcelona, Istanbul, Dubai,
    West Indies, Wall Street, Alabama, Alaska, Arizona, Arkansas, Colorado, Connecticut, Delaware,
    Hawaii, Idaho, Illinois, Indiana, Iowa, Kansas, Kentucky, Louisiana, Maine, Massachusetts,
    Michigan, Minnesota, Mississippi, Missouri, Montana, Nebraska, Nevada, New Hampshire,
    New Jersey, New Mexico, North Carolina, North Dakota, Ohio, Oklahoma, Oregon, Pennsylvania,
    Rhode Island, South Carolina, South Dakota, Tennessee, Utah, Vermont, West Virginia, Wisconsin,
    Wyoming, Ontario, Quebec, Alberta, British Columbia, New South Wales, Queensland, Bavaria,
    Saxony, Catalonia, Lombardy, Sicily, Punjab, Gujarat, Maharashtra, Kerala, Guangdong, Fujian,
    Sichuan, Yunnan, Hunan, Hubei, Hainan, Jiangsu, Zhejiang, Shandong, Guangxi, Chicago, Houston,
    Miami, Boston, Seattle, Philadelphia, Detroit, Atlanta, Denver, Dallas, Cleveland, Honolulu,
    Las Vegas, San Diego, San Jose, New Orleans, Baltimore, Vancouver, Manchester, Birmingham,
    Edinburgh, Glasgow, Belfast, Lyon, Marseille, Strasbourg, Cologne, Stuttgart, Düsseldorf,
    Leipzig, Rotterdam, Antwerp, Gothenburg, Bergen, Turin, Naples, Venice, Valencia, Seville,
    Porto, Kraków, Krakow, Gdansk, Kharkiv, Odesa, Odessa, Lviv, Donetsk, Mariupol, Kherson,
    Novosibirsk, Vladivostok, Kazan, Izmir, Haifa, Aleppo, Mosul, Basra, Erbil, Isfahan, Mashhad,
    Jeddah, Mecca, Abu Dhabi, Sharjah, Alexandria, Casablanca, Johannesburg, Cape Town, Durban,
    Mombasa, Kolkata, Chennai, Bangalore, Bengaluru, Hyderabad, Lahore, Chittagong, Mandalay,
    Yangon, Chiang Mai, Da Nang, Ho Chi Minh City, Penang, Surabaya, Cebu, Kaohsiung, Taichung,
    Guangzhou, Chengdu, Wuhan, Hangzhou, Nanjing, Tianjin, Chongqing, Harbin, Osaka, Kyoto,
    Yokohama, Nagoya, Hiroshima, Fukuoka, Okinawa, Hokkaido, Busan, Incheon, Ulsan, Perth,
    Brisbane, Adelaide, Auckland, Guadalajara, Monterrey, Tijuana, Medellín, Medellin, Guayaquil,
    Cusco, Valparaíso, Rosario, Córdoba, Recife, Salvador, Porto Alegre, Curitiba,
    Sydney, Melbourne, Toronto, Montreal, Rio de Janeiro, São Paulo, Sao Paulo, Lagos, Karachi
    """

  /// Everything but states, as entries.
  static func otherEntries() -> [Entry] {
    var entries: [Entry] = []
    for (table, kind) in [(bodies, Name.Kind.organisation), (outlets, .outlet)] {
      for line in records(of: table) {
        guard let equals = line.firstIndex(of: "=") else { continue }
        let canonical = trimmed(line[..<equals])
        entries.append(entry(canonical, kind, canonical))
        for word in line[line.index(after: equals)...].split(separator: ",") {
          entries.append(entry(trimmed(word), kind, canonical))
        }
      }
    }
    for (table, kind) in [(firms, Name.Kind.organisation), (places, .place)] {
      for word in table.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
        let name = trimmed(word)
        if !name.isEmpty { entries.append(entry(name, kind, name)) }
      }
    }
    for word in wareNames.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
      var ware = entry(trimmed(word), .organisation, trimmed(word))
      ware.isThing = true
      entries.append(ware)
    }
    return entries.filter { !$0.words.isEmpty }
  }
}
