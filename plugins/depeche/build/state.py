"""An article or page as plain data, from which `asleep` gives it back without asking Pelican.

Terms are kept by name and made again with today's settings. What can't be written down
faithfully (a date without a day, an object of a plugin) gives no state: such a source is read
by Pelican in every build, and only its pages are spared.
"""

from __future__ import annotations

import datetime
import marshal
import re
from typing import Any
from zoneinfo import ZoneInfo

from dateutil.tz import tzoffset, tzutc
from pelican.urlwrappers import URLWrapper

from .asleep import DATES, LINKS, TERMS, Card, Kept, values
from .contents import Traced

_FULL_DATE = re.compile(r"\d{4}-\d{1,2}-\d{1,2}\b|\d{1,2}[./]\d{1,2}[./]\d{4}")
_LEFT_OUT = frozenset({"_context", "metadata", "settings", "timezone", "translations"})


class UnkeptError(Exception):
    """A value that state can't hold."""


def freeze(
    content: Traced, raw: dict[str, list[str]] | None, settled: bool
) -> tuple[Card, bytes] | None:
    """The card and the state of a content that was just read; None where they can't be written.

    `raw` is the metadata of its Markdown file, None for other formats: their readers may look
    at more than the file, so their state serves to see what changed and not to revive them.
    Nor is a content revived that is not `settled`: it changes with the clock.
    """
    plain: dict[str, Any] = {}
    special: dict[str, Kept] = {}
    own = values(content)
    try:
        for name, value in own.items():
            if name not in _LEFT_OUT:
                _keep(name, value, plain, special)
                if hasattr(type(content), name):
                    raise UnkeptError  # asleep, it would answer with its class's value
        order = []
        other: dict[str, Any] = {}
        other_special: dict[str, Kept] = {}
        for name, value in content.metadata.items():
            attribute = "override_" + name if name in ("save_as", "url") else name.lower()
            if own.get(attribute) is value:
                order.append((name, attribute))
            else:
                order.append((name, ""))
                _keep(name, value, other, other_special)
        card = Card(
            revivable=settled and _dates_are_whole(raw),
            path=_text(plain, "relative_source_path") or "",
            url=str(content.url),
            save_as=str(content.save_as),
            override_url=_text(plain, "override_url"),
            override_save_as=_text(plain, "override_save_as"),
            status=_text(plain, "_status") or "",
            title=_text(plain, "title"),
            slug=_text(plain, "slug"),
            lang=_text(plain, "lang"),
            in_default_lang=plain.get("in_default_lang"),
            template=_text(plain, "template"),
            locale_date=_text(plain, "locale_date"),
            date=_one("date", "date", plain, special),
            moment=_moment(own.get("date")),
            category=(_one("category", "term", plain, special) or (None,))[-1],
            tags=_names("tags", "Tag", plain, special),
            authors=_names("authors", "Author", plain, special),
            links=tuple(sorted(content.get_static_links())),
            attaches="attach" in (content._content or ""),
            linkless=_is_linkless(content),
        )
        state = (plain, special, order, other, other_special, content.timezone.key)
        return card, marshal.dumps(state)
    except (UnkeptError, ValueError, AttributeError, TypeError):
        return None


def _text(plain: dict[str, Any], name: str) -> str | None:
    value = plain.get(name)
    if value is None and name not in plain:
        return None
    if type(value) is not str:
        raise UnkeptError
    return value


def _one(name: str, form: str, plain: dict[str, Any], special: dict[str, Kept]) -> Kept | None:
    kept = special.get(name)
    if name in plain or (kept is not None and kept[0] != form):
        raise UnkeptError
    return kept


def _moment(date: Any) -> float | None:
    if not isinstance(date, datetime.datetime) or date.tzinfo is None:
        return None
    return date.timestamp()


def _names(
    name: str, kind: str, plain: dict[str, Any], special: dict[str, Kept]
) -> tuple[str, ...] | None:
    if name in special:
        form, of, names = special[name][:3]
        if (form, of) != ("terms", kind):
            raise UnkeptError
        return tuple(names)
    if plain.get(name, []) != []:
        raise UnkeptError
    return () if name in plain else None


def _is_linkless(content: Traced) -> bool:
    """Resolving the links of the metadata's formatted fields would change nothing."""
    fields, metadata = content.settings["FORMATTED_FIELDS"], content.metadata
    summary = getattr(content, "_summary", None)
    texts = [metadata.get(name, "") for name in fields if name != "summary"]
    texts.append(summary or "")
    return (
        content.settings["INTRASITE_LINK_REGEX"] == LINKS
        and metadata.get("summary") == summary
        and not any("{" in each or "|" in each for each in texts if isinstance(each, str))
    )


def _keep(name: str, value: Any, plain: dict[str, Any], special: dict[str, Kept]) -> None:
    if isinstance(value, URLWrapper):
        special[name] = ("term", type(value).__name__, _own_name(value))
    elif isinstance(value, datetime.datetime):
        special[name] = _date(value)
    elif isinstance(value, list) and value and isinstance(value[0], URLWrapper):
        if len({type(each) for each in value}) > 1:
            raise UnkeptError
        special[name] = ("terms", type(value[0]).__name__, [_own_name(each) for each in value])
    else:
        marshal.dumps(value)
        plain[name] = value


def _own_name(value: URLWrapper) -> str:
    if TERMS.get(type(value).__name__) is not type(value) or not value._slug_from_name:
        raise UnkeptError
    return str(value.name)


def _date(value: datetime.datetime) -> Kept:
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
    if DATES.get(type(value).__name__) is not type(value) or value.fold:
        raise UnkeptError
    fields = (*value.timetuple()[:6], value.microsecond)
    return ("date", type(value).__name__, fields, kept)


def _dates_are_whole(raw: dict[str, list[str]] | None) -> bool:
    """A date without its day, month or year is completed from today's: never kept."""
    if raw is None:
        return False
    return all(
        _FULL_DATE.search(value) for name in ("date", "modified") for value in raw.get(name, [])[:1]
    )


def values_of(card: Card, state: bytes) -> dict[str, Any]:
    """Attribute name → comparable value, for telling what changed between two states."""
    plain, special, order, other, other_special, timezone = marshal.loads(state)
    found = {**plain, **special}
    found["url"], found["save_as"] = card.url, card.save_as
    found["status"] = card.status
    found["timezone"] = timezone
    found["metadata"] = (
        [(name, found.get(attribute, "")) for name, attribute in order],
        other,
        other_special,
    )
    if any(name == "summary" for name, _ in order):
        found["summary"] = found.get("_summary")
    return found
