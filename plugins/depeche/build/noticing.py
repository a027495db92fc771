"""Notes which attributes of articles and pages are read while a page is rendered.

`__getattribute__` notes every read, by templates and by Python code alike; between renderings
it is taken off, and reads cost what they always cost.

An attribute is noted as
    name    stands in the source's own state: changed when that state's value changed
    -name   was missing
    +name   declared by a plugin with a signature (`declared.derived`)
    @name   a view of the content (`declared.view`): changed when one of its fields changed
    ~name   computed some other way: changed when anything of the content changed
"""

from __future__ import annotations

import types
from typing import Any

from . import asleep
from .contents import MISSING, Article, Page
from .declared import declared
from .tracing import Record, recorder

# Properties whose value follows from the state that `Changes` compares under the same name.
COMPUTED = frozenset({"content", "save_as", "status", "summary", "url"})
# Read by Pelican's own methods, never worth noting.
_SILENT = {
    "__class__",
    "__dict__",
    "_asleep",
    "_body",
    "_build_id",
    "_card",
    "_context",
    "_format",
    "_home",
    "_made",
    "_places",
    "_stated",
    "_touched",
    "_waiting",
    "settings",
}


def _methods(kind: type) -> frozenset[str]:
    names = {
        name
        for base in kind.__mro__
        for name, value in vars(base).items()
        if isinstance(value, (types.FunctionType, staticmethod, classmethod))
        or name.startswith("__")
        or type(value).__name__ == "memoized"
    }
    return frozenset(names | _SILENT)


def _reading(self: Any, name: str) -> Any:
    record = recorder.record
    if record is None or name in _silent:
        return _get(self, name)
    key = _get(self, "_build_id")
    if key is None:
        recorder.opaque("a copy of a content")
        return _get(self, name)
    mark = _marks.get(name)
    if mark is not None:
        return _kept(self, name, key, mark, record)
    if name in _values(self):
        _note(record, key, name)
        return _get(self, name)
    if name in COMPUTED:
        return _computed(self, name, key, record)
    value = asleep.find_own(self, name, MISSING)
    if value is not MISSING:
        _note(record, key, name)
        return value
    try:
        value = _get(self, name)
    except AttributeError:
        record.content(key, "-" + name)
        raise
    record.content(key, name if name == "_content" else "~" + name)
    return value


def _note(record: Record, key: int, name: str) -> None:
    names = record.contents.get(key)
    if names is None:
        names = record.contents[key] = set()
    names.add(name)


def _kept(self: Any, name: str, key: int, mark: str, record: Record) -> Any:
    """What a plugin makes of the content, which stays as it is while pages are rendered."""
    _note(record, key, mark)
    value = _made.get((key, name), MISSING)
    if value is MISSING:
        recorder.record = None
        try:
            value = _made[key, name] = _get(self, name)
        finally:
            recorder.record = record
    return value


def _computed(self: Any, name: str, key: int, record: Record) -> Any:
    """A property of Pelican's: its value counts, and the links inside it, not its own reads."""
    _note(record, key, name)
    card = _get(self, "_card")
    if card is not None and name in ("save_as", "status", "url"):
        return getattr(card, name)
    if name == "content":
        return _get(self, name)  # notes its links by itself
    inner = Record()
    recorder.record = inner
    try:
        return _get(self, name)
    finally:
        recorder.record = record
        record.probes.update(inner.probes)
        record.opaque = record.opaque or inner.opaque
        for other, names in inner.contents.items():
            if other != key:
                for each in names:
                    record.content(other, each)


def watch() -> None:
    """Note every read of articles and pages from now on."""
    _marks.update({name: "+" + name for name in declared.derived})
    _marks.update({name: "@" + name for name in declared.views})
    for kind in (Article, Page):
        kind.__getattribute__ = _reading  # type: ignore[method-assign]


def unwatch() -> None:
    """Stop noting, and let go of what was made of the contents."""
    _marks.clear()
    _made.clear()
    for kind in (Article, Page):
        if "__getattribute__" in vars(kind):
            del kind.__getattribute__


_marks: dict[str, str] = {}  # of what plugins make of a content: how it is noted
_made: dict[tuple[int, str], Any] = {}  # by content and attribute
_get = object.__getattribute__
_values = asleep.values
_silent = _methods(Article) | _methods(Page)
