"""Markdown files to HTML and raw metadata, with one Markdown instance for all of them."""

from __future__ import annotations

import copy
import hashlib
import importlib.metadata
from codecs import BOM_UTF8
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markdown import Markdown
from markdown.extensions.meta import MetaExtension

from . import fingerprint, prose

# What these do depends on the text and their settings alone, and `reset` leaves nothing behind.
_PURE_EXTENSIONS = ("markdown.extensions.",)
_SHORT_NAMES = frozenset(
    {
        "abbr",
        "admonition",
        "attr_list",
        "codehilite",
        "def_list",
        "extra",
        "fenced_code",
        "footnotes",
        "legacy_attrs",
        "legacy_em",
        "md_in_html",
        "meta",
        "nl2br",
        "sane_lists",
        "smarty",
        "tables",
        "toc",
        "wikilinks",
    }
)


@dataclass(frozen=True, slots=True)
class Converted:
    """One file: `digest` of its bytes, its HTML, its metadata as stated, and as formatted."""

    digest: bytes
    html: str
    meta: dict[str, list[str]] | None
    formatted: dict[str, str]


_UNEVEN = ("\x02", "\x03", "\t", "\r", "\n ")  # what normalising changes, perhaps


class Converter:
    """Pelican's MarkdownReader.read as a function of a file, for one `MARKDOWN` setting."""

    def __init__(
        self, config: Mapping[str, Any], formatted: tuple[str, ...], *, direct: bool = True
    ) -> None:
        self.config = dict(config)
        self._direct = direct and prose.accepts(config)
        self._ids = prose.has_ids(config)
        self.formatted = frozenset(formatted)
        self.reusable = self.is_pure(frozenset())  # one instance serves all files
        self._main: Markdown | None = None
        self._fields: Markdown | None = None
        self._plain: Markdown | None = None  # of a file of plain prose: its metadata alone

    def is_pure(self, declared: frozenset[str]) -> bool:
        """Conversion depends on nothing but the text: it need not be done again."""
        return all(
            isinstance(each, str)
            and (each.startswith(_PURE_EXTENSIONS) or each in _SHORT_NAMES or each in declared)
            for each in self.config.get("extensions", ())
        )

    def stem(self) -> bytes:
        """Digest of what conversion depends on besides the text."""
        versions = [
            importlib.metadata.version(package) for package in ("markdown", "pygments", "pelican")
        ]
        return fingerprint.digest((self.config, sorted(self.formatted), versions), code=True)

    def file(self, path: str) -> Converted:
        """Convert the file at `path`; raises OSError and UnicodeDecodeError."""
        data = Path(path).read_bytes()
        return self.text(data, digest_of(data))

    def text(self, data: bytes, digest: bytes) -> Converted:
        """Convert the bytes of a file whose digest is known."""
        # As text mode reads them: a byte order mark goes, line ends become "\n".
        text = data.removeprefix(BOM_UTF8).decode()
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        main, html = self._prose(text) or self._whole(text)
        meta: dict[str, list[str]] | None = None
        formatted: dict[str, str] = {}
        if hasattr(main, "Meta"):
            meta = dict(main.Meta)
            for name, values in meta.items():
                if name.lower() in self.formatted:
                    formatted[name.lower()] = self._field("\n".join(values))
        return Converted(digest, html, meta, formatted)

    def _prose(self, text: str) -> tuple[Markdown, str] | None:
        """The HTML of a file of plain prose, and who holds its metadata.

        Loading the extensions that prose does without takes longer than to convert it.
        """
        if not self._direct or not text.strip():
            return None
        if self._plain is None:
            meta = prose.has_metadata(self.config)
            self._plain = Markdown(extensions=[MetaExtension()] if meta else [])
        self._plain.reset()
        html = prose.convert(self._without_metadata(self._plain, text), self._ids)
        return None if html is None else (self._plain, html)

    def _whole(self, text: str) -> tuple[Markdown, str]:
        """What Python-Markdown makes of the text, with all that the setting names."""
        if self._main is None or not self.reusable:
            self._main = Markdown(**copy.deepcopy(self.config))
        self._main.reset()
        return self._main, self._main.convert(text)

    def _without_metadata(self, main: Markdown, text: str) -> str:
        """The normalised text; what the extension `meta` found in it is left in `main.Meta`."""
        normalise = main.preprocessors["normalize_whitespace"].run
        meta = main.preprocessors["meta"].run if "meta" in main.preprocessors else None
        head, gap, body = text.partition("\n\n")
        if meta is None or not gap or any(sign in text for sign in _UNEVEN):
            lines = normalise(text.split("\n"))
            return "\n".join(lines if meta is None else meta(lines))
        # Metadata end at the first empty line: the lines after it need not be taken apart.
        left = meta([*head.split("\n"), ""])
        return "\n".join([*left, body, "", ""])

    def _field(self, text: str) -> str:
        if self._direct:
            html = prose.convert(text, self._ids)
            if html is not None:
                return html
        if not self.reusable or self._fields is None:
            self._fields = Markdown(**copy.deepcopy(self.config))
            self._fields.preprocessors.deregister("meta", strict=False)
        self._fields.reset()
        return self._fields.convert(text)


def digest_of(data: bytes) -> bytes:
    """16 bytes for the bytes of a file."""
    return hashlib.blake2b(data, digest_size=16).digest()
