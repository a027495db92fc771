"""The title of another dispatch as the heading of the context that it gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...french import tense
from ...french.date_words import ANY_WEEKDAY
from ...model import Reading, SectionRole, Source, Span
from ...precedence import shown_date
from .. import kinds
from ..context import replies
from ..findability import title_cuts
from ..interviews import interviews
from ..terms import content, stems
from ..timeliness import staleness, tolls
from ..timeliness.absolute_dates import of_day
from .part import Part

CHARACTERS = 90
_DATED = 95  # of a title before its day, whole: what a cut loses was news then
# "Début lundi du démontage", "Découvrez les images": of their day and page only.
_PASSING = re.compile(
    rf"\b(?:{ANY_WEEKDAY}|hier|demain|aujourd['’]hui)\b"
    r"|^(?:Découvrez|Regardez|Voici|Suivez|Revivez|Écoutez|Participez|Votez|Jouez)\b|en direct",
    re.IGNORECASE,
)
_KICKER = re.compile(r"^[A-ZÀ-Þ][A-ZÀ-Þ' ’-]{3,}\. (?=[A-ZÀ-Þ])")  # "ENQUÊTE. Rejets dans …"
_COLON = re.compile(r"\s?:\s")
_TOLD = 0.6  # share of a title's words that the lines under it have, where its lead is not there
_SHORT = 30  # characters from which what follows a colon says enough


def find(part: Part, readings: Mapping[str, Reading]) -> tuple[str, Span] | None:
    """The title, or a true cut of it, with its place; None when the part draws on several
    sources, or the title is too long, or good for its own day and page only, or is that of a
    release, which no charge of another makes an answer, or, of the folder, counts what a later
    dispatch counts otherwise or told what was to come days before another was sent."""
    paths = {sentence.span.source for sentence in part.sentences}
    if part.role is not SectionRole.CONTEXT or len(paths) != 1:
        return None
    reading = readings[paths.pop()]
    source = reading.source
    rest = "" if _opens_on_speaker(reading) else title_cuts.after_colon(source.title, CHARACTERS)
    whole = _COLON.split(source.title, maxsplit=1)[-1].strip() or source.title
    if part.older:  # whole, or without its label
        text = rest if rest.casefold() == whole.casefold() else source.title
        text = text if len(text) <= _DATED else ""
    else:
        text = rest if len(rest) >= _SHORT else title_cuts.cut(source.title, CHARACTERS)
    claims = kinds.kind(source).speaks and not _denies(source, readings)
    if claims or source.title.endswith("!"):
        return None  # the praise, the claim or the call of who issued it, whose name says more
    if interviews.is_one(source) and not interviews.titled_with_speaker(source):
        return None
    place = source.text.casefold().find(text.casefold())
    if not text or place < 0 or _PASSING.search(text):
        return None
    told = part.stored or _is_told(text, part, reading)
    if not told or (not part.stored and _has_passed(text, source, readings)):
        return None
    span = Span(source.path, place, place + len(text))
    text = _KICKER.sub("", re.sub(r"\"([^\"]+)\"", r"« \1 »", text))
    text = text[0].upper() + text[1:]
    return (f"{text} ({of_its_day(source)})" if part.older else text), span


def _has_passed(text: str, source: Source, readings: Mapping[str, Reading]) -> bool:
    """Whether the title counts what a later dispatch counts otherwise, or told what was to come
    days before another was sent."""
    later = _later(source, readings)
    return tolls.replaced(text, _figures(later)) or (
        tense.looks_ahead(text) and not all(staleness.is_fresh(source, e.source) for e in later)
    )


def _denies(source: Source, readings: Mapping[str, Reading]) -> bool:
    """Whether the title says that who issued it denies what another text says of them."""
    others = [each.source for each in readings.values() if each.source.path != source.path]
    return replies.is_titled(source) and replies.is_one(source, others)


def _is_told(text: str, part: Part, reading: Reading) -> bool:
    """Whether what the title says is told under it: by the lead, whose words it has, or by what
    is printed of the rest."""
    if any(each.span == reading.sentences[0].span for each in part.sentences):
        return True
    own = stems(content(text))
    below = stems(word for each in part.sentences for word in content(each.text))
    return len(own & below) >= _TOLD * len(own)


def of_its_day(source: Source) -> str:
    """ "article du 7 octobre 2026": the day of what is written, which of what it tells may be
    another, and in whose present it is told."""
    shown = shown_date(source)
    return f"{kinds.kind(source).noun} {of_day(shown)}" if shown else kinds.kind(source).noun


def _later(source: Source, readings: Mapping[str, Reading]) -> list[Reading]:
    """The dispatches later than `source`, the newest last."""
    when = source.published.value if source.published else None
    dated = [(each.source.published, each) for each in readings.values()]
    newer = [(day.value, each) for day, each in dated if day and when and day.value > when]
    return [each for _, each in sorted(newer, key=lambda one: one[0])]


def _figures(readings: Sequence[Reading]) -> tolls.Tolls:
    """What `readings` count, by the last that counts it."""
    found: dict[str, frozenset[int]] = {}
    for each in readings:
        texts = [each.source.title, *(sentence.text for sentence in each.sentences)]
        found |= tolls.together(texts)
    return found


def _opens_on_speaker(reading: Reading) -> bool:
    """Whether the title opens on one who speaks in the copy ("Zelensky : la paix est proche"):
    what follows the colon is theirs to answer for."""
    before, colon, _ = reading.source.title.partition(":")
    name = before.strip().casefold()
    return bool(colon and name) and any(
        name in sentence.speaker.casefold() for sentence in reading.sentences
    )
