"""An image file as the newsroom has it: never published itself by this part."""

from __future__ import annotations

import hashlib
import json
import warnings
from dataclasses import dataclass, fields
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from ... import atomic

MOST_PIXELS = 100_000_000  # a larger one is a mistake or an attack
_CAPTION, _CREDIT, _COPYRIGHT, _BYLINE = (2, 120), (2, 110), (2, 116), (2, 80)
ORIENTATION = 0x0112
BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    UnidentifiedImageError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)


@dataclass(frozen=True, slots=True)
class Original:
    """`width` and `height` are those shown, after the camera's rotation. The words come
    from IPTC-IIM (https://www.iptc.org/std/photometadata/), "" when absent."""

    path: Path
    digest: str
    width: int
    height: int
    caption: str = ""
    credit: str = ""
    copyright: str = ""
    creator: str = ""


_FIELDS = tuple(each.name for each in fields(Original) if each.name != "path")


class Originals:
    """The originals, read once: what was read is kept in a file until they change.

    `memory` is that file, a cache; None keeps nothing.
    """

    def __init__(self, memory: Path | None = None) -> None:
        self._memory = memory
        self._known: dict[str, tuple[list[int], Original]] = {}
        self._changed = False
        if memory is not None and memory.is_file():
            self._known = _load(memory)

    def read(self, path: Path) -> Original | None:
        """The image at `path`; None when it is absent, broken, huge or no bitmap."""
        try:
            stat = path.stat()
            stamp = [stat.st_mtime_ns, stat.st_size]
            known = self._known.get(str(path))
            if known is None or known[0] != stamp:
                known = self._known[str(path)] = (stamp, _read(path))
                self._changed = True
        except BROKEN:
            return None
        return known[1]

    def save(self) -> None:
        """Keep what was read for the next build."""
        if self._memory is not None and self._changed:
            rows = {
                path: [*stamp, *(getattr(known, name) for name in _FIELDS)]
                for path, (stamp, known) in sorted(self._known.items())
            }
            atomic.write(self._memory, json.dumps(rows, ensure_ascii=False).encode())
            self._changed = False


def _load(memory: Path) -> dict[str, tuple[list[int], Original]]:
    try:
        rows = json.loads(memory.read_bytes())
        return {path: (row[:2], Original(Path(path), *row[2:])) for path, row in rows.items()}
    except (ValueError, TypeError, AttributeError):
        return {}  # damaged, or another version's: read again


def digest(path: Path) -> str:
    """Ten hexadecimal digits for the file's bytes."""
    return hashlib.blake2b(path.read_bytes(), digest_size=5).hexdigest()


def _read(path: Path) -> Original:
    from PIL import IptcImagePlugin  # for an image that was never read

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(path) as image:
            width, height = image.size
            if width * height > MOST_PIXELS:
                raise ValueError(f"{path} has {width} × {height} pixels.")
            if image.getexif().get(ORIENTATION, 1) >= 5:  # a quarter turn
                width, height = height, width
            words = IptcImagePlugin.getiptcinfo(image) or {}
    return Original(
        path,
        digest(path),
        width,
        height,
        caption=_text(words.get(_CAPTION)),
        credit=_text(words.get(_CREDIT)),
        copyright=_text(words.get(_COPYRIGHT)),
        creator=_text(words.get(_BYLINE)),
    )


def _text(value: object) -> str:
    """IPTC text is UTF-8 today, and was Latin-1 in older files."""
    if isinstance(value, list):
        value = value[0] if value else b""
    if not isinstance(value, bytes):
        return ""
    try:
        return value.decode("utf-8").strip("\0 \r\n")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace").strip("\0 \r\n")
