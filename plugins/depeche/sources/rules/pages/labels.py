"""Lines that name a field of the copy: "Rubrique : …", "Mots-clés : …", "#pêche #port"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from ....french import dates
from ....model import Credit
from ...sheet import Sheet, Unit
from ..dating import timestamps
from ..signing import people
from ..wires import agencies

LONGEST, LONGEST_SUMMARY = 200, 800
LABELLED = re.compile(
    r"""
    (?P<label> titre | rubrique | catégorie | section | mots?[- ]clés? | tags? | étiquettes?
      | titre\s+(?:provisoire|proposé|suggéré|de\s+travail)
      | titre\s+(?:court|long|web|print|papier|mobile|seo|une|secondaire|alternatif|pour\s+\S+)
      | signature | statut | état\s+de\s+la\s+copie
      | chap(?:ô|eau|o) | résumé | sources? | kaynak | fuente | fonte | quelle
      | url | lien | adresse | slug | surtitre )
    \s*:\s* (?P<value>\S.*)
    """,
    re.IGNORECASE | re.VERBOSE,
)
SUMMARY = re.compile(
    rf"(?:chap(?:ô|eau|o)|standfirst)\s*:(?!.{{{LONGEST_SUMMARY}}})", re.IGNORECASE
)
# "La Gazette de Lorbec (Camille Orveau), 17 novembre 2026"
ORIGIN = re.compile(
    r"(?P<name>[^\W\d][^,()]{2,50}?)\s*(?:\((?P<who>[^()]{4,60})\))?"
    r"(?:,\s*(?:le\s+)?(?P<day>\d{1,2}(?:er)?\s+\w+\s+20\d\d|\d{1,2}[./]\d{1,2}[./]20\d\d)(?:[,\s].{0,12})?)?"
)
TITLED = re.compile(r"titre(?:$| (?:provisoire|proposé|suggéré|de travail)$)")
# "Signature : Camille Orveau – Photo : Noé Talvas/L'Estran"
PHOTOGRAPHED = re.compile(r"\s*[,;|/–—-]?\s*\b(?:photos?|ph\.)\s*:?\s+(?P<credit>\S.*)", re.I)
# What a newsroom's program writes beside these: nothing of it is for print.
DESK = re.compile(
    r"(?:id(?:entifiant)?|r[ée]f(?:[ée]rence)?|guid|urn|date\s+de\s+(?:d[ée]publication|fin|bouclage|remise)"
    r"|desk|service|[ée]dition|page|version|longueur|format|gabarit|calibrage|emplacement|priorit[ée]"
    r"|zone|canal|destination|validation|relecture|signes|feuillets)\s*:\s*\S.{0,60}",
    re.IGNORECASE,
)
HEAD_WORDS, MOST_HEADS = 6, 6
MOST_BELOW = 4  # lines below the last of them
FEWEST_LABELS = 2  # of the program's other labels beside such a line
WAITS = re.compile(
    r"\b(?:brouillon|draft|relire|valider|corriger|compl[ée]ter|en\s+cours|en\s+attente|v[ée]rifier"
    r"|non\s+(?:relue?|valid[ée]e?)|pas\s+(?:relue?|valid[ée]e?)|ne\s+pas\s+publier|bloqu[ée]e?)\b",
    re.IGNORECASE,
)
# "#Valbrune #pêche #port": what the page files the copy under.
HASHTAGS = re.compile(r"(?:#[^\W\d_][\w-]*[\s,;|]*)+")
URL = re.compile(r"https?://[^\s<>\"']{4,400}")


def is_label(line: str) -> bool:
    """Whether the line names a field of the copy and gives its value."""
    line = line.strip()
    named = _label(line) or HASHTAGS.fullmatch(line)
    return len(line) <= LONGEST and bool(named)


def find(sheet: Sheet) -> Sheet:
    """Takes the lines that name a field away, and fills it."""
    taken: list[Unit] = []
    for unit in sheet.units:
        line = sheet.of(unit).strip()
        if unit.settled or (len(line) > LONGEST and not SUMMARY.match(line)):
            continue
        label = _label(line)
        if label == "source" and timestamps.is_timestamp(line, sheet.zone):
            continue  # "Source : Xinhua | 2025-10-14 09:12"
        if label == "title" and not sheet.title:
            sheet = _below_heads(sheet, unit, taken)
        if label:
            taken.append(unit)
            sheet = FIELDS[label](sheet, line.split(":", 1)[1].strip())
        elif HASHTAGS.fullmatch(line):
            taken.append(unit)
            sheet = _tags(sheet, re.sub(r"\s*#", ",", line))
    if len(taken) >= FEWEST_LABELS:
        last = max(map(sheet.units.index, taken)) + MOST_BELOW
        taken += [
            unit
            for unit in sheet.units[:last]
            if unit not in taken and not unit.settled and DESK.fullmatch(sheet.of(unit).strip())
        ]
    return sheet.without(taken)


def _below_heads(sheet: Sheet, unit: Unit, taken: list[Unit]) -> Sheet:
    """The sheet without the short lines above the one that gives the title: its page, its desk."""
    above = [each for each in sheet.units if each.start < unit.start and each not in taken]
    heads = [each for each in above if len(sheet.of(each).split()) <= HEAD_WORDS]
    heads = [each for each in heads if not timestamps.is_timestamp(sheet.of(each), sheet.zone)]
    if not heads or len(above) > MOST_HEADS:
        return sheet
    return sheet.removed(
        heads, "Lignes au-dessus du titre retirées", "Si l’une est du texte, formez-en une phrase."
    )


def _label(line: str) -> str:
    match = LABELLED.fullmatch(line)
    if not match:
        return ""
    named = " ".join(match["label"].lower().replace("-", " ").split())
    label = NAMES.get(named, "title" if TITLED.match(named) else "")
    label = label or ("kicker" if named.startswith("titre ") else "")
    value = match["value"].strip()
    if label == "section" and (len(value) > 40 or value.endswith(".")):
        return ""  # "Section : …" may open a paragraph
    if label == "source" and not (URL.fullmatch(value) or _names_a_source(value)):
        return ""
    if label == "url" and not URL.fullmatch(value):
        return ""
    return label


def _names_a_source(value: str) -> bool:
    """A press title or an agency, not a sentence about a source."""
    origin = ORIGIN.fullmatch(value)
    if origin and origin["day"]:
        return True
    return len(value) <= 60 and value[:1].isupper() and not value.endswith((".", "?", "!"))


def _section(sheet: Sheet, value: str) -> Sheet:
    return replace(sheet, section=sheet.section or value)


def _tags(sheet: Sheet, value: str) -> Sheet:
    tags = [each.strip(" .#") for each in re.split(r"[,;/|]", value)]
    return replace(sheet, tags=tuple(dict.fromkeys((*sheet.tags, *filter(None, tags)))))


def _title(sheet: Sheet, value: str) -> Sheet:
    return replace(sheet, title=sheet.title or value)


def _summary(sheet: Sheet, value: str) -> Sheet:
    return replace(sheet, summary=sheet.summary or value)


def _source(sheet: Sheet, value: str) -> Sheet:
    if URL.fullmatch(value):
        return replace(sheet, url=sheet.url or value)
    if (origin := ORIGIN.fullmatch(value)) and (origin["who"] or origin["day"]):
        return _of(sheet, origin)
    named = agencies.named(value) or tuple(each.name for each in people.parse(value))
    return replace(sheet, agencies=tuple(dict.fromkeys((*sheet.agencies, *named))))


def _signature(sheet: Sheet, value: str) -> Sheet:
    """Initials sign for nobody that a reader knows; names and agencies do, and behind "Photo :"
    who made the image."""
    if beside := PHOTOGRAPHED.search(value):
        shot = Credit(credit=beside["credit"].strip())
        value, sheet = value[: beside.start()], replace(sheet, credits=(*sheet.credits, shot))
    who = [
        each
        for each in people.parse(value)
        if people.is_person_name(each.name) and re.search(r"[^\W\d_]{3}", each.name)
    ]
    new = tuple(each for each in who if each not in sheet.bylines)
    named = tuple(dict.fromkeys((*sheet.agencies, *agencies.named(value))))
    return replace(sheet, bylines=(*sheet.bylines, *new), agencies=named)


def _status(sheet: Sheet, value: str) -> Sheet:
    """What the newsroom's program says of the copy's state keeps it a draft, or says nothing."""
    return sheet.doubting(f"statut de la copie\u00a0: {value}") if WAITS.search(value) else sheet


def _of(sheet: Sheet, origin: re.Match[str]) -> Sheet:
    """The sheet with what "La Gazette (C. Orveau), 3 mars 2026" says: paper, reporter, day."""
    day = dates.parse_timestamp(origin["day"], sheet.zone) if origin["day"] else None
    who = people.parse(origin["who"]) if origin["who"] else ()
    new = tuple(each for each in who if people.is_person_name(each.name))
    name = origin["name"].strip()
    wire = re.fullmatch(r"(?:l['’])?agence\s+(?P<name>\S+)", name, re.IGNORECASE)
    named = agencies.named(name) or ((wire["name"],) if wire else ())
    return replace(
        sheet,
        publisher=sheet.publisher or ("" if named else name),
        agencies=tuple(dict.fromkeys((*sheet.agencies, *named))),
        bylines=tuple(dict.fromkeys((*sheet.bylines, *new))),
        published=sheet.published or day,
    )


def _nothing(sheet: Sheet, value: str) -> Sheet:
    """A kicker or a desk's slug: the section and the title say as much."""
    return sheet


FIELDS: Mapping[str, Callable[[Sheet, str], Sheet]] = {
    "section": _section,
    "tags": _tags,
    "summary": _summary,
    "title": _title,
    "source": _source,
    "url": _source,
    "kicker": _nothing,
    "signature": _signature,
    "status": _status,
}
NAMES = {
    "rubrique": "section", "catégorie": "section", "section": "section", "mots clés": "tags",
    "mot clé": "tags", "mots clé": "tags", "tag": "tags", "tags": "tags", "étiquette": "tags",
    "étiquettes": "tags", "chapô": "summary", "chapo": "summary", "chapeau": "summary",
    "résumé": "summary", "kaynak": "source", "fuente": "source", "fonte": "source",
    "quelle": "source", "source": "source", "sources": "source", "url": "url", "lien": "url",
    "adresse": "url", "slug": "kicker", "surtitre": "kicker",
    "signature": "signature", "statut": "status", "état de la copie": "status",
}  # fmt: skip
