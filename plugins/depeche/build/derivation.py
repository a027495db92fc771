"""Which attributes changed that plugins compute of more than a content's own source."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Sequence
from typing import Any

from . import fingerprint
from .changes import ALL, Changes
from .contents import Traced
from .declared import Derived, declared
from .store import Source, Store

Digests = dict[int, bytes]  # by content


class Memory:
    """What plugins keep in the store; nothing is known of the past when all is made anew."""

    def __init__(self, store: Store, changes: Changes) -> None:
        self._store, self._changes, self._full = store, changes, changes.full
        if changes.full:
            store.forget()

    @property
    def only_texts(self) -> bool:
        return not self._full and self._changes.bodies_only

    def recall(self, name: str) -> bytes | None:
        return None if self._full else self._store.recall(name)

    def remember(self, name: str, data: bytes) -> None:
        self._store.remember(name, data)


def settle(
    changes: Changes, contents: list[tuple[Traced, Source]], gone: list[Source], memory: Memory
) -> None:
    """Note in `changes` what is derived otherwise than in the last build."""
    found = [content for content, _ in contents]
    for name, derived in declared.derived.items():
        row = f"derived {name}"
        data = memory.recall(row)
        signed, built = marshal.loads(data) if data is not None else ({}, {})
        signed_now = _digests(derived.signatures(found))
        asked = _asked(changes, derived, contents, gone)
        if data is None or asked is None:
            built_now = _digests(derived.structures(found))
        else:
            out = {source.id for source in gone} | {content._build_id for content in asked}
            built_now = {key: said for key, said in built.items() if key not in out}
            built_now |= _digests(derived.structures(asked)) if asked else {}
        changes.derive("+" + name, _differing(signed, signed_now))
        changes.derive("=" + name, _differing(built, built_now))
        if data is None or (signed, built) != (signed_now, built_now):
            memory.remember(row, marshal.dumps((signed_now, built_now)))


def _asked(
    changes: Changes, derived: Derived, contents: list[tuple[Traced, Source]], gone: list[Source]
) -> Sequence[Any] | None:
    """The contents whose structure may be another one; None: all of them."""
    if changes.full:
        return None
    moved = {
        key
        for key, names in changes.names.items()
        if names is ALL or not derived.of.isdisjoint(names)
    }
    if not moved:
        return ()
    paths = [source.card.path for source in gone if source.card is not None]
    if derived.reach is None or len(paths) < len(gone):
        return None
    reached = derived.reach([each for each, source in contents if source.id in moved], paths)
    return None if reached is None else list(reached)


def _digests(said: Iterable[tuple[Any, object]]) -> Digests:
    return {content._build_id: fingerprint.digest(value) for content, value in said}


def _differing(before: Digests, after: Digests) -> set[int]:
    return {key for key, _ in before.items() ^ after.items()}
