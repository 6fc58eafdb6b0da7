"""The words by which walls, error pages and parked domains are known, in several languages: one expression a line.

Collected from the products' own pages and from the habits of content management systems, November 2026. A phrase alone
never makes a wall: `access` also asks how much text is left on the page.
"""

from __future__ import annotations

import re
from typing import Final


def _any(lines: str) -> re.Pattern[str]:
    return re.compile("|".join(lines.split("\n")[1:-1]), re.IGNORECASE)


BOT: Final = _any(r"""
^just a moment(?:\.{2,3}|…|$)
attention required!? \| cloudflare
checking (?:your browser|if the site connection is secure)
verif(?:y|ying) (?:that )?you are (?:a )?(?:not a (?:ro)?bot|human)
are you (?:a )?(?:ro)?bot
pardon our interruption
please (?:enable|turn on) js and disable any ad ?blocker
unusual traffic from your
incapsula incident id
_incapsula_resource
ddos protection by
ddos-guard
sucuri website firewall
bot (?:verification|protection|detection)
security (?:check|verification|checkpoint)
complete the (?:captcha|security check)
solve the captcha
recaptcha challenge
enable (?:javascript and )?cookies to continue
human verification
press (?:and|&) hold
vercel security checkpoint
one more step.{0,40}security
we have detected (?:unusual|suspicious|automated)
automated (?:access|requests|traffic)
request (?:unsuccessful|blocked|rejected)
the requested url was rejected
your (?:ip|request) (?:address )?has been blocked
sorry, you have been blocked
ray id:
sicherheitsüberprüfung
sind sie ein (?:mensch|roboter)
vérification de sécurité
êtes-vous un (?:robot|humain)
проверка (?:браузера|безопасности)
подтвердите, что вы не робот
güvenlik (?:kontrolü|doğrulaması)
verificación de seguridad
guru meditation.{0,60}forbidden
protected by anubis
making sure you(?:'|’)re not a bot
""")

CONSENT: Final = _any(r"""
before you continue
bevor sie (?:zu .{0,40})?(?:fortfahren|weitergehen)
avant d['’]accéder à
avant de continuer
we value your privacy
your privacy(?: choices)?\b
wir (?:und unsere \d* ?partner|schätzen ihre privatsphäre)
we and our (?:\d[\d,.]* )?partners
nous et nos (?:\d+ )?partenaires
noi e i nostri
nosotros y nuestros
cookie ?(?:consent|einstellungen|zustimmung|settings|preferences|wall)
datenschutz ?einstellungen
mit werbung (?:und tracking )?weiterlesen
accept all(?: cookies)?
alle(?:s)? akzeptieren
tout accepter
accetta (?:tutti|e continua)
aceptar (?:todo|y continuar)
antes de continuar
prima di continuare
voordat je verdergaat
alle cookies
принять все
tümünü kabul et
zustimmen und weiter
""")

PAYWALL: Final = _any(r"""
subscri(?:be|bers?|ption) (?:now |today )?(?:to (?:continue|read|unlock|access)|only|required|content)
for subscribers only
to (?:continue|keep) reading
this (?:article|content|story) is (?:for|only|reserved|available|exclusive)[\w ]{0,30}(?:subscribers|members|premium)
already a subscriber
you(?:'|’)ve (?:reached|read|used) (?:your|all)[\w ]{0,30}(?:free|limit)
purchase (?:this article|access|pdf)
get (?:full )?access to this (?:article|document)
access through your institution
rent (?:this article|or buy)
premium[- ](?:content|article|artikel|inhalt)
unlock this (?:article|story)
jetzt (?:weiterlesen|abonnieren und)
um (?:weiterzulesen|diesen artikel (?:zu lesen|weiterlesen))
(?:nur )?für abonnenten
mit [\w+ ]{1,20}(?:weiter)?lesen
(?:sie haben )?bereits (?:abonnent|ein abo|registriert)
exklusiv für
dieser artikel ist (?:kostenpflichtig|abonnenten|exklusiv)
abo (?:abschließen|testen)
réservée? (?:à nos |aux )abonnés
la suite est réservée
il vous reste \d+ ?%
déjà abonné
pour lire la suite
solo para suscriptores
contenido exclusivo
suscríbete para
exclusivo para (?:assinantes|suscriptores)
já é assinante
riservato agli abbonati
per continuare a leggere
alleen voor abonnees
lees (?:verder|dit artikel) met
только для подписчиков
оформите подписку
abonelere özel
dla (?:subskrybentów|prenumeratorów)
""")

LOGIN: Final = _any(r"""
^(?:sign|log)[ -]?in\b
(?:sign|log) ?in to (?:continue|your|read|view|access|see)
please (?:log|sign) ?in
login required
you must (?:be logged|log) ?in
^log ?in$
member login
^anmeld(?:en|ung)\b
(?:bitte )?(?:melden sie sich an|loggen sie sich ein|einloggen)
^connexion$
connectez-vous
identifiez-vous
iniciar sesión
inicia sesión
fazer login
^entrar$
accedi (?:per|al)
^accesso$
^inloggen
^войти
авторизация
войдите
^giriş yap
oturum aç
zaloguj
authentication required
single sign-?on
""")

