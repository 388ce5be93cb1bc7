extension Gazetteer {
  /// States from H to Q, as `statesAtoG`.
  static let statesHtoQ = """
    Haiti = ; Haitian, Haitians; Port-au-Prince
    Honduras = ; Honduran, Hondurans; Tegucigalpa
    Hungary = ; Hungarian, Hungarians; Budapest
    Iceland = ; Icelandic, Icelander, Icelanders; Reykjavík, Reykjavik
    India = Bharat, Republic of India; Indian, Indians; New Delhi, Delhi, Rashtrapati Bhavan,
      South Block
    Indonesia = ; Indonesian, Indonesians; Jakarta
    Iran = Islamic Republic of Iran, Islamic Republic, Persia; Iranian, Iranians; Tehran, Teheran
    Iraq = ; Iraqi, Iraqis; Baghdad
    Ireland = Republic of Ireland, Éire; Irish, Irishman, Irishmen; Dublin
    Israel = State of Israel, Jewish state; Israeli, Israelis; Jerusalem, Tel Aviv
    Italy = Italian Republic; Italian, Italians; Rome, Palazzo Chigi, Quirinal, Farnesina
    Ivory Coast = Côte d'Ivoire, Cote d'Ivoire; Ivorian, Ivorians; Yamoussoukro, Abidjan
    Jamaica = ; Jamaican, Jamaicans; Kingston
    Japan = ; Japanese; Tokyo, Kantei, Nagatacho
    Jordan = Hashemite Kingdom of Jordan; Jordanian, Jordanians; Amman
    Kazakhstan = ; Kazakhstani, Kazakhstanis, Kazakh, Kazakhs; Astana, Nur-Sultan
    Kenya = ; Kenyan, Kenyans; Nairobi
    Kiribati = ; I-Kiribati; Tarawa
    Kosovo = ; Kosovar, Kosovars, Kosovan; Pristina, Prishtina
    Kuwait = ; Kuwaiti, Kuwaitis; Kuwait City
    Kyrgyzstan = Kyrgyz Republic; Kyrgyz, Kyrgyzstani; Bishkek
    Laos = Lao PDR; Laotian, Laotians, Lao; Vientiane
    Latvia = ; Latvian, Latvians; Riga
    Lebanon = ; Lebanese; Beirut
    Lesotho = ; Basotho, Mosotho; Maseru
    Liberia = ; Liberian, Liberians; Monrovia
    Libya = ; Libyan, Libyans; Tripoli
    Liechtenstein = ; Liechtensteiner, Liechtensteiners; Vaduz
    Lithuania = ; Lithuanian, Lithuanians; Vilnius
    Luxembourg = Grand Duchy of Luxembourg; Luxembourgish, Luxembourger, Luxembourgers;
      Luxembourg City
    Madagascar = ; Malagasy, Madagascan; Antananarivo
    Malawi = ; Malawian, Malawians; Lilongwe
    Malaysia = ; Malaysian, Malaysians; Kuala Lumpur, Putrajaya
    Maldives = ; Maldivian, Maldivians; Malé
    Mali = ; Malian, Malians; Bamako
    Malta = ; Maltese; Valletta
    Marshall Islands = ; Marshallese; Majuro
    Mauritania = ; Mauritanian, Mauritanians; Nouakchott
    Mauritius = ; Mauritian, Mauritians; Port Louis
    Mexico = ; Mexican, Mexicans; Mexico City, Los Pinos
    Micronesia = Federated States of Micronesia; Micronesian, Micronesians; Palikir
    Moldova = Republic of Moldova; Moldovan, Moldovans; Chișinău, Chisinau
    Monaco = ; Monegasque, Monégasque; Monaco-Ville
    Mongolia = ; Mongolian, Mongolians; Ulaanbaatar, Ulan Bator
    Montenegro = ; Montenegrin, Montenegrins; Podgorica
    Morocco = ; Moroccan, Moroccans; Rabat
    Mozambique = ; Mozambican, Mozambicans; Maputo
    Myanmar = Burma; Burmese; Naypyidaw, Nay Pyi Taw, Yangon
    Namibia = ; Namibian, Namibians; Windhoek
    Nauru = ; Nauruan, Nauruans; Yaren
    Nepal = ; Nepali, Nepalis, Nepalese; Kathmandu, Singha Durbar
    Netherlands = Holland, Kingdom of the Netherlands; Dutch, Dutchman, Dutchmen; The Hague,
      Hague, Amsterdam, Binnenhof
    New Zealand = Aotearoa, N.Z., NZ; New Zealander, New Zealanders, Kiwi, Kiwis; Wellington,
      Beehive
    Nicaragua = ; Nicaraguan, Nicaraguans; Managua
    Niger = ; Nigerien, Nigeriens; Niamey
    Nigeria = ; Nigerian, Nigerians; Abuja, Aso Rock
    North Korea = DPRK, D.P.R.K., Democratic People's Republic of Korea, N. Korea, N Korea;
      North Korean, North Koreans; Pyongyang
    North Macedonia = Macedonia; Macedonian, Macedonians, North Macedonian; Skopje
    Norway = Kingdom of Norway; Norwegian, Norwegians; Oslo
    Oman = Sultanate of Oman; Omani, Omanis; Muscat
    Pakistan = Islamic Republic of Pakistan; Pakistani, Pakistanis; Islamabad, Rawalpindi
    Palau = ; Palauan, Palauans; Ngerulmud
    Palestine = State of Palestine, Palestinian Authority; Palestinian, Palestinians; Ramallah
    Panama = ; Panamanian, Panamanians; Panama City
    Papua New Guinea = PNG; Papua New Guinean, Papua New Guineans; Port Moresby
    Paraguay = ; Paraguayan, Paraguayans; Asunción, Asuncion
    Peru = ; Peruvian, Peruvians; Lima
    Philippines = Republic of the Philippines; Philippine, Filipino, Filipinos, Filipina,
      Filipinas; Manila, Malacañang, Malacanang
    Poland = Republic of Poland; Polish, Pole, Poles; Warsaw
    Portugal = ; Portuguese; Lisbon
    Qatar = ; Qatari, Qataris; Doha
    """
}
