"""Files of the state that tell by themselves whether they are whole: what is read of them decides
what is printed, so that one with a damaged byte is as good as none."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from . import atomic

_DIGEST = 16  # bytes


def read(path: Path, made_by: bytes) -> memoryview | None:
    """The data that `write` put there for the same `made_by`; None for any other."""
    try:
        found = memoryview(path.read_bytes())
    except OSError:
        return None
    said = found[_DIGEST:]
    return said if found[:_DIGEST] == _digest(said, made_by) else None


def write(path: Path, made_by: bytes, data: bytes) -> None:
    """Keep `data` there if that can be: the next run makes it again where it can't."""
    with suppress(OSError):
        atomic.write(path, _digest(data, made_by) + data)


def _digest(data: bytes | memoryview, made_by: bytes) -> bytes:
    hashed = hashlib.blake2b(made_by, digest_size=_DIGEST)
    hashed.update(data)
    return hashed.digest()
