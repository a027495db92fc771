"""What the edition asks of every article and page, noted from one build to the next.

A builder leaves most contents of the last build asleep; to ask ten thousand of them for their
fields would wake them all. A note is made of a content that is awake, and stands for it as
long as it stays asleep: so it is never older than the content itself.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from .. import atomic
from ..build.asleep import values
from ..build.orders import card_of
from . import fields, image
from .contents import Content
from .pictures import inset


class Note(NamedTuple):
    image: str  # path below the content folder
    copy: str  # the raw source that it comes from
    hidden: bool  # from search engines and feeds
    series: str
    inset: tuple[str, ...]  # paths of the images that the text names
    modified: str  # ISO 8601; "" for what was never updated


class Notes:
    """The notes of one site, kept in `file`: a cache, which may be deleted at any time."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._known: Mapping[str, tuple[Any, ...]] = _load(file)
        self._met: dict[str, Note] = {}

    def of(self, content: Content) -> Note:
        card = card_of(content)
        place = _place(content) if card is None else card.path
        note = self._met.get(place)
        if note is None:
            awake = "metadata" in values(content)
            kept = None if awake else self._known.get(place)
            note = _made(content) if kept is None else Note._make(kept)
            self._met[place] = note
        return note

    @property
    def changed(self) -> bool:
        """Something noted in this build is another than in the last."""
        return self._met != self._known

    def save(self) -> None:
        if self.changed:
            kept = {place: tuple(note) for place, note in self._met.items()}
            atomic.write(self._file, marshal.dumps((Note._fields, kept)))
            self._known = kept


def file_for(state: Path, output: Path) -> Path:
    """Each output has notes of its own, as the builder's state is."""
    name = hashlib.blake2b(str(output.absolute()).encode(), digest_size=6).hexdigest()
    return state / f"notes-{name}"


def is_hidden(metadata: Mapping[str, Any]) -> bool:
    """Does a content's `Robots: noindex` keep it from search engines and feeds?"""
    return "noindex" in str(metadata.get("robots", ""))


def _place(content: Any) -> str:
    return str(getattr(content, "relative_source_path", "") or content.source_path)


def _made(content: Content) -> Note:
    metadata, modified = content.metadata, getattr(content, "modified", None)
    return Note(
        image.path_of(metadata),
        fields.text(metadata, "depeche"),
        is_hidden(metadata),
        fields.text(metadata, "series"),
        inset.of(content),
        modified.isoformat() if modified is not None else "",
    )


def _load(file: Path) -> dict[str, tuple[Any, ...]]:
    try:
        names, known = marshal.loads(file.read_bytes())
        return dict(known) if names == Note._fields else {}
    except (OSError, ValueError, TypeError, EOFError):
        return {}
