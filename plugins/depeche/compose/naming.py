"""Agencies and sources with the article that French gives them."""

from __future__ import annotations

import re

from ..model import NameKind, Source

_WITH_ARTICLE = frozenset({"AFP", "AP", "ATS", "ANSA", "EFE", "AEF", "APA", "APS"})
_OWN = frozenset({"rédaction", "la rédaction"})  # a newsroom's name for itself


def publisher(source: Source) -> str:
    """Who put the source out, for a reader: its agency or its desk; "" when it names none.

    An article that a reporter signs "avec AFP" is no dispatch of the agency.
    """
    signed = any(each.kind is NameKind.PERSON for each in source.bylines)
    if source.agencies and not signed:
        return source.agencies[0]
    desks = (each.name for each in source.bylines if each.kind is NameKind.ORGANIZATION)
    nobody = {*_OWN, *(name.casefold() for name in source.agencies)}
    return next((name for name in desks if name.casefold() not in nobody), "")


def subject(name: str) -> str:
    """ "l'AFP", "l'Agence Presse Ouest", "Reuters"."""
    return f"l'{name}" if name in _WITH_ARTICLE or name.startswith("Agence ") else name


def of(name: str) -> str:
    """ "de l'AFP", "du Télégramme", "de Reuters", "d'Interfax"."""
    known = subject(name)
    if known != name:
        return f"de {known}"
    if name.startswith("Le "):
        return f"du {name[3:]}"
    if name.startswith("Les "):
        return f"des {name[4:]}"
    if name.startswith(("La ", "L'", "L’")):
        return f"de {name[0].lower()}{name[1:]}"
    return f"d'{name}" if re.match(r"[AEÉIOUY]", name) else f"de {name}"
