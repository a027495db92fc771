"""The dataclasses of the model as JSON text and back, for caches."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any, TypeVar

T = TypeVar("T")


def dump(value: object) -> str:
    """A dataclass as JSON text; TypeError for what JSON can't hold."""
    return json.dumps(value, ensure_ascii=False, default=_plain)


def load(kind: type[T], text: str) -> T:
    """The dataclass `kind` of `text`; ValueError, TypeError or KeyError when it isn't one."""
    made = _build(kind, json.loads(text))
    if not isinstance(made, kind):
        raise TypeError(f"not a {kind.__name__}")
    return made


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.isoformat()
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: getattr(value, each.name) for each in dataclasses.fields(value)}
    raise TypeError(f"a {type(value).__name__} can't be stored")


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
