"""Frequent words by language, casefolded: they tell a language, and they prove little when two texts share them.

Written for this project from grammars: articles, pronouns, prepositions, conjunctions, auxiliaries and, as they make
news prose known at once, a few reporting verbs.
"""

from __future__ import annotations

from refcheck.text.fold import fold_word

BY_LANGUAGE: dict[str, str] = {
    "en": """the and of to in is that for with was are this have from they which not you he she it his her be on as
    by at or an we were been their has had would will can there what when who all but more one also after
    about if so than could should its into over no do did said our your my me him them these those such
    other some only between through during against because how where while most any very may must before
    being since under both under even just then than out up""",
    "de": """der die und das ist nicht mit den von ein eine auch sich dem auf für werden sind im des wird es an als
    aus bei nach wie war er sie wir ich zu zum zur hat haben aber oder noch nur über einer einen einem eines
    dass daß durch um bis vor unter so wenn kann können mehr sein seine seiner ihre ihrer ihren uns man mich
    mir ihm ihn am vom beim sei seien wurde wurden worden hatte hatten muss müssen soll sollen diese dieser
    dieses diesen gegen ohne zwischen weil damit dann schon sehr hier da was wer alle kein keine habe werde
    doch bereits seit etwa sowie einmal ob denn jedoch immer wieder jetzt selbst sollte würde wollen will
    gibt heute jahr jahren anderen ins waren ganz viel viele""",
    "fr": """les des est dans une pour que qui pas sur avec plus sont par cette aux ses été le la et un du en au il
    elle nous vous ils elles ne ce se sa son leur leurs mais ou où donc car comme tout tous toute fait être
    avoir ont était avait ces cet entre sans sous aussi bien même depuis après avant très peut deux je on y
    si lui dont à été ainsi lors selon afin mon notre votre faire encore leur quand cela ça contre chez vers
    étaient avaient sera soit autres jour ans c'est d l qu n s j""",
    "es": """las los que del una por con para como más este sus pero está son sobre fue el la de y en un es se al lo
    le su no ha han ser también entre cuando muy sin hasta desde todo todos nos ya o hay donde quien me si
    porque esta estos estas era tiene durante contra ante uno ese eso esa ellos había fueron años otros otra
    solo sólo puede según parte dos tras aunque mi cada así mientras después además les unos unas estaba
    están hace qué será hizo dijo""",
    "it": """che della sono per una con non gli più alla nel dei anche questo come è ha il la di e in un del da le si
    lo al dalla delle degli nella i ma se o dal ai alle sul sulla ad ed era stato stata suo sua loro quando
    tra fra dopo prima così essere tutti tutto cui chi ci ne dove molto questa queste questi hanno anni io
    mi perché ancora due ogni senza solo quella quello quale fatto sia nei nelle negli dello uno verso stati
    essi mentre fino oltre l'""",
    "pt": """não uma com para mais que dos pelo pela são como mas foi seu sua isso também o a os as de da do das em
    no na nos nas um e é ao aos à às por se ou quando muito já entre sem até sobre depois ser está ter há eu
    ele ela eles nós lhe me esta este esse essa mesmo onde quem foram tem anos seus suas pelos pelas num
    numa era havia ainda só todos todo porque segundo pode disse durante contra após outros cada isto às
    estão estava""",
    "nl": """het een van dat niet zijn voor met ook maar door bij naar wordt deze heeft werd de en in is op te aan er
    als om die dan nog uit over wel was hij ze zij je we ik hun haar hem tot of wat worden geen meer kan dit
    hebben had onder al tegen na waar veel zou moet moeten kunnen zoals tussen omdat wie heel alle daar toen
    zich ons onze waren sinds andere jaar zo hebt echter werden gaat laat dus zal zonder volgens toch alleen
    men mijn""",
    "sv": """och att det som en på är av för med till den har de inte om ett han men var jag från vi så kan man när
    år skulle hon sig hade där eller nu över vid ut också efter upp vara bli mot under sin sina mycket andra
    alla detta denna sedan blev vad hur än mellan genom utan måste varit bara sitt dem""",
    "da": """og i at det er en til på som med for de den af der har ikke et han var jeg om vi fra så kan man når være
    også ved efter blev eller over sig havde hun mod ud nu skal ville deres dette denne mange hvor hvad alle
    uden under mellem men blevet hvis meget dem efter hos min""",
    "no": """og i det er en til på som med for de den av har ikke et han var jeg om vi fra så kan man når være også
    ved etter ble eller over seg hadde hun mot ut nå skal ville deres dette denne mange hvor hva alle uten
    under mellom men blitt hvis mye dem hos min sier""",
    "fi": """ja on ei että se hän ovat oli mutta kun niin kuin joka mitä tai myös vain sekä sen jos nyt hänen tämä
    ole jo ne minä me he olla voi vielä ollut mukaan jotka jonka tämän siitä kanssa jälkeen ennen koska sitä
    eivät olivat tässä olisi kaikki sille ettei häntä""",
    "pl": """nie się jest że oraz przez jak dla ale tym tego jego już był została które który w z na do i o to po za
    od co czy tak są było ma może być tylko która których jako ich także przed pod także bardzo gdy jeśli
    jednak został były lat roku tej te ten ta ją mu go jej nas przy bez między nad więc też mi my wszystkich
    dlatego ponieważ przeciwko jeszcze będzie""",
    "cs": """a se v na je že to s z do o k i jako za by ale si po pro jsou který která které od byl byla bylo aby
    jeho jen tak už nebo podle jak také však ve při ze než není až jsme před co ještě má když budou bude být
    jejich mezi této tento tím této bez které jsem mu již proti""",
    "sk": """a sa v na je že to s z do o k i ako za by ale si po pre sú ktorý ktorá ktoré od bol bola bolo aby jeho
    len tak už alebo podľa aj však vo pri zo než nie až sme pred čo ešte má keď budú bude byť ich medzi
    tejto tento tým bez som mu proti""",
    "hu": """a az és hogy nem is egy ez meg van de csak már még el volt mint ha azt ki kell mert sem be fel lesz vagy
    így minden ezt azonban pedig után között szerint aki ami amely lehet nagyon való majd nincs voltak ezek
    olyan itt most ne alatt ellen első során által""",
    "ro": """și de la în a cu pe nu că o un este să din care mai pentru sunt ce au al lui se ca le fi sau dar fost
    era după ale prin până între fără ei ea el noi am ai avea poate foarte când unde dacă acest această
    aceste fiind către despre fie cel cea cei unor unei unui într asta nici""",
    "hr": """i je u se na da su za od s koji koja koje ne to kao što ali o iz će bi po sam ili nije do biti samo bio
    bila bilo kako te već još mi ih mu ga jer ako prema nakon prije između kada smo svoje ove ovaj ovo tako
    zbog kod bez protiv sve godine tijekom""",
    "tr": """bir ve bu için ile da de olarak çok daha olan gibi en kadar sonra ne var değil ama o her ki ya mi mı mu
    mü ben biz siz onlar onun bunun şu yok hem ise veya diye üzere göre karşı olduğu olduğunu olduğuna etti
    oldu edildi dedi söyledi eden ancak önce bütün tüm büyük kendi yeni iki ilk içinde arasında tarafından
    üzerinde hiç hiçbir nasıl neden çünkü bizim sizin onu ona bana bize ediyor ediyoruz olacak olduk olması
    etmek eder şekilde böyle şimdi artık bile yani""",
    "az": """bir və bu üçün ilə da də olaraq çox daha olan kimi ən qədər sonra nə var deyil amma o hər ki ya mi biz
    siz onlar onun bunun yox həm isə ancaq üzrə görə qarşı olduğu etdi oldu edildi dedi bildirib bütün böyük
    öz yeni iki ilk içində arasında tərəfindən heç necə çünki bizim sizin onu ona edir olacaq lakin belə
    həmin etmək olunub olub edilib əgər""",
    "id": """yang dan di dengan untuk dari ini itu dalam tidak pada akan adalah ke oleh juga sebagai telah karena ada
    mereka kita atau saya bahwa dapat lebih sudah seperti bisa kami kepada ia para saat hanya tersebut
    secara tetapi antara menjadi setelah orang belum""",
    "ru": """и в не на что с он как это по но из за от для к у о же так его то все она они мы я вы бы был была были
    быть есть еще уже или если только который которая которые которых этот эта эти том при до после между
    также может ее их нам нас ему чтобы когда где со об во нет ни без под над этого этом будет более себя
    свои году лет сказал заявил очень тем мне наши наш потому против можно нужно должны один два""",
    "uk": """і в у не на що з та до як це за від для його її але із зі про який яка які яких також може був була були
    бути є або якщо після між під час вже ще тільки щоб коли де ми ви він вона вони їх нам нас йому цей ця
    ці того тому при над без року років буде більше себе свої свій немає ні проти можна треба сказав заявив
    дуже всі все й""",
    "be": """і ў не на што з да як гэта за ад для яго яе але пра які якая якія таксама можа быў была былі быць ёсць
    або калі пасля паміж пад час ужо яшчэ толькі каб дзе мы вы ён яна яны іх нам нас яму гэты гэтая гэтыя
    таго таму пры над без года гадоў будзе больш сябе няма супраць трэба ці""",
    "bg": """и в на не се да за от с е са по като че до при този тази това които който която но или а след през той
    тя те ще беше бяха може има няма още вече само между под над без със във му го ги ни си също така обаче
    както когато къде защото всички години един една бе са били""",
    "sr": """и је у се на да су за од с који која које не то као што али о из ће би по сам или није до бити само био
    била било како те већ још ми их му га јер ако према након пре између када смо своје ове овај ово тако
    због код без против све године""",
    "mk": """и во на не се да за од со е се по како дека до при овој оваа ова кои кој која но или а по преку тој таа
    тие ќе беше беа може има нема уште веќе само меѓу под над без му го ги ни си исто така кога каде бидејќи
    сите години еден една бил биле""",
    "kk": """және мен бұл бір үшін да де деп еді бар жоқ емес болып болды болған қазақстан туралы бойынша кейін сол
    осы оның ол біз олар арасында үлкен жаңа керек барлық дейін қарсы сондай соң""",
    "ar": """في من على أن إلى عن التي الذي هذا هذه كان كانت ما لا مع كل أو بعد قد لم بين ذلك عند أي حتى كما هو هي هم
    إن لكن منذ قبل غير ثم حيث تم قال وقال وفي ومن وأن ولا بأن لأن الذين خلال ضد حول نحو أكثر ليس وقد نحن ولم
    تكون يكون عليه فيه به له لها علي الي ان او إذا أنه أنها عام يوم""",
    "fa": """در و به از که این را با است برای آن یک خود تا کرد بر هم نیز شد اما یا شده باید ما می بود هر دو هستند وی
    گفت کند دارد پس بین آنها اگر دیگر همه کرده بوده نمی چه من او شما شود نیست های ای سال بسیار باشد خواهد
    داشت علیه درباره میان ها""",
    "ur": """کے کی میں ہے اور سے کا کو نے یہ پر کہ ہیں بھی اس نہیں تھا ایک کر تھی لیے ہو گیا وہ جو تھے تو ان ہوں کیا
    جا رہے رہا گئی دیا لئے بعد اپنے ساتھ پاکستان ہی کرنے جس کچھ مگر""",
    "hy": """և է են որ ու այս մեր իր նա չի չէ ոչ համար հետ մասին են եւ կամ եթե բայց նաև պետք բոլոր այդ եմ ենք եք""",
    "ka": """და არის რომ ეს არ მისი იყო თუ ან კი მაგრამ ჩვენ მან ამ რა""",
}

FUNCTION_WORDS: frozenset[str] = frozenset(
    fold_word(word) for words in BY_LANGUAGE.values() for word in words.split() if len(word) <= 7
)
