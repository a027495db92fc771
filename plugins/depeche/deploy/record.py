"""What was sent to hosts that can't tell a file's hash (SFTP, WebDAV, FTP).

The host's own size and time, noted after each upload, prove later that nothing changed
there. The record may be lost at any time: then everything travels once more.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from .. import atomic


def load(path: Path) -> dict[str, tuple[str, int, str]]:
    """MD5, size and time on the host of each file; {} when there is no usable record."""
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
        return {
            name: (str(md5), int(size), str(time)) for name, (md5, size, time) in entries.items()
        }
    except (FileNotFoundError, ValueError, AttributeError, TypeError):
        return {}


def known(
    record: Mapping[str, tuple[str, int, str]], listing: Mapping[str, tuple[int, str]]
) -> dict[str, str]:
    """The MD5 of each file on the host, "" where it is not the file that was sent."""
    return {
        path: record[path][0] if path in record and record[path][1:] == stamp else ""
        for path, stamp in listing.items()
    }


def save(path: Path, digests: Mapping[str, str], listing: Mapping[str, tuple[int, str]]) -> None:
    """Note the digests of what stands on the host now."""
    entries = {
        name: (digest, *listing[name]) for name, digest in digests.items() if name in listing
    }
    atomic.write(path, json.dumps(entries, indent=0, sort_keys=True).encode())
