"""Pictures inside a text: which files it names, and how a page or a feed shows them.

`![alt](images/port.jpg "caption")` and raw `<img>` alike become what the lead photograph is:
the same picture in several widths and formats, with its dimensions, fetched when the reader
comes near. A picture that stands alone becomes a figure, whose caption is the one given, else
the file's own, else the alternative text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape, unescape
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

from . import renditions
from .original import Original

MOVING = ".gif"  # shown as it is: a rendition would stand still
_TAG = r"""<img\b(?:[^<>"']|"[^"]*"|'[^']*')*>"""
_SIGN = re.compile(r"<[iI][mM][gG]")  # ten times faster than a copy of the text in small letters
_PLACES = re.compile(
    r"(?P<left><picture\b.*?</picture\s*>|<!--.*?-->)"
    rf"|(?P<alone><p>\s*(?:{_TAG}\s*)+</p>)"
    rf"|{_TAG}",
    re.DOTALL | re.IGNORECASE,
)
_ONE = re.compile(_TAG, re.DOTALL | re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""")
_ELSEWHERE = re.compile(r"(?i)[a-z][a-z0-9+.-]*:|//")
_LINK = re.compile(r"(?i)[{|](?:static|attach|filename)[|}]")
_ENDINGS = frozenset((".jpg", ".jpeg", ".png", ".webp", ".avif", MOVING))
_KEPT = ("class", "id", "title", "lang")

Address = Callable[[str], str]  # of a file of the site, by its path below the root


def named(html: str, folder: str) -> tuple[str, ...]:
    """For each picture of an unrendered body, in order, its path below the content folder;
    "" for one from elsewhere, and for what is no bitmap.

    `folder`: that of the text itself, from which `./photo.jpg` is counted.
    """
    if not has_any(html):
        return ()
    return tuple(_path(_attributes(tag).get("src", ""), folder) for tag in _tags(html))


def has_any(html: str) -> bool:
    """Does the HTML hold a picture?"""
    return _SIGN.search(html) is not None


def of(content: Any) -> tuple[str, ...]:
    """What the text of an article or page of Pelican names."""
    folder = PurePosixPath(str(content.relative_source_path or "")).parent
    return named(content._content or "", folder.as_posix())


def illustrate(
    html: str, pictures: Sequence[Original | None], address: Address, sizes: str = ""
) -> str:
    """A rendered body with its pictures, in the order of `named`; those without a file stay
    as they are, but wait for the reader.

    `sizes`: the width that the layout gives them; "" where only one file is wanted (feeds).
    """
    if not pictures:
        return html
    waiting = iter(pictures)

    def shown(found: re.Match[str]) -> str:
        if found["left"]:
            return found[0]
        tags = [(_attributes(tag), next(waiting, None)) for tag in _ONE.findall(found[0])]
        if not found["alone"]:
            return "".join(_picture(given, file, address, sizes) for given, file in tags)
        return "\n".join(_block(given, file, address, sizes) for given, file in tags)

    return _PLACES.sub(shown, html)


def is_moving(path: str) -> bool:
    return path.lower().endswith(MOVING)


def _tags(html: str) -> Iterator[str]:
    for found in _PLACES.finditer(html):
        if not found["left"]:
            yield from _ONE.findall(found[0])


def _attributes(tag: str) -> dict[str, str]:
    return {
        found[1].lower(): unescape(found[2] or found[3] or found[4] or "")
        for found in _ATTRIBUTE.finditer(tag)
    }


def _path(src: str, folder: str) -> str:
    src = unquote(src.strip()).partition("#")[0].partition("?")[0]
    link = _LINK.match(src)
    relative = src.startswith(("./", "../"))
    if link:
        src = src[link.end() :]
        relative = not src.startswith("/")
    elif _ELSEWHERE.match(src):
        return ""
    parts: list[str] = list(PurePosixPath(folder).parts) if relative else []
    for part in src.replace("\\", "/").split("/"):
        if part == ".." and not parts:
            return ""  # outside the content folder
        if part == "..":
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    path = PurePosixPath(*parts)
    return path.as_posix() if path.suffix.lower() in _ENDINGS else ""


def _block(given: dict[str, str], file: Original | None, address: Address, sizes: str) -> str:
    caption = given.pop("title", "") or (file.caption if file else "") or given.get("alt", "")
    shown = _picture(given, file, address, sizes)
    if file is None:
        return f"<p>{shown}</p>"
    credit = file.credit or file.copyright or file.creator
    said = escape(caption, quote=False)
    if credit:
        said = f'{said} <span class="credit">{escape(credit, quote=False)}</span>'.lstrip()
    said = f"\n<figcaption>{said}</figcaption>" if said else ""
    tall = " is-tall" if file.height > file.width else ""
    return f'<figure class="text-image{tall}">\n{shown}{said}\n</figure>'


def _picture(given: dict[str, str], file: Original | None, address: Address, sizes: str) -> str:
    given.setdefault("loading", "lazy")
    given.setdefault("decoding", "async")
    if file is None:
        return _written(given)
    width, height = _size(given, file)
    alt = given.get("alt") or file.caption
    if is_moving(file.path.name):
        return _written({**given, "width": width, "height": height, "alt": alt})
    fallback = renditions.fallback(file)
    kept = {name: given[name] for name in _KEPT if given.get(name)}
    said = {"loading": given["loading"], "decoding": given["decoding"]}
    size = {"width": width, "height": height}
    image = _written({"src": address(fallback.path), **size, "alt": alt, **kept, **said})
    if not sizes:
        return image
    if given.get("width", "").isdecimal():
        sizes = f"{width}px"
    sources = "".join(
        f'<source type="{media}" srcset="'
        + ", ".join(f"{address(each.path)} {each.width}w" for each in listed)
        + f'" sizes="{escape(sizes)}">\n'
        for media, listed in renditions.within_text(file).items()
    )
    return f"<picture>\n{sources}{image}</picture>"


def _size(given: dict[str, str], file: Original) -> tuple[str, str]:
    """The width that the text asks for, else the file's own; never more than that."""
    shown = renditions.fallback(file)
    width, asked = shown.width, given.get("width", "")
    if asked.isdecimal():
        width = max(1, min(width, int(asked)))
    return str(width), str(max(1, round(file.height * width / file.width)))


def _written(attributes: dict[str, str]) -> str:
    told = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<img{told}>"
