extension Gazetteer {
  /// Software, services and tools that reports name, which are neither people nor bodies.
  static let wareNames = """
    Acrobat, Active Directory, AirPods, Android Studio, Apache Struts, Apache Log4j, Azure, Bash,
    Chrome, Chromium, Citrix ADC, Cobalt Strike, ConnectWise ScreenConnect, Docker, Edge, Excel,
    Exchange, Exchange Server, Firefox, Flash Player, FortiOS, FortiGate, Ghidra, Gmail,
    Google Chrome, Google Drive, Google Play, Adobe Flash, Adobe Reader, Flash, Hotmail,
    Internet Explorer, Internet of Things, iCloud, iMessage, iPad, iPhone, iPhones, Java, Jenkins,
    Joomla, Kubernetes, Log4j, Log4Shell, MacBook, Magento, Meltdown, Metasploit, Mimikatz,
    MongoDB, MOVEit, MySQL, NetBIOS, Node.js, OAuth, Office 365, OneDrive, OpenSSL, OpenSSH,
    Oracle WebLogic, Outlook, PowerPoint, PostgreSQL, PsExec, Pulse Secure VPN, Remote Desktop,
    Remote Desktop Protocol, Safari, Samba, SharePoint, SharePoint Server, Silverlight, SMBv1,
    Spectre, Struts, TeamViewer, TensorFlow, Tomcat, Tor, Tor Browser, Ubuntu, Unix, Visual Basic,
    Visual Studio, WebLogic, WebKit, Windows Server, Windows Defender, WordPress, Word, Xcode,
    Drupal, Debian, Fedora, Pixel, Galaxy, PlayStation, Xbox, Kindle, Alexa, Siri, Cortana,
    Bluetooth, Ethernet, Blu-ray, EternalBlue, Heartbleed, Shellshock, Stuxnet, WannaCry, NotPetya,
    Petya, Mirai, Emotet, TrickBot, QakBot, Ryuk, Pegasus, Shamoon, BlackEnergy, Industroyer
    """

  /// Words in lower case that tell that the name before or behind them is that of a ware.
  static let wares = set(
    """
    adware app backdoor botnet browser bug bugs cipher cryptocurrency cryptojacker dropper exploit
    exploits firmware flaw implant infostealer keylogger loader malware package plugin plug-in
    protocol ransomware rootkit script software spyware stealer toolkit toolset trojan trojans
    virus viruses vulnerability vulnerabilities wiper worm worms
    """)

  /// Words in lower case that tell that the name before or behind them is that of an outlet.
  static let outletRoles = set(
    """
    broadcaster daily magazine newspaper newspapers newswire tabloid broadsheet weekly outlet
    journal
    """)
}
