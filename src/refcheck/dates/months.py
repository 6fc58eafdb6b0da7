"""Month names, abbreviations and inflected forms of some thirty-five languages, as one table of folded words.

A form that is also an ordinary word, a name or too short to be sure is *weak*: it counts only beside a day and a year.
Sources: the Unicode CLDR month names (format and stand-alone, wide and abbreviated), and the grammars' case endings.
"""

from __future__ import annotations

import unicodedata
from functools import cache

# One line per language, the months in order; alternatives of a month are joined by "|".
_FULL = """
january february march april may june july august september october november december
januar|jänner februar|feber märz april mai juni juli august september oktober november dezember
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
januari februari maart april mei juni juli augustus september oktober november december
januari februari mars april maj juni juli augusti september oktober november december
tammikuu|tammikuuta helmikuu|helmikuuta maaliskuu|maaliskuuta huhtikuu|huhtikuuta toukokuu|toukokuuta \
kesäkuu|kesäkuuta \
heinäkuu|heinäkuuta elokuu|elokuuta syyskuu|syyskuuta lokakuu|lokakuuta marraskuu|marraskuuta joulukuu|joulukuuta
leden|ledna únor|února březen|března duben|dubna květen|května červen|června červenec|července srpen|srpna září \
říjen|října listopad|listopadu prosinec|prosince
január|januára február|februára marec|marca apríl|apríla máj|mája jún|júna júl|júla august|augusta september|septembra \
október|októbra november|novembra december|decembra
ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
január február március április május június július augusztus szeptember október november december
gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
januari februari maret april mei juni juli agustus september oktober november desember
januar februar marts april maj juni juli august september oktober november december
januar februar mart april maj jun jul avgust septembar oktobar novembar decembar
јануар фебруар март април мај јун јул август септембар октобар новембар децембар
януари февруари март април май юни юли август септември октомври ноември декември
ιανουάριος|ιανουαρίου φεβρουάριος|φεβρουαρίου μάρτιος|μαρτίου απρίλιος|απριλίου μάιος|μαΐου ιούνιος|ιουνίου \
ιούλιος|ιουλίου αύγουστος|αυγούστου σεπτέμβριος|σεπτεμβρίου οκτώβριος|οκτωβρίου \
νοέμβριος|νοεμβρίου δεκέμβριος|δεκεμβρίου
يناير|كانونالثاني فبراير|شباط مارس|آذار أبريل|نيسان مايو|أيار يونيو|حزيران يوليو|تموز أغسطس|آب سبتمبر|أيلول \
أكتوبر نوفمبر ديسمبر
styczeń|stycznia|styczniu luty|lutego|lutym marzec|marca|marcu kwiecień|kwietnia|kwietniu maj|maja|maju \
czerwiec|czerwca|czerwcu lipiec|lipca|lipcu sierpień|sierpnia|sierpniu wrzesień|września|wrześniu \
październik|października|październiku listopad|listopada|listopadzie grudzień|grudnia|grudniu
студзень|студзеня люты|лютага сакавік|сакавіка красавік|красавіка май|мая чэрвень|чэрвеня ліпень|ліпеня \
жнівень|жніўня верасень|верасня кастрычнік|кастрычніка лістапад|лістапада снежань|снежня
հունվար|հունվարի փետրվար|փետրվարի մարտ|մարտի ապրիլ|ապրիլի մայիս|մայիսի հունիս|հունիսի հուլիս|հուլիսի \
օգոստոս|օգոստոսի սեպտեմբեր|սեպտեմբերի հոկտեմբեր|հոկտեմբերի նոյեմբեր|նոյեմբերի դեկտեմբեր|դեկտեմբերի
იანვარი|იანვრის თებერვალი|თებერვლის მარტი|მარტის აპრილი|აპრილის მაისი|მაისის ივნისი|ივნისის ივლისი|ივლისის \
აგვისტო|აგვისტოს სექტემბერი|სექტემბრის ოქტომბერი|ოქტომბრის ნოემბერი|ნოემბრის დეკემბერი|დეკემბრის
ינואר|בינואר פברואר|בפברואר מרץ|במרץ|מרס אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט \
ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר
ژانویه فوریه مارس آوریل مه ژوئن ژوئیه|جولای اوت|آگوست سپتامبر اکتبر نوامبر دسامبر
sausis|sausio vasaris|vasario kovas|kovo balandis|balandžio gegužė|gegužės birželis|birželio liepa|liepos \
rugpjūtis|rugpjūčio rugsėjis|rugsėjo spalis|spalio lapkritis|lapkričio gruodis|gruodžio
janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā \
augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī
jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
"""

