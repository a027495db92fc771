"""Contents that come back from the store without being made.

An asleep content holds a card (what a build asks of every content) and the bytes of its state.
An attribute on the card is made alone; any other opens the state, whose dates and terms still
wait until they are asked for. `vars(content)` makes everything.
"""

from __future__ import annotations

import datetime
import marshal
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, NamedTuple, cast
from zoneinfo import ZoneInfo

from dateutil.tz import tzoffset, tzutc
from pelican.contents import Content
from pelican.urlwrappers import Author, Category, Tag, URLWrapper
from pelican.utils import SafeDatetime

LINKS: Final = "[{|](?P<what>.*?)[|}]"  # Pelican's INTRASITE_LINK_REGEX
TERMS: Final[dict[str, type[URLWrapper]]] = {"Author": Author, "Category": Category, "Tag": Tag}
DATES: Final[dict[str, Any]] = {
    "datetime": datetime.datetime,
    "SafeDatetime": SafeDatetime,
}

Kept = tuple[Any, ...]  # a value written down: ("term", …), ("terms", …), ("date", …), …


class Card(NamedTuple):
    """What a build and the longest lists ask of every content. None: no such attribute."""

    revivable: bool  # no need to have Pelican read it again
    path: str  # below the content folder
    url: str
    save_as: str
    override_url: str | None
    override_save_as: str | None
    status: str
    title: str | None
    slug: str | None
    lang: str | None
    in_default_lang: bool | None
    template: str | None
    date: Kept | None
    moment: float | None  # of the date: seconds since 1970; None without a time zone
    locale_date: str | None
    category: str | None
    tags: tuple[str, ...] | None
    authors: tuple[str, ...] | None
    links: tuple[str, ...]  # static files that the body links to
    attaches: bool  # the body may move static files
    linkless: bool  # no field of the metadata holds a link to resolve


@dataclass(slots=True)
class Home:
    """The build that contents wake up in."""

    context: dict[str, Any]
    settings: dict[str, Any]
    pool: Callable[[str, str], URLWrapper]  # kind and name of a term; one object for each
    state: Callable[[int], bytes]  # of the source with this id


# The attributes that are made already: the instance's dictionary as it is.
values: Final[Callable[[Content], dict[str, Any]]] = vars(Content)["__dict__"].__get__


def find_missing(content: Content, name: str) -> Any:
    """The attribute `name`, which is not made yet, made now; raises AttributeError."""
    home = _home(content)
    if home is None:  # awake, and all its attributes made
        raise AttributeError(f"{type(content).__name__!r} object has no attribute {name!r}")
    look = _AT_A_GLANCE.get(name)
    if look is not None and _get(content, "_asleep"):
        value = look(_get(content, "_card"), home)
        if value is not None:
            values(content)[name] = value
            return value
    else:
        value = find_own(content, name, _MISSING)
        if value is not _MISSING:
            return value
    raise AttributeError(f"{type(content).__name__!r} object has no attribute {name!r}")


def find_own(content: Content, name: str, default: Any) -> Any:
    """The attribute that `vars(content)` would hold under `name`, made now."""
    own = values(content)
    if name in own:
        return own[name]
    home = _home(content)
    if home is None or name[:2] == "__":
        return default
    if _get(content, "_asleep"):
        look = _AT_A_GLANCE.get(name)
        if look is not None:
            value = look(_get(content, "_card"), home)
            if value is None:
                return default
            own[name] = value
            return value
        _open(content, own)
        if name in own:
            return own[name]
    kept = _get(content, "_waiting").pop(name, None)
    if kept is None:
        return default
    value = own[name] = _made(content, kept, home)
    return value


def wake(content: Content) -> dict[str, Any]:
    """`vars(content)`, with all that it holds."""
    own = values(content)
    home = _home(content)
    if home is not None:
        if _get(content, "_asleep"):
            _open(content, own)
        for name in list(_get(content, "_waiting")):
            find_own(content, name, None)
    return own


def _home(content: Content) -> Home | None:
    try:
        return cast(Home | None, _get(content, "_home"))
    except AttributeError:  # being copied
        return None


def _open(content: Content, own: dict[str, Any]) -> None:
    """Attributes of plain values are made, the others wait."""
    home = _get(content, "_home")
    state = home.state(_get(content, "_build_id"))
    plain, special, order, other, other_special, timezone = marshal.loads(state)
    plain.update(settings=home.settings, _context=home.context, translations=[])
    plain.update(own)  # what was made at a glance stays the same object
    own.update(plain)
    waiting = {name: kept for name, kept in special.items() if name not in own}
    waiting["timezone"] = ("zone", timezone)
    waiting["metadata"] = ("metadata", order, other, other_special)
    _set(content, "_asleep", False)
    _set(content, "_waiting", waiting)


def _made(content: Content, kept: Kept, home: Home) -> Any:
    kind = kept[0]
    if kind == "term":
        return home.pool(kept[1], kept[2])
    if kind == "terms":
        return [home.pool(kept[1], name) for name in kept[2]]
    if kind == "date":
        return date(kept)
    if kind == "zone":
        return ZoneInfo(kept[1])
    _, order, other, other_special = kept
    for name in other_special:
        other[name] = _made(content, other_special[name], home)
    metadata = {
        name: find_own(content, attribute, None) if attribute else other[name]
        for name, attribute in order
    }
    _set(content, "_stated", dict(metadata))
    return metadata


def date(kept: Kept) -> datetime.datetime:
    """The moment that was written down as ("date", class, fields, zone)."""
    zone: Any = kept[3]
    if isinstance(zone, str):
        zone = ZoneInfo(zone)
    elif zone == 0 and zone is not None:
        zone = tzutc()
    elif zone is not None:
        zone = tzoffset(*zone)
    found: datetime.datetime = DATES[kept[1]](*kept[2], zone)
    return found


def _terms(kind: str, names: tuple[str, ...] | None, home: Home) -> list[URLWrapper] | None:
    return None if names is None else [home.pool(kind, name) for name in names]


# Attributes that a card gives without opening the state.
_AT_A_GLANCE: Final[dict[str, Callable[[Card, Home], Any]]] = {
    "_context": lambda card, home: home.context,
    "_status": lambda card, home: card.status,
    "authors": lambda card, home: _terms("Author", card.authors, home),
    "category": lambda card, home: card.category and home.pool("Category", card.category),
    "date": lambda card, home: card.date and date(card.date),
    "in_default_lang": lambda card, home: card.in_default_lang,
    "lang": lambda card, home: card.lang,
    "locale_date": lambda card, home: card.locale_date,
    "override_save_as": lambda card, home: card.override_save_as,
    "override_url": lambda card, home: card.override_url,
    "relative_source_path": lambda card, home: card.path,
    "settings": lambda card, home: home.settings,
    "slug": lambda card, home: card.slug,
    "tags": lambda card, home: _terms("Tag", card.tags, home),
    "template": lambda card, home: card.template,
    "title": lambda card, home: card.title,
    "translations": lambda card, home: [],
}

_MISSING = object()
_get = object.__getattribute__
_set = object.__setattr__
