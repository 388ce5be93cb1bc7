/// Reports of invented events in many languages, each written for these tests.
enum ReportsInLanguages {
  /// One breach, told in twenty languages: 2.35 million customers, 4,812 servers, 640,000 crowns,
  /// 38.6 per cent, 17 March; the firm Norvek, the spokesman Anton Belmarsk.
  static let breach: [(language: String, text: String)] = [
    (
      "en",
      """
      Intruders took the records of 2.35 million customers from the harbour firm Norvek, the ministry \
      said on Monday. Its spokesman, Anton Belmarsk, said that 4,812 servers had been entered since \
      17 March, and that the intruders had asked for 640,000 crowns. Some 38.6 percent of the records \
      held addresses. Norvek declined to comment.
      """
    ),
    (
      "fr",
      """
      Des intrus ont dérobé les données de 2,35 millions de clients de la société portuaire Norvek, a \
      annoncé lundi le ministère. Selon son porte-parole, Anton Belmarsk, 4 812 serveurs avaient été \
      visités depuis le 17 mars et les intrus réclamaient 640 000 couronnes. Près de 38,6 % des \
      fiches contenaient une adresse. La société Norvek n’a pas souhaité s’exprimer.
      """
    ),
    (
      "de",
      """
      Unbekannte haben bei der Hafenfirma Norvek Daten von 2,35 Mio. Kunden entwendet, teilte das \
      Ministerium am Montag mit. Wie Sprecher Anton Belmarsk sagte, drangen sie seit dem 17. März in \
      4.812 Server ein und verlangten 640.000 Kronen. Rund 38,6 Prozent der Datensätze enthielten \
      Anschriften. Die Firma Norvek wollte sich nicht äußern.
      """
    ),
    (
      "es",
      """
      Unos intrusos se llevaron los datos de 2,35 millones de clientes de la empresa portuaria Norvek, \
      informó el lunes el ministerio. Su portavoz, Anton Belmarsk, dijo que desde el 17 de marzo \
      habían entrado en 4.812 servidores y que pedían 640.000 coronas. Un 38,6 por ciento de las \
      fichas incluía direcciones. La empresa Norvek no quiso hacer comentarios.
      """
    ),
    (
      "pt",
      """
      Invasores levaram os dados de 2,35 milhões de clientes da empresa portuária Norvek, informou o \
      ministério na segunda-feira. O porta-voz, Anton Belmarsk, disse que desde 17 de março foram \
      invadidos 4.812 servidores e que eles pediam 640 mil coroas. Cerca de 38,6% das fichas traziam \
      endereços. A empresa Norvek não quis comentar.
      """
    ),
    (
      "it",
      """
      Alcuni intrusi hanno sottratto i dati di 2,35 milioni di clienti della società portuale Norvek, \
      ha comunicato lunedì il ministero. Il portavoce, Anton Belmarsk, ha detto che dal 17 marzo erano \
      entrati in 4.812 server e che chiedevano 640mila corone. Il 38,6 per cento delle schede \
      conteneva indirizzi. La società Norvek non ha voluto commentare.
      """
    ),
    (
      "ru",
      """
      Злоумышленники похитили данные 2,35 млн клиентов портовой компании «Норвек», сообщило в \
      понедельник министерство. По словам представителя ведомства Антона Бельмарска, с 17 марта они \
      проникли на 4812 серверов и требовали 640 тыс. крон. Около 38,6 процента записей содержали \
      адреса. В компании отказались от комментариев.
      """
    ),
    (
      "uk",
      """
      Зловмисники викрали дані 2,35 мільйона клієнтів портової компанії «Норвек», повідомило в \
      понеділок міністерство. За словами речника Антона Бельмарска, з 17 березня вони проникли на \
      4812 серверів і вимагали 640 тисяч крон. Близько 38,6 відсотка записів містили адреси. У \
      компанії відмовилися від коментарів.
      """
    ),
    (
      "pl",
      """
      Intruzi wykradli dane 2,35 mln klientów portowej firmy Norvek, podało w poniedziałek \
      ministerstwo. Rzecznik Anton Belmarsk powiedział, że od 17 marca włamali się na 4812 serwerów i \
      żądali 640 tys. koron. Około 38,6 proc. wpisów zawierało adresy. Firma Norvek odmówiła komentarza.
      """
    ),
    (
      "tr",
      """
      Saldırganlar, liman şirketi Norvek’in 2,35 milyon müşterisinin kayıtlarını ele geçirdi, \
      bakanlık pazartesi günü açıkladı. Sözcü Anton Belmarsk, 17 Mart tarihinden bu yana 4.812 \
      sunucuya girildiğini ve 640 bin kron istendiğini söyledi. Kayıtların yüzde 38,6’sında adres \
      vardı. Şirket, Norvek adına yorum yapmadı.
      """
    ),
    (
      "ar",
      """
      استولى متسللون على بيانات ٢٫٣٥ مليون عميل لدى شركة الموانئ نورفيك، بحسب ما أعلنت الوزارة يوم \
      الاثنين. وقال المتحدث أنطون بلمارسك إن المتسللين دخلوا منذ ١٧ مارس إلى ٤٬٨١٢ خادما وطلبوا ٦٤٠ ألف \
      كرونة. وكانت ٣٨٫٦ في المائة من السجلات تضم عناوين. وامتنعت الشركة عن التعليق.
      """
    ),
    (
      "fa",
      """
      نفوذگران اطلاعات ۲٫۳۵ میلیون مشتری شرکت بندری نوروک را ربودند، وزارتخانه روز دوشنبه اعلام کرد. \
      آنتون بلمارسک، سخنگوی آن، گفت که آن‌ها از ۱۷ مارس به ۴٬۸۱۲ سرور راه یافته و ۶۴۰ هزار کرون خواسته \
      بودند. حدود ۳۸٫۶ درصد از سوابق نشانی داشت.
      """
    ),
    (
      "hi",
      """
      घुसपैठियों ने बंदरगाह कंपनी नॉरवेक के २३.५ लाख ग्राहकों का ब्योरा चुरा लिया, मंत्रालय ने सोमवार को \
      बताया। प्रवक्ता एंटोन बेलमार्स्क ने कहा कि १७ मार्च से ४,८१२ सर्वरों में घुसपैठ हुई और ६,४०,००० क्रोन \
      माँगे गए। लगभग ३८.६ प्रतिशत ब्योरों में पते थे।
      """
    ),
    (
      "zh",
      """
      该部周一表示，入侵者从港口公司诺维克窃取了235万名客户的资料。发言人安东·贝尔马斯克说，自3月17日以来共有4812台\
      服务器遭到入侵，入侵者索要64万克朗。约38.6%的资料含有地址。该公司拒绝置评。
      """
    ),
    (
      "ja",
      """
      港湾会社ノルヴェクから顧客２３５万人分の記録が盗まれたと、同省が月曜日に発表した。報道官のアントン・ベルマルスク氏によると、\
      ３月１７日以降４８１２台のサーバーが侵入を受け、侵入者は６４万クローネを要求した。記録の３８．６％に住所が含まれていた。
      """
    ),
    (
      "ko",
      """
      침입자들이 항만 회사 노르베크의 고객 235만 명의 기록을 빼냈다고 부처가 월요일 밝혔다. 안톤 벨마르스크 대변인은 \
      3월 17일부터 서버 4,812대가 뚫렸으며 침입자들이 64만 크로네를 요구했다고 말했다. 기록의 38.6%에 주소가 있었다.
      """
    ),
    (
      "vi",
      """
      Những kẻ xâm nhập đã lấy dữ liệu của 2,35 triệu khách hàng của công ty cảng Norvek, bộ này cho \
      biết hôm thứ Hai. Người phát ngôn Anton Belmarsk nói rằng từ ngày 17 tháng 3 đã có 4.812 máy \
      chủ bị xâm nhập và chúng đòi 640 nghìn crown. Khoảng 38,6% hồ sơ có địa chỉ.
      """
    ),
    (
      "id",
      """
      Para penyusup mengambil data 2,35 juta pelanggan perusahaan pelabuhan Norvek, kata kementerian \
      pada Senin. Juru bicara Anton Belmarsk mengatakan 4.812 peladen telah dimasuki sejak 17 Maret \
      dan mereka meminta 640 ribu krona. Sekitar 38,6 persen data memuat alamat.
      """
    ),
    (
      "el",
      """
      Εισβολείς απέσπασαν τα στοιχεία 2,35 εκατομμυρίων πελατών της λιμενικής εταιρείας Νόρβεκ, \
      ανακοίνωσε τη Δευτέρα το υπουργείο. Ο εκπρόσωπος Άντον Μπέλμαρσκ είπε ότι από τις 17 Μαρτίου \
      μπήκαν σε 4.812 διακομιστές και ζητούσαν 640.000 κορόνες. Το 38,6% των εγγραφών είχε διευθύνσεις.
      """
    ),
    (
      "he",
      """
      פורצים גנבו את נתוניהם של 2.35 מיליון לקוחות של חברת הנמל נורווק, הודיע המשרד ביום שני. הדובר \
      אנטון בלמרסק אמר כי מאז 17 במרץ נפרצו 4,812 שרתים וכי הפורצים דרשו 640 אלף כתרים. כ־38.6% מהרשומות \
      כללו כתובות.
      """
    ),
  ]

