/// Well-known names of the field with their identifiers in MITRE ATT&CK.
///
/// A table of facts, all entries treated alike. No body of a state stands here for a group: that is
/// what reports claim.
enum ThreatNames {
  /// The names with what they stand for.
  static let entries: [(String, ThreatTable.Entry)] = {
    var entries: [(String, ThreatTable.Entry)] = []
    for (table, kind) in [
      (groups, ThreatMention.Kind.group), (malware, .malware), (tools, .tool),
      (techniques, .technique), (tactics, .tactic),
    ] {
      for line in table.split(separator: "\n") {
        guard let space = line.firstIndex(of: " ") else { continue }
        let identifier = String(line[..<space])
        for name in line[line.index(after: space)...].split(separator: ",") {
          let isPhrase = kind == .technique || kind == .tactic
          let entry = ThreatTable.Entry(
            kind: kind, identifier: identifier, inSmall: isPhrase || kind == .tool, inCapitals: true
          )
          entries.append((String(name), entry))
        }
      }
    }
    return entries
  }()

  private static let groups = """
    G0001 Axiom
    G0003 Cleaver
    G0004 Ke3chang, APT15
    G0005 APT12
    G0006 APT1, Comment Crew
    G0007 APT28, Fancy Bear, Sofacy, Pawn Storm, Sednit, Strontium, Forest Blizzard
    G0008 Carbanak Group
    G0009 Deep Panda
    G0010 Turla, Venomous Bear, Snake Group, Waterbug, Secret Blizzard
    G0012 Darkhotel
    G0013 APT30
    G0016 APT29, Cozy Bear, Nobelium, The Dukes, Midnight Blizzard
    G0018 admin@338
    G0019 Naikon
    G0020 Equation Group
    G0021 Molerats, Gaza Cybergang
    G0022 APT3, Gothic Panda
    G0023 APT16
    G0025 APT17
    G0026 APT18
    G0027 Threat Group-3390, APT27, Emissary Panda, LuckyMouse, Bronze Union
    G0032 Lazarus Group, Lazarus, Hidden Cobra
    G0034 Sandworm, Sandworm Team, Voodoo Bear, Telebots, Seashell Blizzard
    G0035 Dragonfly, Energetic Bear, Berserk Bear
    G0037 FIN6
    G0038 Stealth Falcon
    G0040 Patchwork, Dropping Elephant
    G0044 Winnti Group
    G0045 menuPass, APT10, Stone Panda
    G0046 FIN7, Carbon Spider
    G0047 Gamaredon, Gamaredon Group, Primitive Bear
    G0049 OilRig, APT34, Helix Kitten
    G0050 APT32, OceanLotus
    G0051 FIN10
    G0053 FIN5
    G0059 Magic Hound, TA453, Charming Kitten, APT35, Phosphorus
    G0060 BRONZE BUTLER
    G0061 FIN8
    G0062 TA459
    G0064 APT33, Elfin
    G0065 Leviathan, APT40, TEMP.Periscope
    G0067 APT37, Reaper Group, ScarCruft
    G0069 MuddyWater, Static Kitten
    G0073 APT19
    G0078 Gorgon Group
    G0079 DarkHydrus
    G0080 Cobalt Group
    G0081 Tropic Trooper
    G0082 APT38
    G0085 FIN4
    G0087 APT39, Remix Kitten
    G0090 WIRTE
    G0091 Silence Group
    G0092 TA505
    G0094 Kimsuky
    G0095 Machete
    G0096 APT41, Wicked Panda, TA415
    G0099 APT-C-36, Blind Eagle
    G0102 Wizard Spider
    G0106 Rocke
    G0119 Indrik Spider, Evil Corp
    G0121 Sidewinder
    G0125 HAFNIUM
    G0127 TA551
    G0129 Mustang Panda
    G1004 LAPSUS$
    G1015 Scattered Spider
    G1017 Volt Typhoon
    """

