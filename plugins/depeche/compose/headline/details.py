"""Days, hours and brackets, which are of no weight in a headline."""

from __future__ import annotations

import re

from ...french.date_words import ANY_MONTH, ANY_WEEKDAY
from ..headings.view import View
from .removals import Removal, quoted, weighty
from .segments import Part, Segment

_DAYS = rf"(?:{ANY_WEEKDAY})"
_MONTHS = rf"(?:{ANY_MONTH})"
_HOUR = r"(?:vers|peu (?:avant|après)) (?:\d{1,2}\s?(?:h(?:eures)?\b)(?:\s?\d\d)?|midi|minuit)"
_DAY = re.compile(
    r"(?<!\ble)(?<!\bde)(?<!\bdu)(?<!\bà)(?<!\bdès)(?<!\bce)(?<!avant)(?<!après)(?<!depuis)(?<!ici)"
    r"(?<!chaque)(?<!pour)(?<!\bjusqu'à)(?<!\bet)(?<!\bou)"
    rf"\s{_DAYS}(?:\s(?:matin|soir|midi|après-midi))?"
    rf"(?:\s(?:1er|\d\d?)\s{_MONTHS}(?:\s(?:dernier|\d{{4}}))?)?"
    rf"(?:\sau (?:matin|soir))?(?:\s{_HOUR})?"
    rf"(?!\sà {_DAYS})(?!, jour)"
    r"(?!\s(?:\d|noir|saint|prochain|dernier|et\b|ou\b|1er))(?=[\s,.]|$)"
)
_THIS_DAY = re.compile(
    rf"\sce {_DAYS}(?:\s(?:matin|soir|midi|après-midi))?"
    rf"(?:\s(?:1er|\d\d?)\s{_MONTHS}(?:\s\d{{4}})?)?(?=[\s,.]|$)"
)
_AT = re.compile(r"\s(?:vers|peu (?:avant|après)) \d{1,2}\s?h(?:eures)?(?:\s?\d\d)?(?=[\s,.]|$)")
_NIGHT = re.compile(
    rf"\sdans la (?:nuit|soirée|matinée|journée)(?: (?:de {_DAYS}(?: à {_DAYS})?|du \w+ au \w+))?"
    r"(?: à \w+ heures?(?: (?:du matin|du soir))?)?"
    r"(?=[\s,]|$)"
)
_MEDIUM = re.compile(r"\sà (?:l['’]AFP|la presse|l['’]agence [A-Z]\w+|Reuters|des journalistes)\b")
_BRACKETS = re.compile(r"\s?\([^()«»\"]{2,120}\)")
_BENCH = (
    r"(?:le tribunal|la cour|le conseil)(?:\s(?:correctionnel|administratif|judiciaire"
    r"|d['’]appel|d['’]assises|de prud['’]hommes))*(?:\s(?:de\s|d['’])[A-ZÀ-Þ][\w'’-]+)?"
)
_COURT = re.compile(
    rf"\sdevant {_BENCH}"
    r"(?=\s(?:avoir|être|(?:d['’]|de\s)\w+(?:er|ir|re)\b|que?\b|par\b|«|\"))"
    # "condamné | par le tribunal de Lorbec | à deux ans de prison"
    rf"|\spar {_BENCH}(?=\sà\s[^,«»\"]*\b(?:prison|réclusion|détention|amende)\b)"
)
_NEGATED = re.compile(r"\bn['’]|\b(?:ne|pas|aucune?|jamais|refus\w+|exclu\w*|impossible)\b", re.I)


def small(view: View, segment: Segment) -> list[Removal]:
    """Days, hours and brackets of the stretch, which are of no weight there."""
    start, end = view.start(segment.first), view.end(segment.last - 1)
    text = view.sentence.text
    said = segment.part is Part.SAID
    patterns = [_BRACKETS]
    if said or not _NEGATED.search(text[start:end]):
        patterns += [_DAY, _THIS_DAY, _AT, _NIGHT, _COURT, *([_MEDIUM] if said else [])]
    found = []
    for pattern in patterns:
        for match in pattern.finditer(text, start):
            if match.end() > end:
                break
            weight = 0.6 if pattern is _BRACKETS else 0.15
            if pattern in (_DAY, _THIS_DAY):
                if not said and not _past(view, segment):
                    continue  # "commencera lundi": the day is the news
                weight = -0.1
            if not quoted(view, match.start(), match.end()) and not weighty(match[0]):
                found.append(Removal(match.start(), match.end(), weight * len(match[0])))
    return _apart(found)[:5]


def _past(view: View, segment: Segment) -> bool:
    """Whether the stretch tells what happened: of that the day is of no weight in a headline."""
    finite = [i for i in range(segment.first, segment.last) if view.finite(i)]
    first = view.tokens[finite[0]] if finite else None
    return first is not None and first.pos == "AUX" and "Tense=Pres" in first.morph


def _apart(found: list[Removal]) -> list[Removal]:
    """Those of `found` that do not overlap an earlier one."""
    kept: list[Removal] = []
    for each in sorted(found, key=lambda each: each.start):
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept
