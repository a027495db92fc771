"""The label before a headline or a text that says what kind of piece it is, or which court sat.

    INTERVIEW. « Nous rouvrirons … »      Nancy – Tribunal correctionnel. Deux ans de prison …
    Notre critique. « La Nuit … »         EN IMAGES Lorbec sous la neige

It is no part of what the headline says. "Disparition.", a sport or a town may be all that says
it, "Tribune." that somebody gives an opinion: they stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice

from ....french import typography
from ....model import BlockKind, Severity
from ...sheet import Sheet, Unit
from . import kicker_facts, kickers, section_names

LEAST_WORDS = 4  # of what stands behind the label
GENRES = re.compile(
    r"""
    (?: (?:le|notre|un)\s+ )? (?:grand\s+)? (?: portrait | entretien | reportage | r[ée]cit )
    | (?:l['’]|notre\s+|grande\s+)? (?: interview | enqu[êe]te | analyse ) (?:\s+exclusive)?
    | d[ée]cryptage | t[ée]moignages? | rencontre | verbatim | compte[\s-]rendu | coulisses
    | (?:(?:la|notre|nos)\s+)? critiques?
    | (?:en\s+)?direct(?:\s+vidéo)? | live | (?:en\s+)?vid[ée]os? | photos?
    | en\s+(?:images?|photos?)
    | audio | podcast | infographies? | (?:en\s+)?cartes? | diaporama
    | (?:l['’]info\s+)?en\s+bref | brèves? | flash[\s-]info
    | exclusif | exclu | vrai\s+ou\s+faux | fact[\s-]?checking | on\s+vous\s+explique
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BRIEF = re.compile(r"brève|flash[\s-]info", re.IGNORECASE)  # that no headline means
# Without it a reader would take the piece for news.
_OPINIONS = re.compile(
    r"tribune|opinion|[ée]dito(?:rial)?|chronique|courrier\s.*|publi.*|droit\s.*|n[ée]crologie",
    re.IGNORECASE,
)
_PLACE = r"[A-ZÀ-Þ][\w'’]+(?:[ -](?:[A-ZÀ-Þ][\w'’]+|[a-zà-ÿ]{1,4}|[dl]['’]\w+)){0,4}"
_COURT = re.compile(
    rf"(?:(?P<place>{_PLACE})\s*(?:\s[–—-]\s|[/|,.]\s*)\s*{kicker_facts.COURT}"
    rf"|{kicker_facts.COURT}\s+(?:de\s|d['’])(?P<seat>(?!l['’]|la\s|les\s){_PLACE})"
    rf"|{kicker_facts.COURT}(?:\s+(?:du|de\s+la|des|de\s+l['’])\s*{_PLACE})?)"
)
_STOP = re.compile(r"\s*(?P<stop>[.:|]|\s[–—-])\s+(?P<capital>(?=[A-ZÀ-Þ«\"“\d]))?")
_LOUD = re.compile(r"(?P<label>[A-ZÀ-Þ]{2,}(?: [A-ZÀ-Þ]{2,}){0,2})\s+(?=[A-ZÀ-Þ«][a-zà-ÿ'’\s])")


@dataclass(frozen=True, slots=True)
class Label:
    """What stands before the words that begin at `end`, with the section and the place that it
    tells."""

    text: str
    end: int
    section: str = ""
    place: str = ""
    court: bool = False


def find(sheet: Sheet) -> Sheet:
    """Takes the label away that opens the text, and the court's line above the headline."""
    for index, unit in enumerate(sheet.units[: kickers.RUN_IN_WITHIN]):
        if unit.settled or unit.kind is not BlockKind.PARAGRAPH:
            continue
        line = sheet.of(unit)
        alone = read(line.strip(" .:"))
        if alone and alone.court and index + 1 < len(sheet.units):
            return told(sheet.without([unit]), alone, unit)
        label = before(line)
        if (
            label
            and index
            and sheet.text[unit.start + label.end - 2 : unit.start + label.end] == ". "
        ):
            return told(sheet.put(unit, replace(unit, start=unit.start + label.end)), label, unit)
    return sheet


def told(sheet: Sheet, label: Label, unit: Unit | None = None) -> Sheet:
    """The sheet with what the label tells, and that it is gone."""
    sheet = replace(sheet, section=sheet.section or label.section, place=sheet.place or label.place)
    if label.court:
        sheet = kicker_facts.kept(sheet, label.text, unit.start if unit else 0)
    return sheet.told(
        Severity.NOTE,
        f"Surtitre retiré\u00a0: «\u00a0{label.text}\u00a0».",
        "Si c’est du texte, formez-en une phrase ; un titre se donne dans l’en-tête (title:).",
        unit.start if unit else None,
    )


def before(text: str) -> Label | None:
    """The label that opens `text`; None where it opens with its own words."""
    for stop in islice(_STOP.finditer(text), 2):
        label = read(text[: stop.start()].strip())
        if label is None or len(text[stop.end() :].split()) < LEAST_WORDS:
            continue
        # Behind small letters a colon may be the headline's: "Enquête : le maire entendu".
        loud = label.text.isupper() and stop["capital"] is not None
        brief = _BRIEF.fullmatch(label.text) and stop["capital"] is not None
        if label.court or loud or brief or (stop["stop"] in ".|" and stop["capital"] is not None):
            return replace(label, end=stop.end())
    loud_label = _LOUD.match(text)
    if loud_label and GENRES.fullmatch(loud_label["label"]):
        rest = text[loud_label.end() :]
        if len(rest.split()) >= LEAST_WORDS:
            return Label(loud_label["label"], loud_label.end())
    return None


def read(line: str) -> Label | None:
    """The label that `line` is, whole; None for any other line."""
    if court := _COURT.fullmatch(line):
        return Label(line, len(line), "Justice", court["place"] or court["seat"] or "", True)
    if GENRES.fullmatch(line):
        return Label(line, len(line))
    if section_names.SECTIONS.fullmatch(line) and not _OPINIONS.fullmatch(line):
        return Label(line, len(line), typography.correct(line).capitalize())
    return None
