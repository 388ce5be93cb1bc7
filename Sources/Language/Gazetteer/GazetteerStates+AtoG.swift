extension Gazetteer {
  /// States from A to G: `name = other names; adjectives and people; capitals and seats of power`.
  ///
  /// A line that starts with white space goes on with the line before it.
  static let statesAtoG = """
    Afghanistan = ; Afghan, Afghans; Kabul
    Albania = ; Albanian, Albanians; Tirana
    Algeria = ; Algerian, Algerians; Algiers
    Andorra = ; Andorran, Andorrans; Andorra la Vella
    Angola = ; Angolan, Angolans; Luanda
    Antigua and Barbuda = Antigua; Antiguan, Antiguans, Barbudan, Barbudans; St. John's
    Argentina = Argentine Republic; Argentine, Argentines, Argentinian, Argentinians, Argentinean;
      Buenos Aires, Casa Rosada
    Armenia = ; Armenian, Armenians; Yerevan
    Australia = ; Australian, Australians, Aussie, Aussies; Canberra
    Austria = ; Austrian, Austrians; Vienna
    Azerbaijan = ; Azerbaijani, Azerbaijanis, Azeri, Azeris; Baku
    Bahamas = ; Bahamian, Bahamians; Nassau
    Bahrain = ; Bahraini, Bahrainis; Manama
    Bangladesh = ; Bangladeshi, Bangladeshis; Dhaka
    Barbados = ; Barbadian, Barbadians, Bajan, Bajans; Bridgetown
    Belarus = Byelorussia; Belarusian, Belarusians, Belarussian, Belarussians; Minsk
    Belgium = ; Belgian, Belgians; Brussels
    Belize = ; Belizean, Belizeans; Belmopan
    Benin = ; Beninese; Porto-Novo, Cotonou
    Bhutan = ; Bhutanese; Thimphu
    Bolivia = Plurinational State of Bolivia; Bolivian, Bolivians; La Paz, Sucre
    Bosnia and Herzegovina = Bosnia, Bosnia-Herzegovina, BiH; Bosnian, Bosnians; Sarajevo
    Botswana = ; Motswana, Batswana, Botswanan, Botswanans; Gaborone
    Brazil = ; Brazilian, Brazilians; Brasília, Brasilia, Planalto, Itamaraty
    Brunei = Brunei Darussalam; Bruneian, Bruneians; Bandar Seri Begawan
    Bulgaria = ; Bulgarian, Bulgarians; Sofia
    Burkina Faso = ; Burkinabe, Burkinabè, Burkinabé; Ouagadougou
    Burundi = ; Burundian, Burundians; Gitega, Bujumbura
    Cambodia = Kampuchea; Cambodian, Cambodians, Khmer; Phnom Penh
    Cameroon = ; Cameroonian, Cameroonians; Yaoundé, Yaounde
    Canada = ; Canadian, Canadians; Ottawa, Parliament Hill
    Cape Verde = Cabo Verde; Cape Verdean, Cape Verdeans, Cabo Verdean; Praia
    Central African Republic = C.A.R.; Central African, Central Africans; Bangui
    Chad = Tchad; Chadian, Chadians; N'Djamena, Ndjamena
    Chile = ; Chilean, Chileans; Santiago, La Moneda
    China = People's Republic of China, PRC, P.R.C., P.R. China, mainland China; Chinese;
      Beijing, Zhongnanhai, Peking
    Colombia = ; Colombian, Colombians; Bogotá, Bogota
    Comoros = ; Comorian, Comorians, Comoran, Comorans; Moroni
    Costa Rica = ; Costa Rican, Costa Ricans; San José
    Croatia = ; Croatian, Croatians, Croat, Croats; Zagreb
    Cuba = ; Cuban, Cubans; Havana
    Cyprus = ; Cypriot, Cypriots; Nicosia
    Czech Republic = Czechia; Czech, Czechs; Prague
    Democratic Republic of the Congo = DRC, D.R.C., DR Congo, Democratic Republic of Congo,
      Congo-Kinshasa; Congolese; Kinshasa
    Denmark = Kingdom of Denmark; Danish, Dane, Danes; Copenhagen, Christiansborg
    Djibouti = ; Djiboutian, Djiboutians; Djibouti City
    Dominica = Commonwealth of Dominica; ; Roseau
    Dominican Republic = ; Dominican, Dominicans; Santo Domingo
    East Timor = Timor-Leste, Timor Leste; East Timorese, Timorese; Dili
    Ecuador = ; Ecuadorian, Ecuadorians, Ecuadorean, Ecuadoreans; Quito
    Egypt = Arab Republic of Egypt; Egyptian, Egyptians; Cairo
    El Salvador = ; Salvadoran, Salvadorans, Salvadorean, Salvadorian; San Salvador
    Equatorial Guinea = ; Equatorial Guinean, Equatoguinean; Malabo
    Eritrea = ; Eritrean, Eritreans; Asmara
    Estonia = ; Estonian, Estonians; Tallinn
    Eswatini = Swaziland; Swazi, Swazis; Mbabane
    Ethiopia = ; Ethiopian, Ethiopians; Addis Ababa
    Fiji = ; Fijian, Fijians; Suva
    Finland = ; Finnish, Finn, Finns; Helsinki
    France = French Republic; French, Frenchman, Frenchmen, Frenchwoman; Paris, Élysée, Elysee,
      Élysée Palace, Elysee Palace, Quai d'Orsay, Matignon
    Gabon = ; Gabonese; Libreville
    Gambia = ; Gambian, Gambians; Banjul
    Georgia = Republic of Georgia; Georgian, Georgians; Tbilisi
    Germany = Federal Republic of Germany, FRG; German, Germans; Berlin, Federal Chancellery
    Ghana = ; Ghanaian, Ghanaians; Accra
    Greece = Hellenic Republic; Greek, Greeks, Hellenic; Athens
    Grenada = ; Grenadian, Grenadians; St. George's
    Guatemala = ; Guatemalan, Guatemalans; Guatemala City
    Guinea = ; Guinean, Guineans; Conakry
    Guinea-Bissau = ; Bissau-Guinean, Bissau-Guineans; Bissau
    Guyana = ; Guyanese; Georgetown
    """
}
