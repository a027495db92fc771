"""Bytes of a file, once it is sure that it may be read: a regular file of the content
folder, within the size limit."""

from __future__ import annotations

import stat
from pathlib import Path

from ..model import Notice, Severity, SourceError
from .registry import MEGABYTE


def inside(path: Path, content: Path) -> str:
    """`path` relative to `content`, POSIX; SourceError when it leads elsewhere.

    Symbolic links are followed: one that leaves the content folder is refused.
    """
    shown = path.relative_to(content).as_posix() if path.is_relative_to(content) else path.name
    try:
        real, base = path.resolve(strict=True), content.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        raise _unreadable(shown, error) from error
    if not path.is_relative_to(content) or not real.is_relative_to(base):
        raise SourceError(
            Notice(
                Severity.ERROR,
                shown,
                "Le fichier se trouve hors du dossier de contenu.",
                "Remplacez le lien par une copie du fichier.",
            )
        )
    return shown


def head(path: Path, shown: str, size: int) -> bytes:
    """The first `size` bytes of a regular file; SourceError when it can't be read."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise SourceError(
                Notice(
                    Severity.ERROR,
                    shown,
                    "Ce n’est pas un fichier ordinaire.",
                    "Déposez la dépêche sous forme de fichier.",
                )
            )
        with path.open("rb") as file:
            return file.read(size)
    except OSError as error:
        raise _unreadable(shown, error) from error


def whole(path: Path, shown: str, limit: int) -> bytes:
    """All bytes of the file; SourceError above `limit` bytes, before they are read."""
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            data = file.read(limit + 1) if size <= limit else b""
    except OSError as error:
        raise _unreadable(shown, error) from error
    if size > limit or len(data) > limit:
        raise SourceError(
            Notice(
                Severity.ERROR,
                shown,
                f"Fichier trop volumineux\u00a0: {_megabytes(size)} pour une limite de "
                f"{_megabytes(limit)}.",
                "Gardez le texte seul, ou découpez le fichier en une dépêche par fichier.",
            )
        )
    return data


def _megabytes(size: int) -> str:
    return f"{size / MEGABYTE:.1f}\u00a0Mo".replace(".", ",").replace(",0", "")


def _unreadable(shown: str, error: Exception) -> SourceError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SourceError(
        Notice(
            Severity.ERROR,
            shown,
            f"Fichier illisible\u00a0: {reason}.",
            "Vérifiez que le fichier existe et que vous avez le droit de le lire.",
        )
    )
