"""Subheadings that lost their line end: "… l'incendie.Les enfants exposés Depuis l'incendie …".

Copy taken from web pages has them. Three things must be sure: the heading follows a stop
without a space (or opens the paragraph above a whole quotation), it is short and has no
verb, and a new sentence begins after it. Where one is not, the text stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ....model import BlockKind
from ...sheet import Sheet, Unit, trimmed

LONGEST = 70
MOST_WORDS = 10
MOST_SEAM_WORDS = 6  # of a heading that only a lost line end parts from its text
LONGEST_PARAGRAPH = 20_000  # characters
# A stop after a word of three letters or more ("M.Dupont" is none), then no space; or a
# quotation without a stop right before another one.
START = re.compile(
    r"(?:(?<=[^\W_]{3})|(?<=[»”\"]))[.!?](?=[»”\"«“]?[A-ZÀ-Þ])"
    r"|(?<=[^\W_]{3})[.!?]\s+(?=\"[A-ZÀ-Þ][^\".!?…,;:]{6,60}\"\s\"[A-ZÀ-Þ])"
)
OPENERS = """
    Depuis|Selon|Pour|Dans|En|Au|Aux|À|Après|Avant|Avec|Sans|Sous|Sur|Par|Lors|Lorsque|Quand|Si
    |Comme|Mais|Or|Car|Et|Alors|Ainsi|Interrogée?s?|Contactée?s?|Joint|Malgré|Face|Dès|Pendant
    |Quelques|Plusieurs|Certaine?s|Tous|Chaque|Il|Elle|Ils|Elles|On|Nous|Vous|Ce|Cet|Cette|Ces|Son
    |Sa|Ses|Leurs?|Notre|Nos|Outre|Parmi|Entre|Contre|Vers|Chez|Près|Hier|Lundi|Mardi|Mercredi|Jeudi
    |Vendredi|Samedi|Dimanche|Enfin|Toutefois|Cependant|Néanmoins|Pourtant|Concernant|Quant
    |Invitée?s?|Présente?s?|Le|La|Les|Une?|Des|Du|De
    """
ARTICLES = frozenset({"Le", "La", "Les", "Un", "Une", "Des", "Du", "De"})
OPENER = re.compile(
    rf"""
    (?P<word>{OPENERS})\s+(?=[a-zà-ÿ\d]) | (?P<elided>[LDSCN]|Qu|Jusqu|Lorsqu)['’](?=\w)
    | (?:(?:Lun|Mar|Mercre|Jeu|Vendre|Same)di|Dimanche)\s*,
    """,
    re.VERBOSE,
)
CUT = re.compile(  # a heading does not end on one of these
    r"""
    de|du|des|le|la|les|une?|à|aux?|et|ou|en|dans|par|pour|sur|sous|avec|sans|que|qui|dont|ce|cet
    |cette|ces|son|sa|ses|leurs?|notre|nos|votre|vos|est|a|très|plus|moins|selon|contre|entre|vers
    |chez|comme|si|ne|pas|se|intitulée?s?|appelée?s?|nommée?s?|titrée?s?|baptisée?s?|dite?s?
    """,
    re.VERBOSE,
)
VERB = re.compile(
    r"""
    a|ont|est|sont|étai(?:t|ent)|avai(?:t|ent)|ser(?:a|ont|ait)|va|vont|peu(?:t|vent)|doi(?:t|vent)
    |di(?:t|sent)|f(?:ait|ont)|assure|estime|explique|répond|lance|ajoute|affirme|déclare|indique
    |précise|raconte|juge|dénonce|annonce|rappelle|souligne|espère|craint|veu(?:t|lent)|faut|ai|as
    |avons|suis|été|eu|déclaré|expliqué|répondu|lancé|ajouté|affirmé|indiqué|précisé|assuré|estimé
    |ils?|elles?|on|je|nous|vous|ne|\w+-(?:t-)?(?:ils?|elles?|on)
    """,
    re.VERBOSE,
)
ANSWERED = re.compile(
    r"[»”\"],?\s+(?:(?:a|ont)\s)?(?:répon|rétorqu|répliqu|ripost|se\s(?:justifi|défend))\w*"
)
SAID = re.compile(
    r"""
    [»”"],?\s+(?: (?:s['’]|l['’])?(?:a|ont|avait|avaient|est|sont)(?:-t)?(?:-\w+)?\s
      | \w+-(?:t-)?(?:il|elle|on|ils|elles)\b
      | (?:assure|estime|explique|répond|lance|ajoute|affirme|déclare|indique|précise|raconte|juge
          |dénonce|annonce|rappelle|souligne|espère|craint|confie|résume|sourit|regrette|prévient|insiste
          |martèle|témoigne|poursuit|glisse|reconnaît|admet|relève|salue|tempère|plaide)(?:nt)?\b )
    """,
    re.VERBOSE,
)
# "Trois enquêtes ouvertesLe chef …": a line end was lost without leaving a stop.
SEAM = re.compile(
    rf"(?<=[a-zà-ÿœ]{{3}})(?=(?:{OPENERS})\s+[\w«\"]|[LDSCN]['’][a-zà-ÿA-Z]|Qu['’]il)", re.VERBOSE
)


SENTENCE = re.compile(r"[.!?…»\"]\s*")
ADDRESS = re.compile(r"[@/_#]|www\.|\.\w{2,4}$")


def find(sheet: Sheet) -> Sheet:
    """Splits paragraphs at the headings that are glued into them."""
    open_before = False  # a quotation goes on from the paragraph before
    for unit in sheet.units:
        text = sheet.of(unit)
        marks = ('"' if open_before and text.count('"') % 2 else "") + text
        open_before = marks.count('"') % 2 == 1
        if unit.settled or unit.kind is not BlockKind.PARAGRAPH or len(text) > LONGEST_PARAGRAPH:
            continue
        parts = _pieces(text, len(marks) > len(text))
        if len(parts) > 1:
            sheet = sheet.put(unit, *_units(sheet.text, parts, unit))
    return sheet


def _pieces(text: str, quoted: bool) -> list[tuple[int, int, BlockKind]]:
    """The parts of the paragraph, parted at its seams too. What stands right before a seam and
    reads as a heading is one."""
    found: list[tuple[int, int, BlockKind]] = []
    at = 0
    for seam in [*_seams(text, quoted), len(text)]:
        start = seam
        if seam < len(text):
            last = max((each.end() for each in SENTENCE.finditer(text, at, seam)), default=at)
            before = text[last:seam].strip()
            short = len(before.split()) <= MOST_SEAM_WORDS
            start = last if short and _is_heading(before) else seam
        for first, end, kind in _parts(text[at:start], quoted and at == 0):
            if first < end:
                found.append((at + first, at + end, kind))
        if start < seam:
            found.append((start, seam, BlockKind.HEADING))
        at = seam
    return found


def _seams(text: str, quoted: bool) -> list[int]:
    return [
        match.start()
        for match in SEAM.finditer(text)
        if _outside(text, match.start(), quoted) and not ADDRESS.search(_word(text, match.start()))
    ]


def _word(text: str, at: int) -> str:
    """The run of signs around `at` without white space."""
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    end = text.find(" ", at)
    return text[start : end if end >= 0 else len(text)]


def _parts(text: str, quoted: bool) -> list[tuple[int, int, BlockKind]]:
    """Pieces of the paragraph, by offsets in `text`, in order; `quoted`: it begins inside a
    quotation."""
    found: list[tuple[int, int, BlockKind]] = []
    at = 0
    for start in _starts(text, quoted):
        end = _end(text, start, quoted) if start >= at else None
        if end is None:
            continue
        if start > at:
            found.append((at, start, BlockKind.PARAGRAPH))
        found.append((start, end, BlockKind.HEADING))
        at = end
    return [*found, (at, len(text), BlockKind.PARAGRAPH)]


def _starts(text: str, quoted: bool) -> Iterator[int]:
    """Where a heading may begin: at the head of the paragraph, and after a glued stop."""
    yield 0
    for match in START.finditer(text):
        closed = text[match.end()] in "»”" or (
            text[match.end()] == '"' and not _outside(text, match.end(), quoted)
        )
        start = match.end() + closed
        if _outside(text, start, quoted):
            yield start


def _end(text: str, start: int, quoted: bool) -> int | None:
    """Where the heading that begins at `start` ends, or None when none surely does."""
    window = text[start : start + LONGEST + 1]
    for match in re.finditer(r"(?<=\S)(?:\s+|(?=\"[A-ZÀ-Þ]))", window):
        heading, rest = window[: match.start()], text[start + match.end() :]
        if re.search(r"[.!…:;,](?=\s|$)|[.!…;]", heading):
            return None
        if not _outside(text, start + match.start(), quoted):
            continue
        if _begins(heading, rest, start == 0) and _is_heading(heading):
            return start + match.start()
    return None


def _begins(heading: str, rest: str, opens: bool) -> bool:
    """Whether a new sentence begins with `rest`, right after the heading."""
    if re.match(r"[\"«“]\s?[A-ZÀ-Þ\d]", rest):
        closing = {'"': '"', "«": "»", "“": "”"}[rest[0]]
        quotation = rest[1 : rest.find(closing, 1)] if closing in rest[1:] else ""
        after = rest[len(quotation) + 1 :] if quotation else ""
        if heading[-1] in '"»”':
            return True
        if opens and heading.endswith("?") and ANSWERED.match(after):
            return False  # "Pourquoi treize jours ? « Il les faut », répond …": the reporter asks
        return (len(quotation.split()) >= 6 and (not opens or SAID.match(after) is not None)) or (
            not opens and not quotation
        )
    if opens and not re.fullmatch(r"[\"«“].+[\"»”]", heading):
        return False
    if heading.endswith("?"):
        return rest[:1].isupper()
    match = OPENER.match(rest)
    if not match:
        return False
    determined = re.match(r"(?:L['’]|Le |La |Les |Un |Une |Cette |Cet )", heading)
    article = match["word"] in ARTICLES or match["elided"]
    return not (article and determined and len(heading.split()) < 3)


def _is_heading(text: str) -> bool:
    words = text.split()
    lower = [each.strip('"«»“”?').lower() for each in words]
    question = text.endswith("?")
    if ADDRESS.search(text):
        return False
    verb = any(VERB.fullmatch(each) for each in lower)
    return (
        len(words) <= MOST_WORDS
        and len(text) >= 8
        and not CUT.fullmatch(lower[-1])
        and not (verb and not question and text[0] not in '"«“')
        and (text[-1].isalnum() or text[-1] in '"»”?')
    )


def _outside(text: str, at: int, quoted: bool) -> bool:
    """Whether no quotation is open at `at`."""
    before = text[:at]
    straight = (before.count('"') + quoted) % 2 == 0
    return straight and before.count("«") <= before.count("»")


def _units(text: str, parts: list[tuple[int, int, BlockKind]], unit: Unit) -> list[Unit]:
    found = []
    for start, end, kind in parts:
        first, last = trimmed(text, unit.start + start, unit.start + end)
        if first < last:
            found.append(replace(unit, start=first, end=last, kind=kind))
    return found
