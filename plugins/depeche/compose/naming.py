"""Agencies and sources with the article that French gives them."""

from __future__ import annotations

import re

from ..model import NameKind, Source

_WITH_ARTICLE = frozenset({"AFP", "AP", "ATS", "ANSA", "EFE", "AEF", "APA", "APS"})


def publisher(source: Source) -> str:
    """Who put the source out, for a reader: its agency or its desk; "" when it names none."""
    if source.agencies:
        return source.agencies[0]
    return next((each.name for each in source.bylines if each.kind is NameKind.ORGANIZATION), "")


def subject(name: str) -> str:
    """ "l'AFP", "Reuters"."""
    return f"l'{name}" if name in _WITH_ARTICLE else name


def of(name: str) -> str:
    """ "de l'AFP", "de Reuters", "d'Interfax"."""
    if name in _WITH_ARTICLE:
        return f"de l'{name}"
    return f"d'{name}" if re.match(r"[AEÉIOUY]", name) else f"de {name}"
