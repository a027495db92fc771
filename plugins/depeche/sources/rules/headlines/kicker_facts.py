"""What a line that goes from above the headline says of the story, and the page would lose: its
place, the court that judges, the sport and its division, the day.

    HANDBALL / NATIONALE 1 FÉMININE (9e journée)
    BRENOY      JUSTICE / Tribunal correctionnel de Valbrune      Conseil municipal du lundi 9 mars
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from ....french import dates, gazetteer, lemmas, lists, tense
from ....french.date_words import ANY_WEEKDAY, MONTH, WEEKDAY, WEEKDAY_NAMES
from ....model import Moment, Severity
from ...sheet import Sheet
from ..dating import timestamps
from ..papers import papers
from ..signing import bylines, people
from ..wires import filed_from
from . import recased, section_names

PARTS = re.compile(
    r"\s+[–—|•·›>/-]\s+|\s*[/|]\s*|\s*,\s+|\s*[()]\s*|(?<=\w{4})\.\s+(?=[A-ZÀ-Þ])|\.\s*$"
)
COURT = (
    r"(?i:tribunal(?:\s+(?:correctionnel|judiciaire|administratif|pour\s+enfants"
    r"|de\s+(?:commerce|police)))?+|(?:cour\s+d['’])?assises|cour\s+(?:d['’]appel|criminelle)"
    r"|(?:conseil\s+(?:de|des)\s+)?prud['’]hommes)"
)
_NAMED_COURT = re.compile(
    rf"(?P<court>{COURT}\s+(?P<of>d[eu]s?\s+(?:la\s+|l['’])?|d['’])"
    r"(?P<place>[A-ZÀ-Þ][\w'’-]+(?:[ -][\w'’-]+){0,4}))",
    re.IGNORECASE,
)
NAME = re.compile(
    r"[A-ZÀ-Þ][\w'’]+(?:[ -](?:[A-ZÀ-Þ][\w'’]+"
    r"|(?i:sur|sous|lès|les|le|la|en|de|du|des|l['’]\w+|d['’]\w+|et|aux?|à)))*"
)
_OPENING = re.compile(rf"(?P<place>{NAME.pattern})(?:\.|\s[–—-])\s+(?=[A-ZÀ-Þ«\"])")
DAY = re.compile(
    rf"(?:édition\s+)?(?:du|de|le)\s+(?P<day>(?:{WEEKDAY}\s+)?\d{{1,2}}(?:er)?\s+{MONTH})(?P<year>\s+\d{{4}})?",
    re.IGNORECASE,
)
COMPETITION = re.compile(
    r"(?:(?:nationale?|régionale?|départementale?|fédérale?|pré-?(?:nationale?|régionale?)|ligue"
    r"|division|championnat|coupe|pro|top|élite|excellence)(?:\s[\w'’-]{1,20}){1,4}"
    r"|[NRD]\d[FM]?|(?:star|pro)ligue)",
    re.IGNORECASE,
)
# "Nationale 1 féminine (8e journée)", "Coupe de Morvenne, 3e tour"
ROUND = re.compile(
    r"\b\d{1,2}(?:er|re|ère|e|ème|è)\s+(?:et\s\w+\s)?(?:journée|tour|manche|étape|match|round|régate)\b"
    r"|\b(?:quarts?|demi(?:e?s)?|huitièmes?|seizièmes?)[ -](?:de[ -])?finales?\b"
    r"|\bmatch(?:es|s)?\s+(?:aller|retour)\b|\bJ\d{1,2}\b|\bpoule\s+[A-Z\d]\b",
    re.IGNORECASE,
)
FINAL = re.compile(r"finale\b", re.IGNORECASE)
# "TOUR DES TROIS-VALLONS": what is run, played or held, and its name.
EVENT = re.compile(
    r"(?:(?:grand\s+)?prix|tour|trophée|challenge|critérium|boucles?|classique|open|rallye|trail"
    r"|(?:semi-)?marathon|régates?|transat|festival|foire|salon|fêtes?|carnaval|biennale"
    r"|rencontres|semaine|nuits?)\s\S.{3,}",
    re.IGNORECASE,
)
# A body or a person of that name: "la coopérative Agrivaine", "Lou Hervouet"
_OTHER = (
    r"(?:chez|coopérative|société|groupe|entreprise|club|association|marque|enseigne|équipe|usine)"
)
# "La maire, Camille Orveau": of a town that only the line above the headline names
_COUNCIL = re.compile(
    r"\b(?:(?:le|la) maire|l['’]hôtel de ville|(?:le|du|au) conseil municipal)(?=[\s,.])"
    r"(?! (?:de|du|des|d['’]))",
    re.IGNORECASE,
)
MOST_NAME_WORDS, LEAST = 5, 3
FRESH = timedelta(days=8)  # of a day whose weekday the text alone says
_NEAR = re.compile(rf"hier|avant-hier|ce (?:matin|soir)|aujourd['’]hui|{ANY_WEEKDAY}", re.I)


def kept(sheet: Sheet, line: str, offset: int) -> Sheet:
    """The sheet with the place, the court and the day that such a line at `offset` names."""
    court = _NAMED_COURT.search(line)
    # How the copy writes the name, the line itself apart.
    others = sheet.without([each for each in sheet.units if each.start <= offset < each.end])
    if court:
        place = recased.name(others, court["place"].strip())
        said = court["court"][: court.start("place") - court.start("court")].lower() + place
        tags = (*sheet.tags, said[0].upper() + said[1:])
        # "Cour d'assises de la Haute-Varenne": its department is no place of the story.
        town = place if re.fullmatch(r"de\s+|d['’]", court["of"], re.IGNORECASE) else ""
        sheet = replace(sheet, place=sheet.place or town, tags=tuple(dict.fromkeys(tags)))
    parts = [] if court else PARTS.split(line)
    played = any(pattern.search(line) for pattern in (ROUND, FINAL))
    played = played or any(map(section_names.SPORTS.fullmatch, parts))
    for part in parts:
        sheet = _played(sheet, others, part.strip(" *_[]:."), offset if played else None)
        named = part.strip(" *_[]:.")
        if not sheet.place and _is_place(others, named, alone=_stands_alone(parts, part)):
            sheet = replace(sheet, place=recased.name(others, named))
    day = DAY.search(line)
    if day and not sheet.published:
        dated, moment = timestamps.supposed(sheet, day["day"], offset)
        if moment and _agrees(sheet, day, moment):
            return replace(dated, published=moment)
    return sheet


def is_filed(line: str) -> bool:
    """Whether the line names a section beside something else: "LORBEC | COMMERCE"."""
    parts = [part.strip() for part in PARTS.split(line)]
    return len(parts) > 1 and any(map(section_names.BEATS.fullmatch, parts))


def _stands_alone(parts: Sequence[str], part: str) -> bool:
    """Whether the other parts of the line only name sections."""
    return all(
        each is part or not each or section_names.BEATS.fullmatch(each.strip()) for each in parts
    )


def _played(sheet: Sheet, others: Sheet, part: str, played: int | None) -> Sheet:
    """The sheet with the sport, the competition or the event that the part names as a tag, where
    the text, as `others` has it, says none of them; `played`: where the line of a match stands."""
    event = EVENT.fullmatch(part) and not ROUND.search(part) and played is not None
    competing = COMPETITION.fullmatch(part) and played is not None
    if not (section_names.SPORTS.fullmatch(part) or competing or event):
        return sheet
    text = " ".join(map(others.of, others.units)).casefold()
    if re.search(rf"(?<!\w){re.escape(part.casefold())}(?!\w)", text):
        return sheet
    words = [_small(each) for each in part.split()] if part.isupper() else part.split()
    said = recased.name(others, part) if event else " ".join(words)
    said = said[0].upper() + said[1:]
    sheet = replace(sheet, tags=tuple(dict.fromkeys((*sheet.tags, said))))
    return (
        sheet
        if not event
        else sheet.told(
            Severity.WARNING,
            f"Seul le surtitre nomme l’épreuve\u00a0: «\u00a0{said}\u00a0», gardée en mot-clé.",
            "Nommez-la dans le texte.",
            played,
        )
    )


def _small(word: str) -> str:
    """A word in capitals as French writes it: "féminine", "France", "N1F"."""
    if lemmas.known(word.lower()):
        return word.lower()
    return word.capitalize() if word.isalpha() and len(word) > LEAST else word


def is_name(part: str) -> bool:
    """Whether the part of a line has the form of a name."""
    bare = part.strip(" *_")
    return NAME.fullmatch(bare) is not None and len(bare.split()) <= MOST_NAME_WORDS


def _is_place(sheet: Sheet, name: str, *, alone: bool) -> bool:
    """Whether a name above the headline is where the story is: no word of the dictionary, no paper,
    and no body or person of the text. In small letters it stands alone, and its form or the text
    must show a town."""
    if not is_name(name) or len(name) <= LEAST:
        return False
    if not name.isupper() and not (alone and _is_town(sheet, name)):
        return False
    if papers.is_paper(name) or section_names.BEATS.fullmatch(name):
        return False
    if not (filed_from.COMPOUND.search(name) or _is_where(sheet, name)):
        words = [each.lower() for each in re.findall(r"[^\W\d_]{3,}", name)]
        if not words or any(map(lemmas.known, words)):
            return False
        if people.is_person_name(name.title()) and len(name.split()) > 1 and "-" not in name:
            return False
    text = "\n".join(map(sheet.of, sheet.units))
    said = re.escape(name)
    other = (
        rf"(?<!\w)(?:{_OTHER}\s+{said}(?=[\s,.;)](?![a-z]{{3}}))"
        rf"|(?-i:[A-ZÀ-Þ][a-zà-ÿ]+)\s+{said}(?!\w))"
    )
    return re.search(other, text, re.IGNORECASE) is None


def opening(sheet: Sheet, title: str) -> re.Match[str] | None:
    """The town in capitals with which the headline opens, "VAL-LORBEC. Les halles rouvrent"; None
    for what its form or the text does not show to be one."""
    match = _OPENING.match(title)
    if match is None or title.isupper() or not _is_place(sheet, match["place"], alone=False):
        return None
    name = recased.name(sheet, match["place"])
    known = name in lists.words("cities") or filed_from.COMPOUND.search(name)
    return match if known or _is_there(sheet, bylines.OF_A_TOWN, name) else None


def _is_there(sheet: Sheet, what: str, name: str) -> bool:
    """Whether the text says that `what` is there: "la mairie de | Lorbec"."""
    text = "\n".join(map(sheet.of, sheet.units))
    return re.search(rf"\b(?:{what}) {re.escape(name)}(?!\w)", text) is not None


def _is_where(sheet: Sheet, name: str) -> bool:
    """Whether common words are a town's: a known one, or where the text says that somebody is,
    "née aux Lices" for "LES LICES"; "aux Bleus" alone may be a team."""
    article, _, bare = name.title().partition(" ")
    to, of = {"Le": ("au", "du"), "Les": ("aux", "des")}.get(article, ("", ""))
    if name.title() in lists.words("cities") or not to:
        return name.title() in lists.words("cities")
    there = rf"(?:née?s?|vi(?:t|vent)|habitent?|installée?s?|située?s?) {to}|(?:maire|mairie) {of}"
    return _is_there(sheet, there, bare)


def _is_town(sheet: Sheet, name: str) -> bool:
    """Whether the name is a known town's or has the form of one, or the text says who or what is
    there ("le maire de Lorbec", "à Lorbec"), or speaks of a town that it leaves without a name."""
    if name in lists.words("cities") or filed_from.COMPOUND.search(name):
        return True
    if _is_there(sheet, rf"[àÀ]|(?i:{bylines.OF_A_TOWN})", name):
        return True
    text = "\n".join(map(sheet.of, sheet.units))
    return name not in text and not gazetteer.load().get(name) and bool(_COUNCIL.search(text))


def _agrees(sheet: Sheet, day: re.Match[str], moment: Moment) -> bool:
    """Whether the copy is of that day. An edition's copy is; that of a sitting may be later, which
    another past day of its text shows. Where the line names no weekday, the first past day of the
    text must be it."""
    name = WEEKDAY_NAMES[moment.value.weekday()]
    shown = name in day["day"].lower()
    if day[0].lower().startswith("édition"):
        return shown
    if not shown and sheet.seen - moment.value > FRESH:
        return False
    for unit in sheet.units:
        text = sheet.of(unit)
        for mention in dates.find(text, None):
            near = mention.relative and _NEAR.match(mention.text)
            past = near and tense.around(text, mention.start, mention.end) == "past"
            if past and (not shown or name not in mention.text.lower()):
                return name in mention.text.lower()
    return shown
