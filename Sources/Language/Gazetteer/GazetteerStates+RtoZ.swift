extension Gazetteer {
  /// States from R to Z, as `statesAtoG`.
  static let statesRtoZ = """
    Republic of the Congo = Congo, Congo-Brazzaville, Republic of Congo; ; Brazzaville
    Romania = ; Romanian, Romanians; Bucharest, Cotroceni
    Russia = Russian Federation; Russian, Russians; Moscow, Kremlin
    Rwanda = ; Rwandan, Rwandans; Kigali
    Saint Kitts and Nevis = St. Kitts and Nevis; Kittitian, Kittitians; Basseterre
    Saint Lucia = St. Lucia; Saint Lucian, Saint Lucians; Castries
    Saint Vincent and the Grenadines = St. Vincent and the Grenadines; Vincentian, Vincentians;
      Kingstown
    Samoa = ; Samoan, Samoans; Apia
    San Marino = ; Sammarinese; City of San Marino
    São Tomé and Príncipe = Sao Tome and Principe; São Toméan, Sao Tomean; São Tomé, Sao Tome
    Saudi Arabia = Kingdom of Saudi Arabia, KSA; Saudi, Saudis, Saudi Arabian; Riyadh
    Senegal = ; Senegalese; Dakar
    Serbia = ; Serbian, Serbians, Serb, Serbs; Belgrade
    Seychelles = ; Seychellois; Victoria
    Sierra Leone = ; Sierra Leonean, Sierra Leoneans; Freetown
    Singapore = ; Singaporean, Singaporeans; Istana
    Slovakia = Slovak Republic; Slovak, Slovaks, Slovakian; Bratislava
    Slovenia = ; Slovenian, Slovenians, Slovene, Slovenes; Ljubljana
    Solomon Islands = ; Solomon Islander, Solomon Islanders; Honiara
    Somalia = ; Somali, Somalis; Mogadishu
    South Africa = RSA; South African, South Africans; Pretoria, Cape Town, Union Buildings
    South Korea = Republic of Korea, ROK, R.O.K., Korea, S. Korea, S Korea; South Korean,
      South Koreans, Korean, Koreans; Seoul, Blue House, Cheong Wa Dae
    South Sudan = ; South Sudanese; Juba
    Spain = Kingdom of Spain; Spanish, Spaniard, Spaniards; Madrid, Moncloa, La Moncloa
    Sri Lanka = ; Sri Lankan, Sri Lankans; Colombo, Sri Jayawardenepura Kotte
    Sudan = ; Sudanese; Khartoum
    Suriname = Surinam; Surinamese; Paramaribo
    Sweden = Kingdom of Sweden; Swedish, Swede, Swedes; Stockholm, Rosenbad
    Switzerland = Swiss Confederation; Swiss; Bern, Berne
    Syria = Syrian Arab Republic; Syrian, Syrians; Damascus
    Taiwan = Republic of China, ROC, Chinese Taipei; Taiwanese; Taipei
    Tajikistan = ; Tajik, Tajiks, Tajikistani; Dushanbe
    Tanzania = ; Tanzanian, Tanzanians; Dodoma, Dar es Salaam
    Thailand = ; Thai, Thais; Bangkok
    Togo = ; Togolese; Lomé, Lome
    Tonga = ; Tongan, Tongans; Nuku'alofa
    Trinidad and Tobago = Trinidad; Trinidadian, Trinidadians; Port of Spain
    Tunisia = ; Tunisian, Tunisians; Tunis
    Turkey = Türkiye, Turkiye; Turkish, Turk, Turks; Ankara
    Turkmenistan = ; Turkmen, Turkmens; Ashgabat
    Tuvalu = ; Tuvaluan, Tuvaluans; Funafuti
    Uganda = ; Ugandan, Ugandans; Kampala
    Ukraine = ; Ukrainian, Ukrainians; Kyiv, Kiev, Bankova
    United Arab Emirates = UAE, U.A.E., Emirates; Emirati, Emiratis; Abu Dhabi
    United Kingdom = UK, U.K., Britain, Great Britain; British, Briton, Britons; London,
      Downing Street, Number 10, No. 10, Whitehall, Westminster
    United States = US, U.S., USA, U.S.A., United States of America, America, U.S; American,
      Americans; Washington, Washington DC, Washington D.C., White House, Capitol Hill
    Uruguay = ; Uruguayan, Uruguayans; Montevideo
    Uzbekistan = ; Uzbek, Uzbeks, Uzbekistani; Tashkent
    Vanuatu = ; Ni-Vanuatu; Port Vila
    Vatican City = Holy See, Vatican; ; Apostolic Palace
    Venezuela = Bolivarian Republic of Venezuela; Venezuelan, Venezuelans; Caracas, Miraflores
    Vietnam = Viet Nam, Socialist Republic of Vietnam; Vietnamese; Hanoi
    Yemen = ; Yemeni, Yemenis; Sanaa, Sana'a, Aden
    Zambia = ; Zambian, Zambians; Lusaka
    Zimbabwe = ; Zimbabwean, Zimbabweans; Harare
    """
}
