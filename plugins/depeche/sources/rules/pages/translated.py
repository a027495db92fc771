"""Copy that a machine translated, and that nobody has read since: it stays a draft.

The desk's mark says it ("[Traduction automatique – es>fr – non révisée]"), or the copy does: the
order of words, the commas and the menus of another language. The mark is never printed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....french import dates
from ....french.date_words import ANY_WEEKDAY
from ....model import Severity
from ...sheet import Sheet, Unit, trimmed
from ..papers import papers

TOP, FOOT = 6, 3  # units at the edges of the copy where the mark stands
_LANGUAGES = (
    r"(?:anglais|allemand|espagnol|italien|portugais|néerlandais|russe|ukrainien|polonais|turc"
    r"|arabe|chinois|japonais|coréen|roumain|grec|hébreu|persan|catalan|suédois|norvégien|danois"
    r"|finnois|tchèque|hongrois|brésilien|américain)"
)
_FROM = rf"(?:du\s+|de\s+l['’]){_LANGUAGES}"
_PROGRAM = (
    r"(?:deepl|google(?:\s+(?:traduction|translate|trad))?|chatgpt|reverso|systran"
    r"|(?:une?\s+|l['’])?(?:ia|machine|logiciel|intelligence\s+artificielle)\b)"
)
_MACHINE = (
    r"(?:(?:texte|article)\s+)?(?:(?:traduction|trad\.?|traduite?)\s*(?:[:=]\s*|\b(?:par|via|avec|sous)"
    rf"\s+)?(?:automatique(?:ment)?|machine|auto\b\.?|{_PROGRAM})|version\s+(?:deepl|google)"
    rf"|tradu(?:ction|ite?)\s+{_FROM}\s+(?:par|avec|via|sous)\s+{_PROGRAM})"
    rf"(?:\s+(?:par\s+)?\(?{_PROGRAM}\)?|\s+{_FROM})?"
)
_SOURCE = r"(?:sources?|original|texte\s+original|d['’]après|paru\s+dans|publié\s+(?:par|dans))"
_STATE = (
    r"(?:(?:non|pas)\s+(?:encore\s+)?)?(?:relue?|révisée?|vérifiée?|corrigée?)|brute?"
    r"|à\s+(?:reprendre|relire|revoir|réviser|vérifier|corriger|lisser)|[a-z]{2}\s*(?:>|→|-)\s*[a-z]{2}"
)
# In brackets, whatever follows; alone on its line; with its state, whatever follows.
MARK = re.compile(
    rf"(?:[\[(*]+\s*{_MACHINE}[^\])*\n]{{0,80}}[\])*]+\s*[-–—:|]?\s*"
    rf"|{_MACHINE}(?:\s*[-–—:,]\s*(?:{_STATE}))*(?:\s*\([^()\n]{{2,60}}\))?\s*\.?$"
    rf"|{_MACHINE}\s*[-–—:,|(]\s*{_SOURCE}\b[^\n]{{0,80}}$"
    rf"|{_MACHINE}(?:\s*[-–—:,]\s*(?:{_STATE}))+\s*[-–—:|.]\s*)",
    re.IGNORECASE,
)
# Behind the paper's name: "Südwest-Bote (traduction DeepL)"
_BEHIND = re.compile(rf"[\[(]\s*{_MACHINE}[^\])\n]{{0,60}}[\])]\s*$", re.IGNORECASE)
# "Traduit de l'allemand — Süddeutscher Bote, 5.11.2026": by whom is not said.
FROM = re.compile(
    rf"(?:(?:texte|article)\s+)?traduite?\s+(?:de\s+l['’]|du\s+){_LANGUAGES}\s*(?:[-–—|]\s*|$)",
    re.IGNORECASE,
)
# What a colleague says of it above the copy: "passé dans le traducteur", "traduit avec DeepL"
BY_MACHINE = re.compile(
    r"\bpassée?s? (?:dans|par|à|au) (?:le |un |la |l['’])?(?:traducteur|moulinette|deepl|google)\b"
    rf"|\btraduite?s? (?:avec|par|via|sous) {_PROGRAM}"
    r"|\bgoogle[ -]trad\w*|\btrad(?:uction)?s? (?:auto\w*|deepl|google|machine)\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[\[(][^\[\]()]{8,190}[\])]\.?")  # "(Reportage de …; traduit par machine)"
_ORIGINAL = re.compile(
    rf"\s(?:[-–—|]\s+)(?:{_SOURCE}\s*:?\s+)?(?P<paper>(?-i:[A-ZÀ-Þ])[^,\d()]{{1,40}}?)"
    r"(?:,?\s+(?P<day>\d{1,2}(?:er)?\s+\w+\s+20\d\d|\d{1,2}[./]\d{1,2}[./]20\d\d))?$",
    re.IGNORECASE,
)
READ = re.compile(r"(?<!non )(?<!pas )(?<!pas encore )\b(?:relue?|révisée?|vérifiée?)\b", re.I)
LONGEST_MARK = 200
# What French copy never has, each once: a comma inside the marks before the verb, a subject
# before the verb after a quotation, an article that is missing or too many.
SIGNS: tuple[re.Pattern[str], ...] = (
    re.compile(r"\w,\s?[»”\"’]\s+(?:le|la|les|l['’]|il|elle|ils|elles|a|ont)\b\s?", re.IGNORECASE),
    re.compile(
        r",\s+(?:les\s+responsables|la\s+police|l['’]opérateur|les\s+autorités)\s+dis?(?:ent|t)\b"
    ),
    re.compile(
        r"\b(?:parce|après|avant|jusqu['’]à\s+ce|puis)\s+que\s+(?:il|elle|ils|elles|un|une|on)\b"
    ),
    re.compile(r"\b(?:à|de)\s+(?:le|les)\s+(?![a-zà-ÿ]+(?:er|ir|re)\b)[a-zà-ÿ]{3,}"),
    re.compile(r"\bde\s+le\s+\d|\bau\s+laitue\b|\ben\s+les\s"),
    re.compile(r"(?<=[a-zé]\s)\b(?:personne|rien)\s+(?:a|ont|est)\s+[a-zà-ÿ]+é\b"),
    re.compile(r"^\W*légende\s+(?:de\s+l['’]|d['’])image,", re.IGNORECASE | re.MULTILINE),
    re.compile(
        r"\b\d+,\d{3}\s+(?:lettres|patients|personnes|billets|habitants|livres|emplois|cas)\b"
    ),
    re.compile(
        r"\bsujets\s+connexes\b|\bplus\s+sur\s+cette\s+histoire\b|\bplus\s+comme\s+ça\b", re.I
    ),
    re.compile(r"\b(?:n['’]|ne\s)\w+\s+(?:reçu|vu|dit|fait)\s+rien\b"),
)
_HAS = r"(?:a|ont|avait|avaient)"
_SAID = (
    r"(?:dit|ajouté|déclaré|affirmé|expliqué|raconté|souligné|précisé|assuré|indiqué|conclu|commenté"
    r"|répondu|rapporté|écrit|annoncé|informé|communiqué)"
)
_DAYS = rf"(?:{ANY_WEEKDAY}|hier)"
# Another language's order of words, put into French word by word: with any other sign one is
# enough, since nobody writes so.
SURE: tuple[re.Pattern[str], ...] = (
    # "L'a annoncé mercredi, devant le conseil, l'adjoint": the subject comes last
    re.compile(rf"(?:^|[.!?»]\s)L['’]{_HAS}\s{_SAID}\b(?:\s{_DAYS}\b|,)", re.MULTILINE),
    # "« C'est fini », il a expliqué."
    re.compile(rf"[»”\"]\s*,?\s+(?:il|elle|ils|elles)\s+(?:a|ont)\s+{_SAID}\b(?!\s(?:que|qu['’]))"),
    re.compile(
        r"(?:^|[.!?»]\s)[A-ZÀ-Þ]\w+(?:és|ées)\s(?:seront|sont|étaient|furent),", re.MULTILINE
    ),
    re.compile(r"(?:^|[.!?»]\s)De\sl['’]avis\s(?:opposé|contraire)\s[A-ZÀ-Þ]", re.MULTILINE),
    re.compile(r"\b(?:ont|avaient)\sété\s\d[\d. \u00a0\u202f]*(?:[,;]\s|\.\s|$)", re.MULTILINE),
    # German: "16.47 heures", "à six chiffres moyens", "« … », ainsi la police."
    re.compile(r"\b\d{1,2}[.:]\d\d\sheures\b|\bà\s\w+\schiffres\s(?:moyens?|bas|élevés?)\b"),
    re.compile(r"[»”\"],\sainsi\s(?:le|la|l['’])\s?[\w'’ -]{3,40}\."),
    # English: "la 34-ans", "(Reportage par … ; Montage par …)", "ouvre un nouvel onglet"
    re.compile(r"\b(?:le|la|une?)\s\d{2}-ans\b"),
    re.compile(
        r"\((?:Reportage|Rapport|Écriture|Rédaction)\s(?:par|de|d['’])[^()\n]*[;,]\s*"
        r"(?:Montage|Édition|Édité|Écrit|Écriture)\s(?:par|de|d['’])",
        re.IGNORECASE,
    ),
    re.compile(
        r",\souvre\s(?:un|dans\sun)\snouvel\songlet\b|^\s*sujets\ssuggérés\s?:", re.I | re.M
    ),
    # Spanish: "Par sa part, le maire", "selon a indiqué la police", "tel et comme"
    re.compile(
        rf"(?:^|[.!?»]\s)Par\s(?:sa|leur)\spart,\s|\bselon\s{_HAS}\s{_SAID}\b|\btel\set\scomme\b",
        re.MULTILINE,
    ),
    # Slavic: "À ce sujet a rapporté l'agence", "Langage direct de Synehoubov"
    re.compile(
        rf"(?:^|[.!?»]\s)(?:À\s(?:ce\ssujet|propos\sde\scela)|Sur\scela)\s{_HAS}\s{_SAID}\b"
        r"|^\W*(?:langage|discours|parole)\sdirecte?\s(?:de|d['’])\s?[A-ZÀ-Þ]",
        re.MULTILINE,
    ),
    re.compile(r"\b(?:du\sle|au\sle|aux\sles|(?<!['’])un\sune|une\sun)\s[a-zà-ÿ]{3,}"),
    re.compile(r"\ba\sété\snée?\b"),
)
# Of other languages too, but of some French as well: signs among several.
_LIKELY: tuple[re.Pattern[str], ...] = (
    re.compile(r"\b\d{2,3}\smille\s(?!milliards|tonnes|marins|francs)"),
    re.compile(
        r"\b[Ss]elon\sce\sque\s(?:le|la|l['’])\s?[\w'’-]+\s(?:a|ont)\s(?:appris|rapporté)\b"
    ),
    re.compile(r"\bn['’](?:a|ont)\spas\simmédiatement\srépondu\sà\sune\sdemande\b"),
    re.compile(r"\blibérée?s?\s(?:les\s[\w ]{3,30}\s)?de\sleurs\sfonctions\b"),
)
FEWEST_SIGNS, FEWEST_OF_A_TRANSLATION = 3, 1
FEWEST_BESIDE_SURE = 2
REASON = "traduction automatique non relue\u00a0: relisez-la"


def find(sheet: Sheet) -> Sheet:
    """Takes the mark away and tells it; the article of marked copy, or of copy that shows three
    signs (two, where one is sure; one, where the copy says from which language it is), stays a
    draft."""
    sure = _shown(sheet.text, SURE)
    shown = [*_shown(sheet.text, SIGNS), *sure, *_shown(sheet.text, _LIKELY)]
    fewest = FEWEST_BESIDE_SURE if sure else FEWEST_SIGNS
    said_above = BY_MACHINE.search(sheet.brief.text) if sheet.brief else None
    if said_above and not READ.search(sheet.brief.text if sheet.brief else ""):
        message = f"La copie a été traduite par une machine (« {said_above[0]} »)."
        sheet = _held(sheet, message, None)
    for unit in dict.fromkeys((*sheet.units[:TOP], *sheet.units[-FOOT:])):
        line = sheet.text[unit.start : unit.end]
        if len(line) > LONGEST_MARK:
            continue
        behind = _BEHIND.search(line)
        if (behind or (unit.settled and MARK.match(line))) and not READ.search(line):
            told = line[behind.start() :] if behind else line
            if behind and not unit.settled:
                start, end = trimmed(sheet.text, unit.start, unit.start + behind.start())
                sheet = sheet.put(
                    unit, *([replace(unit, start=start, end=end)] if start < end else [])
                )
            said = f"«\u00a0{' '.join(told.split())}\u00a0»"
            sheet = _original(sheet, told)
            return _held(
                sheet, f"La copie est une traduction automatique non relue ({said}).", unit
            )
        if unit.settled:
            continue
        mark, origin = MARK.match(line), FROM.match(line)
        if not (match := mark or origin):
            if _BRACKETED.fullmatch(line) and BY_MACHINE.search(line) and not READ.search(line):
                message = f"La copie a été traduite par une machine («\u00a0{line}\u00a0»)."
                return _held(sheet.without([unit]), message, unit)
            continue
        start, end = trimmed(sheet.text, unit.start + match.end(), unit.end)
        rest: list[Unit] = [replace(unit, start=start, end=end)] if start < end else []
        sheet = sheet.put(unit, *rest)
        said = f"«\u00a0{' '.join(match[0].split())}\u00a0»"
        if mark:
            sheet = _original(sheet, match[0])
        if mark and not READ.search(match[0]):
            return _held(
                sheet, f"La copie est une traduction automatique non relue ({said}).", unit
            )
        sheet = sheet.told(
            Severity.NOTE,
            f"Mention de la traduction retirée\u00a0: {said}.",
            "Si c’est du texte, formez-en une phrase.",
            unit.start,
        )
        fewest = fewest if mark else FEWEST_OF_A_TRANSLATION
    if len(shown) < fewest:
        return sheet
    quoted = ", ".join(f"«\u00a0{' '.join(each.split())}\u00a0»" for each in shown[:FEWEST_SIGNS])
    return _held(sheet, f"Le texte paraît traduit par une machine\u00a0: {quoted}.", None)


def _original(sheet: Sheet, mark: str) -> Sheet:
    """The sheet with the paper and the day that the mark gives: "… — NRC, 19 novembre 2026"."""
    said = _ORIGINAL.search(mark.strip("[]()* "))
    if not said:
        return sheet
    day = dates.parse_timestamp(said["day"], sheet.zone) if said["day"] else None
    paper = said["paper"].strip() if papers.is_paper(said["paper"]) or said["day"] else ""
    return replace(sheet, publisher=sheet.publisher or paper, published=sheet.published or day)


def _shown(text: str, signs: Sequence[re.Pattern[str]]) -> list[str]:
    return [match[0].strip(" \n.!?»") for match in (sign.search(text) for sign in signs) if match]


def _held(sheet: Sheet, message: str, unit: Unit | None) -> Sheet:
    return sheet.doubting(REASON).told(
        Severity.WARNING,
        f"{message} L’article reste un brouillon.",
        "Relisez et corrigez la langue, puis écrivez «\u00a0Status: published\u00a0».",
        unit.start if unit else None,
    )
