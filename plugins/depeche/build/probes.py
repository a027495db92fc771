"""Look up what a page once read, in the variables of today, as a digest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pelican.contents import Content
from pelican.paginator import Page, Paginator
from pelican.urlwrappers import URLWrapper

from . import fingerprint, pagination
from .tracing import COUNT, WHOLE, Probe

LINK, TEMPLATE, PURE = "\0link", "\0template", "\0pure"
MISSING = b"missing"
SHORT = 64  # bytes that stand for themselves
OPAQUE = b"opaque"  # equal to nothing, not even to itself

Special = Callable[[Probe], bytes]


def evaluate(probe: Probe, variables: Mapping[str, Any], special: Special) -> bytes:
    """What `probe` finds, as bytes or their digest; MISSING; OPAQUE where none can be trusted."""
    name = probe[0]
    if name[0] == "\0":
        return special(probe)
    if name not in variables:
        return MISSING
    try:
        return _follow(variables[name], probe[1:])
    except fingerprint.OpaqueError:
        return OPAQUE
    except (LookupError, StopIteration, TypeError, AttributeError, ValueError):
        return MISSING


def _follow(value: Any, rest: Probe) -> bytes:
    while rest:
        step, rest = rest[0], rest[1:]
        if isinstance(value, (Page, Paginator)):
            value, rest = pagination.step(value, step, rest)
        elif step == COUNT:
            value = len(value)
        elif step == WHOLE:
            return _identities(value)
        elif step == "[:]":
            return _identities(value[slice(*rest)])
        elif step == "[]":
            return _identities([value[rest[0]]])
        else:
            value = next(contents for term, contents in value if term.name == step)
    kind = type(value)
    if kind is int:
        return str(value).encode()
    if kind is str and len(value) < SHORT:
        return b"s" + str(value).encode("utf-8", "surrogatepass")
    if isinstance(value, Content):
        return fingerprint.identity(value)
    if isinstance(value, URLWrapper):
        return fingerprint.term(value)
    if isinstance(value, list):
        return _identities(value)
    return fingerprint.digest(value)


def _identities(values: list[Any]) -> bytes:
    if values and isinstance(values[0], Content):
        found = b"\n".join(fingerprint.identities(values))
        return found if len(found) < SHORT else fingerprint.of_bytes([found])
    if values and isinstance(values[0], tuple) and len(values[0]) == 2:
        return fingerprint.of_bytes(
            fingerprint.term(each[0])
            if isinstance(each[0], URLWrapper)
            else fingerprint.digest(each)
            for each in values
        )
    return fingerprint.of_bytes(map(fingerprint.digest, values))
