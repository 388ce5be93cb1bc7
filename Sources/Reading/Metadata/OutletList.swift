/// Agencies and outlets of all parts of the world, by the names under which reports credit them.
///
/// The list only helps to tell a name from other words; nothing else depends on who is on it.
enum OutletList {
  /// The names, in lower case and without "the".
  static let names: Set<String> = Set(
    lines.split(separator: "\n").flatMap { $0.split(separator: ",") }.map {
      $0.split(separator: " ").joined(separator: " ")
    })

  private static let lines = """
    reuters, thomson reuters, ap, associated press, afp, agence france-presse, upi, bloomberg
    dpa, pa, pa media, press association, ansa, efe, europa press, lusa, belga, anp, apa, keystone-sda
    tt, ntb, ritzau, stt, bns, leta, elta, pap, čtk, ctk, tasr, sita, mti, agerpres, bta, tanjug, hina
    sta, ana-mpa, anadolu, anadolu agency, aa, iha, dha, tass, itar-tass, ria novosti, interfax, sputnik
    rt, regnum, ukrinform, unian, interfax-ukraine, belta, kazinform, trend, azertac, azernews, armenpress
    interpressnews, akipress, uzdaily, xinhua, xinhua news agency, cna, china daily, global times, cgtn
    cctv, people's daily, people’s daily, people's daily online, china news service, ecns
    south china morning post, scmp, taipei times, kyodo, kyodo news, jiji, jiji press, nhk, japan times
    yomiuri, asahi, asahi shimbun, mainichi, nikkei, yonhap, korea herald, korea times, kcna, joongang
    bernama, antara, vna, vietnam news, philippine news agency, pna, rappler, straits times, channel newsasia
    bangkok post, jakarta post, the star, pti, press trust of india, ani, ians, uni, the hindu
    hindustan times, times of india, indian express, ndtv, dawn, app, geo news, express tribune, urdupoint
    urdupoint news, the news, bss, unb, daily star, irna, isna, fars, fars news agency, tasnim, mehr, press tv
    al jazeera, al arabiya, asharq al-awsat, spa, saudi press agency, wam, qna, kuna, bna, petra, mena, sana
    nina, ina, wafa, nna, al mayadeen, haaretz, jerusalem post, times of israel, ynet, map, aps, tap
    lana, nan, gna, ena, kna, kbc, sapa, news24, daily nation, punch, vanguard, premium times, citizen
    bbc, bbc news, sky news, itv news, channel 4 news, guardian, times, telegraph, daily telegraph
    independent, financial times, economist, daily mail, the sun, mirror, irish times, rte, rté
    cnn, nbc news, abc news, cbs news, fox news, npr, pbs, usa today, new york times, washington post
    wall street journal, los angeles times, politico, axios, the hill, voa, voice of america, rfe/rl
    radio free europe, radio free asia, newsweek, time, wired, techcrunch, ars technica, zdnet
    the register, bleepingcomputer, the record, cyberscoop, vice, vox, buzzfeed news, huffpost
    cbc, cbc news, ctv news, global news, globe and mail, toronto star, national post, canadian press
    aap, abc, sbs, sydney morning herald, the age, the australian, nzherald, nz herald, rnz, stuff
    dw, deutsche welle, der spiegel, spiegel, die zeit, die welt, welt, faz, süddeutsche zeitung, bild
    tagesschau, ard, zdf, ndr, wdr, orf, srf, nzz, der standard, le monde, le figaro, libération, france 24
    rfi, les echos, mediapart, el país, el mundo, abc.es, la vanguardia, rtve, corriere della sera
    la repubblica, la stampa, rai, rai news, il sole 24 ore, nos, nrc, de volkskrant, de standaard, vrt
    dr, dr news, dr nyheder, politiken, berlingske, svt, svt nyheter, dagens nyheter, nrk, aftenposten, vg
    yle, helsingin sanomat, onet, gazeta wyborcza, euronews, euractiv, politico europe, kommersant
    vedomosti, izvestia, rbc, meduza, novaya gazeta, moscow times, kyiv post, kyiv independent
    pravda, ukrainska pravda, agência brasil, folha de s.paulo, o globo, estadão, télam, infobae, clarín
    la nación, telesur, prensa latina, notimex, el universal, la jornada, andina, efe verde, abi, avn
    bta news, novinite, balkan insight, n1, rts, tvn24, hurriyet, hürriyet daily news, daily sabah, trt
    trt world, rudaw, kurdistan 24, tolo news, khaama press, pajhwok, caixin, sina, sohu, phoenix tv
    the wire, scroll, firstpost, moneycontrol, mint, livemint, zee news, india today, wion
    colombo page, daily mirror, kathmandu post, himalayan times, irrawaddy, mizzima, vnexpress, thanh nien
    """
}
