"""Which article an erratum corrects: the one that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from ...french import dates
from ...french.gazetteer import fold
from ...model import BELOW, Source
from ...precedence import dated
from .. import naming
from ..findability.slug import of as slug_of
from ..gathering.archive import Archive
from ..gathering.copies import body
from ..terms import names
from .errata import is_erratum
from .erratum_claims import TITLED

_ADDRESS = re.compile(r"/([a-z0-9]+(?:-[a-z0-9]+){2,})/?(?=[\s).,;»\"]|$)")
_MARKS = re.compile(r"\W+")
BEGINNING = 5  # words of a title that are enough to name it
NAMES = 2  # names that an erratum without a title has in common with the article of its day


class Card(Protocol):
    """What is known of an article that is there already."""

    @property
    def key(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def slug(self) -> str: ...


def titles(source: Source) -> list[str]:
    """What the erratum sets in quotation marks, which may be a title, as `bare` gives it."""
    found = TITLED.findall(body(source))
    return [bare(next(filter(None, groups))) for groups in found]


def slugs(source: Source) -> list[str]:
    """The last parts of the addresses that the erratum gives."""
    return _ADDRESS.findall(source.text)


def bare(title: str) -> str:
    """`title` without case, accents and punctuation."""
    return _MARKS.sub(" ", fold(title)).strip()


def _is_titled(title: str, named: Iterable[str]) -> bool:
    """Whether `title` is one that is `named`, whole or by its beginning."""
    own = bare(title)
    return bool(own) and any(
        own == each or (len(each.split()) >= BEGINNING and own.startswith(f"{each} "))
        for each in named
    )


def corrected(source: Source, archive: Archive) -> str:
    """The path of the earlier source that the erratum names by its title, or by its day and
    its subject; "" when none or several are meant."""
    before = source.published.value.timestamp() if source.published else None
    found = [
        archive.source(hit.path) for hit in archive.search(source, before=before) if hit.subject
    ]
    found = [each for each in found if not is_erratum(each)]
    named = [each for each in found if _is_titled(each.title, titles(source))]
    if not named:
        named = [each for each in found if _is_of_its_day(source, each)]
    return named[0].path if len({each.path for each in named}) == 1 else ""


def corrected_article(source: Source, cards: Iterable[Card]) -> str:
    """The key of the article whose title or slug the erratum gives; "" when none or several."""
    named, addressed = titles(source), slugs(source)
    if not named and not addressed:
        return ""
    found = {each.key for each in cards if _is_titled(each.title, named) or each.slug in addressed}
    return found.pop() if len(found) == 1 else ""


def concerns(erratum: Source, source: Source) -> bool:
    """Whether `erratum` corrects `source`: not older, and of its publisher, or it names it."""
    if not follows(erratum, source):
        return False
    publisher = naming.publisher(erratum)
    return is_named(erratum, source) or (bool(publisher) and publisher == naming.publisher(source))


def follows(erratum: Source, source: Source) -> bool:
    """Whether `erratum` is of the day of `source`, or later, and stood not below it."""
    if stands_below(erratum, source):
        return False
    if erratum.published is None or source.published is None:
        return False
    return not dated(source) or erratum.published.value.date() >= source.published.value.date()


def stands_below(erratum: Source, source: Source) -> bool:
    """Whether `erratum` is a paragraph below the copy of `source`, of another article."""
    return erratum.path.startswith(f"{source.path}{BELOW}")


def is_named(erratum: Source, source: Source) -> bool:
    """Whether `erratum` gives the title of `source`, its address, or its day and its subject."""
    if _is_titled(source.title, titles(erratum)):
        return True
    own = (source.slug, slug_of(source.title))
    if any(each.startswith(given) for given in slugs(erratum) for each in own):
        return True
    return _is_of_its_day(erratum, source)


def _is_of_its_day(erratum: Source, other: Source) -> bool:
    if other.published is None or erratum.published is None:
        return False
    days = {
        mention.moment.value.date()
        for mention in dates.find(body(erratum), erratum.published)
        if mention.moment is not None
    }
    shared = set(names(body(erratum))) & set(names(f"{other.title}.\n{body(other)}"))
    return other.published.value.date() in days and len(shared) >= NAMES
