"""Image files that pages name themselves ({static}): published clean, or not at all.

Where the camera stood, whose it is and who is in the picture stays in the newsroom. A file
that only a draft uses isn't published either, and one that can't be cleaned never is.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any

from PIL import Image

from ... import atomic
from .. import image, site
from . import strip
from .original import BROKEN, MOST_PIXELS, ORIENTATION
from .renditions import WIDEST

logger = logging.getLogger(__name__)

FOLDER = "originaux"  # below the state's images
_RECIPE = "2"
_RASTER = (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp", ".gif", ".avif", ".bmp")
_NOT_OF_THE_WEB = (
    ".tif",
    ".tiff",
    ".heic",
    ".heif",
    ".psd",
    ".dng",
    ".cr2",
    ".cr3",
    ".nef",
    ".arw",
)
_ENDINGS = frozenset((".svg", ".svgz", *_RASTER, *_NOT_OF_THE_WEB))
_AGAIN = {"GIF": {"save_all": True, "comment": b""}, "AVIF": {"quality": 80, "exif": b""}}


def select(generator: Any) -> None:
    """Take out of Pelican's static files what must not be published; clean the others."""
    files, context = generator.staticfiles, generator.context
    store = site.read(generator.settings).state / "images" / FOLDER
    hidden = _hidden(context, bool(generator.settings["DRAFT_SAVE_AS"]))
    kept = []
    for file in files:
        path = Path(file.source_path)
        if PurePosixPath(file.relative_source_path).as_posix() in hidden:
            continue
        if path.suffix.lower() in _ENDINGS:
            try:
                copy = str(_clean_file(path, store))
            except (ValueError, *BROKEN) as error:
                logger.warning(
                    "%s n’est pas publiée : %s. Enregistrez-la en JPEG, PNG, WebP ou SVG.",
                    file.relative_source_path,
                    error,
                )
                continue
            # Pelican would make the address of the path.
            file.override_save_as, file.override_url = file.save_as, file.url
            file.source_path = copy
        kept.append(file)
    files[:] = kept


def _hidden(context: Any, drafts_are_shown: bool) -> set[str]:
    """Paths of files that no published content uses, but a draft does."""
    if drafts_are_shown:
        return set()
    waiting = _used(context, ("drafts", "draft_pages"))
    if not waiting:
        return waiting
    return waiting - _used(context, ("articles", "hidden_articles", "pages", "hidden_pages"))


def _used(context: Any, lists: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for name in lists:
        for content in context.get(name) or ():
            found |= {PurePosixPath(path).as_posix() for path in content.get_static_links()}
            found.add(image.path_of(content.metadata))
    return found - {""}


def _clean_file(path: Path, store: Path) -> Path:
    """The clean file, made once for a version of the original; raises ValueError, OSError."""
    stat = path.stat()
    told = f"{_RECIPE}\0{path}\0{stat.st_mtime_ns}\0{stat.st_size}"
    made = store / f"{hashlib.blake2b(told.encode(), digest_size=12).hexdigest()}{path.suffix}"
    if not made.is_file():
        atomic.write(made, cleaned(path.read_bytes(), path.suffix.lower()))
    return made


def cleaned(data: bytes, ending: str) -> bytes:
    """The bytes to publish; raises ValueError or one of `original.BROKEN` for what browsers
    don't show, or what is broken."""
    if ending == ".svg":
        from . import svg

        return svg.clean(data)
    if strip.kind(data):
        return _fitted(strip.strip(data))
    with Image.open(BytesIO(data)) as opened:
        form, size = str(opened.format), opened.size
        if form not in _AGAIN:
            raise ValueError(f"les navigateurs ne montrent pas le format {form}")
        if size[0] * size[1] > MOST_PIXELS:
            raise ValueError(f"elle a {size[0]} × {size[1]} pixels")
        written = BytesIO()
        opened.save(written, form, icc_profile=opened.info.get("icc_profile"), **_AGAIN[form])
    return written.getvalue()


def _fitted(data: bytes) -> bytes:
    """The picture no wider than a page shows it on the sharpest screen, the same when it fits."""
    with Image.open(BytesIO(data)) as opened:
        if opened.size[0] * opened.size[1] > MOST_PIXELS:
            raise ValueError(f"elle a {opened.size[0]} × {opened.size[1]} pixels")
        turned = opened.getexif().get(ORIENTATION, 1) >= 5  # a quarter turn
        if opened.size[turned] <= WIDEST or getattr(opened, "n_frames", 1) > 1:
            return data
        from PIL import ImageOps

        upright = ImageOps.exif_transpose(opened)
        height = max(1, round(upright.height * WIDEST / upright.width))
        made = upright.resize((WIDEST, height), Image.Resampling.LANCZOS)
        written = BytesIO()
        profile = opened.info.get("icc_profile")
        made.info.clear()
        made.save(written, opened.format, icc_profile=profile, quality=82, optimize=True)
    return written.getvalue()
