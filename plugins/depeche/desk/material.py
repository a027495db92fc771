"""What an article was made from: its sources, and the draft that the build wrote.

The draft is the one that was kept when the article was written. Where there is none (another
machine wrote it, the state was deleted), it is composed again from the raw copy: the same
draft, unless the archive has grown since or the program has changed.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from .. import dossiers, sources
from ..articles import markdown
from ..articles.document import Document, parse, serialize
from ..articles.drafts import FILE, Drafts, Kept, members, name_of
from ..articles.shelf import INPUTS, Card
from ..compose import Archive, compose
from ..compose.readings import read
from ..french import gazetteer
from ..gathering import dossier_of
from ..model import Brief, Dossier, Draft, Reading, Related, Relation, Source, SourceError
from .newsroom import Newsroom

_KEPT = 128  # articles whose material stays in memory


@dataclass(frozen=True, slots=True)
class Material:
    dossier: Dossier
    draft: Draft
    readings: tuple[Reading, ...]  # of the sources that the text may draw on
    written: bool = True  # whether the draft is the one that the article was written from
    gone: tuple[str, ...] = ()  # sources of the draft that are no longer there
    previous: Document | None = None  # what the plugin had written before it


class Materials:
    """The material of articles, kept while their sources stay as they are."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[str, tuple[object, Material]] = OrderedDict()
        self._dossiers: dict[str, tuple[object, Dossier | None]] = {}

    def of(self, card: Card, base: Document | None, newsroom: Newsroom) -> Material | None:
        """The material of the article `card`; None when its raw copy is no longer there.

        `base` is what the plugin wrote last, with the digests of what it was made from.
        """
        with self._lock:
            kept = _kept(card, base, newsroom)
            if kept is not None:
                dossier = _written_from(kept, card, newsroom)
            if kept is None or dossier is None:
                kept, dossier = None, self._dossier(card, base, newsroom)
            if dossier is None:
                return None
            sign = (
                name_of(base),
                dossier.brief,
                tuple((each.path, each.digest) for each in dossier.sources),
                newsroom.settings,
                kept is None,
            )
            known = self._known.get(card.key)
            if known is None or known[0] != sign:
                known = (sign, _material(dossier, kept, base, newsroom))
                self._known[card.key] = known
            self._known.move_to_end(card.key)
            while len(self._known) > _KEPT:
                self._dossiers.pop(self._known.popitem(last=False)[0], None)
            return known[1]

    def _dossier(self, card: Card, base: Document | None, newsroom: Newsroom) -> Dossier | None:
        """The article's dossier, gathered again only when the archive or its own copy changed."""
        inputs = tuple(base.get(INPUTS).split()) if base else ()
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


def _kept(card: Card, base: Document | None, newsroom: Newsroom) -> Kept | None:
    with Drafts(newsroom.state / FILE) as drafts:
        return drafts.find(card.key, base)


def _written_from(kept: Kept, card: Card, newsroom: Newsroom) -> Dossier | None:
    """The dossier of a kept draft, without the sources that have gone since; None when the main
    one is among them, or when one has changed."""
    with Archive(newsroom.state / "archive.sqlite") as archive:
        indexed = archive.digests()
        files = [newsroom.content / dossiers.file_of(each.path) for each in kept.members]
        there = [each for each, file in zip(kept.members, files, strict=True) if file.is_file()]
        found = [(each, _source(each.path, card, indexed, archive, newsroom)) for each in there]
    if any(source is None or source.digest != each.digest for each, source in found):
        return None
    main = next((source for each, source in found if each.relation is None), None)
    if main is None:
        return None
    default = newsroom.settings.brief
    return Dossier(
        card.key,
        main,
        tuple(
            Related(source, each.relation, each.score)
            for each, source in found
            if source is not None and each.relation is not None
        ),
        kept.brief if kept.brief.explicit else Brief(default.words, default.floor),
    )


def _material(
    dossier: Dossier, kept: Kept | None, base: Document | None, newsroom: Newsroom
) -> Material:
    readings = [read(dossier.main)]
    readings += [
        read(each.source) for each in dossier.related if each.relation is not Relation.COPY
    ]
    if kept is not None:
        previous = parse(kept.previous) if kept.previous else None
        there = {each.path for each in dossier.sources}
        gone = tuple(each.path for each in kept.members if each.path not in there)
        return Material(dossier, kept.draft, tuple(readings), gone=gone, previous=previous)
    names = newsroom.settings.names_file(newsroom.content)
    known = gazetteer.load(names) if names else None
    draft = compose(dossier, newsroom.settings, known)
    again = markdown.document(draft, newsroom.timezone, slug=base.get("Slug") if base else "")
    same = base is not None and parse(serialize(again)).body == base.body
    if same:
        made = Kept(draft, members(dossier), dossier.brief)
        with Drafts(newsroom.state / FILE) as drafts:
            drafts.keep(dossier.key, base, made, base)
    return Material(dossier, draft, tuple(readings), written=same)


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
        file = newsroom.content / dossiers.file_of(path)
        found = sources.read(file, newsroom.content, settings=newsroom.settings, seen=seen)
        return next((each for each in found.texts if each.path == path), found)
    except (SourceError, OSError, ValueError):
        return None
