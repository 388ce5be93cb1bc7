extension ReportsInLanguages {
  /// One finding, told at length in English and in brief in other languages.
  static let lantern: [(language: String, text: String)] = [
    (
      "en",
      """
      Researchers at the security firm Brightwater said on Tuesday that a group it calls Quiet \
      Lantern had read the mail of 14 ministries since 9 January. The group came in through \
      CVE-2031-20557, a flaw in a widely used mail server, before a patch was out.

      "They were patient, and they knew what they wanted," said Priya Halvorsen, who led the work. She \
      put the mail that was copied at 1.7 terabytes, from 126 accounts. Eleven of the accounts belonged \
      to deputy ministers. Brightwater first saw the group three years ago, when it went after 62 \
      shipping lines.

      The maker of the server said that 83 percent of its customers had installed the patch by the end \
      of last week. It had paid 25,000 crowns to the student who reported the flaw. A foreign ministry \
      in the north declined to say whether it was among the victims.
      """
    ),
    (
      "es",
      """
      El grupo Quiet Lantern leyó desde el 9 de enero el correo de 14 ministerios a través del fallo \
      CVE-2031-20557, según la firma Brightwater. Priya Halvorsen, que dirigió el estudio, habla de \
      126 cuentas y de 1,7 terabytes copiados.
      """
    ),
    (
      "ru",
      """
      Компания Brightwater сообщила, что группа Quiet Lantern с 9 января читала почту 14 министерств, \
      используя уязвимость CVE-2031-20557. По словам Прии Халворсен, скопировано 1,7 терабайта писем \
      из 126 ящиков. Исправление, по данным разработчика, установили 83 процента клиентов.
      """
    ),
    (
      "zh",
      """
      安全公司Brightwater周二称，名为Quiet Lantern的组织自1月9日起利用漏洞CVE-2031-20557读取了14个部委的邮件，\
      从126个账户中复制了1.7太字节。已有83%的客户安装了补丁。
      """
    ),
    (
      "de",
      """
      Die Gruppe Quiet Lantern hat nach Angaben der Firma Brightwater seit dem 9. Januar die Post von \
      14 Ministerien gelesen. Sie nutzte die Lücke CVE-2031-20557. Aus 126 Konten seien 1,7 Terabyte \
      abgeflossen, sagte Priya Halvorsen. Ein Student, der die Lücke gemeldet hatte, bekam 25.000 Kronen.
      """
    ),
    (
      "ja",
      """
      セキュリティー会社ブライトウォーターは火曜日、クワイエット・ランタンと呼ぶ集団が１月９日から脆弱性CVE-2031-20557を使い、\
      １４省庁のメールを読んでいたと発表した。１２６のアカウントから１．７テラバイトが複製された。
      """
    ),
  ]

  /// Notices of the same flaw that tell nothing of the finding.
  static let sameFlaw: [(language: String, text: String)] = [
    (
      "en",
      """
      The maker of the mail server has mended CVE-2031-20557 and 37 other flaws in its monthly update. \
      Version 9.4 is out for all systems. Users of version 8.2 get the update on 21 February. There \
      are 410,000 servers of the kind on the net, the watchdog Pellmell counts.
      """
    ),
    (
      "fr",
      """
      L’éditeur du serveur de messagerie a corrigé CVE-2031-20557 et 37 autres failles dans sa mise à \
      jour mensuelle. Les utilisateurs de la version 8.2 devront attendre le 21 février. L’observatoire \
      Pellmell compte 410 000 serveurs de ce type.
      """
    ),
  ]
}
