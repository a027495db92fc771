"""The place alone with which copy opens, without agency and date.

    BERLIN — La ville …              ALMA, Neb. — Le gouverneur …         (Trois-Rives) Le …
    Garmisch-Partenkirchen – Le …    Reggio d'Émilie (Italie). Trois …    Dordogne. Un …

In small letters before a short dash a function word must open the sentence: "Lorbec – Valbrune
reste l'affiche" names a match.
"""

from __future__ import annotations

import re

from ....french import gazetteer, lemmas
from ....model import NameKind
from ...sheet import Sheet, Unit
from ..headlines import recased, section_names

_LOUD = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ'’-]"
_CAPITALS = rf"{_LOUD}{{2,24}}(?: [A-ZÀ-ÖØ-Þ'’-]{{2,24}}){{0,3}}"
_SMALL = r"(?:sur|sous|en|de|du|des|la|le|les|lès|lez|aux?|et)"
_NAME = (
    r"(?:(?:L[ea]s? )?[A-ZÀ-Þ][\w'’-]{2,24}|L['’][A-ZÀ-Þ][\w'’-]+)"
    rf"(?: (?:{_SMALL} ){{0,2}}(?:[dl]['’])?[A-ZÀ-Þ][\w'’-]*){{0,4}}"
)
_REGION = r"\((?:[A-ZÀ-Þ][\w'’ -]{2,30}|\d{2,3})\)"
_SENTENCE = (
    r"(?:(?:Les?|La|Une?|Des|Du|De|Deux|Trois|Quatre|Cinq|Six|Sept|Huit|Neuf|Dix|Plus|Près|Plusieurs"
    r"|Quelque|Cet?|Cette|Ces|Son|Sa|Ses|Leurs?|Aux?|À|En|Dans|Sur|Pour|Par|Avec|Sans|Après|Avant"
    r"|Depuis|Selon|Lors|Malgré|Face|Il|Elle|Ils|Elles|On|Nous|Alors|Quand|Si|Pas|Aucune?)\s"
    r"|[LD]['’])(?!\w*[A-ZÀ-Þ])"
)
PLACE = re.compile(
    rf"(?:(?P<place>{_CAPITALS}),\s(?:[A-ZÀ-Þ][a-zà-ÿ]{{1,4}}\.|(?:[A-Z]\.\s?){{2}}"
    r"|[A-ZÀ-Þ][\w'’-]+(?:[ -][A-ZÀ-Þ][\w'’-]+){0,2})\s*(?:[–—]|-{1,2}(?=\s))"
    rf"|(?P<place2>{_CAPITALS})\s*(?:\||[–—])"
    rf"|(?P<place3>(?=[^\s-]*[A-ZÀ-ÖØ-Þ]{{4}}|\S+ \S)[A-ZÀ-ÖØ-Þ'’-]{{2,24}}"
    r"(?: [A-ZÀ-ÖØ-Þ'’-]{2,24}){0,3}) -(?= (?:[A-ZÀ-Þ][a-zà-ÿ'’]|[«\"]))"
    rf"|(?P<place4>{_NAME})\s+[—|]"
    rf"|(?P<place5>{_NAME})\s+[–-](?=\s+{_SENTENCE})"
    rf"|(?P<place6>{_NAME} {_REGION})\s*(?:[-–—|:]|\.(?=\s+{_SENTENCE}))"
    r"|\((?P<place7>[A-ZÀ-Þ][\w'’-]+(?:[ -][\w'’-]+){0,3})\)"
    r"|\[[^\[\]\n]{3,40}\]\s*[-–—:]"  # "[un-site.example] – Le …"
    rf"|(?P<place8>{_LOUD}{{3,24}}(?: [A-ZÀ-ÖØ-Þ'’-]{{2,24}}){{0,3}})\.)\s+(?=[A-ZÀ-Þ«\"])"
)
# "SAINT-PIERRE-LE-BAS", whatever the dictionary knows of its words
COMPOUND = re.compile(
    r"(?i)^saint(?:e|es|s)?-|-(?:sur|sous|lès|les|le|la|en|aux?|de|du|des)-|-[dl]['’]"
)
# "Dordogne. Un motard …": a name, for "Stupeur." opens a sentence of the copy.
STOPPED = re.compile(r"(?P<place>[A-ZÀ-Þ][\w'’]+(?:-[\w'’]+){0,5})\.\s+(?=[A-ZÀ-Þ«\"])")


def opening(sheet: Sheet, unit: Unit) -> re.Match[str] | None:
    """The place, or the rubric in its stead, with which the unit opens; None for a first word that
    is the copy's own: "Stupeur. Les …", "Réaction – Le maire …"."""
    match = PLACE.match(sheet.text, unit.start, unit.end)
    if match and match["place5"] and not named(sheet, match):
        return match if section_names.BEATS.fullmatch(match["place5"]) else None
    if match:
        return match
    match = STOPPED.match(sheet.text, unit.start, unit.end)
    return match if match and not lemmas.known(match["place"].lower()) else None


def named(sheet: Sheet, match: re.Match[str]) -> str:
    """The place that the opening names, as the copy writes it; "" where its first word is one of
    the language and nothing shows a place: "Réaction – Le maire …"."""
    text = next((each for each in match.groups() if each), "")
    if not text:
        return ""
    name = recased.name(sheet, text)
    if section_names.BEATS.fullmatch(name):  # "TECH - Le prestataire …"
        return ""
    known = gazetteer.load().get(name)
    if known and known.kind is NameKind.PLACE:
        return name
    first = re.split(r"[\s'’(-]", re.sub(r"^(?:L[ea]s? |L['’])", "", name, flags=re.I))[0]
    written = re.escape(name)
    told = rf"\b(?:à|[Dd]e|en|vers|près de|du|au) {written}(?!\w)|\b[Dd]['’]{written}(?!\w)"
    within = {"place", "place6"} & {key for key, value in match.groupdict().items() if value}
    # its State, its region says a place
    is_word = not (within or COMPOUND.search(name)) and lemmas.known(first.lower())
    return "" if is_word and not re.search(told, sheet.text) else name
