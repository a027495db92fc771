"""A file of raw copy to fill in, for the desk that starts from nothing."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from . import clock, pelican_settings, settings
from .articles import escape
from .french.slugs import slugify

_COPY = """\
Consigne : {words} mots, en français, avec des intertitres, SEO

{title}

Publié le {date}

Le premier paragraphe répond à qui, quoi, où, quand.

Les autres paragraphes donnent les faits, dans l’ordre de leur importance.

Auteur : Prénom Nom
"""


class SkeletonError(Exception):
    """The file could not be made; the message, in French, says why."""


def make(settings_file: Path, title: str, *, words: int) -> Path:
    """The path of a new file in the folder of raw copy; raises SkeletonError."""
    try:
        given = pelican_settings.read(settings_file)
    except pelican_settings.PelicanSettingsError as error:
        raise SkeletonError(str(error)) from None
    headline, slug = escape.flatten(title), slugify(title)
    if not slug:
        raise SkeletonError("Donnez un titre qui contienne des lettres ou des chiffres.")
    now = clock.now(ZoneInfo(given["TIMEZONE"]))
    folder = Path(given["PATH"]) / settings.load(given.get("DEPECHE", {})).sources
    path = folder / f"{now:%Y-%m-%d}-{slug[:80]}.txt"
    text = _COPY.format(title=headline, date=f"{now:%d/%m/%Y à %H:%M}", words=words)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        raise SkeletonError(f"{path} existe déjà : complétez-le, ou changez de titre.") from None
    except OSError as error:
        raise SkeletonError(f"{path} : {error.strerror}.") from error
    return path
