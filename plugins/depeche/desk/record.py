"""The reviews of an article, kept beside it: who read which text, when, what was checked.

One YAML file an article, `.relectures/YYYY/MM/slug.yml` in the articles' folder. Reviews
are only ever added: what stands in the file stays, byte for byte. A publisher shows it
where Article 50(4) of Regulation (EU) 2024/1689 asks for a human review.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath

import yaml

from .. import atomic
from ..articles.document import Document
from ..articles.shelf import RECORDS
from .catalogue import content

_lock = threading.Lock()
_HEADER = (
    "# Relectures de cet article par la rédaction. Le programme y ajoute, il n’en retire rien.\n"
)


class _Plain(yaml.SafeDumper):
    """Texts of several lines stand line by line, as they were written."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Plain.add_representer(str, _text)


class RecordError(Exception):
    """A record that can't be read or written; the message, in French, says what to do."""


@dataclass(frozen=True, slots=True)
class Review:
    """One person's reading of one text. `checked` are whole sentences, in French."""

    reader: str
    read_at: datetime  # aware
    approved: bool
    checked: tuple[str, ...]
    digest: str  # of the text that was read
    words: int
    title: str
    publisher: str = ""  # who answers for the publication
    remarks: str = ""


def digest(document: Document) -> str:
    """Names the text that a reader sees; dates and status are no part of it."""
    return hashlib.blake2b(content(document).encode(), digest_size=16).hexdigest()


def place(root: Path, article: str) -> Path:
    """The record of the article at `article`, a path below the articles' folder `root`.

    Raises RecordError when the path would leave the folder.
    """
    folder = (root / RECORDS).resolve()
    path = (folder / PurePosixPath(article)).with_suffix(".yml")
    if ".." in PurePosixPath(article).parts or not path.resolve().is_relative_to(folder):
        raise RecordError(f"{article!r} sort du dossier des articles.")
    return path


def read(path: Path) -> tuple[Review, ...]:
    """The reviews of a record, oldest first; none where there is no file. Raises RecordError."""
    try:
        found = yaml.safe_load(path.read_text("utf-8"))
    except FileNotFoundError:
        return ()
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise RecordError(f"{path.name} : {error}. Réparez ou déplacez ce fichier.") from error
    return _reviews(found, path)


def add(path: Path, review: Review) -> None:
    """Adds a review at the end of the record; raises RecordError, and then changes nothing."""
    with _lock:
        read(path)
        try:
            before = path.read_bytes() if path.exists() else _HEADER.encode()
            if not before.endswith(b"\n"):
                before += b"\n"
            after = before + _entry(review).encode()
            if _reviews(yaml.safe_load(after), path)[-1] != review:
                raise RecordError(f"{path.name} : la relecture n’a pas pu y être ajoutée.")
            atomic.write(path, after)
        except (OSError, yaml.YAMLError) as error:
            raise RecordError(f"{path.name} : {error}.") from error


def _entry(review: Review) -> str:
    entry: dict[str, object] = {
        "relecture": review.read_at.isoformat(timespec="seconds"),
        "par": review.reader,
        "avis": _APPROVED if review.approved else _REFUSED,
        "verifie": list(review.checked),
        "remarques": review.remarks,
        "responsable": review.publisher,
        "titre": review.title,
        "mots": review.words,
        "empreinte": review.digest,
    }
    return str(yaml.dump([entry], Dumper=_Plain, allow_unicode=True, sort_keys=False, width=100))


_APPROVED, _REFUSED = "bon à publier", "à reprendre"


def _reviews(found: object, path: Path) -> tuple[Review, ...]:
    if found is None:
        return ()
    if not isinstance(found, Sequence) or isinstance(found, str):
        raise RecordError(f"{path.name} n’est pas une liste de relectures.")
    return tuple(_review(number, each, path) for number, each in enumerate(found, 1))


def _review(number: int, entry: object, path: Path) -> Review:
    try:
        if not isinstance(entry, Mapping):
            raise TypeError("une relecture est un groupe de champs")
        said = str(entry["relecture"])
        return Review(
            reader=str(entry["par"]),
            read_at=datetime.fromisoformat(said),
            approved=entry["avis"] == _APPROVED,
            checked=tuple(str(each) for each in entry.get("verifie") or ()),
            digest=str(entry["empreinte"]),
            words=int(entry.get("mots") or 0),
            title=str(entry.get("titre") or ""),
            publisher=str(entry.get("responsable") or ""),
            remarks=str(entry.get("remarques") or ""),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise RecordError(
            f"{path.name}, relecture {number} : {error}. Réparez ou déplacez ce fichier."
        ) from error
