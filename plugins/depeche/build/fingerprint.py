"""Digests of values: equal bytes when a template would see equal values.

A value whose digest would be a guess raises OpaqueError, and what read it is rendered again.
"""

from __future__ import annotations

import dataclasses
import datetime
import enum
import functools
import hashlib
import inspect
import re
import types
from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from pathlib import PurePath
from typing import Any

from pelican.contents import Content
from pelican.paginator import Page, Paginator
from pelican.urlwrappers import URLWrapper

_KEY = attrgetter("_build_id")
DEPTH = 12  # levels of nesting; deeper is taken for a cycle


class OpaqueError(Exception):
    """The value has no digest that can be trusted; the message names its type."""


def digest(value: object, *, code: bool = False) -> bytes:
    """16 bytes that stand for `value`; raises OpaqueError.

    With `code`, functions, classes and plain objects count too (by what they are made of):
    good for settings, too weak for what a template reads.
    """
    parts: list[bytes] = []
    _put(value, parts, code, DEPTH)
    return of_bytes(parts)


def of_bytes(parts: Iterable[bytes]) -> bytes:
    """16 bytes for a sequence of byte strings, whose limits count."""
    said = b"".join([b"%d:%b" % (len(part), part) for part in parts])
    return hashlib.blake2b(said, digest_size=16).digest()


def _put(value: Any, parts: list[bytes], code: bool, depth: int) -> None:
    if depth == 0:
        raise OpaqueError(f"{type(value).__qualname__} is nested too deeply")
    kind = type(value)
    plain = _PLAIN.get(kind)
    if plain is not None:
        parts.append(plain(value))
    elif isinstance(value, Content):
        parts.append(identity(value))
    elif isinstance(value, URLWrapper):
        parts.append(term(value))
    elif isinstance(value, (Paginator, Page)):
        _put(_page(value), parts, code, depth - 1)
    elif isinstance(value, str):  # Markup and its like: escaping depends on the class
        parts += (kind.__qualname__.encode(), str.__str__(value).encode("utf-8", "surrogatepass"))
    elif isinstance(value, (list, tuple)):
        parts.append(b"[%d" % len(value))
        for each in value:
            _put(each, parts, code, depth - 1)
    elif isinstance(value, Mapping):
        parts.append(b"{%d" % len(value))
        for key, each in value.items():
            _put(key, parts, code, depth - 1)
            _put(each, parts, code, depth - 1)
    elif isinstance(value, (set, frozenset)):
        parts.append(b"<%d" % len(value))
        parts.extend(sorted(digest(each, code=code) for each in value))
    elif isinstance(value, enum.Enum):
        parts += (b"enum", kind.__qualname__.encode(), value.name.encode())
    elif isinstance(value, (datetime.date, datetime.time)):
        parts += (b"time", value.isoformat().encode(), str(getattr(value, "tzinfo", "")).encode())
    elif isinstance(value, (datetime.timedelta, datetime.tzinfo, PurePath, int, float)):
        parts += (kind.__qualname__.encode(), str(value).encode())
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts += (b"data", kind.__qualname__.encode())
        for field in dataclasses.fields(value):
            _put(getattr(value, field.name), parts, code, depth - 1)
    elif isinstance(value, re.Pattern):
        parts += (b"re", str(value.pattern).encode(), b"%d" % value.flags)
    elif code:
        _put_code(value, parts, depth)
    else:
        raise OpaqueError(f"a value of type {kind.__module__}.{kind.__qualname__}")


def identity(content: Content) -> bytes:
    """Which content this is, not what it says: its source."""
    key = getattr(content, "_build_id", None)
    if key is not None:
        return b"c%d" % key
    return b"p" + str(content.source_path).encode()


def identities(contents: list[Any]) -> Iterable[bytes]:
    """`identity` of each; quicker for those that stand in the store, as nearly all do."""
    try:
        return [b"c%d" % key for key in map(_KEY, contents)]
    except (AttributeError, TypeError):
        return map(identity, contents)


def term(value: URLWrapper) -> bytes:
    """A category, tag or author: all that templates can ask it follows from name and slug."""
    return f"{type(value).__name__}\0{value.name}\0{value.slug}".encode()


def _page(value: Page | Paginator) -> tuple[object, ...]:
    if isinstance(value, Paginator):
        return (value.name, value.url, value.per_page, value.orphans, value.object_list)
    return (value.full_name, value.base_url, value.number, value.object_list, value.paginator)


def _put_code(value: Any, parts: list[bytes], depth: int) -> None:
    kind = type(value)
    if isinstance(value, functools.partial):
        _put((value.func, value.args, value.keywords), parts, True, depth - 1)
    elif isinstance(value, types.FunctionType):
        parts += (value.__module__.encode(), value.__qualname__.encode())
        _put(value.__code__, parts, True, depth - 1)
        _put((value.__defaults__, value.__kwdefaults__), parts, True, depth - 1)
        cells = [cell.cell_contents for cell in value.__closure__ or ()]
        _put(cells, parts, True, depth - 1)
    elif isinstance(value, types.CodeType):
        parts += (value.co_code, repr(value.co_names).encode())
        _put(list(value.co_consts), parts, True, depth - 1)
    elif isinstance(value, types.MethodType):
        _put((value.__func__, value.__self__), parts, True, depth - 1)
    elif isinstance(value, (type, *_NAMED)):
        name = getattr(value, "__qualname__", getattr(value, "__name__", ""))
        parts += (str(getattr(value, "__module__", "")).encode(), name.encode())
        if isinstance(value, type) and (source := _source(value)):
            parts.append(source)
    elif value is Ellipsis:
        parts.append(b"...")
    elif hasattr(value, "__dict__"):
        parts += (kind.__module__.encode(), kind.__qualname__.encode())
        _put(vars(value), parts, True, depth - 1)
    else:
        raise OpaqueError(f"a value of type {kind.__module__}.{kind.__qualname__}")


_NAMED = (
    types.BuiltinFunctionType,
    types.MethodDescriptorType,
    types.WrapperDescriptorType,
    types.ModuleType,
)


def _source(value: type) -> bytes:
    try:
        return inspect.getsource(value).encode()
    except (OSError, TypeError):
        return b""


_PLAIN: dict[type, Callable[[Any], bytes]] = {
    str: lambda value: b"s" + value.encode("utf-8", "surrogatepass"),
    bytes: lambda value: b"b" + value,
    int: lambda value: b"i%d" % value,
    bool: lambda value: b"yes" if value else b"no",
    float: lambda value: b"f" + repr(value).encode(),
    types.NoneType: lambda value: b"none",
}
