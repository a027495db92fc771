"""Which row of the language model's table of vectors belongs to a word, looked up in a file.

As it comes the model unpacks half a million words' hashes into a dictionary: a quarter of the time
in which it loads, and sixty megabytes, for the few hundred words of a text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from pathlib import Path

from .. import signed

_WORD = 12  # bytes: a hash and a row


class Rows(Mapping[int, int]):
    """Hash → row; `data`: all hashes in their order, then their rows."""

    def __init__(self, data: memoryview) -> None:
        end = len(data) // _WORD * 8
        self._hashes, self._rows = data[:end].cast("Q"), data[end:].cast("i")
        self._found: dict[int, int | None] = {}

    def __getitem__(self, key: int) -> int:
        if key not in self._found:
            at = bisect_left(self._hashes, key)
            is_there = at < len(self._hashes) and self._hashes[at] == key
            self._found[key] = self._rows[at] if is_there else None
        row = self._found[key]
        if row is None:
            raise KeyError(key)
        return row

    def __iter__(self) -> Iterator[int]:
        return iter(self._hashes)

    def __len__(self) -> int:
        return len(self._hashes)


def kept(folder: Path, model: Path) -> Rows:
    """Those of the model in the folder `model`, written to `folder` first if need be."""
    source, file = model / "vocab" / "key2row", folder / f"vecteurs-{model.name}"
    status = source.stat()
    made_by = f"{status.st_mtime_ns}\0{status.st_size}".encode()
    data = signed.read(file, made_by)
    if data is None:
        made = _sorted(source)
        signed.write(file, made_by, made)
        data = memoryview(made)
    return Rows(data)


def _sorted(source: Path) -> bytes:
    import numpy
    import srsly  # type: ignore[import-untyped]

    words = srsly.read_msgpack(source)
    hashes = numpy.fromiter(words.keys(), numpy.uint64, len(words))
    rows = numpy.fromiter(words.values(), numpy.int32, len(words))
    order = hashes.argsort()
    return hashes[order].tobytes() + rows[order].tobytes()
