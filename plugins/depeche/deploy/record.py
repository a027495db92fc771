"""What was sent to hosts that can't tell a file's hash (SFTP, WebDAV, FTP).

The host's own size and time, noted after each upload, prove later that nothing changed
there. The record may be lost at any time: then everything travels once more.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from .. import atomic

Noted = tuple[str, int, str]  # MD5; size in bytes and time as the host tells them, "" when away


def load(path: Path) -> dict[str, Noted]:
    """What is noted of each file; {} when there is no usable record."""
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
        return {
            name: (str(md5), int(size), str(time)) for name, (md5, size, time) in entries.items()
        }
    except (FileNotFoundError, ValueError, AttributeError, TypeError):
        return {}


def known(record: Mapping[str, Noted], stamps: Mapping[str, tuple[int, str]]) -> dict[str, str]:
    """The MD5 of each file on the host, "" where it is not the file that was sent."""
    return {
        path: record[path][0] if path in record and _is(record[path], stamp) else ""
        for path, stamp in stamps.items()
    }


def _is(noted: Noted, stamp: tuple[int, str]) -> bool:
    return noted[1] == stamp[0] and noted[2] in ("", stamp[1])


def save(path: Path, noted: Mapping[str, Noted]) -> None:
    atomic.write(path, json.dumps(noted, indent=0, sort_keys=True).encode())
