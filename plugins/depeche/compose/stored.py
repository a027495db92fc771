"""A Source as JSON text and back, for the archive's cache."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any

from ..model import Source

FORMAT = 4  # raised when the text of a stored source, or what is indexed of it, changes


def dump(source: Source) -> str:
    return json.dumps(dataclasses.asdict(source), ensure_ascii=False, default=_plain)


def load(text: str) -> Source:
    """The source of `text`; ValueError or KeyError when it isn't one."""
    made = _build(Source, json.loads(text))
    assert isinstance(made, Source)
    return made


def _plain(value: object) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"A source holds a {type(value).__name__}, which can't be stored.")


def _build(hint: Any, value: Any) -> object:
    if value is None:
        return None
    origin = typing.get_origin(hint)
    if origin is tuple:
        inner = typing.get_args(hint)[0]
        return tuple(_build(inner, each) for each in value)
    if origin in (types.UnionType, typing.Union):
        (inner,) = [each for each in typing.get_args(hint) if each is not type(None)]
        return _build(inner, value)
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        hints = _hints(hint)
        return hint(**{name: _build(hints[name], each) for name, each in value.items()})
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint(value)
    if hint is datetime:
        return datetime.fromisoformat(value)
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
