"""Which attributes of which contents changed since the last build."""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from . import fingerprint
from .contents import Traced
from .declared import declared
from .state import values_of
from .store import Source, Store

ALL = frozenset({"*"})
OWN = "~"  # something of the content's own source changed


class Changes:
    """Content id → names of attributes that changed, appeared or went."""

    def __init__(self, store: Store, full: bool) -> None:
        self._store = store
        self.full = full
        self.names: dict[int, frozenset[str]] = {}
        self.bodies_only = not full  # nothing else than the text of contents changed

    def compare(self, old: Source | None, new: Source, state: bytes, body: str | None) -> None:
        """Note how the source `new` differs from what it was, in its state and its HTML."""
        if old is None or old.card is None or new.card is None:
            self.names[new.id] = ALL
            self.bodies_only = False
            return
        changed: set[str] = set()
        before_state = self._old_state(old.id)
        if before_state is None:
            self.names[new.id] = ALL
            self.bodies_only = False
            return
        if (old.card, before_state) != (new.card, state):
            before, after = values_of(old.card, before_state), values_of(new.card, state)
            changed = {
                name
                for name in before.keys() | after.keys()
                if before.get(name, changed) != after.get(name, changed)
            }
            self.bodies_only = self.bodies_only and not changed
        if body is not None and body != self._old_body(old.id):
            changed |= {"_content", "content"}
            if "summary" not in values_of(new.card, state):
                changed.add("summary")
        if changed:
            self.names[new.id] = frozenset(changed | {OWN})

    def _old_state(self, key: int) -> bytes | None:
        try:
            return self._store.stored_state(key)
        except KeyError:
            return None

    def _old_body(self, key: int) -> str | None:
        try:
            return self._store.stored_body(key).html
        except KeyError:
            return None

    def gone(self, sources: Iterable[Source]) -> None:
        for source in sources:
            self.names[source.id] = ALL
            self.bodies_only = False

    def add_extras(self, content: Traced, source: Source) -> Source:
        """Compare what plugins set on the content; the row with what they set today."""
        known: dict[str, bytes] = marshal.loads(source.extras) if source.extras else {}
        extras = _set_by_plugins(content)
        if not extras and source.extras is None:
            return source
        if extras == known and b"?" not in extras.values():
            return source
        changed = {
            name
            for name in extras.keys() | known.keys()
            if extras.get(name) != known.get(name) or extras.get(name) == b"?"
        }
        self._add(source.id, changed)
        self.bodies_only = False
        return replace(source, extras=marshal.dumps(extras) if extras else None)

    def derive(self, name: str, keys: Iterable[int]) -> None:
        """`name` is +attribute or =attribute, as `touches` knows them."""
        for key in keys:
            self._add(key, {name})
            self.bodies_only = self.bodies_only and name[0] == "+"

    def _add(self, key: int, changed: set[str]) -> None:
        if self.names.get(key) is not ALL:
            self.names[key] = self.names.get(key, frozenset()) | changed

    def touches(self, key: int, shape: frozenset[str]) -> bool:
        """A page that read the attributes `shape` of content `key` must be rendered."""
        changed = self.names.get(key)
        if not changed:
            return False
        if changed is ALL:
            return True
        for name in shape:
            mark = name[0]
            if mark == "~":
                return True
            if mark == "+":
                if OWN in changed or name in changed or "=" + name[1:] in changed:
                    return True
            elif mark == "@":
                if not changed.isdisjoint(declared.views[name[1:]]):
                    return True
            elif (name[1:] if mark == "-" else name) in changed:
                return True
        return False


def is_restated(content: Traced) -> bool:
    """A plugin changed the metadata; nobody did where nobody has looked at them."""
    return content._stated is not None and bool(content.metadata != content._stated)


def _set_by_plugins(content: Traced) -> dict[str, bytes]:
    """Attribute → digest of what a plugin put there; b"?" where none can be made."""
    if not content._touched and not is_restated(content):
        return {}
    found: dict[str, Any] = {}
    for name in content._touched:
        if name not in declared.derived:
            found[name] = getattr(content, name, None)
    if is_restated(content):
        found["metadata"] = content.metadata
        found["summary"] = content.metadata.get("summary")
    if found:
        found["url"], found["save_as"] = content.url, content.save_as
    extras: dict[str, bytes] = {}
    for name, value in found.items():
        try:
            extras[name] = fingerprint.digest(value)
        except fingerprint.OpaqueError:
            extras[name] = b"?"
    if "_content" in extras:
        extras["content"] = extras["_content"]
        extras.setdefault("summary", extras["_content"])
    if "_summary" in extras:
        extras["summary"] = extras["_summary"]
    return extras
