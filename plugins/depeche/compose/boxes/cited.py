"""The sources that the article draws on, for its Sources box."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...model import CitedSource, NameKind, Source
from ...precedence import shown_date
from .. import kinds, lexicon, naming

FIRST_WORDS = 10


def cite(sources: Iterable[Source]) -> tuple[CitedSource, ...]:
    """A line for each source, in order; one without a date of its own shows none. The first is
    the article's own: with nothing but its title it would name the article itself."""
    found = [
        CitedSource(
            title=source.title or _called(source) or _first_words(source),
            publisher=naming.publisher(source) or ", ".join(_origins(source)),
            author=", ".join(each.name for each in source.bylines if each.kind is NameKind.PERSON),
            published=shown_date(source),
            url=source.url,
            path=source.path,
        )
        for source in sources
    ]
    return tuple(found[1:] if found and _is_bare(found[0]) else found)


def _origins(source: Source) -> list[str]:
    """The agencies that the copy comes from; one that lent a hand to the reporter who signs ("avec
    dpa", "jpt/dpa") is none."""
    if not any(each.kind is NameKind.PERSON for each in source.bylines):
        return list(source.agencies)
    return [each for each in source.agencies if not _lends(source, each)]


def _lends(source: Source, agency: str) -> bool:
    name = re.escape(agency)
    lent = rf"\bavec (?:l['’])?(?:[\w/, ]{{0,24}}\b)?{name}\b|\b[a-z]{{2,5}}/{name}\b"
    return re.search(lent, source.text, re.IGNORECASE) is not None


def _is_bare(source: CitedSource) -> bool:
    return not (source.publisher or source.author or source.published or source.url)


def _called(source: Source) -> str:
    """ "Droit de réponse de Camille Orveau", of a party's text without a title; "" for another."""
    kind, by = kinds.kind(source), naming.by(source)
    return f"{kind.noun[0].upper()}{kind.noun[1:]}{by}" if kind.speaks and by else ""


def _first_words(source: Source) -> str:
    """The copy's first words, for one without a title: never "3,1…" of 3,1 millions, nor "au…"."""
    text = source.blocks[0].text if source.blocks else source.path
    words = text.split()
    if len(words) <= FIRST_WORDS:
        return " ".join(words)
    hanging = lexicon.words("hanging_words")
    shown = words[:FIRST_WORDS]
    while len(shown) > 1 and (shown[-1][-1].isdigit() or shown[-1].lower() in hanging):
        shown.pop()
    return " ".join(shown) + "…"
