"""The journal of published addresses, `content/adresses.json`.

It travels with the content: a redirect must survive the loss of every cache. An article is
known by its raw source, else by its file; when its address changes the old one moves to
the new one, and when the article goes its address is gone (410), unless another took it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ... import atomic

FILE = "adresses.json"


@dataclass(frozen=True)
class Journal:
    """`articles`: identity → address; `moved`: old address → identity; `gone`: addresses.

    Addresses are paths below the site's root, without a first slash.
    """

    articles: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()

    def redirects(self) -> list[tuple[str, str]]:
        """(old, new), each straight to where the article is today."""
        return sorted((old, self.articles[who]) for old, who in self.moved.items())


class JournalError(ValueError):
    """The journal can't be read; the message names the file and the remedy."""


def load(path: Path) -> Journal:
    """The journal at `path`; an empty one when there is none. Raises JournalError."""
    if not path.is_file():
        return Journal()
    try:
        given = json.loads(path.read_text("utf-8"))
        articles, moved = dict(given["articles"]), dict(given["moved"])
        gone = frozenset(given["gone"])
        texts = [*articles, *articles.values(), *moved, *moved.values(), *gone]
        if not all(isinstance(text, str) for text in texts):
            raise TypeError("an address is no text")
    except (ValueError, KeyError, TypeError) as error:
        raise JournalError(
            f"{path}: the journal of addresses can't be read ({error}). "
            "Restore it from the repository, or delete it: redirects begin anew."
        ) from error
    return Journal(articles, moved, gone)


def save(path: Path, journal: Journal) -> bool:
    """Write the journal, one address a line; False when it already said so."""
    return atomic.write(path, text(journal).encode())


def text(journal: Journal) -> str:
    """What `json.dumps` gives with an indent of one, which is slow at ten thousand articles."""
    articles, moved = (
        _block("{}", [f"{_QUOTED(who)}: {_QUOTED(said)}" for who, said in sorted(found.items())])
        for found in (journal.articles, journal.moved)
    )
    gone = _block("[]", map(_QUOTED, sorted(journal.gone)))
    return f'{{\n "articles": {articles},\n "moved": {moved},\n "gone": {gone}\n}}\n'


_QUOTED = json.encoder.encode_basestring


def _block(marks: str, rows: Iterable[str]) -> str:
    inside = ",\n  ".join(rows)
    return f"{marks[0]}\n  {inside}\n {marks[1]}" if inside else marks


def follow(known: Journal, today: Mapping[str, str]) -> Journal:
    """The journal after a build that publishes `today` (identity → address)."""
    served = set(today.values())
    moved = dict(known.moved)
    gone = set(known.gone)
    for who, old in known.articles.items():
        if old in served:
            continue
        if who in today:
            moved[old] = who
        else:
            gone.add(old)
    for old, who in list(moved.items()):
        if old in served:
            del moved[old]
        elif who not in today:
            del moved[old]
            gone.add(old)
    gone -= served | moved.keys()
    return Journal(dict(today), moved, frozenset(gone))
