"""A page of a list, told by what it lists: while that stands it need not even be asked for.

Each page of a short list hangs on the whole list. Where pages are numbered from the oldest, a page
of a long one hangs on its own articles alone: nothing of it changes when an article is added.
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from operator import attrgetter
from typing import Any

from . import fingerprint
from .pagination import Paginator
from .tracing import Probe

SHORT = 500  # articles of a list whose pages are all looked at when one is added
LAST = 4  # articles at a list's end, the oldest, which its pages may read without hanging on it

_KEY = attrgetter("_build_id")
# What follows from a page's number and articles, where the numbers begin with the oldest.
_OF_A_PAGE = frozenset(
    {
        "base_url",
        "full_name",
        "has_next()",
        "has_other_pages()",
        "has_previous()",
        "next_page_number()",
        "number",
        "previous_page_number()",
        "save_as",
        "url",
    }
)


class Listing:
    """The pages of one list; `key` of each, and whether a page that read `plan` hangs on it."""

    def __init__(
        self,
        base: bytes,
        ids: dict[str, bytes],
        paginators: dict[str, Paginator],
        unread: frozenset[str],
        *,
        whole: bool,
    ) -> None:
        self._base = base
        self._ids = ids
        self._paginators = paginators
        self._unread = unread
        self._whole = whole
        self._allowed: dict[tuple[Probe, ...], bool] = {}

    def key(self, position: int) -> bytes:
        """16 bytes for the page at `position`; b"" for one that nothing short tells."""
        if self._whole:
            return fingerprint.of_bytes([self._base, b"%d" % position])
        if position == 1:
            return b""
        parts = [self._base, b"newest" if position == 2 else b""]
        for name, paginator in self._paginators.items():
            bottom, top = paginator.bounds(position)
            size = len(self._ids[name]) // len(paginator.object_list)
            parts += (
                b"%d" % paginator.turned(position),
                self._ids[name][bottom * size : top * size],
            )
        return fingerprint.of_bytes(parts)

    def allows(self, plan: tuple[Probe, ...]) -> bool:
        """Nothing of these reads can change while the key stays."""
        known = self._allowed.get(plan)
        if known is None:
            known = self._allowed[plan] = all(map(self._follows, plan))
        return known

    def _follows(self, probe: Probe) -> bool:
        name = probe[0]
        if name in self._unread:
            return False
        if self._whole:
            return True
        for key in self._paginators:
            if name == key:
                return _reads_the_end(probe)
            if name == f"{key}_paginator":
                return False
            if name == f"{key}_page" and probe[1:] == ("object_list",):
                return True
            if name in (f"{key}_page", f"{key}_previous_page", f"{key}_next_page"):
                return len(probe) == 2 and probe[1] in _OF_A_PAGE
        return True


def _reads_the_end(probe: Probe) -> bool:
    match probe[1:]:
        case ("[]", int(at)) | ("[:]", int(at), None, None):
            return -LAST <= at < 0
    return False


def of(
    place: tuple[object, ...], variables: Mapping[str, Any], paginators: dict[str, Paginator]
) -> Listing | None:
    """The pages of the list at `place` (its name, address and template); `variables` are those
    that all of them have. None where contents of plugins' own are listed, or too many to look at
    without numbers that stay."""
    try:
        ids = {
            name: array("I", map(_KEY, each.object_list)).tobytes()
            for name, each in paginators.items()
        }
    except (AttributeError, TypeError):
        return None
    counts = {(each.pages, len(each.object_list)) for each in paginators.values()}
    if len(counts) != 1:
        return None
    whole = all(len(each.object_list) <= SHORT for each in paginators.values())
    if not whole and not all(each.stable for each in paginators.values()):
        return None
    parts, unread = [fingerprint.digest(place)], set()
    for name in sorted(variables.keys() - paginators.keys()):
        try:
            if isinstance(variables[name], list):
                raise fingerprint.OpaqueError(name)
            parts += (name.encode(), fingerprint.digest(variables[name]))
        except fingerprint.OpaqueError:
            unread.add(name)
    if whole:
        parts += [b"whole", *ids.values()]
    else:
        parts += [bytes(array("I", each)[-LAST:]) for each in ids.values()]
    base = fingerprint.of_bytes(parts)
    return Listing(base, ids, paginators, frozenset(unread), whole=whole)
