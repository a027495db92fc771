"""The newsroom's archive of sources, indexed for search by SQLite's FTS5.

The index is a cache: deleted, it is filled again by `add`. One new source costs one
search, whatever the size of the archive.
"""

from __future__ import annotations

import json
import math
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import TracebackType

from ...model import Source
from .. import lexicon
from ..terms import content, lemma, names, plain
from .copies import body
from .stored import FORMAT, dump, load

_PASSING = lexicon.words("passing_words")
_BODIES = lexicon.words("public_bodies")  # every story of a town has its mayor
_PLACED = re.compile(
    r"\b([a-zà-ÿ][a-zà-ÿ-]{3,}|(?<![a-z] )[A-ZÀ-Þ][a-zà-ÿ-]{3,})(?:\s([\w-]+))?\s(?:de\s|d'|du\s)"
    r"([A-ZÀ-Þ][\w-]{2,})"
)
_REGION = re.compile(r"[A-ZÀ-Þ][\w'’-]+ \(([A-ZÀ-Þ][^()]{1,30})\)")  # "Orsenay (Aurence)"
TERMS = 16  # rarest content words of a source that are searched for, beside its title's
RARE = 0.05  # share of the sources that have a word up to which it is rare
FEW = 4  # sources that do, in a small archive
_SCHEMA = """
CREATE TABLE IF NOT EXISTS source (
    id INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL, digest TEXT NOT NULL,
    published REAL, language TEXT NOT NULL, names TEXT NOT NULL, subject TEXT NOT NULL,
    data TEXT NOT NULL
);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(title, body);
CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab(words, row);
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """A source found by search; `bm25` is positive, greater is nearer."""

    path: str
    published: float | None  # seconds since the epoch
    names: frozenset[str]
    subject: frozenset[str]  # of its title and opening
    bm25: float


class Archive:
    """Sources by path. `path` None keeps the index in memory.

    An index of another format, or a damaged one, is emptied: the caller compares
    `digests()` with what it has and adds what is missing.
    """

    def __init__(self, path: Path | None = None) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection:
        try:
            return self._prepare()
        except sqlite3.DatabaseError:
            if self._path is None:
                raise
            for suffix in ("", "-wal", "-shm"):
                Path(f"{self._path}{suffix}").unlink(missing_ok=True)
            return self._prepare()

    def _prepare(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path or ":memory:")
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=NORMAL")
            (found,) = connection.execute("PRAGMA user_version").fetchone()
            if found not in (0, FORMAT):
                for table in ("vocabulary", "words", "source"):
                    connection.execute(f"DROP TABLE IF EXISTS {table}")
            connection.executescript(_SCHEMA)
            connection.execute(f"PRAGMA user_version={FORMAT}")
            connection.execute("SELECT count(*) FROM source").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __len__(self) -> int:
        (count,) = self._connection.execute("SELECT count(*) FROM source").fetchone()
        return int(count)

    def digests(self) -> dict[str, str]:
        """The digest of each source that is indexed, by path."""
        return dict(self._connection.execute("SELECT path, digest FROM source"))

    def add(self, sources: Iterable[Source]) -> None:
        """Index `sources` in one transaction, each in place of what stood under its path."""
        with self._connection:
            for source in sources:
                self._forget(source.path)
                published = source.published.value.timestamp() if source.published else None
                cursor = self._connection.execute(
                    "INSERT INTO source (path, digest, published, language, names, subject, data)"
                    " VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (
                        source.path,
                        source.digest,
                        published,
                        source.language,
                        json.dumps(sorted(set(_names(source))), ensure_ascii=False),
                        json.dumps(sorted(subject(source)), ensure_ascii=False),
                        dump(source),
                    ),
                )
                self._connection.execute(
                    "INSERT INTO words (rowid, title, body) VALUES (?, ?, ?)",
                    (
                        cursor.lastrowid,
                        " ".join(content(source.title)),
                        " ".join(content(body(source))),
                    ),
                )

    def remove(self, paths: Iterable[str]) -> None:
        """Forget the sources under `paths`; unknown ones are passed over."""
        with self._connection:
            for path in paths:
                self._forget(path)

    def _forget(self, path: str) -> None:
        row = self._connection.execute("SELECT id FROM source WHERE path = ?", (path,)).fetchone()
        if row:
            self._connection.execute("DELETE FROM words WHERE rowid = ?", row)
            self._connection.execute("DELETE FROM source WHERE id = ?", row)

    def source(self, path: str) -> Source:
        """The source under `path`; KeyError when it is not in the archive."""
        row = self._connection.execute("SELECT data FROM source WHERE path = ?", (path,)).fetchone()
        if row is None:
            raise KeyError(path)
        return _loaded(row[0])

    def search(self, source: Source, *, before: float | None, limit: int = 30) -> Iterator[Hit]:
        """Sources about what `source` is about, nearest first, none later than `before`."""
        query = " OR ".join(f'"{term}"' for term in self._terms(source))
        if not query:
            return
        rows = self._connection.execute(
            "SELECT source.path, source.published, source.names, source.subject,"
            " bm25(words, 3.0, 1.0) AS rank"
            " FROM words JOIN source ON source.id = words.rowid"
            " WHERE words MATCH ? AND source.path != ? AND source.language = ?"
            " AND (? IS NULL OR source.published <= ?)"
            " ORDER BY rank, source.path LIMIT ?",
            (query, source.path, source.language, before, before, limit),
        )
        for path, published, found, told, rank in rows:
            yield Hit(
                path,
                published,
                frozenset(json.loads(found)),
                frozenset(json.loads(told)),
                -rank,
            )

    def is_rare(self, term: str) -> bool:
        """Whether few of the sources have the word `term`: a town's name is in most."""
        return self._documents([term])[term] <= max(FEW, RARE * len(self))

    def _terms(self, source: Source) -> list[str]:
        """The words of the title, and those that tell `source` from the rest."""
        counts = Counter(content(source.title) * 3 + content(body(source)))
        searchable = {term: n for term, n in counts.items() if re.fullmatch(r"\w[\w-]*", term)}
        total = len(self) + 1
        documents = self._documents(searchable)

        def weight(term: str) -> float:
            return searchable[term] * math.log(1 + total / (1 + documents[term]))

        rare = sorted(searchable, key=lambda term: (-weight(term), term))[:TERMS]
        titled = [term for term in content(source.title) if term in searchable]
        return list(dict.fromkeys([*titled, *rare]))

    def _documents(self, terms: Iterable[str]) -> dict[str, int]:
        """How many sources have each of `terms`; a compound one as many as its rarest piece."""
        pieces = {term: re.findall(r"\w+", term) for term in terms}
        asked = sorted({piece for each in pieces.values() for piece in each})
        known = dict(
            self._connection.execute(
                "SELECT term, doc FROM vocabulary WHERE term IN (SELECT value FROM json_each(?))",
                (json.dumps(asked),),
            )
        )
        return {term: min(known.get(each, 0) for each in pieces[term]) for term in pieces}


_loaded = lru_cache(maxsize=512)(load)  # one object: what is known of it is kept by identity


def subject(source: Source) -> set[str]:
    """Content words of the title and the opening, less dates, figures, amounts and the region of
    "Orsenay (Aurence)"; and what they call by its place, as one: "piscine d'Orsenay"."""
    opening = source.blocks[0].text if source.blocks else ""
    text = f"{source.title}\n{opening}"
    told = {word for word in content(text) if word not in _PASSING and not word[0].isdigit()}
    told -= {word for region in _REGION.findall(text) for word in content(region)}
    return told | set(_of_a_place(plain(text)))


def _of_a_place(text: str) -> Iterator[str]:
    for thing, qualified, place in _PLACED.findall(text):
        base = lemma(thing.lower())
        if base not in _BODIES and (not qualified or lemma(qualified.lower()) not in _BODIES):
            yield f"{base} {place.lower()}"


def _names(source: Source) -> tuple[str, ...]:
    return names(source.title) + names(body(source))