  /// Another breach at the same firm, told by the same spokesman of the same day.
  static let sameSpeaker: [(language: String, text: String)] = [
    (
      "en",
      """
      The ministry said on Monday that Norvek would build a second harbour. Its spokesman, Anton \
      Belmarsk, said that 12,400 people would find work there after 17 March, at a cost of 310 \
      million crowns, and that 57.2 percent of the land had been bought. Norvek welcomed it.
      """
    ),
    (
      "de",
      """
      Das Ministerium teilte am Montag mit, dass Norvek einen zweiten Hafen baut. Sprecher Anton \
      Belmarsk sagte, nach dem 17. März fänden dort 12.400 Menschen Arbeit, die Kosten lägen bei 310 \
      Mio. Kronen, und 57,2 Prozent des Landes seien gekauft. Die Firma Norvek begrüßte das.
      """
    ),
    (
      "ru",
      """
      Министерство сообщило в понедельник, что «Норвек» построит второй порт. По словам Антона \
      Бельмарска, после 17 марта там найдут работу 12 400 человек, расходы составят 310 млн крон, а \
      57,2 процента земли уже куплено.
      """
    ),
    (
      "zh",
      "该部周一表示，诺维克公司将建第二座港口。发言人安东·贝尔马斯克说，3月17日以后将有1.24万人在那里就业，耗资3.1亿克朗，57.2%的土地已经购得。"
    ),
  ]

  /// Breaches of other firms that have one figure with the first in common.
  static let sameSize: [(language: String, text: String)] = [
    (
      "en",
      """
      The online shop Tamberly lost the passwords of 2.35 million buyers, its founder Odile Marchetti \
      wrote on Sunday. The shop noticed the loss on 9 August, after 71 complaints, and has shut \
      1,190 accounts. Tamberly is to pay nothing to the buyers.
      """
    ),
    (
      "fr",
      """
      La boutique en ligne Tamberly a perdu les mots de passe de 2,35 millions d’acheteurs, a écrit \
      dimanche sa fondatrice Odile Marchetti. La boutique a constaté la perte le 9 août après 71 \
      plaintes et a fermé 1 190 comptes.
      """
    ),
    (
      "ar",
      """
      فقد متجر تامبرلي كلمات مرور ٢٫٣٥ مليون مشتر، كتبت مؤسسته أوديل ماركيتي يوم الأحد. ولاحظ المتجر ذلك في \
      ٩ أغسطس بعد ٧١ شكوى، وأغلق ١٬١٩٠ حسابا.
      """
    ),
  ]
}
