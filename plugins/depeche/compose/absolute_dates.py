"""Relative dates made absolute, where that is certain ("hier" → "le 4 décembre 2024")."""

from __future__ import annotations

import re

from ..french import dates
from ..model import DateMention, Moment, Precision, Sentence
from .quotations import spans

MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_PART_OF_DAY = re.compile(r"(?:\s|^)(matin|soir|après-midi|midi)$", re.IGNORECASE)
_NIGHT = {
    "matin": "au matin",
    "soir": "au soir",
    "après-midi": "dans l'après-midi",
    "midi": "à midi",
}
_DEICTIC = re.compile(
    r"^(hier|avant-hier|demain|après-demain)(?:\s(matin|soir|après-midi|midi))?$"
    r"|^ce\s(matin|soir|midi)$|^cet\s(après-midi)$|^cette\s(nuit)$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"^({'|'.join(WEEKDAYS)})(?:\s(?:dernier|prochain))?(?:\s(matin|soir|après-midi|midi))?$",
    re.IGNORECASE,
)


def day(moment: Moment) -> str:
    """ "14 juin 2024", "1er mai 2020", without what lies below the moment's precision."""
    value = moment.value
    month = f"{MONTHS[value.month - 1]} {value.year}"
    if moment.precision is Precision.YEAR:
        return str(value.year)
    if moment.precision is Precision.MONTH:
        return month
    return f"{'1er' if value.day == 1 else value.day} {month}"


def made_absolute(
    sentence: Sentence, anchor: Moment | None, *, moved: bool
) -> tuple[str, tuple[str, ...]]:
    """The text of `sentence` with its certain relative dates written out, and the edits.

    Words within quotation marks are never touched. Weekdays are written out only where
    the sentence is moved into a later article: the day's own copy says "jeudi", as the
    agencies do.
    """
    text = sentence.text
    quoted = spans(text)
    edits: list[str] = []
    for mention in reversed(dates.find(text, anchor)):
        if any(start <= mention.start < end for start, end in quoted):
            continue
        new = _absolute(mention, moved=moved)
        if new:
            if mention.start == 0:
                new = new[0].upper() + new[1:]
            text = text[: mention.start] + new + text[mention.end :]
            edits.append(f"« {mention.text} » → « {new} »")
    return text, tuple(reversed(edits))


def _absolute(mention: DateMention, *, moved: bool) -> str:
    moment = mention.moment
    if moment is None or not mention.relative:
        return ""
    if moment.precision not in (Precision.DAY, Precision.MINUTE):
        return ""
    if found := _DEICTIC.match(mention.text):
        part = next((each for each in found.groups()[1:] if each), "")
        if part == "nuit":
            return ""
        return f"le {day(moment)}" + (f" {_NIGHT[part.lower()]}" if part else "")
    if moved and (found := _WEEKDAY.match(mention.text)):
        name = WEEKDAYS[moment.value.weekday()]
        if found.group(1).lower() != name:
            return ""
        part = found.group(2)
        return f"{name} {day(moment)}" + (f" {_NIGHT[part.lower()]}" if part else "")
    return ""
