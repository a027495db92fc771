"""What was found on each page, kept until the page or the rules change.

A cache: deleting the file costs time only. A page is looked at again when its size or
its time of change differs, then when its digest does.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import fields
from pathlib import Path

from .. import caches
from ..model import Severity
from .facts import Facts
from .finding import Finding

_FORMAT = 1  # raised when what is kept, or how, changes
_TABLE = """
CREATE TABLE IF NOT EXISTS page (
    path TEXT PRIMARY KEY, size INTEGER, modified INTEGER, digest TEXT, version TEXT,
    facts TEXT, findings TEXT
);
"""


def digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()


class Memory:
    """Findings and facts of pages by path; `version` stands for rules and settings."""

    def __init__(self, path: Path | None, version: str) -> None:
        self._version = version
        self._base = caches.opened(path, _TABLE, ("page",), _FORMAT)
        rows = self._base.execute(
            "SELECT path, size, modified, digest, facts, findings FROM page WHERE version = ?",
            (version,),
        )
        self._known = {row[0]: row[1:] for row in rows}
        self._fresh: list[tuple[str, int, int, str, str, str, str]] = []
        self._seen: set[str] = set()

    def recall(
        self, path: str, stat: os.stat_result, file: Path
    ) -> tuple[Facts, list[Finding]] | None:
        """What is known of a page whose `file` has not been touched, or was written again with
        the same bytes."""
        self._seen.add(path)
        row = self._known.get(path)
        if row is None:
            return None
        if (row[0], row[1]) != (stat.st_size, stat.st_mtime_ns):
            if row[2] != digest(file.read_bytes()):
                return None
            self._fresh.append(self._row(path, stat, row[2], row[3], row[4]))
        return _facts(row[3]), _findings(row[4])

    def keep(
        self, path: str, stat: os.stat_result, data: str, facts: Facts, found: list[Finding]
    ) -> None:
        """Remember what was found on a page whose bytes have the digest `data`."""
        told = json.dumps([_named(each) for each in found], ensure_ascii=False)
        known = json.dumps(_named(facts), ensure_ascii=False)
        self._fresh.append(self._row(path, stat, data, known, told))

    def close(self) -> None:
        """Write what is new, forget pages that are gone; one transaction."""
        with self._base:
            self._base.executemany("REPLACE INTO page VALUES (?,?,?,?,?,?,?)", self._fresh)
            gone = [(path,) for path in self._known if path not in self._seen]
            self._base.executemany("DELETE FROM page WHERE path = ?", gone)
            self._base.execute("DELETE FROM page WHERE version != ?", (self._version,))
        self._base.close()

    def _row(
        self, path: str, stat: os.stat_result, data: str, facts: str, findings: str
    ) -> tuple[str, int, int, str, str, str, str]:
        return (path, stat.st_size, stat.st_mtime_ns, data, self._version, facts, findings)


_NAMES = {kind: tuple(each.name for each in fields(kind)) for kind in (Facts, Finding)}


def _named(value: Facts | Finding) -> dict[str, object]:
    return {name: getattr(value, name) for name in _NAMES[type(value)]}


def _facts(text: str) -> Facts:
    given = json.loads(text)
    lists = {name: tuple(value) for name, value in given.items() if isinstance(value, list)}
    return Facts(**{**given, **lists})


def _findings(text: str) -> list[Finding]:
    return [
        Finding(**{**given, "severity": Severity(given["severity"])}) for given in json.loads(text)
    ]
