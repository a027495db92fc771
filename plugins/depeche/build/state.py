"""An article or page as plain data, and back, without asking Pelican to make it again.

Terms are kept by name and made again with today's settings. What can't be written down
faithfully (a date without a day, an object of a plugin) gives no state: such a source is read
by Pelican in every build, and only its pages are spared.
"""

from __future__ import annotations

import datetime
import marshal
import re
from collections.abc import Callable
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from dateutil.tz import tzoffset, tzutc
from pelican.urlwrappers import Author, Category, Tag, URLWrapper
from pelican.utils import SafeDatetime

from .contents import Traced

T = TypeVar("T", bound=Traced)
Pool = Callable[[str, str], URLWrapper]

TERMS = {"Author": Author, "Category": Category, "Tag": Tag}
_DATES = {"datetime": datetime.datetime, "SafeDatetime": SafeDatetime}
_FULL_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}\b|\d{1,2}[./]\d{1,2}[./]\d{4}")
_LEFT_OUT = frozenset({"_context", "metadata", "settings", "timezone", "translations"})


class UnkeptError(Exception):
    """A value that state can't hold."""


def freeze(content: Traced, raw: dict[str, list[str]] | None, settled: bool) -> bytes | None:
    """The state of a content that was just read; None where it can't be written down.

    `raw` is the metadata of its Markdown file, None for other formats: their readers may look
    at more than the file, so their state serves to see what changed and not to revive them.
    Nor is a content revived that is not `settled`: it changes with the clock.
    """
    values = vars(content)
    plain: dict[str, Any] = {}
    special: dict[str, Any] = {}
    try:
        for name, value in values.items():
            if name not in _LEFT_OUT:
                _keep(name, value, plain, special)
        order = []
        body = content._content or ""
        other: dict[str, Any] = {}
        other_special: dict[str, Any] = {}
        for name, value in content.metadata.items():
            attribute = "override_" + name if name in ("save_as", "url") else name.lower()
            if values.get(attribute) is value:
                order.append((name, attribute))
            else:
                order.append((name, ""))
                _keep(name, value, other, other_special)
        state = {
            "plain": plain,
            "special": special,
            "order": order,
            "other": other,
            "other_special": other_special,
            "timezone": content.timezone.key,
            "place": (content.url, content.save_as),
            "links": sorted(content.get_static_links()),
            "attach": "attach" in body,
            "revivable": settled and _dates_are_whole(raw),
        }
        return marshal.dumps(state)
    except (UnkeptError, ValueError, AttributeError, TypeError):
        return None


def revive(kind: type[T], state: dict[str, Any], context: Any, settings: Any, pool: Pool) -> T:
    """The article or page that `freeze` wrote down, in the context of this build."""
    content = kind.__new__(kind)
    values: dict[str, Any] = state["plain"]
    special = state["special"]
    for name in special:
        values[name] = _made(special[name], pool)
    other, other_special = state["other"], state["other_special"]
    for name in other_special:
        other[name] = _made(other_special[name], pool)
    values["metadata"] = {
        name: values[attribute] if attribute else other[name] for name, attribute in state["order"]
    }
    values["timezone"] = ZoneInfo(state["timezone"])
    values["settings"] = settings
    values["_context"] = context
    values["translations"] = []
    place = object.__setattr__
    place(content, "__dict__", values)
    place(content, "_body", None)
    place(content, "_build_id", None)
    place(content, "_static_links", None)
    place(content, "_touched", None)
    place(content, "_made", {})
    place(content, "_place", state["place"])
    return content


def _keep(name: str, value: Any, plain: dict[str, Any], special: dict[str, Any]) -> None:
    if isinstance(value, URLWrapper):
        special[name] = ("term", type(value).__name__, _own_name(value))
    elif isinstance(value, datetime.datetime):
        special[name] = _date(value)
    elif isinstance(value, list) and value and isinstance(value[0], URLWrapper):
        special[name] = ("terms", type(value[0]).__name__, [_own_name(each) for each in value])
    else:
        marshal.dumps(value)
        plain[name] = value


def _own_name(value: URLWrapper) -> str:
    if TERMS.get(type(value).__name__) is not type(value) or not value._slug_from_name:
        raise UnkeptError
    return str(value.name)


def _date(value: datetime.datetime) -> tuple[Any, ...]:
    zone: Any = value.tzinfo
    if isinstance(zone, ZoneInfo) and zone.key:
        kept: Any = zone.key
    elif isinstance(zone, tzutc):
        kept = 0
    elif type(zone) is tzoffset:
        kept = (zone._name, zone._offset.total_seconds())
    elif zone is None:
        kept = None
    else:
        raise UnkeptError
    if _DATES.get(type(value).__name__) is not type(value) or value.fold:
        raise UnkeptError
    return (
        "date",
        type(value).__name__,
        (
            value.year,
            value.month,
            value.day,
            value.hour,
            value.minute,
            value.second,
            value.microsecond,
        ),
        kept,
    )


def _made(kept: tuple[Any, ...], pool: Pool) -> Any:
    if kept[0] == "term":
        return pool(kept[1], kept[2])
    if kept[0] == "terms":
        return [pool(kept[1], name) for name in kept[2]]
    zone = kept[3]
    if isinstance(zone, str):
        zone = ZoneInfo(zone)
    elif zone == 0 and zone is not None:
        zone = tzutc()
    elif zone is not None:
        zone = tzoffset(*zone)
    return _DATES[kept[1]](*kept[2], zone)


def _dates_are_whole(raw: dict[str, list[str]] | None) -> bool:
    """A date without its day, month or year is completed from today's: never kept."""
    if raw is None:
        return False
    return all(
        _FULL_DATE.search(value) for name in ("date", "modified") for value in raw.get(name, [])[:1]
    )


def values_of(state: bytes) -> dict[str, Any]:
    """Attribute name → comparable value, for telling what changed between two states."""
    loaded = marshal.loads(state)
    values = {**loaded["plain"], **loaded["special"]}
    values["url"], values["save_as"] = loaded["place"]
    values["status"] = values.get("_status")
    values["timezone"] = loaded["timezone"]
    values["metadata"] = (
        [(name, values.get(attribute, "")) for name, attribute in loaded["order"]],
        loaded["other"],
        loaded["other_special"],
    )
    if any(name == "summary" for name, _ in loaded["order"]):
        values["summary"] = values.get("_summary")
    return values
