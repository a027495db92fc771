"""Which raw files make one article: a file of its own, or a sub-folder that is a dossier."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache
from pathlib import PurePosixPath

from . import briefs
from .french import first_person
from .model import BELOW, Moment, Source
from .precedence import dated, day_of, leading

# Folders by which a desk files its copy: 2026, 03, 2026-03-14, 14_mars. Not a story.
_FILING = re.compile(
    r"(?:\d{1,4}(?:[-_ .]\d{1,2}){0,2})|(?:\d{0,2}[-_ ]?(?:jan|fév|fev|mars|avr|"
    r"mai|juin|juil|août|aout|sept|oct|nov|déc|dec)[a-zé]*[-_ ]?\d{0,4})|archives?",
    re.IGNORECASE,
)


WEEKS = timedelta(days=30)  # in which a journalist's text leads before a party's newer one
BACKGROUND = timedelta(days=90)  # age from which copy is background beside what has just come in
NOTE = 15  # words under which a file beside others is only a note


def key_of(path: str, folder: str) -> str:
    """The dossier of the raw file `path`, both below the content folder; POSIX paths.

    A file's own path, or that of the sub-folder of `folder` in which it lies.
    """
    parent = path.rpartition("/")[0] or "."
    return path if _only_files(parent, folder) else parent


@lru_cache(maxsize=4096)
def _only_files(parent: str, folder: str) -> bool:
    """The files of `parent` are stories of their own; thousands of them share a few folders."""
    place = PurePosixPath(parent)
    return place == PurePosixPath(folder) or bool(_FILING.fullmatch(place.name))


def group(paths: Iterable[str], folder: str) -> dict[str, list[str]]:
    """The files of each dossier, in order."""
    found: dict[str, list[str]] = {}
    for path in sorted(paths):
        found.setdefault(key_of(path, folder), []).append(path)
    return found


def file_of(path: str) -> str:
    """The raw file in which the source `path` stands: its own, or one with several texts."""
    return path.partition(BELOW)[0]


def opened(sources: Iterable[Source]) -> list[Source]:
    """The sources, a file of several texts as these and its note, the errata below a copy."""
    return [each for source in sources for each in (*texts_of(source), replace(source, texts=()))]


def texts_of(source: Source) -> list[Source]:
    """The texts of its file beside `source`; of the paragraphs that were taken from below its copy,
    those that say what another article had wrong."""
    from .compose.errata import errata  # loads word lists: only when there is work

    return [each for each in source.texts if not source.blocks or errata.is_erratum(each)]


def main_source(sources: Sequence[Source]) -> Source:
    """The source that the article tells: the leading one, whichever holds the instructions.

    Instructions at the head of copy that does not say its date are about that copy, and so are
    those above an article beside a later release. A note that holds instructions and no copy tells
    nothing. An erratum, or what a party answers to another
    text, never leads, nor a leaflet or a letter to a group of people beside a text of any age that
    tells something; nor does any party's text, or a reporter's notes, where a journalist's is of
    the same weeks: they say whose words they are, it speaks for who issued it. Nor does copy of
    months ago beside what has come in now and says no day.
    """
    from .compose.context import replies, same_day  # loads word lists: only when there is work
    from .compose.errata import errata

    telling = [each for each in sources if _length(each) >= NOTE] or sources
    telling = [each for each in telling if not errata.is_erratum(each)] or telling
    telling = [each for each in telling if not _calls_upon(each)] or telling
    telling = _of_journalists(_of_now(replies.withheld(telling)))
    briefed = [each for each in telling if each.brief is not None]
    found = leading([each for each in briefed if not dated(each)] or telling)
    own = [each for each in briefed if not each.release]
    found = leading(own) if found.release and own else found
    of_its_day = [each for each in telling if same_day.is_unordered(each, found)]
    later = (each for each in of_its_day if each is not found and same_day.tells_on(each, found))
    return next(later, found)


def _of_now(sources: list[Source]) -> list[Source]:
    """The `sources` less those that are months older than the arrival of one that says no day."""
    arrived = [e.published.value for e in sources if e.published and not dated(e)]
    if not arrived:
        return sources
    since = (max(arrived) - BACKGROUND).date()
    return [each for each in sources if (day_of(each) or since) >= since]


def _of_journalists(sources: list[Source]) -> list[Source]:
    """Those of the `sources` that speak for nobody, where one is of the weeks of the newest, or a
    reporter's, a paper's or an agency's that says no day; else those that are no letter, leaflet or
    notes, else the notes, else all of them."""
    from .compose import kinds

    newest = max(filter(None, map(day_of, sources)), default=None)
    third = [each for each in sources if not _speaks_for_itself(each)]
    own = [each for each in third if not each.noted]
    told = [each for each in own if not kinds.kind(each).speaks]
    told = [each for each in told if not newest or newest - (day_of(each) or newest) <= WEEKS]
    known = newest is None or any(dated(e) or kinds.kind(e) is not kinds.TEXT for e in told)
    return told if told and known else own or third or sources


def _calls_upon(source: Source) -> bool:
    """Whether its "vous" are others than the paper's readers."""
    from .compose import kinds

    return kinds.kind(source).campaigns


def _speaks_for_itself(source: Source) -> bool:
    """Whether the text is a letter, an opinion, a leaflet, or says "nous" and nobody signs it."""
    from .compose import kinds

    kind = kinds.kind(source)
    unsigned = kind is kinds.TEXT and bool(first_person.find(kinds.own_words(source)))
    return kind.signed or kind.campaigns or unsigned or kinds.says_i(source)


def ordered(main: Source, note: Source) -> Source:
    """`main` with what a file that is only a note asks for, beside what `main` does; the embargo
    of either binds."""
    held = [each.embargo for each in (main, note) if each.embargo]
    main = replace(
        main,
        doubts=tuple(dict.fromkeys((*main.doubts, *note.doubts))),
        embargo=max(held, default=None),
    )
    if main.brief is not None:
        asked = [main.brief, *([note.brief] if note.brief else ())]
        return replace(main, brief=briefs.joined(asked))
    return replace(
        main,
        brief=note.brief,
        title=note.title or main.title,
        section=note.section or main.section,
        slug=note.slug or main.slug,
        tags=note.tags or main.tags,
        bylines=note.bylines or main.bylines,
        status=note.status or main.status,
        credits=main.credits or note.credits,
    )


def _length(source: Source) -> int:
    return sum(len(block.text.split()) for block in source.blocks)


def first(sources: Iterable[Source]) -> Moment | None:
    """The earliest publication of several versions."""
    known = [each.published for each in sources if each.published]
    return min(known, key=lambda each: each.value) if known else None
