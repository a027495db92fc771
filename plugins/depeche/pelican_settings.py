"""Pelican's settings file, read with messages that an editor can act on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pelican.settings import get_settings_from_file, read_settings


class PelicanSettingsError(Exception):
    """The settings can't be used; the message, in French, says why and what to do."""


def read(settings_file: Path, overrides: Mapping[str, object] | None = None) -> dict[str, Any]:
    """All settings, Pelican's defaults included; raises PelicanSettingsError only."""
    if not settings_file.is_file():
        raise PelicanSettingsError(
            f"{settings_file} n’existe pas : lancez la commande à la racine du projet."
        )
    try:
        given = {**get_settings_from_file(str(settings_file)), **(overrides or {})}
        content = settings_file.parent / str(given.get("PATH", "."))
        if not content.is_dir():
            raise PelicanSettingsError(
                f"Le dossier du contenu {content} n’existe pas : créez-le, "
                f"ou corrigez PATH dans {settings_file.name}."
            )
        return dict(read_settings(str(settings_file), override=dict(overrides or {})))
    except PelicanSettingsError:
        raise
    except Exception as error:  # the settings are the newsroom's own Python
        raise PelicanSettingsError(f"{settings_file} : {type(error).__name__}: {error}") from error
