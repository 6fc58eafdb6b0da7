"""The words beside a date that say what it is the date of: publication, change, or another thing, in many languages.

Collected from the templates of content management systems, press agencies and ministries, November 2026.
"""

from __future__ import annotations

import re
from typing import Final

PUBLISHED: Final = re.compile(
    r"publi[sc]|posted|submitted by|veröffentlicht|erschienen|erstellt|eingestellt|geschrieben|verfasst|written"
    r"|first aired|released?\b|paru\b|mis en ligne|posté|écrit|creado|escrito|pubblicato|geplaatst|gepubliceerd"
    r"|опубликован|опубліковано|дата|создан|yayın|eklenme|oluşturulma|tarih|dərc|nəşr|datum|date\b|vom\b"
    r"|pressemitteilung|press release|communiqué|issued|am:|on:|opublikowan|zveřejněn|közzétéve|julkaistu"
    r"|δημοσίευσ|δημοσιεύθηκε|հրապարակ|გამოქვეყნ|נכתב|פורסם|نشر|منتشر|发布|發佈|掲載|公開日|입력|송고|등록",
    re.IGNORECASE,
)
MODIFIED: Final = re.compile(
    r"updat|modif|revis|changed|aktuali[sz]|geändert|änderung|bearbeitet|überarbeitet|\bstand\b|mis à jour|màj"
    r"|a[ck]tuali[sz]|atualiza|actualitz|aggiornat|bijgewerkt|gewijzigd|обновл|измен|оновлен|змінен|güncelle|dəyişdir|yenilən"
    r"|edited|review|last (?:seen|checked)|\bcommit\b|oppdatert|opdateret|uppdaterad|päivitet|frissít|ažurir|обновен"
    r"|ενημέρωσ|ενημερώθηκε|թարմաց|განახლ|עודכן|עדכון|تحديث|به‌?روز|更新|修改|수정|업데이트",
    re.IGNORECASE,
)
FOREIGN: Final = re.compile(
    r"©|copyright|retrieved|accessed|abgerufen|zuletzt besucht|consulté|erişim|\(c\)|archiviert|archived|joined"
    r"|mitglied seit|geboren|born|deadline|anmeldeschluss|bis zum|from .{0,12}to\b|seit|since|until|event|termin"
    r"|beginn|valid|expires|комментар|commented|kommentar|dabei seit|registriert|beiträge:|file photo|photo taken"
    r"|conference dates?|takes place|veranstaltung|tagung|date of birth|accession|acquired|hearing date|effective date"
    r"|in force|(?:received|accepted|revised)[: ]",
    re.IGNORECASE,
)
SAID: Final = re.compile(r"(?:publi[sc]|posted|veröffentlicht|опубликован|yayın)\w*[^.]{0,12}$", re.IGNORECASE)
"""A word of publication shortly before a date, in whatever place of the page."""