# Stems that take case endings; the endings of a language are on the line before its stems.
_INFLECTED = """
ь я е ю ем ём и = январ феврал - апрел - июн июл - сентябр октябр ноябр декабр
- а е у ом = - - март - - - - август - - - -
й я е ю ем = - - - - ма - - - - - - -
ень ня ні ню нем = січ - - - трав черв лип серп верес - - груд
ий ого ому им ім = - лют - - - - - - - - - -
ень ня ні ню нем = - - берез квіт - - - - - - - -
ень ня ні ню нем = - - - - - - - - - жовт - -
- а і у ом = - - - - - - - - - - листопад -
- da de ta te dan den tan ten deki daki taki teki a e ya ye i u ı ü in un ın ün nın nin un'da = \
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
- da də ın un in ün a ə dan dən = yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
"""

_SHORT = """
jan feb mar apr may jun jul aug sep|sept oct nov dec
jan feb mär|mrz apr mai jun jul aug sep|sept okt nov dez
janv févr|fév mars avr mai juin|jui juil|jul août sept oct nov déc
ene feb mar abr may jun jul ago sep|sept|set oct nov dic
gen feb mar apr mag giu lug ago set ott nov dic
jan fev mar abr mai jun jul ago set out nov dez
jan feb mrt apr mei jun jul aug sep|sept okt nov dec
oca şub mar nis may haz tem|tmz ağu eyl eki kas ara
янв фев|февр мар апр май июн июл авг сен|сент окт ноя|нояб дек
січ лют бер квіт трав черв лип серп вер жовт лист груд
sty lut mar kwi maj cze lip sie wrz paź lis gru
yan fev mar apr may iyn iyl avq sen okt noy dek
"""

_ROMAN = "I II III IV V VI VII VIII IX X XI XII"

# Full names that are also words or names of people; without a day beside them they prove little.
_NAMES = "may march mars mai maj mei august augusta april june jun"
_AMBIGUOUS = frozenset(_NAMES.split())

# Abbreviations that mean nothing else; the rest ("gen", "set", "kas", "out") need both day and year.
_PLAIN = """
jan feb mar apr jun jul aug sep sept oct nov dec okt dez janv fevr avr juil
янв фев февр апр авг сент окт нояб дек
"""
_PLAIN_SHORT = frozenset(_PLAIN.split())


def fold(word: str) -> str:
    """The *word* without case, accents and the two kinds of Turkish i, so that EKİM, Ekim and ekim are one."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.lower().replace("ı", "i"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def _lines(block: str) -> list[list[str]]:
    return [line.split() for line in block.replace("\\\n", "").strip().splitlines()]


@cache
def table() -> dict[str, tuple[int, bool]]:
    """Folded word → (month, whether the word is strong enough to stand without both day and year)."""
    words: dict[str, tuple[int, bool]] = {}
    for line in _lines(_SHORT):
        for month, forms in enumerate(line, start=1):
            words.update({fold(form): (month, False) for form in forms.split("|")})
    for month, numeral in enumerate(_ROMAN.split(), start=1):
        words.setdefault(numeral.lower(), (month, False))
    for line in reversed(_lines(_FULL)):
        for month, forms in enumerate(line, start=1):
            words.update({fold(form): (month, True) for form in forms.split("|")})
    for line in _lines(_INFLECTED):
        cut = line.index("=")
        endings = ["" if ending == "-" else ending for ending in line[:cut]]
        for month, stem in enumerate(line[cut + 1 :], start=1):
            words.update({fold(stem + ending): (month, True) for ending in endings if stem != "-"})
    return words


def month(word: str) -> int:
    """The number of the month that *word* names in any of the languages, or 0."""
    return table().get(fold(word.rstrip(".")), (0, False))[0]


def is_strong(word: str) -> bool:
    """Whether *word* means a month even with only a day or only a year beside it.

    An abbreviation counts only where it is capitalised as in English ("Oct 2020") and means nothing else.
    """
    folded = fold(word.rstrip("."))
    if folded in _AMBIGUOUS:
        return word[:1].isupper() and folded != "mars"
    return table().get(folded, (0, False))[1] or (folded in _PLAIN_SHORT and word[:1].isupper())


def is_name(word: str) -> bool:
    """Whether *word* is also a common family or given name ("May (2020)")."""
    return fold(word) in _AMBIGUOUS
