"""Pieces that many pages share, made once while a row of pages is rendered.

A piece is kept with all that it read, which every page that shows it is noted to have read.
What looked at the variables of one page alone is made again for each.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from .tracing import Probe, Record, recorder

T = TypeVar("T")
MOST = 30_000  # pieces kept; a card of an article takes about a kilobyte


class Pieces:
    """Those of one flush in one process; `local` are the variables of the page being rendered."""

    def __init__(self) -> None:
        self.local: Any = {}
        self.enabled = True
        self._flush: object = None
        self._kept: dict[Any, tuple[Any, tuple[_Read, ...], frozenset[Probe]]] = {}
        self._same: dict[frozenset[Any], frozenset[Any]] = {}  # pieces read much alike

    def begin(self, flush: object, *, enabled: bool) -> None:
        """Start anew where `flush` is another one than before."""
        if flush is not self._flush:
            self.forget()
            self._flush = flush
        self.enabled = enabled

    def forget(self) -> None:
        self._flush = None
        self.local = {}
        self._kept.clear()
        self._same.clear()

    def get(self, key: Any, make: Callable[[], T]) -> T:
        record = recorder.record
        if record is None or not self.enabled:
            return make()
        known = self._kept.get(key)
        if known is not None:
            value, contents, probes = known
            seen = record.contents
            for content, names in contents:
                if content in seen:
                    seen[content] |= names
                else:
                    seen[content] = set(names)
            record.probes |= probes
            return value  # type: ignore[no-any-return]
        inner = recorder.record = Record()
        try:
            made = make()
        finally:
            recorder.record = record
            for content, read in inner.contents.items():
                record.contents.setdefault(content, set()).update(read)
            record.probes |= inner.probes
            record.opaque = record.opaque or inner.opaque
        if not inner.opaque and not any(probe[0] in self.local for probe in inner.probes):
            if len(self._kept) >= MOST:
                self._kept.clear()
            contents = tuple([(each, self._set(names)) for each, names in inner.contents.items()])
            self._kept[key] = (made, contents, self._set(inner.probes))
        return made

    def _set(self, read: set[Any]) -> frozenset[Any]:
        found = frozenset(read)
        return self._same.setdefault(found, found)


_Read = tuple[int, frozenset[str]]

pieces = Pieces()


def once(key: Any, make: Callable[[], T]) -> T:
    """What `make()` gives; where the builder renders pages, as it was first made for `key`.

    `key` (hashable) must tell all that `make` depends on, beside the contents, lists and settings
    of the site, whose reads are noted.
    """
    return pieces.get(key, make)
