"""Put edited texts into the contents that are in memory, when nothing else of them changed."""

from __future__ import annotations

import marshal
import os
from dataclasses import replace
from typing import Any

from pelican.plugins import signals

from . import runs
from .asleep import Card, values
from .changes import Changes
from .contents import Article, Traced
from .declared import declared
from .generators import ArticlesGenerator, PagesGenerator
from .session import Counts, Session, is_trusted
from .state import freeze, values_of
from .store import Body, Source

# Set by Pelican itself after reading; it doesn't depend on the text.
_HARMLESS = {"translations"}


class NotSmallError(Exception):
    """The change needs a whole build; nothing has been touched yet."""


def replaced(attempt: Any, session: Session, paths: list[str]) -> None:
    """Make `session` ready to render what the new texts of `paths` reach.

    Raises NotSmallError, before anything in memory changes, when a path is no known content,
    or more than its body changed.
    """
    if session.eager or any(each.opaque for each in attempt.store.artifacts.values()):
        raise NotSmallError("some pages are rendered in every build")
    if not all(is_trusted(runs.name_of(each), attempt.chosen) for each in attempt.pelican.plugins):
        raise NotSmallError("a plugin may make something of the texts")
    known = {source.path: (at, content) for at, (content, source) in enumerate(session.contents)}
    edits = []
    for path in paths:
        if path not in known or not os.path.exists(path):
            raise NotSmallError(f"{path} is new, gone, or no content")
        at, content = known[path]
        if not content._touched <= _HARMLESS:
            raise NotSmallError(f"a plugin changed what {path} says")
        status = os.stat(path)
        session.reading.forget(path, (status.st_mtime_ns, status.st_size))
        edits.append((at, content, _read(attempt, session, content, path)))
    session.resume()
    session.counts = Counts()
    session.changes = Changes(attempt.store, full=False)
    for at, content, (new, source, body) in edits:
        old = session.contents[at][1]
        session.changes.compare(old, source, attempt.store.state(source.id), body.html)
        attempt.store.put(source, body)
        session.contents[at] = (content, source)
        _swap(content, new)
        session.counts.read += 1


def _read(
    attempt: Any, session: Session, content: Traced, path: str
) -> tuple[Traced, Source, Body]:
    generator, signal_names = _origin(attempt, content)
    new = generator.read_one(type(content), os.path.relpath(path, generator.path), *signal_names)
    old = session.store.sources[path]
    converted = session.reading.converted.get(path)
    if new is None or converted is None or old.card is None:
        raise NotSmallError(f"{path} can't be compared")
    kept = freeze(new, converted.meta or {}, settled=True)
    if kept is None or not _same_but_body(session, old, *kept):
        raise NotSmallError(f"more than the text of {path} changed")
    mtime, size = session.reading.stamp(path)
    source = replace(old, mtime=mtime, size=size, digest=converted.digest)
    raw = marshal.dumps((converted.meta, converted.formatted))
    return new, source, Body(converted.html, raw)


def _same_but_body(session: Session, old: Source, card: Card, state: bytes) -> bool:
    before = session.store.state(old.id)
    return old.card == card and values_of(card, before) == values_of(card, state)


def _origin(attempt: Any, content: Traced) -> tuple[Any, tuple[Any, Any]]:
    if isinstance(content, Article):
        wanted: type = ArticlesGenerator
        sent = (signals.article_generator_preread, signals.article_generator_context)
    else:
        wanted = PagesGenerator
        sent = (signals.page_generator_preread, signals.page_generator_context)
    return next(each for each in attempt.generators if isinstance(each, wanted)), sent


def _swap(content: Traced, new: Traced) -> None:
    """The old object stays, for all that names it; it says what the new one says."""
    place = object.__setattr__
    place(content, "_body", new._content)
    place(content, "_made", None)
    for name in declared.derived:
        values(content).pop(name, None)