  private static let malware = """
    S0012 PoisonIvy, Poison Ivy
    S0013 PlugX
    S0019 Regin
    S0022 Uroburos
    S0023 CHOPSTICK
    S0030 Carbanak
    S0032 gh0st RAT, Gh0st
    S0037 HAMMERTOSS
    S0038 Duqu
    S0089 BlackEnergy
    S0117 XTunnel
    S0140 Shamoon
    S0143 Flame malware
    S0154 Cobalt Strike, CobaltStrike
    S0226 Smoke Loader, SmokeLoader
    S0251 Zebrocy
    S0266 TrickBot
    S0330 Zeus Panda
    S0331 Agent Tesla, AgentTesla
    S0334 DarkComet
    S0336 NanoCore
    S0344 Azorult
    S0365 Olympic Destroyer
    S0366 WannaCry
    S0367 Emotet
    S0368 NotPetya
    S0370 SamSam
    S0381 FlawedAmmyy
    S0382 ServHelper
    S0384 Dridex
    S0385 njRAT
    S0386 Ursnif, Gozi
    S0446 Ryuk
    S0447 LokiBot
    S0449 Maze ransomware
    S0457 Netwalker
    S0460 Get2
    S0461 SDBbot
    S0476 Valak
    S0481 Ragnar Locker
    S0483 IcedID
    S0496 REvil, Sodinokibi
    S0534 BazarLoader, BazaLoader
    S0554 Egregor
    S0559 SUNBURST
    S0560 TEARDROP
    S0575 Conti
    S0576 MegaCortex
    S0603 Stuxnet
    S0604 Industroyer
    S0606 Bad Rabbit
    S0611 Clop
    S0650 QakBot, Qbot
    S0687 Cyclops Blink
    S0689 WhisperGate
    S0697 HermeticWiper
    S0010 Lurid
    S0011 Taidoor
    S0020 China Chopper
    S0021 Derusbi
    S0033 NetTraveler
    S0044 JHUHUGIT
    S0045 ADVSTORESHELL
    S0046 CozyCar, CozyDuke
    S0049 GeminiDuke
    S0050 CosmicDuke
    S0051 MiniDuke
    S0052 OnionDuke
    S0053 SeaDuke
    S0054 CloudDuke
    S0062 DustySky
    S0068 httpclient
    S0074 Sakula
    S0092 Agent.btz
    S0093 Backdoor.Oldrea, Havex
    S0125 Remsec
    S0126 ComRAT
    S0128 BADNEWS
    S0137 CORESHELL
    S0139 PowerDuke
    S0147 Pteranodon
    S0153 RedLeaves
    S0168 Gazer
    S0169 RawPOS
    S0170 Helminth
    S0180 Volgmer
    S0181 FALLCHILL
    S0182 FinFisher, FinSpy
    S0184 POWRUNER
    S0187 Daserf
    S0198 NETWIRE, NetWireRAT, NetWiredRC
    S0203 Hydraq
    S0223 POWERSTATS
    S0228 NanHaiShu
    S0234 Bandook
    S0235 CrossRAT
    S0236 Kwampirs
    S0237 GravityRAT
    S0239 Bankshot
    S0240 ROKRAT
    S0241 RATANKBA
    S0243 DealersChoice
    S0257 VERMIN
    S0260 InvisiMole
    S0265 Kazuar
    S0268 Bisonal
    S0284 More_eggs
    S0351 Cannon malware
    S0380 StoneDrill
    S0383 FlawedGrace
    S0395 LightNeuron
    S0397 LoJax
    S0398 HyperBro
    S0400 RobbinHood
    S0401 Exaramel
    S0412 ZxShell
    S0414 BabyShark
    S0415 BOOSTWRITE
    S0417 GRIFFON
    S0428 PoetRAT
    S0439 Okrum
    S0443 MESSAGETAP
    S0455 Metamorfo
    S0458 Ramsay malware
    S0467 TajMahal
    S0484 Carberp
    S0491 StrongPity
    S0495 RDAT
    S0497 Dacls
    S0499 Hancitor
    S0501 PipeMon
    S0502 Drovorub
    S0514 WellMess
    S0515 WellMail
    S0518 PolyglotDuke
    S0520 BLINDINGCAN
    S0531 Grandoreiro
    S0561 GuLoader
    S0562 SUNSPOT
    S0565 Raindrop
    S0567 Dtrack
    S0568 EVILNUM
    S0570 BitPaymer
    S0578 SUPERNOVA
    S0584 AppleJeus
    S0588 GoldMax
    S0589 Sibot
    S0596 ShadowPad
    S0599 Kinsing
    S0605 EKANS
    S0607 KillDisk
    S0608 Conficker
    S0610 SideTwist
    S0612 WastedLocker
    S0615 SombRAT
    S0617 HELLOKITTY
    S0618 FIVEHANDS
    S0622 AppleSeed
    S0630 Nebulae
    S0634 EnvyScout
    S0635 BoomBox
    S0638 Babuk
    S0640 Avaddon
    S0644 ObliqueRAT
    S0648 JSS Loader, JSSLoader
    S0652 MarkiRAT
    S0657 BLUELIGHT
    S0658 XCSSET
    S0659 Diavol
    S0661 FoggyWeb
    S0662 RCSession
    S0665 ThreatNeedle
    S0666 Gelsemium
    S0668 TinyTurla
    S0670 WarzoneRAT, Ave Maria
    S0671 Tomiris
    S0673 DarkWatchman
    S0681 Lizar
    S0690 Green Lambert
    S0692 SILENTTRINITY
    S0693 CaddyWiper
    S0698 HermeticWizard
    S1009 Triton malware, TRISIS
    S1010 VPNFilter
    S1072 Industroyer2
    S1087 AsyncRAT
    """

