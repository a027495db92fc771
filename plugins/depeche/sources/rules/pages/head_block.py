"""The service lines that a newsroom's program writes above a text, read as one block.

    Titre web : Chauffage : ce qui change en décembre
    Service : Vie pratique
    Pages : 14-15

Such a block opens the file: lines of a name, a colon and a value, two of which at least name fields
of copy. What a field means it fills; a line of any other name is no headline, no summary and no
text: it is told. Lines that other rules read (tags, addresses, pictures, dates, an embargo) stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ....french.flattened import flat
from ....model import Severity
from ... import layout
from ...sheet import NO_TEXT, Sheet
from ..headlines import kicker_facts, section_names
from ..notes import address
from ..signing import people

DEEPEST = 24  # lines
FEWEST = 2  # fields of copy in a block
VALUE_WORDS, MOST_WORDS = 3, 6  # of what no field has: where a headline is still looked for, or not
_LINE = re.compile(r"(?P<key>[^\W\d_][\w'’./ ()-]{0,30}?)\s?:(?:\s+(?P<value>\S.*)|\s*)")
_TITLES = (  # the first that is given is the headline
    r"titre", r"titre (?:web|print|papier|long|une)", r"titre court", r"titre [\w ]{3,20}",
)  # fmt: skip
_AUTHORS = re.compile(r"auteure?s?|auteur\(e\)s?|autrices?|journaliste|redacteur|redactrice")
_SECTIONS = re.compile(r"service|rubrique|categorie|section")
# Each is a field of a program; beside another it makes a block.
_OF_COPY = re.compile(
    rf"{'|'.join(_TITLES)}|surtitre|sous-titre|chapo|chapeau|signature|statut|id|ref(?:erence)?|edition"
    rf"|pages?|folio|cahier|type|genre|version|parution|date de (?:parution|publication)"
    rf"|{_AUTHORS.pattern}|{_SECTIONS.pattern}"
)
_LEFT = re.compile(  # to the rules that read such lines
    r"chapo|chapeau|resume|statut|signature|slug|url|lien|adresse|sources?|tags?|mots?.cles?|etiquettes?"
    r"|embargo|.*(?:dates?|parution|publi\w+|paru|cree|modifi\w+|mise a jour|maj)\b.*"
    r"|(?:credits? )?(?:photos?|images?|illustrations?|legendes?|visuels?)\b.*"
)
_BODY = re.compile(r"textes?|corps|article|contenu")  # what follows is the text itself
# Of a chatbot's answer, which is read as a whole.
_ANSWER = re.compile(r"meta\b.*|balise\b.*|h[1-6]\b.*|seo\b.*")


@dataclass(frozen=True, slots=True)
class _Field:
    """A line of the block, as characters of the text; `key` without accents."""

    start: int
    end: int
    key: str
    value: str
    shown: str


def is_field(line: str) -> bool:
    """Whether the line is one that such a block has: "Service : Vie pratique"."""
    match = _LINE.fullmatch(line.strip())
    return match is not None and _is_known(flat(match["key"]))


def _is_known(key: str) -> bool:
    return any(each.fullmatch(key) for each in (_OF_COPY, _LEFT, _BODY, _ANSWER))


def take(sheet: Sheet, start: int) -> Sheet:
    """The sheet with what the block says, and blanks in its place; the same one without a block."""
    fields = list(_fields(sheet, start))
    if sum(_OF_COPY.fullmatch(each.key) is not None for each in fields) < FEWEST:
        return sheet
    if any(_ANSWER.fullmatch(each.key) for each in fields) or address.is_block(
        [sheet.text[each.start : each.end] for each in fields]
    ):
        return sheet
    headline = sheet.title or _headline(fields)
    told: list[_Field] = []
    for each in fields:
        if _LEFT.fullmatch(each.key):
            continue
        known = _OF_COPY.fullmatch(each.key)
        if _BODY.fullmatch(each.key):
            sheet = _blanked(sheet, each.start, each.end - len(each.value))
            break
        if not (headline or known or len(each.value.split()) <= VALUE_WORDS):
            continue  # "Noix : la récolte est belle" may be the headline
        sheet, filled = _filled(sheet, each, headline)
        told += [] if filled else [each]
        sheet = _blanked(sheet, each.start, each.end)
    if not told:
        return sheet
    shown = ", ".join(f"«\u00a0{each.shown}\u00a0»" for each in told)
    return sheet.told(
        Severity.NOTE,
        f"Lignes de service au-dessus du texte\u00a0: {shown}.",
        NO_TEXT,
        told[0].start,
    )


def _blanked(sheet: Sheet, start: int, end: int) -> Sheet:
    return replace(sheet, text=sheet.text[:start] + " " * (end - start) + sheet.text[end:])


def _fields(sheet: Sheet, start: int) -> Iterator[_Field]:
    for row in [each for each in layout.lines(sheet.text, start) if each.text.strip()][:DEEPEST]:
        match = _LINE.fullmatch(row.text.strip())
        if not match or not (match["key"][0].isupper() or match["key"].islower()):
            return
        key, value = flat(match["key"]), match["value"] or ""
        if not _is_known(key) and len(value.split()) > MOST_WORDS:
            return  # "Foyers ouverts interdits : de nouvelles règles s'appliquent…"
        yield _Field(row.start, row.start + len(row.text), key, value, match[0])


def _headline(fields: list[_Field]) -> str:
    for wanted in _TITLES:
        for each in fields:
            if each.value and re.fullmatch(wanted, each.key):
                return each.value
    return ""


def _filled(sheet: Sheet, each: _Field, headline: str) -> tuple[Sheet, bool]:
    """The sheet with what the line says, and whether all of it has a place there."""
    if any(re.fullmatch(title, each.key) for title in _TITLES):
        return replace(sheet, title=headline), each.value == headline
    if _AUTHORS.fullmatch(each.key):
        who = [name for name in people.parse(each.value) if people.is_person_name(name.name)]
        new = tuple(name for name in who if name not in sheet.bylines)
        return replace(sheet, bylines=(*sheet.bylines, *new)), bool(who)
    if _SECTIONS.fullmatch(each.key):
        first, *others = [part.strip() for part in re.split(r"\s*[>›/|]\s*", each.value)]
        named = each.key != "service" or section_names.BEATS.fullmatch(first) is not None
        if not named or sheet.section not in ("", first):
            return sheet, False
        tags = tuple(dict.fromkeys((*sheet.tags, *others)))
        return replace(sheet, section=first, tags=tags), True
    if each.key == "surtitre":
        return kicker_facts.kept(sheet, each.value, each.start), False
    return sheet, False
