"""The newsroom's one logo as icons, and as the nameplate shows it.

Icons stand on white, as systems cut and tint what is transparent. In the nameplate a logo that
is transparent stays so when its ink can be read on the paper of the day and on that of the
night; else it stands on white with a margin.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from PIL import Image

from ... import atomic
from ..colours import DAY, NIGHT, contrast
from ..outputs import Output
from ..pictures.original import Original

FOLDER = "images/icones"
TOUCH = 180
SIZES = (192, 512)  # of the web manifest
_MARKS = (96, 180)  # before the nameplate's name
_NAME_HEIGHT = 192  # of the whole logo, in the name's place
_RECIPE = "2"
_WHITE = "#ffffff"
_READABLE = 3.0  # WCAG 2.2, 1.4.11
_MOST = 0.6  # of the ink, to be readable
_SAMPLE = 48  # pixels a side, to judge it

Drawing = Callable[[Image.Image], bytes]


def render(logo: Original, store: Path) -> Iterator[Output]:
    """The files; made once for a logo, then kept in `store`."""
    kept = {path: store / f"{logo.digest}-{_RECIPE}-{Path(path).name}" for path in _DRAWN}
    if not all(file.is_file() for file in kept.values()):
        with Image.open(logo.path) as opened:
            drawn = opened.convert("RGBA")
        for path, file in kept.items():
            atomic.write(file, _DRAWN[path](drawn))
    for path, file in kept.items():
        yield Output(path, file.read_bytes())


def is_readable(logo: Image.Image) -> bool:
    """Most of an RGBA logo's ink has enough contrast on both papers."""
    small = logo.copy()
    small.thumbnail((_SAMPLE, _SAMPLE))
    data = small.tobytes()
    ink = [f"#{data[at : at + 3].hex()}" for at in range(0, len(data), 4) if data[at + 3] >= 128]
    return all(
        sum(contrast(each, paper) >= _READABLE for each in ink) >= _MOST * len(ink)
        for paper in (DAY[0], NIGHT[0])
    )


def _icon(size: int) -> Drawing:
    return lambda logo: _png(_square(logo, _WHITE).convert("RGB"), (size, size))


def _mark(size: int) -> Drawing:
    return lambda logo: _png(_square(*_grounded(logo)), (size, size))


def _name(logo: Image.Image) -> bytes:
    shown, ground = _grounded(logo)
    whole = Image.new("RGBA", shown.size, ground)
    whole.alpha_composite(shown)
    height = min(_NAME_HEIGHT, whole.height)
    return _png(whole, (max(1, round(whole.width * height / whole.height)), height))


def _favicon(logo: Image.Image) -> bytes:
    written = BytesIO()
    square = _square(logo, _WHITE).convert("RGB").resize((48, 48), Image.Resampling.LANCZOS)
    square.save(written, "ICO", sizes=[(16, 16), (32, 32), (48, 48)])
    return written.getvalue()


_DRAWN: dict[str, Drawing] = {
    **{f"{FOLDER}/{size}.png": _icon(size) for size in (TOUCH, *SIZES)},
    **{f"{FOLDER}/nom-{size}.png": _mark(size) for size in _MARKS},
    f"{FOLDER}/nom.png": _name,
    "favicon.ico": _favicon,
}


def _grounded(logo: Image.Image) -> tuple[Image.Image, str]:
    """The logo for the nameplate, and the colour that it stands on ("#0000": none)."""
    if _is_opaque(logo) or is_readable(logo):
        return logo, "#0000"
    margin = round(max(logo.size) * 0.08)
    padded = Image.new("RGBA", (logo.width + 2 * margin, logo.height + 2 * margin))
    padded.paste(logo, (margin, margin))
    return padded, _WHITE


def _is_opaque(picture: Image.Image) -> bool:
    return picture.getchannel("A").getextrema()[0] == 255


def _square(logo: Image.Image, ground: str) -> Image.Image:
    """The logo whole, in the middle of a square."""
    side = max(logo.size)
    square = Image.new("RGBA", (side, side), ground)
    square.alpha_composite(logo, ((side - logo.width) // 2, (side - logo.height) // 2))
    return square


def _png(picture: Image.Image, size: tuple[int, int]) -> bytes:
    written = BytesIO()
    if picture.mode == "RGBA" and _is_opaque(picture):
        picture = picture.convert("RGB")
    picture.resize(size, Image.Resampling.LANCZOS).save(written, "PNG", optimize=True)
    return written.getvalue()
