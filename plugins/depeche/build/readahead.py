"""Sources that Pelican reads in several processes, so that the parent finds contents asleep.

A worker keeps to what is plain: a source that Pelican has anything to say about, that waits for
its date or can't be written down is left to the parent, which reads it as if nobody had tried.
"""

from __future__ import annotations

import logging
import marshal
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from . import reading, workers
from .contents import Traced
from .state import freeze

ReadOne = Callable[[str], Traced | None]  # a file's name below the content folder
CHUNK = 32  # files a worker takes at a time


class Read(NamedTuple):
    """What came of a source; it crosses from a worker to the parent."""

    path: str
    digest: bytes
    html: str
    raw: bytes
    card: tuple[Any, ...]
    state: bytes


def read(session: Any, files: Mapping[str, str], read_one: ReadOne) -> Iterator[Read]:
    """Read `files` (name → path) on all cores; nothing where one process is as quick."""
    jobs = session.options.workers
    if (
        len(files) < reading.WORTH_FORKING
        or jobs < 2
        or not session.reading.pure
        or logging.getLogger().isEnabledFor(logging.INFO)  # each source is told of
    ):
        return
    names = list(files.items())
    chunks = [names[at : at + CHUNK] for at in range(0, len(names), CHUNK)]
    for done in workers.shared(_chunk, (session, read_one, chunks), len(chunks), jobs):
        yield from done


def _chunk(work: tuple[Any, ReadOne, list[list[tuple[str, str]]]], number: int) -> list[Read]:
    session, read_one, chunks = work
    found = []
    with _overheard() as heard:
        for name, path in chunks[number]:
            heard.clear()
            try:
                content = read_one(name)
                made = None if content is None or heard else _written_down(session, content, path)
            except Exception:  # whatever it is, it happens to the parent too
                continue
            if made is not None and not heard:
                found.append(made)
    return found


def _written_down(session: Any, content: Traced, path: str) -> Read | None:
    converted = session.reading.converted.pop(path, None)
    if converted is None or not session.is_settled(content):
        return None
    kept = freeze(content, converted.meta or {}, settled=True)
    if kept is None or not kept[0].revivable:
        return None
    raw = marshal.dumps((converted.meta, converted.formatted))
    return Read(path, converted.digest, converted.html, raw, tuple(kept[0]), kept[1])


class _Listener(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.heard: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record)


@contextmanager
def _overheard() -> Iterator[list[logging.LogRecord]]:
    """What is said from a warning up, in place of telling it."""
    listener = _Listener(logging.WARNING)
    root = logging.getLogger()
    before, root.handlers = root.handlers, [listener]
    try:
        yield listener.heard
    finally:
        root.handlers = before