  private static let tools = """
    S0002 Mimikatz
    S0029 PsExec, psexec.exe
    S0039 net.exe
    S0057 Tasklist, tasklist.exe
    S0075 reg.exe
    S0096 Systeminfo, systeminfo.exe
    S0097 ping.exe
    S0099 arp.exe
    S0100 ipconfig, ipconfig.exe
    S0102 nbtstat
    S0104 netstat, netstat.exe
    S0105 dsquery
    S0106 cmd.exe
    S0108 netsh, netsh.exe
    S0111 schtasks, schtasks.exe
    S0120 Fgdump
    S0160 certutil, certutil.exe
    S0174 Responder.py
    S0179 MimiPenguin
    S0190 BITSAdmin
    S0191 Winexe
    S0192 Pupy
    S0194 PowerSploit
    S0195 SDelete
    S0225 sqlmap
    S0404 esentutl
    S0488 CrackMapExec
    S0590 NBTscan
    S0633 Sliver framework, SLIVER
    S0645 wevtutil
    S0677 AADInternals
    S0250 Koadic
    S0262 QuasarRAT
    S0332 Remcos
    S0357 Impacket
    S0363 PowerShell Empire
    S0508 ngrok
    S0521 BloodHound
    S0552 AdFind
    S1040 Rclone
    """

  private static let techniques = """
    T1566.001 spearphishing attachment, spear phishing attachment
    T1566.002 spearphishing link, spear phishing link
    T1566 spear phishing, spearphishing, phishing email, phishing emails, spam mail
    T1110.003 password spraying
    T1110.004 credential stuffing
    T1110 brute force
    T1195 supply chain compromise, supply-chain attack, supply-chain attacks
    T1486 data encrypted for impact
    T1499 endpoint denial of service
    T1498 network denial of service
    T1189 drive-by compromise, watering hole
    T1190 exploit public-facing application
    T1059.001 PowerShell script, PowerShell scripts
    T1055 process injection
    T1055.012 process hollowing
    T1003 credential dumping
    T1056.001 keylogging
    T1113 screen capture
    T1105 ingress tool transfer
    T1027 obfuscated files or information
    T1140 deobfuscate/decode files or information
    T1041 exfiltration over C2 channel
    T1082 system information discovery
    T1083 file and directory discovery
    T1057 process discovery
    T1547.001 registry run keys
    T1053.005 scheduled task
    T1021.001 remote desktop protocol
    T1505.003 web shell, web shells
    T1014 rootkit, rootkits
    T1568.002 domain generation algorithm, domain generation algorithms
    T1574.002 DLL side-loading, DLL sideloading
    T1497 virtualization/sandbox evasion
    T1112 modify registry
    T1090 proxy chain
    """

  private static let tactics = """
    TA0001 initial access
    TA0003 persistence
    TA0004 privilege escalation
    TA0005 defense evasion
    TA0006 credential access
    TA0008 lateral movement
    TA0010 exfiltration
    TA0011 command and control, command-and-control, C2, C&C
    TA0043 reconnaissance
    """
}