GEO: Final = _any(r"""
(?:not|un)available (?:in|from|for) (?:your|this) (?:country|region|location|area)
not available in your
due to (?:gdpr|legal reasons|the general data protection)
unavailable due to legal reasons
unavailable in most european
451[: ]
visitors? from (?:the )?(?:european|eu)\b
geo-?(?:blocked|restricted)
in ihrem land (?:leider )?nicht verfügbar
pas disponible dans votre (?:pays|région)
no está disponible en (?:tu|su) (?:país|región)
недоступ\w+ в (?:вашем|вашей) (?:регионе|стране)
bulunduğunuz (?:ülke|bölge)
not accessible (?:in|from) your
""")

DENIED: Final = _any(r"""
access (?:to this page )?(?:has been )?(?:denied|forbidden|blocked)
^(?:error )?40[13]\b
(?:403|access|error|is) forbidden\b
^forbidden(?:$|\s*[|:–—-])
you (?:don['’]t|do not) have permission
not authori[sz]ed
zugriff (?:verweigert|nicht erlaubt|gesperrt)
accès (?:refusé|interdit|non autorisé)
acceso (?:denegado|prohibido)
acesso negado
accesso negato
toegang geweigerd
доступ (?:запрещ[её]н|ограничен|закрыт)
erişim (?:engellendi|reddedildi|yasak)
dostęp zabroniony
request (?:was )?blocked
""")

NOT_FOUND: Final = _any(r"""
\b(?:error|fehler|erreur|http|errore|hata|ошибка|erro|błąd|code)?[ :-]{0,3}404\b
\b404[ :-]{0,3}(?:error|fehler|not found|page|erreur|file)
(?:page|file|document|article|content|resource|site|story|item)s? (?:was |is |you )?[\w' ]{0,40}not (?:be )?found
(?:page|file|document|article|content|resource|site|story|item)s? (?:is |are )?not available
(?:page|file|document|article|content|resource|site|story|url|item)s? (?:does|do|did)(?: not|n['’]t) exist
not found\b
nothing (?:was )?found
(?:page|article|story) (?:is )?(?:no longer|not) (?:available|exist)
(?:does|do)(?:n['’]t| not|es not) exist
page (?:unavailable|missing|removed)
no longer (?:exists|available|here)
can['’]?(?:t|not) (?:seem to )?(?:find|be found)
couldn['’]t (?:be found|find)
has (?:been )?(?:moved|removed|deleted)\b
page you (?:were |are )?(?:looking|requested|tried)
(?:seite|artikel|inhalt|dokument|datei|beitrag) (?:\w+ ){0,4}nicht\b.{0,20}(?:gefunden|verfügbar|vorhanden|mehr)
nicht gefunden
existiert nicht
nicht mehr (?:verfügbar|vorhanden)
(?:page|article|document|contenu) (?:\w+ )?(?:non|pas|plus) (?:trouvée?|disponible)
(?:est )?introuvable
n['’]existe (?:pas|plus)
(?:página|pagina|artículo|contenido)[\w ]{0,20} (?:no|não|non) (?:ha sido )?(?:encontra|existe|trovat|esiste)\w*
no (?:se (?:ha )?)?(?:encontrad|encontr|existe)\w*
não (?:foi )?(?:encontrad|existe)\w*
non (?:è stata )?trovat[ao]
niet gevonden
bestaat niet
ikke funnet
hittades inte
ikke fundet
ei löydy
(?:страниц\w+|документ|материал|файл|запись|статья)[\w ]{0,30} не (?:найден|существует|доступ)\w*
не найден[аоы]?
сторінк\w+ не (?:знайден|існує)\w*
не знайдено
не існує
sayfa (?:\w+ )?(?:bulunamadı|mevcut değil|yok)
bulunam[aı]\w*
səhifə tapılmadı
tapılmadı
(?:nie|strona nie) (?:znaleziono|istnieje|została znaleziona)
nenalezena
nem található
nu (?:a fost găsit|există)\w*
էջը չի գտնվել
الصفحة غير موجودة
لم يتم العثور
یافت نشد
页面不存在
找不到
ページが見つかりません
oops
whoops
^gone$
^410\b
""")

PARKED: Final = _any(r"""
domain (?:name )?(?:\S+ )?(?:is|may be|might be|ist) (?:\w+ )?(?:for sale|parked|zu verkaufen|expired|available)
\bis for sale\b
buy this domain
domain (?:parking|for sale)
parked (?:free|domain|page)
sedoparking
hugedomains
afternic
\bdan\.com\b
related searches
diese domain (?:steht|kaufen|ist)
domain kaufen
ce domaine est
dominio (?:en venta|in vendita)
domain (?:has )?expired
домен (?:продается|продаётся|припаркован)
bu (?:alan adı|domain) satılık
account (?:has been )?suspended
future home of something quite cool
welcome to nginx
apache2? (?:\w+ )?default page
it works!$
website (?:is )?(?:coming soon|under construction)
default web ?(?:site )?page
index of /$
""")

SCRIPT_NEEDED: Final = _any(r"""
(?:enable|need|requires?|activate|turn on|without) (?:\w+ ){0,4}javascript
javascript (?:is |must be |has to be )?(?:required|disabled|enabled|deaktiviert|aktiviert|nicht)
javascript (?:aktivieren|einschalten)
activer javascript
activ\w+ javascript
включите javascript
javascript'?i etkinleştir
""")
