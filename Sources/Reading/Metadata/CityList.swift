/// Capitals and other cities that reports are dated from.
///
/// Needed only where a bare name before a dash or a colon could also be something else.
enum CityList {
  /// The names, in lower case.
  static let names: Set<String> = Set(
    lines.split(separator: "\n").flatMap { $0.split(separator: ",") }.map {
      $0.split(separator: " ").joined(separator: " ")
    })

  private static let lines = """
    abu dhabi, abuja, accra, addis ababa, algiers, almaty, amman, amsterdam, andorra la vella, ankara
    antananarivo, apia, ashgabat, asmara, astana, asuncion, asunción, athens, atlanta, auckland
    baghdad, baku, bamako, bandar seri begawan, bangkok, bangui, banjul, barcelona, basseterre
    beijing, beirut, belgrade, belmopan, berlin, bern, berne, bishkek, bissau, bogota, bogotá, bonn
    boston, brasilia, brasília, bratislava, brazzaville, bridgetown, brussels, bucharest, budapest
    buenos aires, bujumbura, cairo, canberra, caracas, castries, chicago, chisinau, colombo, conakry
    copenhagen, dakar, dallas, damascus, delhi, detroit, dhaka, dili, djibouti, dodoma, doha, dubai
    dublin, dushanbe, edinburgh, erbil, florence, frankfurt, freetown, funafuti, gaborone, gaza
    geneva, georgetown, guangzhou, guatemala city, hamburg, hanoi, harare, havana, helsinki
    ho chi minh city, hong kong, honiara, houston, hyderabad, islamabad, istanbul, jakarta, jerusalem
    johannesburg, juba, kabul, kampala, karachi, kathmandu, khartoum, kiev, kigali, kingston
    kingstown, kinshasa, kolkata, kuala lumpur, kuwait city, kyiv, la paz, lagos, lahore, lausanne
    libreville, lilongwe, lima, lisbon, ljubljana, lomé, lome, london, los angeles, luanda, lusaka
    luxembourg, lyon, macau, madrid, majuro, malabo, male, malé, managua, manama, manila, maputo
    marseille, maseru, mbabane, melbourne, mexico city, miami, milan, minsk, mogadishu, monaco
    monrovia, montevideo, montreal, moroni, moscow, mumbai, munich, muscat, n'djamena, nairobi
    nassau, naypyidaw, new delhi, new york, niamey, nicosia, nouakchott, nuku'alofa, oslo, ottawa
    ouagadougou, palikir, panama city, paramaribo, paris, perth, phnom penh, podgorica, port louis
    port moresby, port of spain, port vila, port-au-prince, porto-novo, prague, praia, pretoria
    pristina, pyongyang, quito, rabat, ramallah, reykjavik, riga, rio de janeiro, riyadh, rome
    roseau, san diego, san francisco, san jose, san josé, san marino, san salvador, sanaa, santiago
    santo domingo, sao paulo, são paulo, sao tome, sarajevo, seattle, seoul, shanghai, shenzhen
    singapore, skopje, sofia, st. petersburg, stockholm, strasbourg, sucre, suva, sydney, taipei
    tallinn, tarawa, tashkent, tbilisi, tegucigalpa, tehran, tel aviv, the hague, thimphu, tirana
    tokyo, toronto, tripoli, tunis, turin, ulaanbaatar, united nations, vaduz, valletta, vancouver
    victoria, vienna, vientiane, vilnius, warsaw, washington, wellington, windhoek, yamoussoukro
    yangon, yaounde, yaoundé, yaren, yerevan, zagreb, zurich, geneve
    """
}
