"""A picture's bytes without what the camera and its owner noted; not a pixel changes.

Kept: the colour profile, the resolution, and which side is up, as an EXIF block that says
nothing else. Sources: JPEG (ITU-T T.81, annex B; EXIF 3.0, 4.7.2), PNG (third edition, 11.3),
WebP (RFC 9649).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from io import BytesIO

from PIL import Image

from .original import ORIENTATION

_PNG = b"\x89PNG\r\n\x1a\n"
# Chunks that say how a PNG is drawn; others are notes.
_DRAWN = {
    *(b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB"),
    *(b"cICP", b"mDCV", b"cLLI", b"bKGD", b"pHYs", b"acTL", b"fcTL", b"fdAT"),
}
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04  # of WebP's VP8X chunk


def kind(data: bytes) -> str:
    """ "jpeg", "png", "webp" or "" for what these are not the first bytes of."""
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(_PNG):
        return "png"
    return "webp" if data[:4] == b"RIFF" and data[8:12] == b"WEBP" else ""


def strip(data: bytes) -> bytes:
    """The picture alone; raises ValueError, in French, for a broken file or another kind."""
    parts = {"jpeg": _jpeg, "png": _png, "webp": _webp}.get(kind(data))
    if parts is None:
        raise ValueError("elle n’est ni JPEG, ni PNG, ni WebP")
    try:
        return parts(data, _upright(data))
    except (IndexError, struct.error) as error:
        raise ValueError("elle est tronquée") from error


def _upright(data: bytes) -> bytes:
    """An EXIF block (TIFF) with the orientation alone; b"" when the picture stands upright."""
    with Image.open(BytesIO(data)) as image:
        turn = image.getexif().get(ORIENTATION, 1)
    if turn not in range(2, 9):
        return b""
    # Big-endian TIFF: a directory of one entry, a SHORT.
    return b"MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, ORIENTATION, 3, 1, turn, 0, 0)


def _jpeg(data: bytes, exif: bytes) -> bytes:
    made = [b"\xff\xd8"]
    if exif:
        block = b"Exif\0\0" + exif
        made.append(b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block)
    at = 2
    while data[at + 1] != 0xDA:  # start of scan: from there on pixels
        marker = data[at + 1]
        if data[at] != 0xFF:
            raise ValueError("ses segments ne se suivent pas")
        if marker == 0xFF:  # filling
            at += 1
            continue
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        segment = data[at:end]
        body = segment[4:]
        profile = marker == 0xE2 and body.startswith(b"ICC_PROFILE\0")
        adobe = marker == 0xEE and body.startswith(b"Adobe")  # how colours are coded
        noted = marker == 0xFE or 0xE1 <= marker <= 0xEF
        if profile or adobe or not noted:
            made.append(segment)
        at = end
    made.append(data[at : _scans_end(data, at)])
    return b"".join(made)


def _scans_end(data: bytes, at: int) -> int:
    """Where the scans that begin at `at` end: phones hang a second picture behind them."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        marker = data[at + 1]
        if marker == 0xD9:
            return at + 2
        if marker in (0x00, 0xFF) or 0xD0 <= marker <= 0xD7:
            at += 1 if marker == 0xFF else 2
        else:  # a segment between two scans, or the header of the next
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
    return len(data)


def _png(data: bytes, exif: bytes) -> bytes:
    made = [_PNG]
    at = len(_PNG)
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        name = data[at + 4 : at + 8]
        end = at + 12 + size
        if end > len(data):
            raise ValueError("elle est tronquée")
        if name == b"IDAT" and exif:
            made.append(_png_chunk(b"eXIf", exif))
            exif = b""
        if name in _DRAWN:
            made.append(data[at:end])
        if name == b"IEND":
            break
        at = end
    return b"".join(made)


def _png_chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _webp(data: bytes, exif: bytes) -> bytes:
    made = []
    for name, body in _riff(data):
        if name in (b"EXIF", b"XMP "):
            continue
        if name == b"VP8X":
            flags = body[0] & ~(_EXIF_FLAG | _XMP_FLAG) | (_EXIF_FLAG if exif else 0)
            body = bytes((flags,)) + body[1:]
        made.append(_riff_chunk(name, body))
    if exif and made and made[0].startswith(b"VP8X"):
        made.append(_riff_chunk(b"EXIF", exif))
    whole = b"WEBP" + b"".join(made)
    return b"RIFF" + struct.pack("<I", len(whole)) + whole


def _riff(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at, end = 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at + 8 <= end:
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        if at + 8 + size > end:
            raise ValueError("elle est tronquée")
        yield data[at : at + 4], data[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _riff_chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
