"""Reads content files once: what has not changed comes back from the store."""

from __future__ import annotations

import logging
import marshal
import os
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican.readers import (
    DUPLICATES_DEFINITIONS_ALLOWED,
    METADATA_PROCESSORS,
    MarkdownReader,
)
from pelican.utils import SafeDatetime

from . import workers
from .converter import Converted, Converter, digest_of
from .store import Source, Store

logger = logging.getLogger(__name__)

WORTH_FORKING = 64  # files to convert below which one process is quicker


class Reading:
    """The content files of one build."""

    def __init__(
        self,
        settings: dict[str, Any],
        store: Store,
        jobs: int,
        declared: frozenset[str],
        swept: dict[str, tuple[int, int]],
    ) -> None:
        MarkdownReader(settings)  # completes settings["MARKDOWN"]["extensions"]
        config, fields = settings["MARKDOWN"], tuple(settings["FORMATTED_FIELDS"])
        self.converter = Converter(config, fields)
        self.store = store
        self.jobs = jobs
        self.stem = self.converter.stem()
        self.pure = self.converter.is_pure(declared)
        self.exact = settings.get("DEFAULT_DATE") == "fs"
        self.converted: dict[str, Converted] = {}
        self.count = 0  # files converted in this build
        self._swept = swept
        self._sources: dict[str, Source | None] = {}

    def stamp(self, path: str) -> tuple[int, int]:
        """Time stamp (ns) and size of a source when this build began."""
        known = self._swept.get(path)
        if known is None:
            status = os.stat(path)
            known = self._swept[path] = (status.st_mtime_ns, status.st_size)
        return known

    def forget(self, path: str, stamp: tuple[int, int]) -> None:
        """The file was written again: look at it anew."""
        self._swept[path] = stamp
        self._sources.pop(path, None)
        self.converted.pop(path, None)

    def fresh(self, path: str) -> Source | None:
        """The row of `path` when the file still says what it said; None otherwise."""
        if path not in self._sources:
            self._sources[path] = self._fresh(path)
        return self._sources[path]

    def _fresh(self, path: str) -> Source | None:
        source = self.store.sources.get(path)
        if source is None:
            return None
        mtime, size = self.stamp(path)
        if (source.mtime, source.size) == (mtime, size):
            return source
        if self.exact or source.size != size:
            return None
        if digest_of(Path(path).read_bytes()) != source.digest:
            return None
        source = replace(source, mtime=mtime)
        self.store.put(source)
        return source

    def prepare(self, paths: Iterable[str]) -> None:
        """Convert stale Markdown files ahead, on all cores when there are many."""
        stale = [path for path in paths if self._is_stale(path)]
        if len(stale) < WORTH_FORKING or self.jobs < 2 or not self.pure:
            return
        chunks = [stale[at : at + 32] for at in range(0, len(stale), 32)]
        for done in workers.shared(_convert_all, (self.converter, chunks), len(chunks), self.jobs):
            self.converted.update(done)
        self.count += len(stale)

    def _is_stale(self, path: str) -> bool:
        source = self.fresh(path)
        return source is None or source.stem != self.stem

    def convert(self, path: str) -> Converted:
        """What the Markdown file at `path` says, from the store where it is fresh."""
        known = self.converted.get(path)
        if known is not None:
            return known
        source = self.fresh(path) if self.pure else None
        if source is not None and source.stem == self.stem:
            body = self.store.stored_body(source.id)
            meta, formatted = marshal.loads(body.raw or b"")
            known = Converted(source.digest, body.html, meta, formatted)
        else:
            self.count += 1
            known = self.converter.file(path)
        self.converted[path] = known
        return known

    def reader_class(self) -> type[MarkdownReader]:
        """Pelican's Markdown reader, reading through this object, under its own name."""
        reading = self

        class Reader(MarkdownReader):  # type: ignore[misc]
            def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
                self._source_path = source_path
                converted = reading.convert(source_path)
                if converted.meta is None:
                    return converted.html, {}
                return converted.html, _metadata(self, converted)

        Reader.__name__ = Reader.__qualname__ = "MarkdownReader"
        return Reader


def _metadata(reader: MarkdownReader, converted: Converted) -> dict[str, Any]:
    """What `MarkdownReader._parse_metadata` gives, without a second Markdown instance."""
    output: dict[str, Any] = {}
    for name, values in (converted.meta or {}).items():
        name = name.lower()
        value: Any = values[0]
        if name in converted.formatted:
            value = converted.formatted[name]
        elif not DUPLICATES_DEFINITIONS_ALLOWED.get(name, True):
            if len(values) > 1:
                logger.warning(
                    "Duplicate definition of `%s` for %s. Using first one.",
                    name,
                    reader._source_path,
                )
        elif len(values) > 1:
            value = list(values)
        output[name] = plain_date(name, value) or reader.process_metadata(name, value)
    return output


# Year first, month and day on two digits, then the hour where there is one.
_DATE = re.compile(
    "([12][0-9]{3})-([0-9]{2})-([0-9]{2})(?: ([0-9]{2}):([0-9]{2})(?::([0-9]{2}))?)?"
)


def plain_date(name: str, value: Any) -> SafeDatetime | None:
    """What Pelican makes of a date in its usual form; None for all else, and left to Pelican."""
    processor = METADATA_PROCESSORS.get(name) if name in ("date", "modified") else None
    if processor is None or processor.__module__ != MarkdownReader.__module__:
        return None
    found = _DATE.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return None
    try:
        return SafeDatetime(*[int(each or 0) for each in found.groups()])
    except ValueError:
        return None


def _convert_all(work: tuple[Converter, list[list[str]]], number: int) -> dict[str, Converted]:
    converter, chunks = work
    done = {}
    for path in chunks[number]:
        # A file that can't be read is left to Pelican, which tells its user.
        try:
            done[path] = converter.file(path)
        except (OSError, UnicodeDecodeError):
            continue
    return done
