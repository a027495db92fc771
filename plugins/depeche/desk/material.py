"""What an article was made from: its sources, its draft, found again from the raw copy.

Composing is deterministic: the draft is the one that the build wrote, unless the archive
has grown since. What a build kept of it is only time.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from .. import dossiers, sources
from ..articles.shelf import Card
from ..compose import Archive, compose
from ..compose.readings import read
from ..french import gazetteer
from ..gathering import dossier_of
from ..model import Dossier, Draft, Reading, Relation, Source, SourceError
from .newsroom import Newsroom

_KEPT = 128  # articles whose material stays in memory


@dataclass(frozen=True, slots=True)
class Material:
    dossier: Dossier
    draft: Draft
    readings: tuple[Reading, ...]  # of the sources that the text may draw on


class Materials:
    """The material of articles, kept while their sources stay as they are."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[str, tuple[object, Material]] = OrderedDict()
        self._dossiers: dict[str, tuple[object, Dossier | None]] = {}

    def of(self, card: Card, inputs: tuple[str, ...], newsroom: Newsroom) -> Material | None:
        """The material of the article `card`; None when its raw copy is no longer there.

        `inputs` are the digests of the raw copy that the article was made from.
        """
        with self._lock:
            dossier = self._dossier(card, inputs, newsroom)
            if dossier is None:
                return None
            sign = (
                dossier.brief,
                tuple((each.path, each.digest) for each in dossier.sources),
                newsroom.settings,
            )
            known = self._known.get(card.key)
            if known is None or known[0] != sign:
                known = (sign, _composed(dossier, newsroom))
                self._known[card.key] = known
            self._known.move_to_end(card.key)
            while len(self._known) > _KEPT:
                self._dossiers.pop(self._known.popitem(last=False)[0], None)
            return known[1]

    def _dossier(self, card: Card, inputs: tuple[str, ...], newsroom: Newsroom) -> Dossier | None:
        """The article's dossier, gathered again only when the archive or its own copy changed."""
        with Archive(newsroom.state / "archive.sqlite") as archive:
            indexed = archive.digests()
            paths = _paths(card.key, inputs, indexed, newsroom)
            own = [(path, (newsroom.content / path).stat().st_mtime_ns) for path in paths]
            sign = (tuple(own), hash(tuple(indexed.items())), newsroom.settings)
            known = self._dossiers.get(card.key)
            if known is None or known[0] != sign:
                found = [_source(path, card, indexed, archive, newsroom) for path in paths]
                sources = [each for each in found if each is not None]
                dossier = (
                    dossier_of(card.key, sources, archive, newsroom.settings) if sources else None
                )
                known = self._dossiers[card.key] = (sign, dossier)
            return known[1]


def _composed(dossier: Dossier, newsroom: Newsroom) -> Material:
    readings = [read(dossier.main)]
    readings += [
        read(each.source) for each in dossier.related if each.relation is not Relation.COPY
    ]
    names = newsroom.settings.names_file(newsroom.content)
    known = gazetteer.load(names) if names else None
    return Material(dossier, compose(dossier, newsroom.settings, known), tuple(readings))


def _paths(
    key: str, inputs: tuple[str, ...], indexed: Mapping[str, str], newsroom: Newsroom
) -> list[str]:
    """The raw files of the article's own, in order: its dossier's, and later versions."""
    folder = newsroom.settings.sources
    files = [
        path.relative_to(newsroom.content).as_posix()
        for path in sources.discover(newsroom.content / folder)
    ]
    mine = [path for path in files if dossiers.key_of(path, folder) == key]
    versions = [path for path in files if indexed.get(path) in inputs and path not in mine]
    return sorted([*mine, *versions])


def _source(
    path: str, card: Card, indexed: Mapping[str, str], archive: Archive, newsroom: Newsroom
) -> Source | None:
    """A raw file as the build read it; one that isn't in the archive (an embargo) is read."""
    if path in indexed:
        return archive.source(path)
    try:
        seen = datetime.fromisoformat(card.date).replace(tzinfo=newsroom.timezone)
        return sources.read(
            newsroom.content / path, newsroom.content, settings=newsroom.settings, seen=seen
        )
    except (SourceError, OSError, ValueError):
        return None
